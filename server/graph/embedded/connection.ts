import { connect, type Socket } from 'node:net';
import { AllegianceError } from '../../errors.js';
import { timeoutSentence } from '../bounds.js';
import type { Announcement } from './address.js';
import {
  PROTOCOL_VERSION,
  reader,
  send,
  type Answer,
  type Failure,
  type Request,
  type ServerMessage,
} from './protocol.js';

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

/** What waits for an answer; emptied once it has come, lest the map keep the answer (docs/decisions/0056). */
interface Pending {
  resolve: ((answer: Answer) => void) | undefined;
  reject: ((error: Error) => void) | undefined;
}

/** After a statement's own time, how long its process may stay silent before it is ended from here, ms. */
const SILENCE_MS = 5_000;
const DIAL_TIMEOUT_MS = 5_000;
/** Read at once, into the same memory each time: new memory for every read took about 7 % of a server's time for neighbourhoods. */
const READ_BYTES = 256 * 1024;

/** One connection to the process that holds the database. Requests run side by side. */
export class Connection {
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #lost = false;

  private constructor(
    private readonly socket: Socket,
    /** Of the database's process. */
    readonly pid: number,
    /** Of the engine. */
    readonly version: string,
  ) {}

  /**
   * Connects to an announced process.
   * @throws Error when nobody listens there, or someone who does not know the token
   */
  static dial(announcement: Announcement): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({
        path: announcement.address,
        onread: {
          buffer: Buffer.allocUnsafeSlow(READ_BYTES),
          callback: (bytes, buffer) => {
            read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
            return true;
          },
        },
      });
      let connection: Connection | undefined;
      const fail = (error: Error): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(error);
      };
      const timer = setTimeout(() => fail(new Error('no greeting')), DIAL_TIMEOUT_MS);
      socket.on('error', (error) => fail(error));
      socket.on('close', () => {
        fail(new Error('closed'));
        connection?.lose(false);
      });
      socket.on('connect', () =>
        send(socket, { kind: 'hello', protocol: PROTOCOL_VERSION, token: announcement.token }),
      );
      const read = reader<ServerMessage>(socket, (message) => {
        if (connection !== undefined) return connection.take(message);
        if (message.kind !== 'welcome')
          return fail(new Error(message.kind === 'refused' ? message.reason : 'not welcome'));
        clearTimeout(timer);
        connection = new Connection(socket, message.pid, message.version);
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
   * @throws RequestFailed, ConnectionLost, or the AllegianceError for a signal or a silent process
   */
  ask(ask: Ask, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(new ConnectionLost(true));
      if (signal?.aborted === true) return reject(reasonOf(signal));
      const id = this.#nextId++;
      const request = { ...ask, id };
      const cancelled = (): void => {
        send(this.socket, { kind: 'cancel', id });
        pending.reject?.(reasonOf(signal));
      };
      const settled = <T>(then: (value: T) => void) => {
        return (value: T): void => {
          this.#pending.delete(id);
          pending.resolve = undefined;
          pending.reject = undefined;
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancelled);
          then(value);
        };
      };
      const timer = 'timeoutMs' in request ? this.#silenceTimer(id, request.timeoutMs) : undefined;
      const pending: Pending = { resolve: settled(resolve), reject: settled(reject) };
      this.#pending.set(id, pending);
      signal?.addEventListener('abort', cancelled, { once: true });
      send(this.socket, request);
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

  private lose(announced: boolean): void {
    this.#lost = true;
    for (const pending of [...this.#pending.values()]) pending.reject?.(new ConnectionLost(announced));
  }

  /** The process stops a statement at its time by itself. One that does not even answer is ended from outside. */
  #silenceTimer(id: number, timeoutMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#pending
        .get(id)
        ?.reject?.(
          new AllegianceError('QUERY_TIMEOUT', timeoutSentence(timeoutMs), { limit: timeoutMs, unit: 'ms' }),
        );
      try {
        process.kill(this.pid, 'SIGKILL');
      } catch {
        // It is gone already.
      }
    }, timeoutMs + SILENCE_MS);
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('cancelled');
}
