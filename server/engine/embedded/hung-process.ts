import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { paths } from './address.js';

/**
 * Ends a process of the engine that does not answer, and notes it in the folder's log. Ending is safe: whatever was
 * acknowledged is in the file.
 * @param folder that it serves
 * @returns false where the number is not that of such a process: it is gone, or the number means another one here (as
 *   between two containers that share a folder)
 */
export function endHungProcess(pid: number, folder: string, silenceMs: number): boolean {
  if (!isEngineProcess(pid, folder)) return false;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
  appendFileSync(
    paths.log(folder),
    `${new Date().toISOString()} Process ${pid} of the graph did not answer for ${silenceMs} ms, so process ${process.pid} ended it.\n`,
  );
  return true;
}

/**
 * Says which process has the database's file locked, where the system tells (Linux).
 * @returns its number; undefined where none has, or nobody knows
 */
export function lockHolder(folder: string): number | undefined {
  try {
    const { ino } = statSync(paths.database(folder));
    // 1: FLOCK  ADVISORY  WRITE 1234 00:2f:567 0 EOF
    for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
      const [, pid, inode] = /^\d+:\s+\S+\s+\S+\s+\S+\s+(\d+)\s+[\da-f]+:[\da-f]+:(\d+)\s/.exec(line) ?? [];
      if (inode === String(ino)) return Number(pid);
    }
  } catch {
    // No such file, or no such system: then nobody can be named.
  }
  return undefined;
}

/** Where the system tells (Linux), a process is known by the folder on its command line. */
function isEngineProcess(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(JSON.stringify(folder));
  } catch {
    return false;
  }
}
