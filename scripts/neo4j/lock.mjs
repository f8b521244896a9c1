// One process at a time does a piece of work; the file holds the number of the process that does it.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { throwIfAborted } from './failure.mjs';

/**
 * Runs `work` while holding the lock file.
 * @param {string} file
 * @param {{ signal?: AbortSignal, onWait?: () => void }} options `onWait` is called once, if another has the lock
 * @param {() => Promise<void>} work
 */
export async function withLock(file, { signal, onWait }, work) {
  let told = false;
  while (!take(file)) {
    throwIfAborted(signal);
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait?.();
    told = true;
    await sleep(500);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // alive, but another user's
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Its process is gone; or it never wrote its number, which takes no more than a moment. */
function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? !isAlive(pid) : Date.now() - statSync(file).mtimeMs > 10_000;
  } catch {
    return false; // released in between: the next attempt sees
  }
}
