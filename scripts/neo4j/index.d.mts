/** The version of Neo4j Community that is fetched and run. */
export const NEO4J_VERSION: string;

export interface Tool {
  readonly ok: boolean;
  /** One sentence, with what to do; unset if `ok`. */
  readonly why?: string;
  readonly command?: string;
  readonly version?: string;
}

export interface Availability {
  /** Whether `startNeo4j` can work here: Java, and the jars or Maven to fetch them. */
  readonly ok: boolean;
  readonly why: string | undefined;
  readonly java: Tool;
  readonly maven: Tool;
  /** Whether the jars are in the cache already; then neither Maven nor a network is needed. */
  readonly jars: boolean;
}

/** What this machine has for a real Neo4j. Synchronous, for use while tests are being collected. */
export function javaAndMaven(options?: {
  /** Folder of the jars; ALLEGIANCE_NEO4J_CACHE or ~/.cache/allegiance/neo4j-VERSION if unset. */
  cache?: string;
}): Availability;

/** Fetches the jars with Maven unless they are there; safe to call from several processes at once. */
export function ensureJars(options?: {
  cache?: string;
  log?: (line: string) => void;
  signal?: AbortSignal;
}): Promise<string>;

export interface Neo4jOptions {
  /** Folder of the store, settings and logs. Unset: a temporary one, removed by `stop`. */
  home?: string;
  /** 0 picks a free port. Default 7687. */
  boltPort?: number;
  /** 0 picks a free port. Default 7474. */
  httpPort?: number;
  /** Given to a new store; must be that of an existing one. At least 8 characters. Default `allegiance`. */
  password?: string;
  cache?: string;
  /** Progress, a line at a time. */
  log?: (line: string) => void;
  /** Gives up and stops what was started. */
  signal?: AbortSignal;
  /** Most memory for Java's heap, MiB. Default 1,024. */
  heapMegabytes?: number;
  /** Further options of Java's command line, such as `-XX:…`. Default none. */
  javaOptions?: readonly string[];
  /** For the pages of the store, MiB. Default 256. */
  pageCacheMegabytes?: number;
  /** Default 180,000: a store that was killed recovers first. */
  startTimeoutMs?: number;
}

export interface Neo4jServer {
  /** bolt://127.0.0.1:PORT */
  readonly uri: string;
  /** http://127.0.0.1:PORT, with the Query API under /db/neo4j/query/v2 */
  readonly httpUri: string;
  readonly username: string;
  readonly password: string;
  /** Of the Java process. */
  readonly pid: number;
  readonly home: string;
  /** Resolves when the Java process has ended, for whatever reason. */
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** What the server printed last. */
  lastLines(): string[];
  /** Clean shutdown, by force after 30 s; any number of times. */
  stop(): Promise<void>;
}

/**
 * Starts Neo4j and resolves when it answers queries with the password. If the calling process ends without
 * `stop`, even by kill -9, the server is stopped as well.
 * @throws {Neo4jFailure}
 */
export function startNeo4j(options?: Neo4jOptions): Promise<Neo4jServer>;

export interface SuperviseOptions extends Neo4jOptions {
  /** Sentences for the person at the terminal: why a server ended, and when it is started again. */
  say?: (sentence: string) => void;
  /** Called with each server that answers. */
  onReady?: (server: Neo4jServer, which: 'first' | 'again') => void;
  /** Wait before the second start, ms; it doubles up to a minute. Default 1,000. */
  firstWaitMs?: number;
  /** Time between two questions whether the server still answers, ms. Default 5,000. */
  probeEveryMs?: number;
  /** Longest wait for the answer, ms; three in vain and the server is ended. Default 10,000. */
  probePatienceMs?: number;
  /** Ends in a row after which it gives up. Default 5. */
  mostFailures?: number;
}

/**
 * Runs a Neo4j until `signal` comes. One that ends by itself, as Java does when it is out of memory, is started again on the
 * same store and ports; so is one that no longer answers.
 * @returns true when the signal ended it, false when it gave up
 * @throws {Neo4jFailure} where the first start fails
 */
export function superviseNeo4j(options?: SuperviseOptions): Promise<boolean>;

/** `message` is for people. */
export class Neo4jFailure extends Error {
  readonly code:
    | 'no-java'
    | 'old-java'
    | 'no-maven'
    | 'download'
    | 'port-in-use'
    | 'store-in-use'
    | 'bad-password'
    | 'wrong-password'
    | 'start'
    | 'timeout'
    | 'aborted';
}
