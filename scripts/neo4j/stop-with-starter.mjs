// Started beside Neo4j with a pipe from its starter. When the pipe ends, the starter is gone, perhaps by kill -9 or
// a crashed test run: then stop Neo4j, and remove its folder if that was a temporary one.
// node stop-with-starter.mjs PID [TEMPORARY_FOLDER]
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './lock.mjs';

const PATIENCE_MS = 30_000;
const pid = Number(process.argv[2]);
const folder = process.argv[3];

process.stdin.resume();
process.stdin.once('end', async () => {
  const began = Date.now();
  signal('SIGTERM');
  while (isAlive(pid) && Date.now() - began < PATIENCE_MS) await sleep(200);
  if (isAlive(pid)) signal('SIGKILL');
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

function signal(name) {
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}
