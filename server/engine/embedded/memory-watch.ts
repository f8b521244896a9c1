/**
 * A thread that watches the memory of the engine's process while its main thread turns a row into values and can neither
 * look nor be stopped. The only way out is the end of the process; whose request it was stands in the folder.
 */
import { workerData } from 'node:worker_threads';
import { ConversionMark, leaveLastWords } from './conversion.js';

/** What the thread is given. */
export interface MemoryWatchOptions {
  readonly memory: SharedArrayBuffer;
  readonly folder: string;
}

const LOOK_MS = 5;

const { memory, folder } = workerData as MemoryWatchOptions;
const mark = new ConversionMark(memory);
let seen: { readonly step: number; readonly bytes: number } | undefined;

setInterval(() => {
  const now = mark.now();
  if (now === undefined) {
    seen = undefined;
    return;
  }
  const bytes = process.memoryUsage.rss();
  if (seen?.step !== now.step) {
    seen = { step: now.step, bytes };
    return;
  }
  if (bytes - seen.bytes <= now.mayGrowBytes) return;
  try {
    leaveLastWords(folder, { pid: process.pid, ...now.asker, limit: now.mayGrowBytes });
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}, LOOK_MS);
