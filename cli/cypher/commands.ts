import type { Catalog } from '../../server/statements/catalog.js';
import { FORMATS, isFormat } from './output/format.js';
import { tableLines } from './output/table.js';
import { pad } from './output/width.js';
import { parameterText } from '../../server/engine/numbers.js';
import { parseParamCommand, UsageError } from './parameters.js';
import { reportOutcome } from './report.js';
import type { Session } from './session.js';
import type { Output } from './output/output.js';

/** How a statement, a command or a script ended. `exit`: a command asked to leave the shell. */
export type Ending = 'done' | 'failed' | 'exit';

/** What runs the commands. */
export interface CommandHost {
  readonly session: Session;
  readonly output: Output;
  readonly queries: Catalog;
  runFile(path: string, signal: AbortSignal): Promise<Ending>;
}

/** What a command works with. */
export interface CommandContext {
  readonly runner: CommandHost;
  /** Stops what the command started. */
  readonly signal: AbortSignal;
  /** Whether a person typed it at a terminal; a script that they run is not typed. */
  readonly isTyped: boolean;
}

export interface Command {
  readonly name: `:${string}`;
  /** What follows the name, for the help. */
  readonly usage: string;
  readonly meaning: string;
  /** @throws UsageError, AllegianceError */
  run(context: CommandContext, argument: string): Promise<Ending>;
}

const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  { name: ':help', usage: '[COMMAND]', meaning: 'list the commands, or explain one', run: help },
  {
    name: ':param',
    usage: 'NAME VALUE',
    meaning: 'set a parameter; also NAME => VALUE, or a JSON map',
    run: setParameter,
  },
  { name: ':params', usage: '[clear]', meaning: 'list the parameters, or forget them', run: listParameters },
  { name: ':source', usage: 'FILE', meaning: 'run the statements of a file', run: source },
  {
    name: ':schema',
    usage: '',
    meaning: 'labels, types and properties of the graph, with counts',
    run: schema,
  },
  {
    name: ':explain',
    usage: 'STATEMENT',
    meaning: 'show the plan of a statement without running it',
    run: explain,
  },
  { name: ':engine', usage: '', meaning: 'which engine answers, and where the graph is', run: engine },
  { name: ':format', usage: `[${FORMATS.join('|')}]`, meaning: 'how results are written', run: format },
  {
    name: ':write',
    usage: '[on|off]',
    meaning: 'whether statements may change the graph; in scripts, on needs --write',
    run: write,
  },
  { name: ':clear', usage: '', meaning: 'clear the screen', run: clear },
  { name: ':exit', usage: '', meaning: 'leave; Ctrl-D does the same', run: () => Promise.resolve('exit') },
];

/** Other names that people type. */
const ALIASES: Readonly<Record<string, string>> = {
  ':quit': ':exit',
  ':q': ':exit',
  ':h': ':help',
  ':?': ':help',
};

/**
 * Splits a line into its command and what follows.
 * @throws UsageError for an unknown command
 */
export function findCommand(line: string): { command: Command; argument: string } {
  const [, typed = line, argument = ''] = /^(:\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? [];
  const name = ALIASES[typed] ?? typed;
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    throw new UsageError(
      `There is no command ${typed}. The commands: ${COMMANDS.map((one) => one.name).join(' ')}`,
    );
  }
  return { command, argument: argument.trim() };
}

async function help({ runner }: CommandContext, argument: string): Promise<Ending> {
  const wanted =
    argument === '' ? undefined : findCommand(argument.startsWith(':') ? argument : `:${argument}`);
  const shown = wanted === undefined ? COMMANDS : [wanted.command];
  const lines = shown.map(({ name, usage, meaning }) => `  ${pad(`${name} ${usage}`, 34)}${meaning}\n`);
  const about =
    'A statement may take several lines and ends with ";". Tab completes, Ctrl-C stops a statement or clears the input.\n';
  await runner.output.result((wanted === undefined ? about : '') + lines.join(''));
  return 'done';
}

function setParameter({ runner }: CommandContext, argument: string): Promise<Ending> {
  for (const [name, value] of parseParamCommand(argument)) runner.session.parameters.set(name, value);
  return Promise.resolve('done');
}

async function listParameters({ runner }: CommandContext, argument: string): Promise<Ending> {
  const { parameters } = runner.session;
  if (argument === 'clear') parameters.clear();
  else if (argument !== '') throw new UsageError(`:params takes nothing or "clear", not "${argument}".`);
  const lines = [...parameters].map(([name, value]) => `:param ${name} => ${parameterText(value)}\n`);
  if (lines.length === 0) runner.output.note('There are no parameters. Set one with :param NAME VALUE.');
  else await runner.output.result(lines.join(''));
  return 'done';
}

async function source({ runner, signal }: CommandContext, argument: string): Promise<Ending> {
  if (argument === '') throw new UsageError('Write :source FILE.');
  return runner.runFile(argument.replace(/^(['"])(.*)\1$/, '$2'), signal);
}

async function schema({ runner, signal }: CommandContext): Promise<Ending> {
  const { session, output, queries } = runner;
  for (const name of ['count-labels', 'count-types', 'count-properties']) {
    const { columns, rows } = await session.engine.read(
      { text: queries.get(name)?.text ?? '' },
      { ...session.limits, signal },
    );
    await output.result(tableLines(columns, rows, output.width()).join(''));
  }
  return 'done';
}

async function explain({ runner }: CommandContext, argument: string): Promise<Ending> {
  if (argument === '')
    throw new UsageError('Write :explain STATEMENT on one line, or EXPLAIN before the statement.');
  await reportOutcome(await runner.session.explain(argument), runner.session, runner.output);
  return 'done';
}

async function engine({ runner }: CommandContext): Promise<Ending> {
  const { info, capabilities } = runner.session.engine;
  await runner.output.result(
    `engine    ${info.name === 'neo4j' ? 'Neo4j' : 'embedded'} (${info.version})\n` +
      `graph     ${info.location}\n` +
      `access    ${runner.session.access}\n` +
      `Cypher    ${capabilities.fullCypher ? "Neo4j's own" : 'checked first; what this engine cannot do right is refused'}\n`,
  );
  return 'done';
}

function format({ runner }: CommandContext, argument: string): Promise<Ending> {
  if (argument === '') runner.output.note(`Results are written as ${runner.session.format ?? 'table'}.`);
  else if (isFormat(argument)) runner.session.format = argument;
  else throw new UsageError(`"${argument}" is no format; it is one of ${FORMATS.join(', ')}.`);
  return Promise.resolve('done');
}

function write({ runner, isTyped }: CommandContext, argument: string): Promise<Ending> {
  const { session, output } = runner;
  if (argument !== '' && argument !== 'on' && argument !== 'off') {
    throw new UsageError(`Write :write on or :write off, not "${argument}".`);
  }
  if (argument !== '') session.switchAccess(argument === 'on' ? 'write' : 'read', isTyped);
  output.note(
    session.access === 'write'
      ? 'Statements may change the graph.'
      : 'Statements that change the graph are refused.',
  );
  return Promise.resolve('done');
}

async function clear({ runner }: CommandContext): Promise<Ending> {
  if (runner.output.width() !== undefined) await runner.output.result(CLEAR_SCREEN);
  return 'done';
}
