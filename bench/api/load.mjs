// Puts the mapped events into either engine, over the graph port: the same statements for both.
import { SOURCE, SPEAKER } from './ucdp.mjs';

const EVENTS_A_BATCH = 2_000;
const TIMEOUT_MS = 10 * 60_000;

const HEAD = `
MERGE (s:Source {id: $source.id}) SET s.title = $source.title, s.publisher = $source.publisher,
  s.published = $source.published, s.datedBy = 'document', s.citation = $source.citation
MERGE (u:Entity:Actor:Organization {id: $speaker.id}) SET u.name = $speaker.name, u.aliases = ['UCDP']`;

const actors = (label) => `
UNWIND $rows AS row
CREATE (:Entity:Actor:${label} {id: row.id, name: row.name, aliases: [], unasserted: 0})`;

const TIME = `edtf: row.day, startMin: date(row.day), startMax: date(row.day), endMin: date(row.day), endMax: date(row.day)`;
const CLAIM = `stance: 'asserts', hedged: false, voice: $speaker, knownSince: date('2021-12-31'), episode: row.episode, ${TIME}`;
const EDGE = `standing: 'reported', asserted: 1, voices: 1, hedged: false, contradicting: [], denying: [], predicting: [], predictingNot: [], sources: [$source]`;

const EVENTS = `
MATCH (s:Source {id: $source})
MATCH (u:Entity {id: $speaker})
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
CREATE (e:Entity:Event {id: row.event, name: row.name, aliases: [], kind: row.kind, unasserted: 0, ${TIME}})
CREATE (c:Claim {id: row.claim, text: row.text, predicate: row.type, value: row.deaths, unit: 'deaths', quantifier: 'about',
  relationship: row.edge, ${CLAIM}})
CREATE (x:Claim {id: row.claimA, text: row.textA, predicate: 'PARTICIPATED_IN', role: row.roleA, relationship: row.edgeA, ${CLAIM}})
CREATE (y:Claim {id: row.claimB, text: row.textB, predicate: 'PARTICIPATED_IN', role: row.roleB, relationship: row.edgeB, ${CLAIM}})
CREATE (c)-[:SUBJECT]->(a)
CREATE (c)-[:OBJECT]->(b)
CREATE (c)-[:ABOUT]->(e)
CREATE (c)-[:ASSERTED_BY]->(u)
CREATE (c)-[:FROM_SOURCE {paragraph: row.row}]->(s)
CREATE (x)-[:SUBJECT]->(a)
CREATE (x)-[:OBJECT]->(e)
CREATE (x)-[:ASSERTED_BY]->(u)
CREATE (x)-[:FROM_SOURCE {paragraph: row.row}]->(s)
CREATE (y)-[:SUBJECT]->(b)
CREATE (y)-[:OBJECT]->(e)
CREATE (y)-[:ASSERTED_BY]->(u)
CREATE (y)-[:FROM_SOURCE {paragraph: row.row}]->(s)
CREATE (a)-[:PARTICIPATED_IN {id: row.edgeA, role: row.roleA, episode: row.episode, asserting: [row.claimA], ${EDGE}, ${TIME}}]->(e)
CREATE (b)-[:PARTICIPATED_IN {id: row.edgeB, role: row.roleB, episode: row.episode, asserting: [row.claimB], ${EDGE}, ${TIME}}]->(e)`;

const edges = (type) => `
UNWIND $rows AS row
MATCH (a:Entity {id: row.first})
MATCH (b:Entity {id: row.second})
CREATE (a)-[:${type} {id: row.id, episode: row.episode, asserting: row.asserting, ${EDGE},
  edtf: CASE WHEN row.start = row.end THEN row.start ELSE row.start + '/' + row.end END,
  startMin: date(row.start), startMax: date(row.end), endMin: date(row.start), endMax: date(row.end)}]->(b)`;

/**
 * Loads the graph. The engine holds its schema and nothing of UCDP.
 * @param engine a GraphEngine of dist/server
 * @param graph what `mapEvents` gave
 * @param {(done: number, total: number) => void} progress in events
 */
export async function loadEvents(engine, graph, progress) {
  const run = (text, parameters) =>
    engine.write((transaction) => transaction.run({ text, parameters }), { timeoutMs: TIMEOUT_MS });
  await run(HEAD, { source: SOURCE, speaker: SPEAKER });
  for (const [label, rows] of grouped(graph.actors, ({ label }) => label)) await run(actors(label), { rows });
  const ids = { source: SOURCE.id, speaker: SPEAKER.id };
  for (let at = 0; at < graph.events.length; at += EVENTS_A_BATCH) {
    await run(EVENTS, { ...ids, rows: graph.events.slice(at, at + EVENTS_A_BATCH) });
    progress(Math.min(at + EVENTS_A_BATCH, graph.events.length), graph.events.length);
  }
  for (const [type, rows] of grouped(graph.edges, ({ type }) => type)) {
    for (let at = 0; at < rows.length; at += 500)
      await run(edges(type), { source: SOURCE.id, rows: rows.slice(at, at + 500) });
  }
}

function grouped(items, by) {
  const groups = new Map();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
