import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** Where the graph is: a Neo4j server, cluster or Aura, or the embedded engine's folder. */
export type EngineConfig =
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly username: string;
      /** Undefined: the server asks nobody who they are. */
      readonly password: string | undefined;
      readonly database: string | undefined;
    }
  | {
      readonly engine: 'embedded';
      readonly folder: string;
      /** Memory that the engine's process may take, bytes; 1 GiB unless given. */
      readonly memoryLimitBytes?: number;
    };

/** Bounds of a statement that a person sends through GraphQL or the console. */
export interface CypherBounds {
  /** Most rows that may be asked for. Who asks for no number gets 1,000. */
  readonly maxRows: number;
  /** Size of the rows as JSON. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export const DEFAULT_CYPHER_BOUNDS: CypherBounds = {
  maxRows: 10_000,
  maxBytes: 5_000_000,
  timeoutMs: 10_000,
};

export interface Config {
  readonly host: string;
  /** Further names that a request may carry in Host, in lower case. */
  readonly allowedHosts: readonly string[];
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly graph: EngineConfig;
  readonly cypher: CypherBounds;
}

/** All that is wrong with the environment, one sentence a fault. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * Reads the configuration from the environment.
 * @param env variables as in `process.env`; an empty string counts as unset
 * @throws ConfigError naming every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = (name: string): string | undefined => env[name]?.trim() || undefined;

  const host = read('HOST') ?? '127.0.0.1';
  const portText = read('PORT') ?? '4000';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535) {
    faults.push(`PORT is "${portText}"; give a whole number from 0 to 65535 (0 picks a free port).`);
  }
  const allowedHosts = readAllowedHosts(read('ALLOWED_HOSTS'), faults);
  const dataDir = resolve(read('DATA_DIR') ?? 'data');
  const graph = readEngine(read, dataDir, faults);
  const cypher = readCypherBounds(read, faults);

  if (faults.length > 0) throw new ConfigError(faults);
  return { host, allowedHosts, port, dataDir, graph, cypher };
}

const HOST_NAME = /^(?!-)[a-z0-9-]{1,63}(?:\.(?!-)[a-z0-9-]{1,63})*$/;

function readAllowedHosts(text: string | undefined, faults: string[]): string[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .map((name) => name.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, ''));
  const wrong = names.filter((name) => isIP(name) === 0 && !HOST_NAME.test(name));
  if (wrong.length > 0)
    faults.push(
      `ALLOWED_HOSTS holds ${wrong.map((name) => `"${name}"`).join(' and ')}; give names or addresses alone, with commas between them: no "https://", no port, no "*" (for example intel.example.org,10.0.0.5).`,
    );
  return names;
}

/** A setting that is a number: what it is in words, its unit, and what it may be. */
interface NumberSetting {
  readonly name: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly whole: boolean;
}

function readNumber(
  read: (name: string) => string | undefined,
  { name, unit, least, most, usual, whole }: NumberSetting,
  faults: string[],
): number {
  const text = read(name);
  if (text === undefined) return usual;
  const value = Number(text);
  const form = whole ? /^\d+$/ : /^\d+(?:\.\d+)?$/;
  if (form.test(text) && value >= least && value <= most) return value;
  faults.push(
    `${name} is "${text}"; give a ${whole ? 'whole ' : ''}number of ${unit} from ${least} to ${most}.`,
  );
  return usual;
}

function readCypherBounds(read: (name: string) => string | undefined, faults: string[]): CypherBounds {
  const usual = DEFAULT_CYPHER_BOUNDS;
  const setting = (name: string, unit: string, least: number, most: number, value: number, whole = false) =>
    readNumber(read, { name, unit, least, most, usual: value, whole }, faults);
  return {
    maxRows: setting('CYPHER_MAX_ROWS', 'rows', 1, 1_000_000, usual.maxRows, true),
    maxBytes: Math.round(1e6 * setting('CYPHER_MAX_MB', 'megabytes', 0.001, 256, usual.maxBytes / 1e6)),
    timeoutMs: Math.round(1e3 * setting('CYPHER_TIMEOUT_S', 'seconds', 0.1, 3_600, usual.timeoutMs / 1e3)),
  };
}

function readEngine(
  read: (name: string) => string | undefined,
  dataDir: string,
  faults: string[],
): EngineConfig {
  const uri = read('NEO4J_URI');
  if (uri === undefined) {
    for (const name of ['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) {
      if (read(name) !== undefined && name !== 'NEO4J_PASSWORD') {
        faults.push(
          `${name} is set but NEO4J_URI is not; set NEO4J_URI (for example bolt://127.0.0.1:7687), or unset ${name} to use the embedded engine.`,
        );
      }
    }
    const megabytes = readNumber(
      read,
      { name: 'ENGINE_MEMORY_MB', unit: 'megabytes', least: 128, most: 1_048_576, usual: 1_024, whole: true },
      faults,
    );
    return {
      engine: 'embedded',
      folder: resolve(dataDir, 'graph'),
      memoryLimitBytes: megabytes * 1024 ** 2,
    };
  }
  if (read('ENGINE_MEMORY_MB') !== undefined)
    faults.push(
      'ENGINE_MEMORY_MB is for the embedded engine, and NEO4J_URI is set; unset it, and bound memory in the settings of the server (db.memory.transaction.max).',
    );
  const scheme = uri.split('://')[0] ?? '';
  if (!uri.includes('://') || !NEO4J_SCHEMES.includes(scheme)) {
    faults.push(
      `NEO4J_URI is "${uri.replace(/\/\/[^@/]*@/, '//')}"; it must start with one of ${NEO4J_SCHEMES.map((s) => `${s}://`).join(', ')}.`,
    );
  } else if (!URL.canParse(uri.replace(/^[^:]+/, 'http'))) {
    faults.push(
      'NEO4J_URI is not a valid address; give scheme://host:port, for example neo4j://127.0.0.1:7687.',
    );
  } else if (new URL(uri.replace(/^[^:]+/, 'http')).username !== '') {
    faults.push('NEO4J_URI holds a user name; move it to NEO4J_USERNAME and NEO4J_PASSWORD.');
  }
  const password = read('NEO4J_PASSWORD');
  if (password === undefined && read('NEO4J_USERNAME') !== undefined)
    faults.push(
      'NEO4J_USERNAME is set but NEO4J_PASSWORD is not; set both, or neither for a server without authentication.',
    );
  return {
    engine: 'neo4j',
    uri,
    username: read('NEO4J_USERNAME') ?? 'neo4j',
    password,
    database: read('NEO4J_DATABASE'),
  };
}
