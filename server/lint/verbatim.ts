import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './rules.js';

/**
 * Words copied from the documents, where the documents and their checker lie beside the project. They are not part
 * of it, so that elsewhere this finds nothing.
 */
export function verbatimFaults(root: string): Fault[] {
  const checker = join(root, '..', 'shared', 'tools', 'check-verbatim.mjs');
  if (!existsSync(checker)) return [];
  const { status, stdout } = spawnSync(process.execPath, [checker, root], { encoding: 'utf8' });
  if (status === 0) return [];
  return stdout
    .trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ rule: 'copied-words', id: line.split(' ')[0] ?? '', message: line }));
}
