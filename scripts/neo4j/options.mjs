import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export const USAGE = `npm run neo4j [-- options]

Runs a Neo4j Community server on this machine, without Docker. Needs Java 17 or newer, and Maven the first time.

  --bolt-port N   port for Bolt, 7687 unless given; 0 picks a free one
  --http-port N   port for HTTP, 7474 unless given; 0 picks a free one
  --home DIR      folder of the store and its logs (ALLEGIANCE_NEO4J_HOME; else neo4j in DATA_DIR or ./data)
  --ephemeral     a new, temporary store, removed at the end
  --help          this text

NEO4J_PASSWORD           password of the store, "allegiance" unless set
ALLEGIANCE_NEO4J_CACHE   folder of Neo4j's jars, shared between stores (else in ~/.cache/allegiance)`;

/**
 * Reads the command line and the environment.
 * @returns the options, `{ help: true }`, or every fault there is: `{ faults }`
 */
export function readOptions(argv, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        'bolt-port': { type: 'string' },
        'http-port': { type: 'string' },
        home: { type: 'string' },
        ephemeral: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { faults: [error.message.split('. ')[0]] };
  }
  if (values.help) return { help: true };

  const faults = [];
  const port = (name, standard) => {
    const text = values[name] ?? String(standard);
    if (!/^\d+$/.test(text) || Number(text) > 65_535) {
      faults.push(`--${name} is "${text}"; give a whole number from 0 to 65535.`);
    }
    return Number(text);
  };
  const boltPort = port('bolt-port', 7687);
  const httpPort = port('http-port', 7474);
  if (boltPort === httpPort && boltPort !== 0 && faults.length === 0) {
    faults.push(`--bolt-port and --http-port are both ${boltPort}; they must differ.`);
  }
  if (values.home === '') faults.push('--home is empty; give a folder.');
  if (values.ephemeral && values.home !== undefined) {
    faults.push('--ephemeral takes a temporary folder; leave out --home.');
  }
  if (faults.length > 0) return { faults };

  const home = values.ephemeral
    ? undefined
    : resolve(
        values.home ||
          env['ALLEGIANCE_NEO4J_HOME'] ||
          join(env['DATA_DIR'] || join(PROJECT, 'data'), 'neo4j'),
      );
  return { boltPort, httpPort, home, password: env['NEO4J_PASSWORD'] || 'allegiance' };
}
