// What an import is compared with: the same nodes and relationships, put in as plainly as the engine takes them.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mkdirSync, rmSync } from 'node:fs';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { startNeo4j } from '../../scripts/neo4j/index.mjs';

const require = createRequire(import.meta.url);
const ROWS = 5_000;
const LABELS = ['Entity', 'Source', 'Claim', 'Question'];
const PASSWORD = 'allegiance-bench';

/**
 * Copies the graph of a store into an empty one, in batches of 5,000, and times the writing alone.
 * @param {'embedded' | 'neo4j'} name
 * @param {object} config of the store that is copied
 * @returns {Promise<{ seconds: number, nodes: number, relationships: number }>}
 */
export async function peerLoad(name, config) {
  const { openEngine } = require(join(root, 'dist/server/engine/open.js'));
  const home = join(root, 'data', 'bench', `scale-peer-${name}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const server =
    name === 'neo4j'
      ? await startNeo4j({
          home: join(home, 'neo4j'),
          boltPort: 0,
          httpPort: 0,
          password: PASSWORD,
          heapMegabytes: 3_072,
          pageCacheMegabytes: 1_536,
        })
      : undefined;
  const roomy = { embedded: { memoryLimitBytes: 12 * 2 ** 30 } };
  const from = await openEngine(config, roomy);
  const to = await openEngine(
    server === undefined
      ? { engine: 'embedded', folder: join(home, 'graph') }
      : {
          engine: 'neo4j',
          uri: server.uri,
          username: server.username,
          password: server.password,
          database: undefined,
        },
    roomy,
  );
  // A loader by hand merges on Neo4j, which has an index for it; the embedded engine is asked for its plainest, CREATE.
  const verb = name === 'neo4j' ? 'MERGE' : 'CREATE';
  let spent = 0;
  let nodes = 0;
  let relationships = 0;
  const write = async (text, rows) => {
    const began = performance.now();
    await to.write((transaction) => transaction.run({ text, parameters: { rows } }), { timeoutMs: 600_000 });
    spent += performance.now() - began;
  };
  try {
    for (const label of LABELS) {
      await to.schema(
        name === 'neo4j'
          ? `CREATE CONSTRAINT peer_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`
          : `CREATE INDEX peer_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
      );
    }
    for (const label of LABELS)
      for await (const page of pages(from, label)) {
        nodes += page.length;
        for (const [labels, rows] of grouped(page, ({ labels }) => labels.join(':')))
          await write(
            `UNWIND $rows AS row ${verb === 'MERGE' ? `MERGE (n:${label} {id: row.id}) SET n:${labels} SET n += row` : `CREATE (n:${labels}) SET n += row`}`,
            rows.map(({ properties }) => properties),
          );
      }
    for (const label of LABELS)
      for await (const page of pages(from, label)) {
        const ids = page.map(({ properties }) => properties.id);
        const { rows } = await from.read(
          {
            text: `UNWIND $ids AS id MATCH (a:${label} {id: id})-[r]->(b) RETURN id, type(r), labels(b), b.id, r`,
            parameters: { ids },
          },
          { timeoutMs: 600_000, maxRows: 1e7, maxBytes: 2 ** 31 },
        );
        relationships += rows.length;
        for (const [key, some] of grouped(
          rows,
          ([, type, ends]) => `${type}\n${LABELS.find((one) => ends.includes(one))}`,
        )) {
          const [type, end] = key.split('\n');
          for (let at = 0; at < some.length; at += ROWS)
            await write(
              `UNWIND $rows AS row MATCH (a:${label} {id: row.a}) MATCH (b:${end} {id: row.b}) ${verb} (a)-[r:${type}${verb === 'MERGE' ? ' {id: row.r}' : ''}]->(b) SET r += row.p`,
              some
                .slice(at, at + ROWS)
                .map(([a, , , b, { properties }]) => ({ a, b, r: properties.id ?? '', p: properties })),
            );
        }
      }
  } finally {
    await Promise.all([from.close(), to.close()]);
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  }
  say(
    `${name}, plainly: ${nodes} nodes and ${relationships} relationships in ${(spent / 1000).toFixed(1)} s.`,
  );
  return { seconds: spent / 1000, nodes, relationships };
}

/** The nodes of a label in order of id. */
async function* pages(engine, label) {
  for (let after = ''; ;) {
    const { rows } = await engine.read(
      {
        text: `MATCH (n:${label}) WHERE n.id > $after RETURN n ORDER BY n.id LIMIT ${ROWS}`,
        parameters: { after },
      },
      { timeoutMs: 600_000, maxRows: ROWS, maxBytes: 2 ** 31 },
    );
    if (rows.length === 0) return;
    const page = rows.map(([node]) => node);
    yield page;
    after = page.at(-1).properties.id;
  }
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key).push(item);
  }
  return groups;
}
