import { mkdirSync, realpathSync } from 'node:fs';
import { AllegianceError, messageOf } from '../../errors.js';
import { paths, readAnnouncement } from './address.js';
import { Connection, NoGreeting } from './connection.js';
import { readLastWords } from './conversion.js';
import { diskFault } from './disk-fault.js';
import { endHungProcess, lockHolder } from './hung-process.js';
import { EXIT_LOCKED, launch, type ChildOptions, type Launched } from './launch.js';
import { PROTOCOL_VERSION } from './protocol.js';

const RETRY_MS = 15;

export interface LinkOptions extends ChildOptions {
  /** How long the process may show no sign of life while something is asked of it, ms; then it is ended, and another started. */
  readonly silenceMs: number;
  /** Longest wait for a process that serves the graph, ms. Opening takes 0.2 s at 100,000 nodes. */
  readonly startMs: number;
}

/** Keeps one connection to whichever process holds the database, and starts one where there is none. */
export class ConnectionKeeper {
  readonly #options: ChildOptions;
  readonly #silenceMs: number;
  readonly #startMs: number;
  #current: Promise<Connection> | undefined;
  #closed = false;
  #heardAt = -Infinity;

  constructor({ silenceMs, startMs, ...options }: LinkOptions) {
    this.#options = options;
    try {
      mkdirSync(options.folder, { recursive: true, mode: 0o700 });
      // Two paths to one folder must find the same announcement.
      this.#options = { ...options, folder: realpathSync(options.folder) };
    } catch (error) {
      throw this.#didNotOpen(messageOf(error));
    }
    this.#silenceMs = silenceMs;
    this.#startMs = startMs;
  }

  get folder(): string {
    return this.#options.folder;
  }

  /** Whether the graph's process said anything within the last `ms`. */
  hasHeardWithin(ms: number): boolean {
    return !this.#closed && performance.now() - this.#heardAt <= ms;
  }

  /**
   * The connection, made when there is none.
   * @throws AllegianceError `ENGINE_UNAVAILABLE`
   */
  async get(): Promise<Connection> {
    if (this.#closed) {
      throw new AllegianceError('ENGINE_UNAVAILABLE', 'The connection to the graph was closed here.');
    }
    const current = this.#current;
    if (current !== undefined) {
      const connection = await current.catch(() => undefined);
      if (connection !== undefined && !connection.isLost) return connection;
      if (this.#current === current) this.#current = undefined;
      return this.get();
    }
    const attempt = this.#establish();
    this.#current = attempt;
    attempt.catch(() => {
      if (this.#current === attempt) this.#current = undefined;
    });
    return attempt;
  }

  /** Hangs up for good. */
  async close(): Promise<void> {
    this.#closed = true;
    const connection = await this.#current?.catch(() => undefined);
    await connection?.close();
  }

  async #establish(): Promise<Connection> {
    const deadline = performance.now() + this.#startMs;
    let launched: Launched | undefined;
    while (performance.now() < deadline && !this.#closed) {
      const connection = await this.#dial();
      if (connection !== undefined) {
        if (connection.pid !== launched?.pid) launched?.discard();
        return connection;
      }
      const state = launched?.state();
      if (state !== 'running') {
        if (state !== undefined && state.exitCode !== EXIT_LOCKED && state.said !== '') {
          throw this.#didNotOpen(state.said);
        }
        launched = this.#launch();
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    launched?.discard();
    throw this.#unavailable(`could not be opened within ${this.#startMs / 1000} s. ${this.#whoHolds()}`);
  }

  /** Which process is in the way, and what to do about it. */
  #whoHolds(): string {
    const pid = lockHolder(this.folder);
    if (pid === undefined) {
      return `Another program may hold ${paths.database(this.folder)}; end it, or see ${paths.log(this.folder)}`;
    }
    return `Process ${pid} holds ${paths.database(this.folder)} and does not answer. End it (kill -9 ${pid}), then start again; what was saved is kept`;
  }

  /** Connects to the announced process. Undefined when there is none that answers. */
  async #dial(): Promise<Connection | undefined> {
    const announcement = readAnnouncement(this.folder);
    if (announcement === undefined) return undefined;
    try {
      return await Connection.dial(announcement, {
        memoryLimitBytes: this.#options.memoryLimitBytes,
        silenceMs: this.#silenceMs,
        onSilence: (pid) => this.#endHung(pid),
        onHeard: () => {
          this.#heardAt = performance.now();
        },
        lastWords: (pid) => readLastWords(this.folder, pid),
      });
    } catch (error) {
      if (error instanceof NoGreeting) this.#endHung(announcement.pid);
      if (messageOf(error).startsWith('protocol') && announcement.protocol !== PROTOCOL_VERSION) {
        throw this.#unavailable(
          `is held by process ${announcement.pid} of another version of Allegiance. End that one first`,
        );
      }
      return undefined;
    }
  }

  #launch(): Launched {
    try {
      return launch(this.#options);
    } catch (error) {
      throw this.#didNotOpen(messageOf(error));
    }
  }

  #didNotOpen(said: string): AllegianceError {
    const disk = diskFault(said, this.folder);
    return this.#unavailable(
      disk === undefined
        ? `did not open: ${said.replace(/\.$/, '')}`
        : `did not open. ${disk.what}. ${disk.remedy}, then start again; what was saved is kept`,
    );
  }

  #endHung(pid: number): void {
    endHungProcess(pid, this.folder, this.#silenceMs);
  }

  #unavailable(what: string): AllegianceError {
    return new AllegianceError('ENGINE_UNAVAILABLE', `The embedded graph in ${this.folder} ${what}.`);
  }
}
