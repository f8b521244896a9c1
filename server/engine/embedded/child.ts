/**
 * The process that holds the embedded database. It is started by whoever needs the graph first, serves every
 * process that can read its announcement, and ends when the last one has left. The database's own file lock says
 * who holds the graph: of two that start at once, one gets the lock, and a process that was killed leaves none.
 */
import { chmodSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../../errors.js';
import {
  clearAnnouncement,
  makeAnnouncement,
  paths,
  writeAnnouncement,
  type Announcement,
} from './address.js';
import { ConversionMark } from './conversion.js';
import { Host } from './host.js';
import { EXIT_FAILED, EXIT_LOCKED, type ChildOptions } from './launch.js';
import type { MemoryWatchOptions } from './memory-watch.js';
import { Store } from './store.js';

const LOCK_RETRY_MS = 25;

async function openStore(options: ChildOptions, mark: ConversionMark): Promise<Store> {
  const deadline = performance.now() + options.lockWaitMs;
  for (;;) {
    try {
      return new Store(paths.database(options.folder), mark);
    } catch (error) {
      if (!Store.isLocked(error)) throw error;
      if (performance.now() > deadline) process.exit(EXIT_LOCKED);
      await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
    }
  }
}

/** The main thread cannot look at its memory while it turns a row into values. */
function watchMemory({ memory }: ConversionMark, folder: string): void {
  const workerData: MemoryWatchOptions = { memory, folder };
  const watch = new Worker(join(__dirname, 'memory-watch.js'), { workerData });
  watch.on('error', (error) => process.stderr.write(`Memory is not watched: ${messageOf(error)}\n`));
  watch.unref();
}

async function listen(server: Server, announcement: Announcement): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(announcement.address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  if (process.platform !== 'win32') chmodSync(announcement.address, 0o600);
}

async function main(options: ChildOptions): Promise<void> {
  const mark = new ConversionMark();
  const before = process.memoryUsage.rss();
  const store = await openStore(options, mark);
  const graphBytes = Math.max(0, process.memoryUsage.rss() - before);
  watchMemory(mark, options.folder);
  clearAnnouncement(options.folder);
  const server = createServer();
  let announcement = makeAnnouncement(options.folder, false);
  try {
    await listen(server, announcement);
  } catch {
    // Some file systems cannot hold sockets; the temporary folder's can.
    announcement = makeAnnouncement(options.folder, true);
    await listen(server, announcement);
  }
  const host = new Host(store, server, {
    token: announcement.token,
    memoryLimitBytes: options.memoryLimitBytes,
    graphBytes,
    graceMs: options.graceMs,
    firstUserMs: options.firstUserMs,
    leave: () => {
      clearAnnouncement(options.folder);
      store.close();
      process.exit(0);
    },
    die: () => {
      clearAnnouncement(options.folder);
      process.kill(process.pid, 'SIGKILL');
    },
  });
  writeAnnouncement(options.folder, announcement);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => host.stop());
}

main(JSON.parse(process.argv[2] ?? '{}') as ChildOptions).catch((error: unknown) => {
  process.stdout.write(`${messageOf(error)}\n`, () => process.exit(EXIT_FAILED));
});
