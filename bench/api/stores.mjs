// The two loaded graphs. They stay in data/bench, so that a second run loads nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { startNeo4j } from '../../scripts/neo4j/index.mjs';
import { loadEvents } from './load.mjs';
import { MAPPING, mapEvents } from './ucdp.mjs';

const require = createRequire(import.meta.url);
/** The store takes 2 GB, of which the questions touch a part. */
const MEMORY = { heapMegabytes: 3_072, pageCacheMegabytes: 1_536 };
const PASSWORD = 'allegiance-bench';
const EMBEDDED_MEMORY_BYTES = 12 * 2 ** 30;

/** What of the project decides the stores' content: the scripts that the server loads, and the mapping. */
function fingerprint(csv, most) {
  const hash = createHash('sha256').update(`${MAPPING} ${most}\n`).update(csv);
  const folder = join(root, 'cypher');
  for (const part of ['schema', 'seed', 'derive'])
    for (const file of readdirSync(join(folder, part)).sort())
      if (file.endsWith('.cypher')) hash.update(readFileSync(join(folder, part, file)));
  hash.update(readFileSync(new URL('./load.mjs', import.meta.url)));
  return hash.digest('hex');
}

/**
 * Both engines' graphs, loaded where they are not.
 * @param {string} csv path of the events
 * @param {number} most events to load
 * @returns {{ neo4j: object, embedded: string, actors: object[], loadSeconds: object, stop: () => Promise<void> }}
 */
export async function openStores(csv, most) {
  const text = readFileSync(csv, 'utf8');
  const folder = join(root, 'data', 'bench');
  mkdirSync(folder, { recursive: true });
  const graph = mapEvents(text, most);
  say(
    `${graph.events.length} events and ${graph.actors.length} actors make ${graph.edges.length} edges between actors, ${2 * graph.events.length} to events, on ${3 * graph.events.length} claims.`,
  );
  const mark = fingerprint(text, most);
  const loadSeconds = {};
  const prepare = async (name, home, open) => {
    const markFile = join(folder, `${name}.loaded`);
    const fresh = existsSync(markFile) && readFileSync(markFile, 'utf8') === mark;
    if (!fresh) {
      rmSync(markFile, { force: true });
      rmSync(home, { recursive: true, force: true });
    }
    const { engine, server } = await open();
    try {
      if (!fresh) {
        loadSeconds[name] = await load(engine, graph, name);
        // The peer matches by this label, so it gets an index for it.
        if (name === 'neo4j')
          await engine.schema('CREATE INDEX bench_actor IF NOT EXISTS FOR (n:Actor) ON (n.id)');
        writeFileSync(markFile, mark);
      }
      await engine?.close();
    } catch (error) {
      await engine?.close();
      await server?.stop();
      throw error;
    }
    return { server, home };
  };
  const { openEngine } = require(join(root, 'dist/server/engine/open.js'));
  const embeddedHome = join(folder, 'embedded');
  const graphFolder = join(embeddedHome, 'graph');
  await prepare('embedded', embeddedHome, async () => ({
    engine: await openEngine(
      { engine: 'embedded', folder: graphFolder },
      { embedded: { memoryLimitBytes: EMBEDDED_MEMORY_BYTES } },
    ),
  }));
  const neo4jHome = join(folder, 'neo4j');
  const { server } = await prepare('neo4j', neo4jHome, async () => {
    say('Starting Neo4j ...');
    const started = await startNeo4j({
      home: neo4jHome,
      boltPort: 0,
      httpPort: 0,
      password: PASSWORD,
      ...MEMORY,
    });
    const { uri, username, password } = started;
    const engine = await openEngine({ engine: 'neo4j', uri, username, password, database: undefined });
    return { engine, server: started };
  });
  const { uri, username, password } = server;
  return {
    neo4j: { uri, username, password },
    embedded: embeddedHome,
    graph,
    loadSeconds,
    stop: () => server.stop(),
  };
}

async function load(engine, graph, name) {
  const { loadScripts } = require(join(root, 'dist/server/ingest/seed/load.js'));
  const began = performance.now();
  say(`Loading ${name}, once ...`);
  await loadScripts(engine, join(root, 'cypher'));
  let said = performance.now();
  await loadEvents(engine, graph, (done, total) => {
    if (performance.now() - said < 5_000) return;
    said = performance.now();
    say(`Loading ${name}: ${done} of ${total} events ...`);
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`Loaded ${name} in ${seconds} s.`);
  return seconds;
}
