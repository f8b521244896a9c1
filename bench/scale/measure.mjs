// Asks one store everything, one request after the other, over HTTP, in the way the product answers.
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/lib/prepare.mjs';
import { openClient, quantile } from '../lib/http-load.mjs';

const require = createRequire(import.meta.url);
/** Best connected actors that the rounds start from. */
const STARTS = 24;
const FREE = { timeoutMs: 600_000, maxRows: 1e6, maxBytes: 2 ** 30 };

/**
 * @param {'embedded' | 'neo4j'} name
 * @param {{ config: object }} store
 * @param {object[]} questions of questions.json
 * @param {number} rounds
 * @returns what each question took, and the memory of server and engine at most, MiB
 */
export async function measureStore(name, { config }, questions, rounds) {
  const { openEngine } = require(join(root, 'dist/server/engine/open.js'));
  const { createWeb } = require(join(root, 'dist/server/http/app.js'));
  const { DEFAULT_CYPHER_BOUNDS } = require(join(root, 'dist/server/config.js'));
  const { loadScripts } = require(join(root, 'dist/server/ingest/seed/load.js'));
  const pino = require('pino');
  const began = performance.now();
  const engine = await openEngine(config);
  await loadScripts(engine, join(root, 'cypher'));
  const counted = { statements: 0, rows: 0 };
  const web = await createWeb({
    engine: counting(engine, counted),
    log: pino({ level: 'silent' }),
    clientFolder: join(root, 'dist', 'client'),
    host: '127.0.0.1',
    cypherBounds: DEFAULT_CYPHER_BOUNDS,
  });
  web.server.listen(0, '127.0.0.1');
  await once(web.server, 'listening');
  const startMs = performance.now() - began;
  const client = openClient(1);
  try {
    const picks = await picksOf(engine);
    const address = `http://127.0.0.1:${web.server.address().port}/graphql`;
    const answers = [];
    for (const question of questions)
      answers.push(await askOf(question, picks, rounds, client, address, counted));
    return {
      startMs,
      answers,
      memory: { server: peak('self'), engine: name === 'embedded' ? enginePeak() : null },
    };
  } finally {
    client.close();
    await web.close();
    await engine.close();
  }
}

async function askOf(question, picks, rounds, client, address, counted) {
  const times = [];
  let bytes = 0;
  let error;
  Object.assign(counted, { statements: 0, rows: 0 });
  // The first is timed apart: it plans statements and builds what is built once.
  for (let round = -1; round < rounds; round += 1) {
    const variables = variablesOf(question, picks[(round + picks.length) % picks.length]);
    const from = performance.now();
    const answer = await client.post(address, JSON.stringify({ query: question.query, variables }));
    times.push(performance.now() - from);
    bytes = Math.max(bytes, answer.bytes);
    const text = Buffer.concat(answer.chunks).toString('utf8');
    if (/^\{"errors"/.test(text) || answer.status !== 200) error ??= text.slice(0, 300);
  }
  const [first, ...later] = times;
  const sorted = later.sort((a, b) => a - b);
  return {
    name: question.name,
    size: question.size,
    first,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    statements: counted.statements / times.length,
    rows: Math.round(counted.rows / times.length),
    kilobytes: Math.round(bytes / 1024),
    ...(error !== undefined && { error }),
  };
}

/** The variables of a question: each names what of the start it is, or several such. */
function variablesOf({ variables = {} }, pick) {
  const valueOf = (of) => (Array.isArray(of) ? of.map(valueOf) : pick[of]);
  return Object.fromEntries(Object.entries(variables).map(([name, of]) => [name, valueOf(of)]));
}

/** The engine, counting what is asked of it. */
function counting(engine, counted) {
  return new Proxy(engine, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== 'read') return value.bind(target);
      return async (...given) => {
        counted.statements += 1;
        const answer = await target.read(...given);
        counted.rows += answer.rows.length;
        return answer;
      };
    },
  });
}

/** What the rounds start from: the best connected actors, what they are tied by, and where. */
async function picksOf(engine) {
  const rows = async (text, parameters = {}) => (await engine.read({ text, parameters }, FREE)).rows;
  const actors = await rows(
    `MATCH (n:Actor)-[r:FOUGHT|ATTACKED]-(m:Actor) WITH n, count(DISTINCT m) AS others ORDER BY others DESC, n.id LIMIT ${STARTS} RETURN n.id, n.name`,
  );
  const ties = await rows(
    `MATCH (:Actor)-[r:FOUGHT]->(:Actor) WITH r ORDER BY r.claimCount DESC, r.id LIMIT ${STARTS} RETURN r.id`,
  );
  const claims = await rows(`MATCH (c:Claim) WHERE c.id >= 'ucdp' RETURN c.id ORDER BY c.id LIMIT ${STARTS}`);
  const events = await rows(`MATCH (e:Event) WHERE e.id >= 'ucdp' RETURN e.id ORDER BY e.id LIMIT ${STARTS}`);
  const countries = await rows(
    `MATCH (:Place)-[:LOCATED_IN]->(p:Place) WITH p, count(*) AS inside ORDER BY inside DESC, p.id LIMIT ${STARTS} RETURN p.id`,
  );
  return actors.map(([actor, name], at) => ({
    actor,
    name,
    prefix: name.slice(0, 6),
    other: actors[(at + 1) % actors.length][0],
    relationship: ties[at % ties.length][0],
    claim: claims[at % claims.length][0],
    event: events[at % events.length][0],
    country: countries[at % countries.length][0],
  }));
}

/** Most memory that a process ever held, MiB; null where the system does not say. */
function peak(pid) {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? null : Math.round(Number(found[1]) / 1024);
  } catch {
    return null;
  }
}

/** The same of the embedded engine, which is a process that this one started. */
function enginePeak() {
  for (const pid of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const parent = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      if (command.includes('embedded/child.js') && Number(parent) === process.pid) return peak(pid);
    } catch {
      // It ended meanwhile.
    }
  }
  return null;
}
