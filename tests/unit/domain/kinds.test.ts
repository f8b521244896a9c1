import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitScript } from '../../../domain/cypher-text/script.js';
import { LABELS, PROPERTIES, RECORD_RELATIONSHIPS, RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { CLAIM_KEYS } from '../../../server/claim-lint/rules.js';
import { projectRoot } from '../../../server/root.js';

const CYPHER = join(projectRoot, 'cypher');
const files = readdirSync(CYPHER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .sort();
const types = new Set<string>([...Object.keys(RELATIONSHIP_TYPES), ...Object.keys(RECORD_RELATIONSHIPS)]);

/** The statement without its comments and with empty strings, so that what is left is Cypher's own. */
function bones(text: string): string {
  return text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('/') ? ' ' : "''",
  );
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/**
 * What a statement names that the registry of kinds does not know.
 * @param keys of the maps of a claims file, which the footer reads though no map may have them
 */
function strangers(statement: string, keys: Iterable<string> = []): string[] {
  const text = bones(statement);
  const names = all(text, /[:|&!]([A-Z]\w*)/g);
  // Keys of maps that the statement makes or unwinds itself, and the procedures' own columns.
  const own = new Set([...all(text, /[{,]\s*(\w+)\s*:(?!:)/g), ...all(text, /\bdb\.(\w+)/g), ...keys]);
  const read = all(text, /\b[a-z]\w*\.([a-zA-Z]\w*)\b(?!\s*\()/g);
  // In a pattern a key is a property, whatever maps there are beside it.
  const matched = all(text, /[([][a-z]?\w*:[\w|]+\s*\{([^}]*)\}/g).flatMap((map) => all(map, /(\w+)\s*:/g));
  return [
    ...names.filter((name) => !LABELS.has(name) && !types.has(name)),
    ...read.filter((name) => !PROPERTIES.has(name) && !own.has(name)),
    ...matched.filter((name) => !PROPERTIES.has(name)),
  ];
}

/** What the rows of a claims file, and those that the write path passes, hold beside properties. */
const ROW_KEYS = [
  [/30-claims-/, [...CLAIM_KEYS, 'question']],
  [/^write\b/, [...CLAIM_KEYS, 'source', 'eventKind', 'to']],
] as const;

describe('the registry of kinds and the Cypher files', () => {
  test('there are files', () => expect(files.length).toBeGreaterThan(60));

  test.each(files)('%s names no label, type or property that the registry does not know', (file) => {
    const keys = ROW_KEYS.find(([files]) => files.test(file))?.[1] ?? [];
    const unknown = splitScript(readFileSync(join(CYPHER, file), 'utf8')).flatMap(({ text, line }) =>
      strangers(text, keys).map((name) => `${name}, in the statement of line ${line}`),
    );
    expect(unknown).toEqual([]);
  });

  test('a label, a type and a property that nobody knows are found', () => {
    expect(strangers("MATCH (n:Actr {idd: 'x'})-[r:FOUGHT|FOGHT]->(m:Actor) RETURN n.nam, m.name")).toEqual([
      'Actr',
      'FOGHT',
      'nam',
      'idd',
    ]);
  });
});

describe('the derivation and the registry of kinds', () => {
  const names = Object.keys(RELATIONSHIP_TYPES) as (keyof typeof RELATIONSHIP_TYPES)[];
  const derive = (file: string): string => readFileSync(join(CYPHER, 'derive', file), 'utf8');
  const listAfter = (text: string, start: string): string[] => {
    const from = text.indexOf(start);
    return all(text.slice(from, text.indexOf(']', from)), /'(\w+)'/g);
  };

  test('an edge is named for every type, and its ends are put in order for the symmetric ones', () => {
    const [symmetric, every] = derive('50-name-the-edge-of-each-claim.cypher')
      .split('c.predicate IN [')
      .slice(1)
      .map((rest) => listAfter(`[${rest}`, '['));
    expect(symmetric).toEqual(names.filter((name) => RELATIONSHIP_TYPES[name].symmetric));
    expect(every).toEqual(names);
  });

  /** The statement that draws the edges of one type. */
  const drawing = (type: string, symmetric: boolean): string =>
    symmetric
      ? `MATCH (c:Claim {predicate: '${type}'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, CASE WHEN o.id < s.id THEN o.id ELSE s.id END AS first, CASE WHEN o.id < s.id THEN s.id ELSE o.id END AS second
MATCH (a:Entity {id: first})
MATCH (b:Entity {id: second})
MERGE (a)-[:${type} {id: id}]->(b)`
      : `MATCH (c:Claim {predicate: '${type}'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:${type} {id: id}]->(o)`;

  test('edges of every type are drawn by one statement, the same but for its type', () => {
    const written = splitScript(derive('60-draw-edges.cypher')).map(({ text }) =>
      text.replace(/^(?:\s*\/\/.*\n|\s*\n)*/, '').trim(),
    );
    expect(written).toEqual(names.map((name) => drawing(name, RELATIONSHIP_TYPES[name].symmetric)));
  });
});
