/** For tests of the lock: a process of its own that opens and closes the graph's file. Runs from the build. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../server/root.js';

const STORE = join(projectRoot, 'dist', 'server', 'engine', 'embedded', 'store.js');

const OPENER = `
  const { Store } = require(${JSON.stringify(STORE)});
  const [file, forMs] = process.argv.slice(1);
  const end = Date.now() + Number(forMs);
  const refused = {};
  while (Date.now() < end) {
    try { new Store(file).close(); } catch (error) { refused[error.message] = Store.isLocked(error); }
  }
  process.stdout.write(JSON.stringify(refused));
`;

/**
 * Opens and closes the file as often as it can for a while, counted from when the process is up.
 * @returns what opening failed with, by the engine's words: whether it is understood as "another process has it"
 */
export async function openAgain(file: string, forMs: number): Promise<Record<string, boolean>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', OPENER, file, String(forMs)]);
  return JSON.parse(stdout) as Record<string, boolean>;
}
