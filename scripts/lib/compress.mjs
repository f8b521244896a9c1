// Compressed copies of what the viewer is made of, so that it need not be compressed for each visit.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Kinds of files that compress well. */
const TEXT = /\.(js|css|html|json|svg|geojson)$/;
/** Below this, a copy saves less than it costs, bytes. */
const WORTH_IT = 1_024;

/**
 * Names of the files that a first visit loads: those that the page itself names. Brotli takes seconds for a megabyte, so
 * that it is for these alone.
 * @param {string} folder
 * @returns {Set<string>}
 */
function loadedFirst(folder) {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return new Set();
  const text = readFileSync(page, 'utf8');
  return new Set([...text.matchAll(/assets\/([^"']+)/g)].map(([, name]) => basename(name ?? '')));
}

/**
 * Writes `FILE.gz` beside each file of text in a folder and below, and `FILE.br` beside those that a first visit loads.
 * @param {string} folder
 */
export function compressBelow(folder) {
  const first = loadedFirst(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    if (content.length < WORTH_IT) continue;
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    if (first.has(entry.name)) writeFileSync(`${path}.br`, brotliCompressSync(content));
  }
}
