import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const STOP_PATIENCE_MS = 30_000;
const KEPT_LINES = 200;

const MEMORY_OPTIONS = [
  '-XX:+UseSerialGC', // a third less memory than G1 at this size, and no slower to start
  // A Java that is out of memory ends, as Neo4j's own advice is, and is started again: what goes on after such an error does
  // so with threads missing. One that collects without end and never gets the error is found out by supervise.mjs; the limit
  // of the parallel collector (GCTimeLimit) does not end it either.
  '-XX:+ExitOnOutOfMemoryError',
];

/**
 * Starts the server's Java process.
 * @returns its pid, what it has printed last, `exited` (resolves, never rejects) and `stop`
 */
export function launch({ java, lib, home, temporary, heapMegabytes, javaOptions }) {
  const child = spawn(
    java,
    [
      `-Xms${Math.min(512, heapMegabytes)}m`,
      `-Xmx${heapMegabytes}m`,
      ...MEMORY_OPTIONS,
      ...javaOptions,
      '-Dfile.encoding=UTF-8',
      ...['java.nio', 'java.io', 'sun.nio.ch'].flatMap((name) => [
        '--add-opens',
        `java.base/${name}=ALL-UNNAMED`,
      ]),
      ...['-cp', join(lib, '*')],
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${home}`,
      '--console-mode', // what goes to logs/neo4j.log is printed as well
    ],
    {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches only us, and we stop it once and in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    },
  );

  const lines = [];
  const keep = (line) => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
  };
  createInterface({ input: child.stdout }).on('line', keep);
  createInterface({ input: child.stderr }).on('line', keep);

  let running = child.pid !== undefined;
  const guard = running ? startGuard(child.pid, temporary ? home : undefined) : undefined;
  const exited = new Promise((done) => {
    const end = (result) => {
      running = false;
      guard?.kill('SIGKILL');
      done(result);
    };
    child.once('error', (error) => {
      keep(error.message);
      end({ code: null, signal: null });
    });
    child.once('close', (code, signal) => end({ code, signal }));
  });

  return {
    pid: child.pid,
    lines,
    exited,
    isRunning: () => running,
    async stop() {
      if (running) child.kill('SIGTERM');
      const tooLong = new AbortController();
      const patience = sleep(STOP_PATIENCE_MS, undefined, { signal: tooLong.signal }).then(
        () => child.kill('SIGKILL'),
        () => {},
      );
      await Promise.race([exited, patience]);
      tooLong.abort();
      await exited;
    },
  };
}

/** See stop-with-starter.mjs. It holds nobody up: neither it nor its pipe keeps this process alive. */
function startGuard(pid, folder) {
  const script = fileURLToPath(new URL('./stop-with-starter.mjs', import.meta.url));
  const guard = spawn(process.execPath, [script, String(pid), ...(folder ? [folder] : [])], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  guard.once('error', () => {}); // a safety net only: Neo4j runs without it
  guard.stdin.once('error', () => {});
  guard.unref();
  guard.stdin.unref();
  return guard;
}
