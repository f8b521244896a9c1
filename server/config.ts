import { resolve } from 'node:path';

/** Where the graph is: a Neo4j server, cluster or Aura, or the embedded engine's folder. */
export type EngineConfig =
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      readonly database: string | undefined;
    }
  | { readonly engine: 'embedded'; readonly folder: string };

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly graph: EngineConfig;
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
  const dataDir = resolve(read('DATA_DIR') ?? 'data');
  const graph = readEngine(read, dataDir, faults);

  if (faults.length > 0) throw new ConfigError(faults);
  return { host, port, dataDir, graph };
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
    return { engine: 'embedded', folder: resolve(dataDir, 'graph') };
  }
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
  if (password === undefined)
    faults.push(
      'NEO4J_PASSWORD is not set; NEO4J_URI needs it (`npm run neo4j` sets up a server with the password "allegiance").',
    );
  return {
    engine: 'neo4j',
    uri,
    username: read('NEO4J_USERNAME') ?? 'neo4j',
    password: password ?? '',
    database: read('NEO4J_DATABASE'),
  };
}
