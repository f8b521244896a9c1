import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScripts, type LoadProgress } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { exportGraph } from '../support/export.js';

/** One document is enough here, and quick; queries.test.ts loads them all. */
const CLAIMS = 'seed/30-claims-caci-2017.cypher';

/** A claim, its links, and more links of a claim of the scripts: what an editor may add. */
const THEIRS = `
  MATCH (s:Entity {id: 'qatar'}) MATCH (o:Entity {id: 'jawzjan'}) MATCH (c:Claim {id: 'caci-2017-02a'})
  MATCH (source:Source {id: 'caci-2017'}) MATCH (q:Question {id: 'jawzjan-surrender-cause'})
  CREATE (n:Claim:Theirs {id: 'their-claim', stance: 'asserts', predicate: 'NOTE', text: 'A note of an editor.'})
  CREATE (n)-[:SUBJECT]->(s) CREATE (n)-[:FROM_SOURCE {paragraph: 1}]->(source)
  CREATE (n)-[:CONTRADICTS]->(c) CREATE (c)-[:CHECKED_BY]->(n)
  MERGE (c)-[:AT]->(o) CREATE (c)-[:ANSWERS {position: 'theirs'}]->(q)`;
const THEIRS_AWAY = [
  "MATCH (:Claim)-[a:ANSWERS {position: 'theirs'}]->() DELETE a",
  "MATCH (:Claim {id: 'caci-2017-02a'})-[l:AT]->(:Entity {id: 'jawzjan'}) DELETE l",
  'MATCH (n:Theirs) DETACH DELETE n',
];

const lines = (text: string): string[] => text.split('\n');

describe.each(testEngines())('loading the scripts on %s', (name) => {
  let graph: TestGraph;
  let cypher: string;

  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);
  // The graph stays from test to test, as it does where the scripts are edited; what a test leaves, loading mends.
  beforeEach(() => {
    cypher = mkdtempSync(join(tmpdir(), 'allegiance-scripts-'));
    for (const folder of ['schema', 'seed', 'derive'])
      cpSync(join(projectRoot, 'cypher', folder), join(cypher, folder), {
        recursive: true,
        filter: (path) => !path.includes('30-claims') || path.endsWith(CLAIMS.slice('seed/'.length)),
      });
  });
  afterEach(() => rmSync(cypher, { recursive: true, force: true }));

  const value = async (text: string, parameters = {}): Promise<unknown> =>
    (await graph.engine.read({ text, parameters })).rows[0]?.[0];
  const change = (text: string): Promise<unknown> =>
    graph.engine.write((transaction) => transaction.run({ text }));
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(cypher, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };

  test('makes the graph, reports it, and changes nothing the second time', async () => {
    const progress: LoadProgress[] = [];
    const first = await loadScripts(graph.engine, cypher, { onProgress: (step) => progress.push(step) });
    expect(first).toMatchObject({ outcome: 'loaded', before: { nodes: 0, relationships: 0, claims: 0 } });
    expect(first.after.claims).toBeGreaterThan(50);
    expect(first.after.nodes).toBe(await value('MATCH (n) RETURN count(n) AS n'));
    expect(first.after.relationships).toBe(await value('MATCH ()-[r]->() RETURN count(r) AS n'));
    expect(progress.map(({ done }) => done)).toEqual(
      Array.from({ length: first.statements }, (_, i) => i + 1),
    );
    expect(progress[0]?.file).toMatch(/^schema\//);
    const graphOnce = await exportGraph(graph.engine);

    const second = await loadScripts(graph.engine, cypher);
    expect(second).toMatchObject({ outcome: 'unchanged', before: first.after, after: first.after });

    const forced = await loadScripts(graph.engine, cypher, { force: true });
    expect(forced).toMatchObject({ outcome: 'loaded', after: first.after });
    expect(await exportGraph(graph.engine)).toBe(graphOnce);
  });

  test('takes out a claim that is no longer in its file, with all that rested on it, and puts it back', async () => {
    await loadScripts(graph.engine, cypher);
    const whole = await exportGraph(graph.engine);
    // An edge with one claim: when the claim goes, the edge goes.
    const { rows } = await graph.engine.read({
      text: `MATCH (c:Claim) WHERE c.relationship IS NOT NULL
             WITH c.relationship AS edge, collect(c.id) AS ids, collect(c.script) AS scripts WHERE size(ids) = 1
             WITH edge, ids[0] AS id, scripts[0] AS script WHERE script = '30-claims-caci-2017'
             MATCH ()-[r {id: edge}]->() RETURN edge, id ORDER BY id`,
    });
    expect(rows.length).toBeGreaterThan(0);
    const [edge, id] = (rows[0] ?? []).map(String);
    edit(CLAIMS, (text) => withoutMap(text, String(id)));
    const without = await loadScripts(graph.engine, cypher);
    expect(without.outcome).toBe('loaded');
    expect(without.after.claims).toBe(without.before.claims - 1);
    expect(await value('MATCH (c:Claim {id: $id}) RETURN count(c) AS n', { id: String(id) })).toBe(0);
    expect(await value('MATCH ()-[r {id: $edge}]->() RETURN count(r) AS n', { edge: String(edge) })).toBe(0);

    cpSync(join(projectRoot, 'cypher', CLAIMS), join(cypher, CLAIMS));
    await loadScripts(graph.engine, cypher);
    expect(await exportGraph(graph.engine)).toBe(whole);
  });

  test('keeps the old graph, and names file and line, when a statement is wrong', async () => {
    await loadScripts(graph.engine, cypher);
    const before = await exportGraph(graph.engine);
    writeFileSync(
      join(cypher, 'derive', '99-wrong.cypher'),
      "// A comment.\nMATCH (c:Claim) SET c.text = 'lost';\n\nMATCH (n\nRETRUN n;\n",
    );
    await expect(loadScripts(graph.engine, cypher)).rejects.toMatchObject({
      code: 'CYPHER_SYNTAX',
      message: expect.stringContaining('derive/99-wrong.cypher, line 5: '),
      details: { line: 5 },
    });
    expect(await exportGraph(graph.engine)).toBe(before);
  });

  test.each([
    [
      'all claims are',
      [['MATCH (c:Claim) WHERE c.script IS NOT NULL DETACH DELETE c', /^\d+ nodes with the label Claim$/]],
    ],
    [
      'a little of everything is',
      [
        ["MATCH (c:Claim {id: 'caci-2017-01a'}) DETACH DELETE c", /^1 node with the label Claim$/],
        ["MATCH (e:Entity {id: 'taliban'}) DETACH DELETE e", /^\d+ SUBJECT links of claims$/],
        ['MATCH (:Claim)-[l:ABOUT]->() DELETE l', /^\d+ ABOUT links of claims$/],
        ['MATCH ()-[r:OPPOSED]->() DELETE r', /^\d+ OPPOSED relationships$/],
        ['MATCH (c:Claim) WHERE c.script IS NOT NULL SET c.stance = null', /Claim lost their stance$/],
        ['MATCH ()-[r:SUPPORTED]->() SET r.standing = null', /lost their standing$/],
        ['MATCH (e:Coalition) REMOVE e:Coalition', /^\d+ nodes? with the label Coalition$/],
        ["MATCH (q:Question {id: 'jawzjan-credit'}) DETACH DELETE q", /^1 node with the label Question$/],
      ],
    ],
  ] satisfies [string, [string, RegExp][]][])(
    '%s gone: notices it, says so, and puts it back beside what others added',
    async (_, losses) => {
      await loadScripts(graph.engine, cypher);
      const whole = await exportGraph(graph.engine);
      await change(THEIRS);
      const before = await exportGraph(graph.engine);
      // What goes with a node of the scripts goes with it.
      for (const [loss] of losses) await change(loss);
      const found = await loadScripts(graph.engine, cypher);
      expect(found.outcome).toBe('restored');
      for (const [, words] of losses) expect(found.restored).toContainEqual(expect.stringMatching(words));
      const there = new Set(lines(await exportGraph(graph.engine)));
      expect(lines(whole).filter((line) => !there.has(line))).toEqual([]);
      const theirs = await value('MATCH (n:Theirs) RETURN n.text AS text');
      expect(theirs).toBe('A note of an editor.');
      if (losses.length > 1) expect(await exportGraph(graph.engine)).toBe(before);
      expect((await loadScripts(graph.engine, cypher)).outcome).toBe('unchanged');
      for (const away of THEIRS_AWAY) await change(away);
      // What others take away again is not missed.
      expect((await loadScripts(graph.engine, cypher)).outcome).toBe('unchanged');
      expect(await exportGraph(graph.engine)).toBe(whole);
    },
  );

  test('notices that a constraint or an index is gone, and makes it again', async () => {
    await loadScripts(graph.engine, cypher);
    const names = async (): Promise<unknown[]> => {
      const { columns, rows } = await graph.engine.read({ text: 'SHOW CONSTRAINTS' });
      return rows.map((row) => row[columns.indexOf('name')]).sort();
    };
    const whole = await names();
    await graph.engine.schema(`DROP CONSTRAINT \`${String(whole[0])}\` IF EXISTS`);
    expect(await loadScripts(graph.engine, cypher)).toMatchObject({ outcome: 'restored' });
    expect(await names()).toEqual(whole);
    expect((await loadScripts(graph.engine, cypher)).outcome).toBe('unchanged');
  });

  test('takes a graph from another engine, which has other indexes, as it is', async () => {
    await loadScripts(graph.engine, cypher);
    const record = 'MATCH (m:Allegiance) RETURN m.record AS record';
    const made = JSON.parse(String(await value(record))) as { things: Record<string, string> };
    made.things['constraints or indexes'] += 'A-Z_09';
    await graph.engine.write((transaction) =>
      transaction.run({
        text: 'MATCH (m:Allegiance) SET m.record = $record',
        parameters: { record: JSON.stringify(made) },
      }),
    );
    const began = await value('MATCH (c:Claim) RETURN count(c) AS n');
    expect(await loadScripts(graph.engine, cypher)).toMatchObject({ outcome: 'unchanged', restored: [] });
    expect(await value('MATCH (c:Claim) RETURN count(c) AS n')).toBe(began);
    // From now on its own are those that are missed.
    expect(String(await value(record))).not.toContain('A-Z_09');
  });

  test('leaves alone what others added', async () => {
    await loadScripts(graph.engine, cypher);
    await graph.engine.write((transaction) =>
      transaction.run({ text: "MATCH (t:Entity {id: 'taliban'}) CREATE (t)-[:NOTED]->(:Note {id: 'mine'})" }),
    );
    await loadScripts(graph.engine, cypher, { force: true });
    expect(await value("MATCH (:Entity {id: 'taliban'})-[:NOTED]->(n:Note) RETURN n.id AS id")).toBe('mine');
    await graph.engine.write((transaction) => transaction.run({ text: 'MATCH (n:Note) DETACH DELETE n' }));
  });

  test('two at a time make one graph', async () => {
    await graph.clear();
    const other = await graph.open();
    const outcomes = await Promise.all([
      loadScripts(graph.engine, cypher, { force: true }),
      loadScripts(other, cypher, { force: true }),
    ]);
    expect(outcomes.map(({ after }) => after)).toEqual([outcomes[0]?.after, outcomes[0]?.after]);
    expect(await value('MATCH (m:Allegiance) RETURN count(m) AS n')).toBe(1);
  });

  if (name === 'neo4j') {
    test('does not touch a database that holds data of somebody else', async () => {
      await graph.clear();
      await graph.engine.write((transaction) =>
        transaction.run({ text: 'CREATE (:Movie {title: "theirs"})' }),
      );
      await expect(loadScripts(graph.engine, cypher)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('NEO4J_DATABASE'),
      });
      const { rows } = await graph.engine.read({ text: 'MATCH (n) RETURN n.title AS title' });
      expect(rows).toEqual([['theirs']]);
      expect((await graph.engine.read({ text: 'SHOW CONSTRAINTS' })).rows).toEqual([]);
    });
  }
});

/** The script without one map of its list, which is not the list's last. */
function withoutMap(script: string, id: string): string {
  const start = script.indexOf(`{id: '${id}'`);
  const token = /'(?:\\.|[^'\\])*'|[{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(script); match !== null; match = token.exec(script)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0) break;
  }
  return script.slice(0, start) + script.slice(token.lastIndex).replace(/^\s*,/, '');
}
