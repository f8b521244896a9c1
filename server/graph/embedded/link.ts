import { mkdirSync, realpathSync } from 'node:fs';
import { AllegianceError, messageOf } from '../../errors.js';
import { paths, readAnnouncement } from './address.js';
import { Connection } from './connection.js';
import { EXIT_LOCKED, launch, type ChildOptions, type Launched } from './launch.js';
import { PROTOCOL_VERSION } from './protocol.js';

const RETRY_MS = 15;
/** Longest wait for a process that serves the graph, ms. Opening takes 0.2 s at 100,000 nodes. */
const START_TIMEOUT_MS = 30_000;

/** Keeps one connection to whichever process holds the database, and starts one where there is none. */
export class Link {
  readonly #options: ChildOptions;
  #current: Promise<Connection> | undefined;
  #closed = false;

  constructor(options: ChildOptions) {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    // Two paths to one folder must find the same announcement.
    this.#options = { ...options, folder: realpathSync(options.folder) };
  }

  get folder(): string {
    return this.#options.folder;
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
    const deadline = performance.now() + START_TIMEOUT_MS;
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
          throw this.#unavailable(`did not open: ${state.said}`);
        }
        launched = launch(this.#options);
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    launched?.discard();
    throw this.#unavailable(
      `could not be opened within ${START_TIMEOUT_MS / 1000} s. Another program may hold ${paths.database(this.folder)}; end it, or see ${paths.log(this.folder)}`,
    );
  }

  /** Connects to the announced process. Undefined when there is none that answers. */
  async #dial(): Promise<Connection | undefined> {
    const announcement = readAnnouncement(this.folder);
    if (announcement === undefined) return undefined;
    try {
      return await Connection.dial(announcement);
    } catch (error) {
      if (messageOf(error).startsWith('protocol') && announcement.protocol !== PROTOCOL_VERSION) {
        throw this.#unavailable(
          `is held by process ${announcement.pid} of another version of Allegiance. End that one first`,
        );
      }
      return undefined;
    }
  }

  #unavailable(what: string): AllegianceError {
    return new AllegianceError('ENGINE_UNAVAILABLE', `The embedded graph in ${this.folder} ${what}.`);
  }
}
