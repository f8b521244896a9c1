import { timingSafeEqual } from 'node:crypto';
import type { Server, Socket } from 'node:net';
import { AllegianceError } from '../../errors.js';
import { CANCELED, timeoutSentence } from '../bounds.js';
import { Admission } from './admission.js';
import type { Asker } from './conversion.js';
import { MEMORY_CHECK_MS, MemoryForecast, type MemoryLimits } from './memory-forecast.js';
import {
  PROTOCOL_VERSION,
  reader,
  send,
  sendText,
  type ClientMessage,
  type Failure,
  type Request,
} from './protocol.js';
import { StatementError, type Store } from './store.js';
import { translate } from './translate.js';
import { OpenTransaction } from './transaction.js';

export interface HostOptions extends MemoryLimits {
  readonly token: string;
  /** Wait after the last user left, ms. */
  readonly graceMs: number;
  /** Wait for the first user, ms. */
  readonly firstUserMs: number;
  /** Ends the process in good order: nothing runs. */
  readonly leave: () => void;
  /** Ends the process at once: the only way to stop a running statement. */
  readonly die: () => void;
}

/** A statement given up by its caller may end by itself for this long before its process is ended, ms. */
const CANCEL_GRACE_MS = 500;
/** Longest wait for the last answers to leave before the process ends, ms. */
const FAREWELL_MS = 300;
/** The same where memory runs out. */
const SHORT_FAREWELL_MS = 40;

interface Task {
  readonly request: Request;
  readonly session: Session;
  readonly gaveUp: AbortController;
  timer: NodeJS.Timeout | undefined;
  /** When the engine began with it; undefined while it waits. */
  startedAt: number | undefined;
  answered: boolean;
}

interface Session {
  readonly number: number;
  readonly socket: Socket;
  welcome: boolean;
  memoryLimitBytes: number;
  readonly tasks: Map<number, Task>;
  readonly transactions: Map<number, OpenTransaction>;
}

/** Serves one database to several processes: who may ask, whose turn it is, and when a statement has had its time. */
export class Host {
  readonly #sessions = new Set<Session>();
  /** All that is waiting or running, also for users who left. */
  readonly #tasks = new Set<Task>();
  readonly #admission = new Admission();
  /** Set while there are tasks. */
  #memoryWatch: NodeJS.Timeout | undefined;
  readonly #forecast: MemoryForecast;
  #leaving: NodeJS.Timeout | undefined;
  #nextTransaction = 1;
  #nextSession = 1;
  #ending = false;

  constructor(
    private readonly store: Store,
    private readonly server: Server,
    private readonly options: HostOptions,
  ) {
    this.#forecast = new MemoryForecast(options);
    server.on('connection', (socket) => this.#accept(socket));
    this.#leaveAfter(options.firstUserMs);
  }

  /** Ends the process in good order where it can: open transactions are rolled back. */
  stop(): void {
    if (this.#ending) return;
    if (this.#running().length > 0) return this.#condemn();
    this.#ending = true;
    this.#stopMemoryWatch();
    for (const session of this.#sessions) {
      for (const transaction of session.transactions.values()) transaction.rollBack();
    }
    this.#farewell(() => this.options.leave());
  }

  #accept(socket: Socket): void {
    clearTimeout(this.#leaving);
    const session: Session = {
      number: this.#nextSession++,
      socket,
      welcome: false,
      memoryLimitBytes: 0,
      tasks: new Map(),
      transactions: new Map(),
    };
    this.#sessions.add(session);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#dismiss(session));
    socket.on(
      'data',
      reader<ClientMessage>(socket, (message) => this.#take(session, message)),
    );
  }

  #take(session: Session, message: ClientMessage): void {
    if (this.#ending) return;
    if (message.kind === 'hello') return this.#greet(session, message);
    if (!session.welcome) {
      session.socket.destroy();
      return;
    }
    if (message.kind === 'cancel') return this.#cancel(session.tasks.get(message.id));
    const task: Task = {
      request: message,
      session,
      gaveUp: new AbortController(),
      timer: undefined,
      startedAt: undefined,
      answered: false,
    };
    session.tasks.set(message.id, task);
    this.#tasks.add(task);
    this.#memoryWatch ??= setInterval(() => this.#checkMemory(), MEMORY_CHECK_MS);
    if ('timeoutMs' in message) {
      const { timeoutMs } = message;
      task.timer = setTimeout(() => this.#expire(task, timeoutMs), timeoutMs);
    }
    void this.#carryOut(task);
  }

  #greet(session: Session, { protocol, token, memoryLimitBytes }: ClientMessage & { kind: 'hello' }): void {
    const expected = Buffer.from(this.options.token);
    const given = Buffer.from(token);
    if (
      protocol !== PROTOCOL_VERSION ||
      expected.length !== given.length ||
      !timingSafeEqual(expected, given)
    ) {
      send(session.socket, {
        kind: 'refused',
        reason: protocol === PROTOCOL_VERSION ? 'wrong token' : `protocol ${PROTOCOL_VERSION}`,
      });
      session.socket.end();
      return;
    }
    session.welcome = true;
    session.memoryLimitBytes = memoryLimitBytes;
    this.#bindMemory();
    send(session.socket, {
      kind: 'welcome',
      protocol: PROTOCOL_VERSION,
      pid: process.pid,
      version: this.store.version,
      session: session.number,
    });
  }

  async #carryOut(task: Task): Promise<void> {
    try {
      this.#answer(task, await this.#work(task));
    } catch (error) {
      this.#fail(task, error instanceof StatementError ? error.failure : translate(error));
    } finally {
      clearTimeout(task.timer);
      task.startedAt = undefined;
      task.session.tasks.delete(task.request.id);
      this.#tasks.delete(task);
      if (this.#tasks.size === 0) {
        this.#stopMemoryWatch();
        this.#renewIfFull();
      }
    }
  }

  #bindMemory(): void {
    this.#forecast.bindTo([...this.#sessions].flatMap((one) => (one.welcome ? one.memoryLimitBytes : [])));
  }

  /** What earlier statements took is not given back, and the next one would be stopped for it: the process begins anew. */
  #renewIfFull(): void {
    const isBusy = this.#tasks.size > 0 || [...this.#sessions].some((one) => one.transactions.size > 0);
    if (!isBusy && this.#forecast.isFull(process.memoryUsage.rss())) this.stop();
  }

  #stopMemoryWatch(): void {
    clearInterval(this.#memoryWatch);
    this.#memoryWatch = undefined;
    this.#forecast.reset();
  }

  /** Does what a request asks. Gives the answer as JSON. */
  async #work(task: Task): Promise<string> {
    const { request, session } = task;
    switch (request.kind) {
      case 'read': {
        const done = await this.#admission.toRead(task.gaveUp.signal, request.guest === true);
        try {
          task.startedAt = performance.now();
          return (await this.store.read(request.text, request.parameters, request, askerOf(task))).json;
        } finally {
          done();
        }
      }
      case 'explain':
        task.startedAt = performance.now();
        return JSON.stringify({ plan: await this.store.explain(request.text, request.parameters) });
      case 'schema': {
        const done = await this.#admission.toWrite(task.gaveUp.signal);
        try {
          task.startedAt = performance.now();
          await this.store.schema(request.text);
          return '{}';
        } finally {
          done();
        }
      }
      case 'begin': {
        const done = await this.#admission.toWrite(task.gaveUp.signal);
        if (task.answered || session.socket.destroyed) {
          done();
          return '{}';
        }
        const id = this.#nextTransaction++;
        session.transactions.set(
          id,
          new OpenTransaction(this.store, request.timeoutMs, () => {
            session.transactions.delete(id);
            done();
          }),
        );
        return JSON.stringify({ transaction: id });
      }
      case 'run':
        return this.#transaction(session, request.transaction).run(request, askerOf(task), () => {
          task.startedAt = performance.now();
        });
      case 'commit':
        await this.#transaction(session, request.transaction).commit();
        return '{}';
      case 'rollback':
        session.transactions.get(request.transaction)?.rollBack();
        return '{}';
      case 'ping':
        return '{}';
      default:
        return unknownRequest(request);
    }
  }

  #transaction(session: Session, id: number): OpenTransaction {
    const transaction = session.transactions.get(id);
    if (transaction === undefined) {
      throw new AllegianceError(
        'QUERY_TIMEOUT',
        'The transaction is over: it took longer than its time, and nothing of it was kept.',
      );
    }
    return transaction;
  }

  #answer(task: Task, json: string): void {
    if (task.answered) return;
    task.answered = true;
    sendText(task.session.socket, `{"kind":"done","id":${task.request.id},"answer":${json}}`);
  }

  #fail(task: Task, failure: Failure): void {
    if (task.answered) return;
    task.answered = true;
    send(task.session.socket, { kind: 'failed', id: task.request.id, failure });
  }

  #expire(task: Task, timeoutMs: number): void {
    const waiting = task.startedAt === undefined;
    this.#fail(task, {
      code: 'QUERY_TIMEOUT',
      message: waiting
        ? `The statement waited ${timeoutMs} ms for its turn and did not begin. Try again when less is running.`
        : timeoutSentence(timeoutMs),
      details: { limit: timeoutMs, unit: 'ms' },
    });
    if (waiting) task.gaveUp.abort();
    else this.#condemn();
  }

  #cancel(task: Task | undefined): void {
    if (task === undefined) return;
    this.#fail(task, { code: 'QUERY_TIMEOUT', message: CANCELED, details: {} });
    if (task.startedAt === undefined) {
      task.gaveUp.abort();
      return;
    }
    const { startedAt } = task;
    setTimeout(() => {
      if (task.startedAt === startedAt) this.#condemn();
    }, CANCEL_GRACE_MS);
  }

  /** A user left: what waits is given up; what runs keeps its time limit; transactions are rolled back. */
  #dismiss(session: Session): void {
    this.#sessions.delete(session);
    this.#bindMemory();
    for (const task of session.tasks.values()) {
      task.answered = true;
      if (task.startedAt === undefined) task.gaveUp.abort();
    }
    for (const transaction of session.transactions.values()) transaction.rollBack();
    if (this.#sessions.size === 0) this.#leaveAfter(this.options.graceMs);
    else this.#renewIfFull();
  }

  #leaveAfter(delayMs: number): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (this.#sessions.size === 0) this.stop();
    }, delayMs);
  }

  #running(): Task[] {
    return [...this.#tasks].filter((task) => task.startedAt !== undefined);
  }

  #checkMemory(): void {
    const running = this.#running();
    if (running.length === 0 || !this.#forecast.passes(process.memoryUsage.rss(), performance.now())) return;
    const longest = running.reduce((a, b) => ((a.startedAt ?? 0) <= (b.startedAt ?? 0) ? a : b));
    const { limitBytes } = this.#forecast;
    this.#fail(longest, {
      code: 'LIMIT_EXCEEDED',
      message: `The statement was stopped, because statements would then take more than ${limitBytes} bytes of memory. Narrow it, or return less.`,
      details: { limit: limitBytes, unit: 'bytes' },
    });
    this.#condemn(SHORT_FAREWELL_MS);
  }

  /** Ends the process although a statement runs; the users start another one and send again what they may. */
  #condemn(farewellMs = FAREWELL_MS): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#farewell(() => this.options.die(), farewellMs);
  }

  #farewell(then: () => void, longestMs = FAREWELL_MS): void {
    clearTimeout(this.#leaving);
    this.server.close();
    const parting = setTimeout(then, longestMs);
    let left = this.#sessions.size;
    const gone = (): void => {
      left -= 1;
      if (left > 0) return;
      clearTimeout(parting);
      then();
    };
    for (const { socket } of this.#sessions) {
      send(socket, { kind: 'ending' });
      socket.end(gone);
    }
    if (left === 0) {
      clearTimeout(parting);
      then();
    }
  }
}

function askerOf({ session, request }: Task): Asker {
  return { session: session.number, request: request.id };
}

function unknownRequest(request: never): never {
  throw new AllegianceError('INTERNAL', `unknown request ${JSON.stringify(request)}`);
}
