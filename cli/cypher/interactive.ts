import { createInterface, type Interface } from 'node:readline';
import { warmUp } from '../../server/guard/index.js';
import { complete, NO_NAMES, readLiveSchema, type Completion } from './completion.js';
import type { LiveSchema } from '../../domain/cypher-text/db-schema.js';
import { HISTORY_SIZE, historyEntries, type History } from './history.js';
import { ItemReader, type Item } from './items.js';
import type { Runner } from './runner.js';

/** How long names of the graph are good for completion, ms. */
const SCHEMA_AGE_MS = 30_000;
/** When the grammar is loaded ahead of the first statement: after the prompt is there. */
const WARM_UP_AFTER_MS = 20;
/** A greeting's first words; tests and recordings look for them. */
const HINT = 'Statements end with ";". :help lists commands, :exit leaves.';

/** A session at a terminal: lines in, results out, until the person leaves. */
export class Interactive {
  readonly #reader = new ItemReader();
  readonly #items: Item[] = [];
  readonly #line: Interface;
  #running: AbortController | undefined;
  #schema: { readonly names: LiveSchema; readonly readAt: number } | undefined;
  #working = false;
  #leave: (() => void) | undefined;

  constructor(
    private readonly runner: Runner,
    private readonly history: History,
    private readonly folder: string,
    terminal: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
  ) {
    this.#line = createInterface({
      input: terminal.input,
      output: terminal.output,
      terminal: true,
      historySize: HISTORY_SIZE,
      history: history.read(),
      removeHistoryDuplicates: true,
      completer: (line: string, done: (error: Error | null, result: Completion) => void) => {
        this.#complete(line).then(
          (result) => done(null, result),
          () => done(null, [[], line]),
        );
      },
    });
  }

  /** Resolves when the person left. */
  run(): Promise<void> {
    const { engine } = this.runner.session;
    this.runner.output.note(`Allegiance, ${engine.info.version}. ${HINT}`);
    return new Promise((resolve) => {
      this.#leave = () => {
        this.#leave = undefined;
        this.#line.close();
        resolve();
      };
      this.#line.on('line', (line) => this.#take(line));
      this.#line.on('SIGINT', () => this.#interrupt());
      this.#line.on('close', () => {
        this.#running?.abort();
        this.#leave?.();
      });
      this.#prompt();
      setTimeout(warmUp, WARM_UP_AFTER_MS);
    });
  }

  #take(line: string): void {
    this.#items.push(...this.#reader.push(line));
    if (this.#working) return;
    void this.#work();
  }

  /** Runs what is complete, one after the other. Lines that come meanwhile wait: a paste may hold several statements. */
  async #work(): Promise<void> {
    this.#working = true;
    for (let item = this.#items.shift(); item !== undefined; item = this.#items.shift()) {
      this.#remember(item);
      this.#running = new AbortController();
      const ending = await this.runner.run(item, this.#running.signal, 'typed');
      this.#running = undefined;
      if (ending === 'exit') this.#leave?.();
      // Ctrl-D while a statement ran: a closed line must not ask for more, or the program would never end.
      if (this.#leave === undefined) return;
    }
    this.#working = false;
    this.#prompt();
  }

  #interrupt(): void {
    if (this.#running !== undefined) {
      this.#items.length = 0;
      this.#running.abort();
      return;
    }
    const empty = this.#line.line === '' && this.#reader.pending === '';
    this.#reader.clear();
    this.runner.output.error(empty ? '\nTo leave, type :exit or press Ctrl-D.\n' : '^C\n');
    // Takes the text off the line without running it.
    this.#line.write(null, { ctrl: true, name: 'e' });
    this.#line.write(null, { ctrl: true, name: 'u' });
    this.#prompt();
  }

  #prompt(): void {
    const { session } = this.runner;
    const name = session.access === 'write' ? 'allegiance (write)' : 'allegiance';
    const more = this.#reader.pending !== '';
    this.#line.setPrompt(more ? `${' '.repeat(name.length - 1)}.. ` : `${name}> `);
    this.#line.prompt(true);
  }

  #remember(item: Item): void {
    const text = item.kind === 'statement' ? `${item.text};` : item.text;
    for (const entry of historyEntries(text)) this.history.add(entry);
  }

  async #complete(line: string): Promise<Completion> {
    const before = this.#reader.pending.trimEnd();
    const isCommand = before === '' && line.trimStart().startsWith(':');
    const names = isCommand ? NO_NAMES : await this.#names();
    return complete(before, line, names, [...this.runner.session.parameters.keys()], this.folder);
  }

  async #names(): Promise<LiveSchema> {
    const now = performance.now();
    if (this.#schema === undefined || now - this.#schema.readAt > SCHEMA_AGE_MS) {
      const names = await readLiveSchema(this.runner.session.engine, this.runner.queries);
      this.#schema = { names, readAt: now };
    }
    return this.#schema.names;
  }
}
