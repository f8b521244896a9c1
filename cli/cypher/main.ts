import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readConfig } from '../../server/config.js';
import { projectRoot } from '../../server/root.js';
import { describeFault, exitCodeOf } from './faults.js';
import { History } from './history.js';
import { Interactive } from './interactive.js';
import { openGraph, shellQueries } from './open-graph.js';
import { readOptions, type RunOptions } from './options.js';
import { Output } from './output/output.js';
import { progressOn } from './progress.js';
import { type Ending } from './commands.js';
import { Runner } from './runner.js';
import { Session } from './session.js';
import { USAGE } from './usage.js';

/** Exit code after Ctrl-C, as shells have it: 128 and the number of the signal. */
const EXIT_INTERRUPTED = 130;

/** `npm run cypher`: see `usage.ts`. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  switch (options.kind) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${version()}\n`);
      return 0;
    case 'run':
      return run(options);
    default:
      return options satisfies never;
  }
}

async function run(options: RunOptions): Promise<number> {
  const config = readConfig(process.env);
  const output = new Output(process.stdout, process.stderr, options.quiet);
  // Where npm runs this, INIT_CWD is the folder that the person is in.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const engine = await openGraph(config.graph, progressOn(output));
  try {
    const session = new Session(engine, options.write ? 'write' : 'read', {
      ...(options.maxRows === undefined ? {} : { maxRows: options.maxRows }),
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    });
    session.format = options.format;
    for (const [name, value] of Object.entries(options.parameters)) session.parameters.set(name, value);
    const runner = new Runner(session, output, shellQueries(), folder);
    if (options.input.kind === 'stdin' && process.stdin.isTTY) {
      const history = new History(join(config.dataDir, 'cypher-history'));
      const terminal = { input: process.stdin, output: process.stdout };
      await new Interactive(runner, history, folder, terminal).run();
      return 0;
    }
    return await runOnce(runner, options);
  } finally {
    await engine.close();
  }
}

async function runOnce(runner: Runner, options: RunOptions): Promise<number> {
  const stop = new AbortController();
  // A terminal sends Ctrl-C to this process and to the one that started it, which hands it on: once is meant.
  const interrupted = (): void => stop.abort();
  process.on('SIGINT', interrupted);
  try {
    const ending = await runInput(runner, options, stop.signal);
    if (stop.signal.aborted) return EXIT_INTERRUPTED;
    return ending === 'failed' ? 1 : 0;
  } finally {
    process.off('SIGINT', interrupted);
  }
}

async function runInput(runner: Runner, { input }: RunOptions, signal: AbortSignal): Promise<Ending> {
  switch (input.kind) {
    case 'query':
      return runner.runScript(input.text, signal);
    case 'file':
      return runner.runFile(input.path, signal);
    case 'stdin':
      return runner.runScript(await text(process.stdin), signal);
    default:
      return input satisfies never;
  }
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return `allegiance ${manifest.version}`;
}

// A reader that has seen enough (`| head`) ends the shell quietly.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      describeFault(error, '', undefined, process.stderr.isTTY ? process.stderr.columns : undefined),
    );
    process.exitCode = exitCodeOf(error);
  },
);
