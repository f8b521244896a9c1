// Compressed copies of what the viewer is made of, so that it need not be compressed for each visit.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** Kinds of files that compress well. */
const TEXT = /\.(js|css|html|json|svg|geojson)$/;
/** Below this, a copy saves less than it costs, bytes. */
const WORTH_IT = 1_024;

/**
 * Writes `FILE.gz` beside each file of text in a folder and below.
 * @param {string} folder
 */
export function compressBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    if (content.length < WORTH_IT) continue;
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
