import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/root.js';

/** Folders that may hold datasets as their publishers give them; `BENCH_DATA` overrides. The project ships none. */
const FOLDERS = [
  process.env['BENCH_DATA'],
  join(projectRoot, '..', 'shared', 'data'),
  join(projectRoot, '..', '..', 'shared', 'data'),
];

/** The path of a dataset on this machine; undefined where it has none. `npm test` then says that its tests were left out. */
function realData(file: string): string | undefined {
  const folder = FOLDERS.find((candidate) => candidate !== undefined && existsSync(join(candidate, file)));
  return folder === undefined ? undefined : join(folder, file);
}

/** Tests over a dataset, which are left out, and said to be, where the machine has none. */
export function describeWith(file: string, name: string, tests: (path: string) => void): void {
  const path = realData(file);
  if (path === undefined)
    describe.skip(`LEFT OUT, there is no ${file}: ${name}`, () => test('left out', () => undefined));
  else describe(name, () => tests(path));
}
