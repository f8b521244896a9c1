import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import type { Catalog } from '../../server/statements/catalog.js';
import { findCommand, type Ending } from './commands.js';
import { describeFault, type Place } from './faults.js';
import { readItems, type Item } from './items.js';
import type { Output } from './output/output.js';
import { UsageError } from './parameters.js';
import { progressOn } from './progress.js';
import { reportOutcome } from './report.js';
import type { Session } from './session.js';

/** Files that call one another through `:source`, at most. */
const MAX_SOURCE_DEPTH = 20;
/** Scripts with fewer statements show no progress. */
const PROGRESS_FROM = 50;

/** Runs statements and commands one after the other, and writes what they gave. */
export class Runner {
  #depth = 0;

  constructor(
    readonly session: Session,
    readonly output: Output,
    readonly queries: Catalog,
    /** Folder that relative paths count from. */
    private readonly folder: string,
  ) {}

  /**
   * Runs one statement or command. An error is written, not thrown.
   * @param origin where it stands in a script; `typed` where a person just typed it at a terminal; undefined where it is
   *   all that the shell was given
   */
  async run(item: Item, signal: AbortSignal, origin?: Place | 'typed'): Promise<Ending> {
    let statement = item.text;
    try {
      if (item.kind === 'statement') {
        await reportOutcome(await this.session.run(item.text, signal), this.session, this.output);
        return 'done';
      }
      statement = '';
      const { command, argument } = findCommand(item.text);
      return await command.run({ runner: this, signal, isTyped: origin === 'typed' }, argument);
    } catch (error) {
      const place = origin === 'typed' ? undefined : origin;
      this.output.error(describeFault(error, statement, place, this.output.errorWidth()));
      return 'failed';
    }
  }

  /**
   * Runs a script up to its end or to the first item that fails.
   * @param file its name for messages; undefined for standard input and a query
   */
  async runScript(script: string, signal: AbortSignal, file?: string): Promise<Ending> {
    const items = readItems(script);
    const progress = items.length < PROGRESS_FROM ? undefined : progressOn(this.output);
    progress?.begin(file ?? 'Running');
    for (const [index, item] of items.entries()) {
      if (signal.aborted) return 'failed';
      const place = items.length === 1 && file === undefined ? undefined : { file, line: item.line };
      const ending = await this.run(item, signal, place);
      if (ending !== 'done') {
        progress?.end('');
        return ending;
      }
      progress?.step(index + 1, items.length, '');
    }
    progress?.end('');
    return 'done';
  }

  /**
   * Runs the script in a file.
   * @throws UsageError where it cannot be read
   */
  async runFile(path: string, signal: AbortSignal): Promise<Ending> {
    if (this.#depth >= MAX_SOURCE_DEPTH) {
      throw new UsageError(`${path} was not run: ${MAX_SOURCE_DEPTH} files call one another with :source.`);
    }
    const script = await this.#read(path);
    this.#depth += 1;
    try {
      return await this.runScript(script, signal, path);
    } finally {
      this.#depth -= 1;
    }
  }

  async #read(path: string): Promise<string> {
    const wanted = isAbsolute(path) ? path : join(this.folder, path);
    // npm changes to the project's folder before it runs a command.
    const found = existsSync(wanted) ? wanted : resolve(path);
    try {
      return await readFile(found, 'utf8');
    } catch (error) {
      const reason =
        (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
      throw new Error(`${path} was not run: ${reason}. Check the path.`, { cause: error });
    }
  }
}
