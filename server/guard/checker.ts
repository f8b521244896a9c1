import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { AllegianceError } from '../errors.js';
import { CANCELED } from '../engine/bounds.js';
import type { CheckAnswer, Checked, CheckRequest } from './check.js';

export interface CheckOptions {
  /** For the check, and before it for the wait for a thread. The start of a thread does not count. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

type Outcome = Exclude<CheckAnswer, { kind: 'ready' }> | AllegianceError;

interface Job {
  readonly request: CheckRequest;
  readonly settle: (outcome: Outcome) => void;
  /** Called when a thread begins with it. */
  readonly begin: () => void;
}

/** Each holds the grammar, 200 MB. The second starts when the first is busy. */
const THREADS = 2;
/** Longest start of a thread on a busy machine, ms. */
const START_MS = 10_000;
/** Memory of a thread, MB. */
const THREAD_MEMORY_MB = 768;
/** Characters of requests and answers whose check is remembered. */
const REMEMBERED = 2_000_000;

/**
 * Checks people's statements off the main thread, since analyzing a few kilobytes of nested subqueries can take
 * minutes: the thread of one that takes too long is ended, and nothing else waits for it.
 */
export class Checker {
  /** Threads that load the grammar. */
  readonly #starting = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #queue: Job[] = [];
  /** What was checked before, so that a statement that comes again waits for nobody. The check hangs on nothing else. */
  readonly #known = new LRUCache<string, Checked>({ maxSize: REMEMBERED });
  #closed = false;

  /** Starts a thread ahead of the first statement; it takes about a second. */
  warmUp(): void {
    if (!this.#closed && this.#idle.length + this.#busy.size + this.#starting.size === 0) this.#start();
  }

  /**
   * Makes a person's statement ready for the engine.
   * @returns it, and the time that its check took
   * @throws AllegianceError as `prepare` does, or QUERY_TIMEOUT
   */
  async check(
    request: CheckRequest,
    { timeoutMs, signal }: CheckOptions,
  ): Promise<{ readonly checked: Checked; readonly tookMs: number }> {
    if (signal.aborted || this.#closed) throw new AllegianceError('QUERY_TIMEOUT', CANCELED);
    const key = JSON.stringify(request);
    const known = this.#known.get(key);
    if (known !== undefined) return { checked: known, tookMs: 0 };
    let begun = performance.now();
    const outcome = await new Promise<Outcome>((resolve) => {
      const settle = (given: Outcome): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        resolve(given);
      };
      const begin = (): void => {
        clearTimeout(timer);
        begun = performance.now();
        timer = setTimeout(() => giveUp(tooSlow(timeoutMs)), timeoutMs);
      };
      const job: Job = { request, settle, begin };
      const giveUp = (error: AllegianceError): void => {
        settle(error);
        this.#drop(job);
      };
      const abort = (): void => giveUp(new AllegianceError('QUERY_TIMEOUT', CANCELED));
      let timer = setTimeout(() => giveUp(tooBusy(timeoutMs)), timeoutMs + START_MS);
      signal.addEventListener('abort', abort, { once: true });
      this.#queue.push(job);
      this.#assign();
    });
    if (outcome instanceof AllegianceError) throw outcome;
    switch (outcome.kind) {
      case 'checked':
        this.#known.set(key, outcome.checked, {
          size: key.length + JSON.stringify(outcome.checked).length,
        });
        return { checked: outcome.checked, tookMs: performance.now() - begun };
      case 'refused':
        throw new AllegianceError(outcome.code, outcome.message, outcome.details);
      case 'failed':
        throw new Error(`the check of a statement failed: ${outcome.message}`);
      default:
        return outcome satisfies never;
    }
  }

  /** Ends the threads, and gives up what they work on. */
  async close(): Promise<void> {
    this.#closed = true;
    const jobs = [...this.#queue.splice(0), ...this.#busy.values()];
    const workers = [...this.#starting, ...this.#idle.splice(0), ...this.#busy.keys()];
    this.#busy.clear();
    for (const job of jobs) job.settle(new AllegianceError('QUERY_TIMEOUT', CANCELED));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #assign(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const worker = this.#idle.pop();
      if (worker === undefined) {
        const threads = this.#busy.size + this.#starting.size;
        if (threads < THREADS && this.#starting.size < this.#queue.length) this.#start();
        return;
      }
      const job = this.#queue.shift();
      if (job === undefined) return;
      this.#busy.set(worker, job);
      job.begin();
      worker.postMessage(job.request);
    }
  }

  /** Nobody waits for a job any more. A thread can't be interrupted, so the one at work on it is ended. */
  #drop(job: Job): void {
    const place = this.#queue.indexOf(job);
    if (place >= 0) this.#queue.splice(place, 1);
    for (const [worker, other] of this.#busy) {
      if (other !== job) continue;
      this.#busy.delete(worker);
      void worker.terminate();
      this.#start();
    }
    this.#assign();
  }

  #start(): void {
    const worker = new Worker(script(), {
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
      execArgv: [],
    });
    // An idle thread keeps no process alive.
    worker.unref();
    this.#starting.add(worker);
    worker.on('message', (answer: CheckAnswer) => {
      const job = this.#busy.get(worker);
      if (answer.kind === 'ready') this.#starting.delete(worker);
      else if (job !== undefined) {
        this.#busy.delete(worker);
        job.settle(answer);
      } else return;
      this.#idle.push(worker);
      this.#assign();
    });
    // A thread that runs out of memory ends with an error.
    worker.on('error', (error) => {
      const job = this.#busy.get(worker);
      this.#forget(worker);
      job?.settle(tooMuch(error));
      this.#assign();
    });
    worker.on('exit', () => this.#forget(worker));
  }

  #forget(worker: Worker): void {
    this.#starting.delete(worker);
    this.#busy.delete(worker);
    const place = this.#idle.indexOf(worker);
    if (place >= 0) this.#idle.splice(place, 1);
  }
}

function tooSlow(timeoutMs: number): AllegianceError {
  return new AllegianceError(
    'QUERY_TIMEOUT',
    `The statement could not be checked within ${timeoutMs} ms, so it did not run. Make it shorter, or nest less.`,
    { limit: timeoutMs, unit: 'ms' },
  );
}

function tooBusy(timeoutMs: number): AllegianceError {
  return new AllegianceError(
    'QUERY_TIMEOUT',
    `The statement waited ${timeoutMs} ms to be checked and did not begin. Try again when less is running.`,
    { limit: timeoutMs, unit: 'ms' },
  );
}

function tooMuch(cause: unknown): AllegianceError {
  return new AllegianceError(
    'LIMIT_EXCEEDED',
    'The statement needs too much memory to be checked, so it did not run. Make it shorter, or nest less.',
    {},
    { cause },
  );
}

/** The compiled script of the thread: beside this file, or in the build where this file runs from its source. */
function script(): string {
  const beside = join(__dirname, 'check-worker.js');
  if (existsSync(beside)) return beside;
  const built = join(__dirname, '..', '..', 'dist', 'server', 'guard', 'check-worker.js');
  if (existsSync(built)) return built;
  throw new Error(`the script that checks statements is not built: ${built} is missing`);
}
