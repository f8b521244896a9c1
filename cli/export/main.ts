import { resolve } from 'node:path';
import { readConfig } from '../../server/config.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { AllegianceError } from '../../server/errors.js';
import { ExportedGraph } from '../../server/export/exported-graph.js';
import { describeFault, exitCodeOf } from '../cypher/faults.js';
import { openGraph } from '../cypher/open-graph.js';
import { Output } from '../cypher/output/output.js';
import { progressOn } from '../cypher/progress.js';
import { filterFrom } from './filter.js';
import { readCommand, type ExportCommand } from './options.js';
import { startingLate } from './progress.js';
import { StreamSink, writeFileWhole, writeFolderWhole } from './targets.js';
import { USAGE } from './usage.js';

/** Signals that end an export in order, with the exit code after each as shells have it: 128 and its number. */
const EXIT_AFTER = { SIGINT: 130, SIGTERM: 143 } as const;

/** `npm run export`: see `usage.ts`. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (command.kind === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const output = new Output(process.stdout, process.stderr, false);
  const config = readConfig(process.env);
  const stop = new AbortController();
  let exitCode = 0;
  const interrupted = (signal: keyof typeof EXIT_AFTER): void => {
    exitCode = EXIT_AFTER[signal];
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupted);
  const engine = await openGraph(config.graph, progressOn(output));
  try {
    await run(command, engine, output, stop.signal);
    return exitCode;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    output.note('Stopped; nothing was written.');
    return exitCode;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    await engine.close();
  }
}

async function run(
  command: ExportCommand,
  engine: GraphEngine,
  output: Output,
  signal: AbortSignal,
): Promise<void> {
  const { exporter } = command;
  const filter = command.filter === undefined ? undefined : await filterFrom(engine, command.filter);
  const progress = startingLate(progressOn(output), `Exporting ${exporter.name}`);
  const graph = new ExportedGraph(engine, filter, signal, (what, done, total) =>
    progress.step(done, total, what),
  );
  const before = await graph.state();
  await noteForeign(graph, output);
  // Where npm runs this, INIT_CWD is the folder that the person is in.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const goal = command.output === undefined ? undefined : resolve(folder, command.output);
  let notices: readonly string[] = [];
  const checkUnchanged = async (): Promise<void> => {
    if ((await graph.state()) !== before)
      throw new Error(
        'The graph was changed while it was read, so the export may mix two states of it. Export again.',
      );
  };
  try {
    if (exporter.makes === 'folder')
      await writeFolderWhole(goal ?? '', async (to) => {
        notices = await exporter.write(graph, to);
        await checkUnchanged();
      });
    else if (goal !== undefined)
      await writeFileWhole(goal, async (to) => {
        notices = await exporter.write(graph, to);
        await checkUnchanged();
      });
    else {
      const sink = new StreamSink(process.stdout);
      notices = await exporter.write(graph, sink);
      await sink.flush();
      await checkUnchanged();
    }
  } finally {
    progress.end();
  }
  for (const notice of notices) output.note(notice);
  if (command.output !== undefined) output.note(`${command.output} is written.`);
}

/** Says that nodes of somebody else stay behind. */
async function noteForeign(graph: ExportedGraph, output: Output): Promise<void> {
  const foreign = graph.whole ? await graph.foreignNodes() : 0;
  if (foreign > 0)
    output.note(
      `${foreign === 1 ? 'One node is' : `${foreign} nodes are`} left out: no entity, source, claim or question.`,
    );
}

// A reader that has seen enough (`| head`) ends the command quietly.
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
    process.exitCode =
      error instanceof AllegianceError && error.code === 'BAD_USER_INPUT' ? 2 : exitCodeOf(error);
  },
);
