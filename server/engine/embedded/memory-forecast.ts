/** How often memory is read while statements run, ms. Reading it takes some ten microseconds. */
export const MEMORY_CHECK_MS = 10;
/** Growth is measured over this time, ms: one reading alone may fall into a burst. */
const WINDOW_MS = 40;
/** Time that a process which is to be ended still grows, ms: the next reading, the farewell, the kernel. */
const NOTICE_MS = 160;

/** Of the bound. */
const FULL = 0.9;

export interface MemoryLimits {
  /** What statements may take as long as no user asks for more, bytes. */
  readonly memoryLimitBytes: number;
  /** What the graph takes by itself, when opened, bytes: it must not make every statement one too many. */
  readonly graphBytes: number;
}

interface Reading {
  readonly atMs: number;
  readonly bytes: number;
}

/**
 * Says when a process has to be ended to stay under its bound of memory. A statement can take 2 GB in a second, so
 * whoever waits until the bound is reached is far past it when the process is gone.
 */
export class MemoryForecast {
  #readings: Reading[] = [];
  #limitBytes: number;

  constructor(private readonly limits: MemoryLimits) {
    this.#limitBytes = limits.memoryLimitBytes;
  }

  /** What statements may take now, bytes. */
  get limitBytes(): number {
    return this.#limitBytes;
  }

  /** Resident memory that must not be passed. */
  get #boundBytes(): number {
    return this.#limitBytes + this.limits.graphBytes;
  }

  /**
   * The bound is that of the user who asks for most: an importer beside a server.
   * @param asked by each user, bytes
   */
  bindTo(asked: readonly number[]): void {
    this.#limitBytes = asked.length === 0 ? this.limits.memoryLimitBytes : Math.max(...asked);
  }

  /** Whether so much is held that the next statement would be stopped for what earlier ones took. */
  isFull(bytes: number): boolean {
    return bytes > FULL * this.#boundBytes;
  }

  /**
   * Takes a reading in.
   * @returns whether the bound is passed, or will be before the process could be ended
   */
  passes(bytes: number, atMs: number): boolean {
    this.#readings = [...this.#readings.filter((old) => atMs - old.atMs <= WINDOW_MS), { atMs, bytes }];
    if (bytes > this.#boundBytes) return true;
    // Below half of the bound a burst says nothing yet.
    if (bytes < this.#boundBytes / 2) return false;
    const [oldest] = this.#readings;
    if (oldest === undefined || oldest.atMs === atMs) return false;
    const growthPerMs = Math.max(0, (bytes - oldest.bytes) / (atMs - oldest.atMs));
    return bytes + growthPerMs * NOTICE_MS > this.#boundBytes;
  }

  /** Forgets the readings, for when nothing runs. */
  reset(): void {
    this.#readings = [];
  }
}
