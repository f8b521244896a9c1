// The graphs that are asked: the five documents and the events, imported as a person would, on both engines.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { startNeo4j } from '../../scripts/neo4j/index.mjs';
import { rowsOf } from '../lib/csv.mjs';

const require = createRequire(import.meta.url);
export const FILE = 'ucdp-ged-worldwide.csv';
const VERSION = '21.1';
const PASSWORD = 'allegiance-bench';
const MEMORY = { heapMegabytes: 3_072, pageCacheMegabytes: 1_536 };

/** Every so many-th row of a file, with its head: the same years, countries and dyads, thinner. */
export function thinned(text, share) {
  const { stringify } = require('csv-stringify/sync');
  const step = Math.round(1 / share);
  const rows = [...rowsOf(text)].filter((_, at) => at % step === 0);
  return { rows: rows.length, text: step === 1 ? text : stringify(rows, { header: true }) };
}

/** What of the project decides a store's content. */
function mark(csv) {
  const hash = createHash('sha256').update(csv);
  for (const part of ['schema', 'seed', 'derive', 'write'])
    for (const file of readdirSync(join(root, 'cypher', part)).sort())
      if (file.endsWith('.cypher')) hash.update(readFileSync(join(root, 'cypher', part, file)));
  return hash.digest('hex');
}

/**
 * A store of one engine with a share of the events, imported where it is not there yet.
 * @param {'embedded' | 'neo4j'} engine
 * @param {number} share of all events, above 0, at most 1
 * @param {string} whole text of the file of events
 * @returns {Promise<{ rows: number, seconds: number, config: object, env: object, stop: () => Promise<void> }>} seconds that its import took, also where that was in an earlier run
 */
export async function openStore(engine, share, whole) {
  const { rows, text } = thinned(whole, share);
  const home = join(root, 'data', 'bench', `scale-${engine}-${share}`);
  const record = join(home, 'imported.json');
  const fingerprint = mark(text);
  const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;
  const fresh = known?.fingerprint === fingerprint;
  if (!fresh) rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const server =
    engine === 'neo4j'
      ? await startNeo4j({
          home: join(home, 'neo4j'),
          boltPort: 0,
          httpPort: 0,
          password: PASSWORD,
          ...MEMORY,
        })
      : undefined;
  const env =
    server === undefined
      ? { DATA_DIR: home }
      : {
          DATA_DIR: home,
          NEO4J_URI: server.uri,
          NEO4J_USERNAME: server.username,
          NEO4J_PASSWORD: server.password,
        };
  const config =
    server === undefined
      ? { engine: 'embedded', folder: join(home, 'graph') }
      : {
          engine: 'neo4j',
          uri: server.uri,
          username: server.username,
          password: server.password,
          database: undefined,
        };
  const stop = async () => server?.stop();
  try {
    let seconds = known?.seconds;
    if (!fresh) {
      const csv = join(home, 'events.csv');
      writeFileSync(csv, text);
      await loadDocuments(config);
      say(`Importing ${rows} events into ${engine} ...`);
      const began = performance.now();
      await imported(csv, env);
      seconds = (performance.now() - began) / 1000;
      writeFileSync(record, JSON.stringify({ fingerprint, seconds, rows }));
    }
    return { rows, seconds, config, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The documents first, so that only events are timed. */
async function loadDocuments(config) {
  const { openEngine } = require(join(root, 'dist/server/engine/open.js'));
  const { loadScripts } = require(join(root, 'dist/server/ingest/seed/load.js'));
  const engine = await openEngine(config);
  try {
    await loadScripts(engine, join(root, 'cypher'));
  } finally {
    await engine.close();
  }
}

/** Runs the importer as a person would. */
function imported(csv, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['scripts/run.mjs', 'cli/import/main.js', 'ucdp-ged', csv, '--dataset-version', VERSION],
      { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (chunk) => (said = `${said}${chunk}`.slice(-2_000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The import ended with ${code}: ${said}`));
    });
  });
}
