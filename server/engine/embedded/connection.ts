import { connect, type Socket } from 'node:net';
import type { Announcement } from './address.js';
import type { LastWords } from './conversion.js';
import {
  PROTOCOL_VERSION,
  reader,
  send,
  type Answer,
  type Failure,
  type Request,
  type ServerMessage,
} from './protocol.js';
import { Watchdog } from './watchdog.js';

/** The process of the database went away before it answered. */
export class ConnectionLost extends Error {
  /** @param announced it said that it would, so that this request has no part in it */
  constructor(readonly announced: boolean) {
    super('the process of the embedded engine ended before it answered');
    this.name = 'ConnectionLost';
  }
}

/** A request failed in the database's process. `conflict` says that its transaction may be run again. */
export class RequestFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'RequestFailed';
  }
}

/** Omits `id` of every member of the union, which the connection gives. */
export type Ask = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** What waits for an answer. */
interface Pending {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Read at once, into the same memory each time: new memory for every read took about 7 % of a server's time for neighborhoods. */
const READ_BYTES = 256 * 1024;

/** The process accepted the connection and then said nothing: it hangs. */
export class NoGreeting extends Error {
  constructor() {
    super('no greeting');
    this.name = 'NoGreeting';
  }
}

export interface ConnectionOptions {
  /** Memory that the user's statements may take, bytes. */
  readonly memoryLimitBytes: number;
  /** How long the process may show no sign of life while something is asked, ms. */
  readonly silenceMs: number;
  /** Called when it is over. The connection is lost then. */
  readonly onSilence: (pid: number) => void;
  /** Called whenever something comes from the process. */
  readonly onHeard: () => void;
  /** What a process left in the folder where it had to end at once; undefined where it left nothing. */
  readonly lastWords: (pid: number) => LastWords | undefined;
}

/** Asks for a sign of life, whose answer nobody waits for. */
const PING_ID = 0;

/** One connection to the process that holds the database. Requests run side by side. */
export class Connection {
  readonly #pending = new Map<number, Pending>();
  readonly #watchdog: Watchdog;
  #nextId = 1;
  #lost = false;

  private constructor(
    private readonly socket: Socket,
    /** Of the database's process. */
    readonly pid: number,
    /** Of the engine. */
    readonly version: string,
    /** Of this connection, as the process counts them. */
    private readonly session: number,
    private readonly options: ConnectionOptions,
  ) {
    const { silenceMs, onSilence } = options;
    this.#watchdog = new Watchdog(silenceMs, {
      isIdle: () => this.#pending.size === 0,
      ping: () => send(socket, { kind: 'ping', id: PING_ID }),
      silent: () => {
        onSilence(pid);
        socket.destroy();
        this.lose(false);
      },
    });
  }

  /**
   * Connects to an announced process.
   * @throws Error when nobody listens there, or someone who does not know the token; NoGreeting when the process hangs
   */
  static dial(announcement: Announcement, options: ConnectionOptions): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({
        path: announcement.address,
        onread: {
          buffer: Buffer.allocUnsafeSlow(READ_BYTES),
          callback: (bytes, buffer) => {
            if (connection !== undefined) connection.#watchdog.heard();
            options.onHeard();
            read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
            return true;
          },
        },
      });
      let connection: Connection | undefined;
      let isConnected = false;
      const fail = (error: Error): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(error);
      };
      // Whoever could not even connect in this time found no process that hangs, but none.
      const timer = setTimeout(
        () => fail(isConnected ? new NoGreeting() : new Error('no connection')),
        options.silenceMs,
      );
      socket.on('error', (error) => fail(error));
      socket.on('close', () => {
        fail(new Error('closed'));
        connection?.lose(false);
      });
      socket.on('connect', () => {
        isConnected = true;
        send(socket, {
          kind: 'hello',
          protocol: PROTOCOL_VERSION,
          token: announcement.token,
          memoryLimitBytes: options.memoryLimitBytes,
        });
      });
      const read = reader<ServerMessage>(socket, (message) => {
        if (connection !== undefined) return connection.take(message);
        if (message.kind !== 'welcome')
          return fail(new Error(message.kind === 'refused' ? message.reason : 'not welcome'));
        clearTimeout(timer);
        connection = new Connection(socket, message.pid, message.version, message.session, options);
        resolve(connection);
      });
    });
  }

  get isLost(): boolean {
    return this.#lost;
  }

  /**
   * Sends a request and waits for its answer.
   * @param signal gives it up: the answer is no longer waited for, and the statement is stopped
   * @throws RequestFailed, ConnectionLost, or the signal's reason
   */
  ask(ask: Ask, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(new ConnectionLost(true));
      if (signal?.aborted === true) return reject(reasonOf(signal));
      const id = this.#nextId++;
      const request = { ...ask, id };
      const canceled = (): void => {
        send(this.socket, { kind: 'cancel', id });
        pending.reject(reasonOf(signal));
      };
      const settled = <T>(then: (value: T) => void) => {
        return (value: T): void => {
          this.#pending.delete(id);
          signal?.removeEventListener('abort', canceled);
          then(value);
        };
      };
      const pending: Pending = { ask, resolve: settled(resolve), reject: settled(reject) };
      this.#pending.set(id, pending);
      signal?.addEventListener('abort', canceled, { once: true });
      send(this.socket, request);
      this.#watchdog.begin();
    });
  }

  /** Hangs up. */
  async close(): Promise<void> {
    if (this.socket.destroyed) return;
    await new Promise<void>((resolve) => {
      this.socket.once('close', () => resolve());
      this.socket.end();
      this.socket.destroySoon();
    });
  }

  private take(message: ServerMessage): void {
    switch (message.kind) {
      case 'done':
        this.#pending.get(message.id)?.resolve?.(message.answer);
        return;
      case 'failed':
        this.#pending.get(message.id)?.reject?.(new RequestFailed(message.failure));
        return;
      case 'ending':
        this.lose(true);
        this.socket.destroy();
        return;
      case 'welcome':
      case 'refused':
        return;
      default:
        return message satisfies never;
    }
  }

  /** The statement whose row was too large is told so, and so is who sent the very same: it would end the next process too. */
  #stopTooLarge({ session, request, limit }: LastWords): void {
    const guilty = session === this.session ? this.#pending.get(request)?.ask : undefined;
    if (guilty === undefined) return;
    const failure: Failure = {
      code: 'LIMIT_EXCEEDED',
      message: `The statement was stopped, because one row of it would take more than ${limit} bytes of memory. A text that is in a row several times counts each time; return it once, or a part of it.`,
      details: { limit, unit: 'bytes' },
    };
    for (const pending of [...this.#pending.values()])
      if (isSame(pending.ask, guilty)) pending.reject(new RequestFailed(failure));
  }

  private lose(announced: boolean): void {
    this.#lost = true;
    this.#watchdog.stop();
    const words = announced || this.#pending.size === 0 ? undefined : this.options.lastWords(this.pid);
    if (words !== undefined) this.#stopTooLarge(words);
    // Where it is known whose statement it was, the others have no part in it.
    const innocent = announced || words !== undefined;
    for (const pending of [...this.#pending.values()]) pending.reject(new ConnectionLost(innocent));
  }
}

/** Whether two requests are one and the same statement with the same values. */
function isSame(a: Ask, b: Ask): boolean {
  return (
    'text' in a &&
    'text' in b &&
    a.text === b.text &&
    'parameters' in a &&
    'parameters' in b &&
    JSON.stringify(a.parameters) === JSON.stringify(b.parameters)
  );
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('canceled');
}
