/** What a watchdog watches, and what it does. */
export interface Watched {
  /** Whether nothing is asked. */
  isIdle(): boolean;
  /** Asks for a sign of life. */
  ping(): void;
  /** Called once, when none came for too long. */
  silent(): void;
}

/** Looks in one span of silence. */
const LOOKS = 5;

/**
 * Watches whether the database's process shows signs of life while something is asked of it. It has a timer of its own: a
 * request that is given up stops neither it nor what it watches.
 */
export class Watchdog {
  #timer: NodeJS.Timeout | undefined;
  #begunAt = 0;
  #heardAt = 0;
  #lookedAt = 0;

  /** @param silenceMs after which the process counts as hung */
  constructor(
    private readonly silenceMs: number,
    private readonly watched: Watched,
  ) {}

  /** Something was asked. */
  begin(): void {
    this.#begunAt = performance.now();
    if (this.#timer !== undefined) return;
    this.#heardAt = this.#begunAt;
    this.#lookedAt = this.#begunAt;
    this.#timer = setInterval(() => this.#look(), this.silenceMs / LOOKS);
    this.#timer.unref();
  }

  /** Something came. */
  heard(): void {
    this.#heardAt = performance.now();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    const now = performance.now();
    const lateMs = now - this.#lookedAt - this.silenceMs / LOOKS;
    this.#lookedAt = now;
    // This process itself stood still (a suspended machine, a long step of its own): what came meanwhile is not read yet.
    if (lateMs > this.silenceMs / LOOKS) this.#heardAt = Math.max(this.#heardAt, now - this.silenceMs / 2);
    if (this.watched.isIdle() && this.#heardAt > this.#begunAt) return this.stop();
    if (now - this.#heardAt < this.silenceMs) return this.watched.ping();
    this.stop();
    this.watched.silent();
  }
}
