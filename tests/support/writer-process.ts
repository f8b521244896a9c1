/** For tests that kill: a process of its own that shares the embedded graph. Runs from the build, as plain JavaScript. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../server/root.js';

const OPEN = join(projectRoot, 'dist', 'server', 'engine', 'open.js');

/**
 * Opens the graph, says `open`, then writes nodes (:Written {id: n}) one by one and says each number once it is
 * acknowledged. With `hold` it says `open` inside a transaction that it never ends.
 */
const WRITER = `
  const { openEngine } = require(${JSON.stringify(OPEN)});
  const [folder, first] = process.argv.slice(1);
  (async () => {
    const engine = await openEngine({ engine: 'embedded', folder }, { embedded: { graceMs: 100 } });
    if (first === 'hold') {
      await engine.write(async (transaction) => {
        await transaction.run({ text: 'CREATE (:Written {id: 0})' });
        process.stdout.write('open\\n');
        await new Promise(() => undefined);
      });
    }
    process.stdout.write('open\\n');
    for (let id = Number(first); ; id += 1) {
      try {
        await engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: $id})', parameters: { id } }));
        process.stdout.write(id + '\\n');
      } catch (error) {
        if (error.code !== 'ENGINE_UNAVAILABLE') { process.stderr.write(String(error.stack)); process.exit(1); }
      }
    }
  })();
`;

export interface WriterProcess {
  readonly process: ChildProcess;
  /** Numbers whose writing was acknowledged. */
  readonly acknowledged: number[];
  readonly opened: Promise<void>;
  /** kill -9, and waits for the end. */
  kill(): Promise<void>;
}

/** Starts a writer that numbers from `first`, or holds a transaction open. */
export function startWriter(folder: string, first: number | 'hold'): WriterProcess {
  const child = spawn(process.execPath, ['-e', WRITER, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const opened = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'open') resolve();
      else acknowledged.push(Number(line));
    });
    child.once('close', () => reject(new Error('the writer ended')));
  });
  opened.catch(() => undefined);
  return {
    process: child,
    acknowledged,
    opened,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
