import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptRow } from './script-rows.js';

/** Non-empty lines above the body of a document: banner, headline, byline, date. Its paragraphs count from there. */
const LINES_ABOVE: Readonly<Record<string, number>> = {
  'caci-2017': 5,
  'cnn-2018': 2,
  'nangarhar-2019': 0,
  'orf-giustozzi-2019': 2,
  'trt-2021': 1,
};

/** The documents that claims come from, as far as they are there. */
export interface Documents {
  /** The paragraphs of each, by the id of its source. */
  readonly paragraphs: ReadonlyMap<string, readonly string[]>;
  /** Files that sources name and the folder does not hold. */
  readonly missing: readonly string[];
}

/**
 * Reads the documents of sources from a folder.
 * @param sources the rows of the script of sources
 */
export function readDocuments(folder: string, sources: readonly ScriptRow[]): Documents {
  const paragraphs = new Map<string, readonly string[]>();
  const missing: string[] = [];
  for (const { values } of sources) {
    const file = values['file'];
    if (typeof file !== 'string') continue;
    const path = join(folder, file);
    if (!existsSync(path)) missing.push(file);
    else {
      const id = String(values['id']);
      const lines = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      const above = LINES_ABOVE[id] ?? 0;
      paragraphs.set(id, lines.slice(above, above + Number(values['paragraphs'])));
    }
  }
  return { paragraphs, missing };
}
