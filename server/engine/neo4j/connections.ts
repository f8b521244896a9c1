import type { Driver, Session } from 'neo4j-driver';

/** As many as the driver's own default. */
const MOST_CONNECTIONS = 100;
/** A session that takes longer to close has lost its connection, ms. */
const LOST_AFTER_MS = 10_000;

export interface ConnectionOptions {
  readonly mostConnections?: number;
  readonly lostAfterMs?: number;
}

/** A driver, and what its sessions have of it. */
interface Pool {
  readonly driver: Driver;
  /** Sessions that are not closed, the lost ones among them. */
  open: number;
  lost: number;
}

/**
 * Sessions of a driver that is replaced when a quarter of its connections are lost. Neo4j 5.26 gives no answer at all to a
 * statement that overflows its stack, not even to the reset that follows: the driver keeps the connection for it without
 * end, and would have none left after a hundred.
 */
export class Connections {
  readonly #mostConnections: number;
  readonly #lostAfterMs: number;
  readonly #all = new Set<Pool>();
  #current: Pool;

  /** @param connect makes a driver with that many connections; it connects when it is asked for a session. */
  constructor(
    private readonly connect: (mostConnections: number) => Driver,
    { mostConnections = MOST_CONNECTIONS, lostAfterMs = LOST_AFTER_MS }: ConnectionOptions = {},
  ) {
    this.#mostConnections = mostConnections;
    this.#lostAfterMs = lostAfterMs;
    this.#current = this.#add();
  }

  get driver(): Driver {
    return this.#current.driver;
  }

  /** A session, and what closes it; that resolves when its connection is free, or never where it is lost. */
  session(config: Parameters<Driver['session']>[0]): { session: Session; close: () => Promise<void> } {
    const pool = this.#current;
    const session = pool.driver.session(config);
    pool.open += 1;
    return { session, close: () => this.#close(pool, session) };
  }

  /** Closes every connection, the lost ones as well. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map(({ driver }) => driver.close()));
  }

  #add(): Pool {
    const pool = { driver: this.connect(this.#mostConnections), open: 0, lost: 0 };
    this.#all.add(pool);
    return pool;
  }

  async #close(pool: Pool, session: Session): Promise<void> {
    let lost = 0;
    const timer = setTimeout(() => {
      lost = 1;
      pool.lost += 1;
      if (pool === this.#current && 4 * pool.lost >= this.#mostConnections) this.#current = this.#add();
      this.#leave(pool);
    }, this.#lostAfterMs);
    timer.unref();
    try {
      await session.close();
    } finally {
      clearTimeout(timer);
      pool.open -= 1;
      pool.lost -= lost;
      this.#leave(pool);
    }
  }

  /** Closes a driver that was replaced, when nobody but the lost ones has a session of it. */
  #leave(pool: Pool): void {
    if (pool === this.#current || pool.open > pool.lost || !this.#all.delete(pool)) return;
    // Nobody waits for it, and what it closes is lost already.
    pool.driver.close().catch(() => undefined);
  }
}
