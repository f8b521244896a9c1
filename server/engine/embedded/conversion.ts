import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who asked for the rows that are being turned into values: a session of the process, and the request's number in it. */
export interface Asker {
  readonly session: number;
  readonly request: number;
}

/**
 * Tells the thread that watches memory what the main thread does: the engine gives a row only as a whole, and shared texts
 * count each time, so that one row can take gigabytes before anything else gets a turn.
 */
export class ConversionMark {
  /** Steps begun and ended (odd: one is under way), who asked, and the growth that this step may cause, megabytes. */
  readonly #shared: Int32Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT)) {
    this.#shared = new Int32Array(memory);
  }

  /** Does one step, which nothing interrupts. */
  during<T>({ session, request }: Asker, mayGrowBytes: number, step: () => T): T {
    Atomics.store(this.#shared, 1, session);
    Atomics.store(this.#shared, 2, request);
    Atomics.store(this.#shared, 3, Math.ceil(mayGrowBytes / MEGABYTE));
    Atomics.add(this.#shared, 0, 1);
    try {
      return step();
    } finally {
      Atomics.add(this.#shared, 0, 1);
    }
  }

  /** The step that is under way; undefined between two. */
  now(): { readonly step: number; readonly asker: Asker; readonly mayGrowBytes: number } | undefined {
    const step = Atomics.load(this.#shared, 0);
    if (step % 2 === 0) return undefined;
    return {
      step,
      asker: { session: Atomics.load(this.#shared, 1), request: Atomics.load(this.#shared, 2) },
      mayGrowBytes: Atomics.load(this.#shared, 3) * MEGABYTE,
    };
  }
}

const MEGABYTE = 1024 ** 2;

/** What a process that had to end at once says of it, in a file, since its sockets were busy. */
export interface LastWords extends Asker {
  readonly pid: number;
  /** The bound that the request would have passed, bytes. */
  readonly limit: number;
}

const fileOf = (folder: string): string => join(folder, 'last-words.json');

/** Writes them in one step. */
export function leaveLastWords(folder: string, words: LastWords): void {
  const draft = `${fileOf(folder)}.${words.pid}`;
  writeFileSync(draft, JSON.stringify(words), { mode: 0o600 });
  renameSync(draft, fileOf(folder));
}

/** Those of one process; undefined where it left none. */
export function readLastWords(folder: string, pid: number): LastWords | undefined {
  try {
    const words = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as LastWords;
    return words.pid === pid ? words : undefined;
  } catch {
    return undefined;
  }
}
