import { join, resolve } from 'node:path';
import { readConfig, type EngineConfig } from '../../server/config.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { claimsTemplate } from '../../server/ingest/claims/importer.js';
import { DrySink } from '../../server/ingest/import/dry-sink.js';
import { lookupIn } from '../../server/ingest/import/graph-lookup.js';
import { GraphSink } from '../../server/ingest/import/graph-sink.js';
import type { ReadOptions } from '../../server/ingest/import/item.js';
import { runImport } from '../../server/ingest/import/run.js';
import { NO_MAPPING } from '../../server/ingest/names/mapping.js';
import { describeFault, exitCodeOf } from '../cypher/faults.js';
import { openGraph } from '../cypher/open-graph.js';
import { Output } from '../cypher/output/output.js';
import { progressOn } from '../cypher/progress.js';
import { InputFile } from './input-file.js';
import { checkedMapping, chooseMapping, writeProposal, type ChosenMapping } from './mapping-file.js';
import { readCommand, type ImportCommand } from './options.js';
import { RejectsFile } from './rejects.js';
import { progressText, reportText } from './report.js';
import { USAGE } from './usage.js';

/** Exit code after Ctrl-C, as shells have it: 128 and the number of the signal. */
const EXIT_INTERRUPTED = 130;

/** `npm run import`: see `usage.ts`. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  switch (command.kind) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'template':
      process.stdout.write(claimsTemplate());
      return 0;
    case 'import':
      return run(command);
    default:
      return command satisfies never;
  }
}

async function run(command: ImportCommand): Promise<number> {
  const config = readConfig(process.env);
  const output = new Output(process.stdout, process.stderr, false);
  // Where npm runs this, INIT_CWD is the folder that the person is in.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const file = new InputFile(resolve(folder, command.file));
  const chosen = chooseMapping(command.importer, command.mapping, folder);
  const engine = await openGraph(withRoom(config.graph), progressOn(output));
  try {
    if (command.proposeMapping !== undefined)
      return await propose(command, file, chosen, engine, resolve(folder, command.proposeMapping), output);
    const rejects =
      command.rejects === undefined
        ? join(config.dataDir, 'rejects', `${file.name}.rejected.csv`)
        : resolve(folder, command.rejects);
    return await importFile(command, file, chosen, engine, rejects, output);
  } finally {
    await engine.close();
  }
}

/** Memory for the embedded engine while it takes in a large file, bytes, where nobody says how much. */
const ROOM_BYTES = 3 * 1024 ** 3;

function withRoom(graph: EngineConfig): EngineConfig {
  return graph.engine === 'embedded' && process.env['ENGINE_MEMORY_MB'] === undefined
    ? { ...graph, memoryLimitBytes: ROOM_BYTES }
    : graph;
}

async function propose(
  command: ImportCommand,
  file: InputFile,
  { rows }: ChosenMapping,
  engine: GraphEngine,
  path: string,
  output: Output,
): Promise<number> {
  const names = command.importer.names(file.open, { ...readOptions(command, file), mapping: NO_MAPPING });
  const written = await writeProposal(path, names, engine, rows);
  output.note(
    `${written.names} names, ${written.proposed} with a proposal, are in ${path}. Write "accept" (or "own") in the column decision where you are sure, and import with --mapping ${path}.`,
  );
  return 0;
}

async function importFile(
  command: ImportCommand,
  file: InputFile,
  chosen: ChosenMapping,
  engine: GraphEngine,
  rejectsPath: string,
  output: Output,
): Promise<number> {
  const { importer, dryRun } = command;
  const lookup = lookupIn(engine);
  const options: ReadOptions = {
    ...readOptions(command, file),
    mapping: await checkedMapping(chosen, lookup),
  };
  const hash = await file.hash([importer.name, command.country, command.since, command.version, chosen.text]);
  const importRun = { format: importer.name, file: file.name, hash };
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const progress = progressOn(output);
  const sink = dryRun
    ? new DrySink(engine)
    : new GraphSink(engine, (done, total) => {
        progress.step(done, total, `${done} of ${total} relationships drawn`);
      });
  const stop = new AbortController();
  const interrupted = (): void => stop.abort();
  process.on('SIGINT', interrupted);
  const rejects = new RejectsFile(rejectsPath);
  progress.begin(`Importing ${file.name}`);
  try {
    const report = await runImport(
      importer,
      file.open,
      options,
      importRun,
      { lookup, sink },
      {
        signal: stop.signal,
        begun: (items) => rejects.begin(items),
        rejected: (row) => rejects.add(row),
        progress: ({ read }) => {
          const total = file.bytes * importer.passes;
          progress.step(
            file.bytesRead,
            total,
            progressText(read, seconds(), file.bytesRead / Math.max(1, total)),
          );
        },
      },
    );
    progress.end('');
    await output.result(
      reportText(report, {
        importer,
        file: file.name,
        dryRun,
        seconds: seconds(),
        rejects: rejectsPath,
        changes: sink instanceof DrySink ? sink.changes : [],
      }),
    );
    if (!stop.signal.aborted) return 0;
    output.note('Stopped. The same command goes on from here.');
    return EXIT_INTERRUPTED;
  } finally {
    process.off('SIGINT', interrupted);
    rejects.close();
  }
}

function readOptions(
  { country, since, version }: ImportCommand,
  file: InputFile,
): Omit<ReadOptions, 'mapping'> {
  return {
    fileName: file.name,
    ...(country === undefined ? {} : { country }),
    ...(since === undefined ? {} : { since }),
    ...(version === undefined ? {} : { version }),
  };
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
    process.exitCode = exitCodeOf(error);
  },
);
