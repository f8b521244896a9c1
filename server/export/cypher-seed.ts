import { ENTITY_KINDS, UNNAMED_LABEL, STRUCTURAL_SOURCE_KINDS } from '../../domain/kinds/index.js';
import type { ClaimRow, EntityRow } from '../write/rows.js';
import { literal, mapLiteral, nameOf, textLiteral } from './cypher-literals.js';
import type { TextSink } from './exporter.js';
import { tiedToOne, type GraphItems, type Properties } from './items.js';
import { claimRowOf, entityRowOf, questionRowOf, sourceRowOf, type Said } from './rows.js';

/** Claims in one list. */
const CLAIMS = 500;
/** Maps of other things in one list. */
const ROWS = 200;
const TIES = "['SUBJECT', 'OBJECT', 'AGAINST', 'ASSERTED_BY', 'FROM_SOURCE', 'ABOUT', 'AT', 'ANSWERS']";

/** Keys of a claim, line by line, as the files of `cypher/seed` have them. */
const LINES: readonly (readonly (keyof ClaimRow)[])[] = [
  ['id', 'predicate', 'stance', 'hedged'],
  ['subject', 'object', 'against', 'from', 'role', 'assertedBy', 'voice', 'paragraph'],
  ['text'],
  ['value', 'valueText', 'unit', 'quantifier'],
  ['inferred', 'basis', 'condition'],
  ['episode', 'tense', 'edtf', 'startMin', 'startMax', 'endMin', 'endMax'],
  ['relativeTo', 'relation', 'offset'],
  ['said', 'saidMin', 'saidMax', 'relayedFrom'],
  ['knownSince', 'about', 'at'],
  ['answers'],
];

/**
 * The claims of one or more sources in the shape of the files in `cypher/seed`, so that a file of them can be put into that
 * folder. What they point to comes first, and is left as it is where the graph has it. The typed edges are not here: the
 * scripts of `cypher/derive` draw them. Claims of a gazetteer or the editors come only where the filter names their source.
 */
export async function writeSeed(all: GraphItems, to: TextSink): Promise<void> {
  const graph = (await namesStructure(all)) ? all : all.withoutStructure();
  const sources: string[] = [];
  const structural = new Set<string>();
  for await (const { properties } of graph.sources()) {
    const id = String(properties['id']);
    if (isStructural(properties) && !graph.namedSources.has(id)) structural.add(id);
    else sources.push(id);
  }
  await to.write(
    `// Claims of ${sources.join(', ') || 'no source'}, exported. What they point to is made where it is missing; cypher/derive draws the edges.\n`,
  );
  await writeThings(graph, to, structural);
  for (const source of sources)
    await to.write(
      `\nMATCH (c:Claim {script: ${textLiteral(scriptOf(source))}})-[l]->() WHERE type(l) IN ${TIES} DELETE l;\n`,
    );
  let section: Section | undefined;
  for await (const claim of graph.claims()) {
    const source = tiedToOne(claim, 'FROM_SOURCE') ?? '';
    if (structural.has(source)) continue;
    if (section !== undefined && (section.source !== source || section.claims >= CLAIMS)) {
      await to.write(section.end());
      section = undefined;
    }
    section ??= new Section(source);
    await to.write(section.claim(claimRowOf(claim)));
  }
  if (section !== undefined) await to.write(section.end());
  await writeLinks(graph, to);
  for (const source of sources)
    await to.write(`
// What is no longer in the list above goes, with its links.
MATCH (c:Claim {script: ${textLiteral(scriptOf(source))}})
WHERE NOT (c)-[:FROM_SOURCE]->()
DETACH DELETE c;
`);
}

async function namesStructure(graph: GraphItems): Promise<boolean> {
  for await (const { properties } of graph.sources())
    if (graph.namedSources.has(String(properties['id'])) && isStructural(properties)) return true;
  return false;
}

function isStructural({ kind }: Properties): boolean {
  return STRUCTURAL_SOURCE_KINDS.includes(String(kind));
}

const scriptOf = (source: string): string => `30-claims-${source}`;

/** Sources, questions and entities, made where the graph has none with the id. */
async function writeThings(graph: GraphItems, to: TextSink, leftOut: ReadonlySet<string>): Promise<void> {
  const sources: string[] = [];
  for await (const source of graph.sources())
    if (!leftOut.has(String(source.properties['id']))) sources.push(rowText(sourceRowOf(source)));
  await writeLists(to, sources, SOURCES);
  const questions: string[] = [];
  for await (const question of graph.questions()) questions.push(rowText(questionRowOf(question)));
  await writeLists(to, questions, QUESTIONS);
  const entities = new Map<string, string[]>();
  for await (const node of graph.entities()) {
    const { kind, unnamed, ...row } = entityRowOf(node);
    const labels = [
      ...(kind === undefined ? [] : ENTITY_KINDS[kind].labels),
      ...(unnamed === true ? [UNNAMED_LABEL] : []),
    ];
    const footer = entitiesFooter(labels);
    const rows = entities.get(footer) ?? [];
    entities.set(footer, rows);
    rows.push(rowText(row));
    if (rows.length < ROWS) continue;
    await writeLists(to, rows, footer);
    entities.delete(footer);
  }
  for (const [footer, rows] of entities) await writeLists(to, rows, footer);
}

const rowText = (row: Said<object>): string => mapLiteral(Object.entries(row));

async function writeLists(to: TextSink, rows: readonly string[], footer: string): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS)
    await to.write(`\nUNWIND [\n  ${rows.slice(at, at + ROWS).join(',\n  ')}\n] AS row\n${footer};\n`);
}

const SOURCES = `MERGE (s:Source {id: row.id})
ON CREATE SET s.title = row.title, s.publisher = row.publisher, s.author = row.author,
    s.authorId = row.authorId, s.publisherId = row.publisherId, s.paragraphs = row.paragraphs,
    s.kind = row.kind, s.published = row.published, s.publishedMin = date(row.publishedMin), s.publishedMax = date(row.publishedMax),
    s.datedBy = row.datedBy, s.file = row.file, s.url = row.url,
    s.version = row.version, s.citation = row.citation`;
const QUESTIONS = `MERGE (q:Question {id: row.id})
ON CREATE SET q.text = row.text, q.kind = row.kind`;
const DAYS: readonly (keyof EntityRow)[] = [
  ...(['foundedMin', 'foundedMax', 'endedMin', 'endedMax'] as const),
  ...(['startMin', 'startMax', 'endMin', 'endMax'] as const),
];

function entitiesFooter(labels: readonly string[]): string {
  return `MERGE (e:Entity {id: row.id})
ON CREATE SET e:${labels.map(nameOf).join(':')}, e.name = row.name, e.aliases = coalesce(row.aliases, []), e.standIns = row.standIns,
    e.summary = row.summary, e.kind = row.eventKind, e.founded = row.founded, e.ended = row.ended, e.edtf = row.edtf,
    e.latitude = row.latitude, e.longitude = row.longitude,
    ${DAYS.map((day) => `e.${day} = date(row.${day})`).join(', ')}`;
}

async function writeLinks(graph: GraphItems, to: TextSink): Promise<void> {
  const rows = new Map<string, string[]>();
  const write = async (type: string): Promise<void> => {
    await writeLists(
      to,
      rows.get(type) ?? [],
      `MATCH (a:Claim {id: row.from})\nMATCH (b:Claim {id: row.to})\nMERGE (a)-[:${nameOf(type)}]->(b)`,
    );
    rows.delete(type);
  };
  for await (const { from, type, to: other } of graph.links()) {
    const own = rows.get(type) ?? [];
    rows.set(type, own);
    own.push(mapLiteral(Object.entries({ from, to: other })));
    if (own.length >= ROWS) await write(type);
  }
  for (const type of rows.keys()) await write(type);
}

/** A list of claims of one source, and what becomes of its maps. */
class Section {
  claims = 0;
  #paragraph = 0;

  constructor(readonly source: string) {}

  /** The claim as a map, with what must stand before it. */
  claim(row: Said<ClaimRow>): string {
    const before = this.claims === 0 ? '\nUNWIND [\n' : ',\n';
    this.claims += 1;
    const mark = row.paragraph === this.#paragraph ? '' : `  // ¶${row.paragraph ?? ''}\n`;
    this.#paragraph = row.paragraph ?? 0;
    const lines = LINES.map((names) =>
      names
        .filter((name) => row[name] !== undefined)
        .map((name) => `${nameOf(name)}: ${literal(row[name])}`)
        .join(', '),
    ).filter((line) => line !== '');
    return `${before}${mark}  {${lines.join(',\n   ')}}`;
  }

  end(): string {
    return `\n] AS row\n${footerOf(this.source)};\n`;
  }
}

/** The footer of every file of claims in `cypher/seed`. */
function footerOf(source: string): string {
  const end = (key: string, type: string, label = 'Entity'): string => `WITH c, row
OPTIONAL MATCH (e:${label} {id: row.${key}})
FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END | MERGE (c)-[:${type}]->(x))`;
  return `MATCH (source:Source {id: ${textLiteral(source)}})
MERGE (c:Claim {id: row.id})
SET c.script = ${textLiteral(scriptOf(source))}, c.text = row.text, c.predicate = row.predicate, c.stance = row.stance,
    c.hedged = row.hedged, c.inferred = coalesce(row.inferred, false), c.basis = row.basis, c.condition = row.condition,
    c.role = row.role, c.from = row.from, c.episode = row.episode, c.voice = row.voice, c.relayedFrom = row.relayedFrom,
    c.value = row.value, c.valueText = row.valueText, c.unit = row.unit, c.quantifier = row.quantifier,
    c.tense = row.tense, c.edtf = row.edtf, c.startMin = date(row.startMin), c.startMax = date(row.startMax),
    c.endMin = date(row.endMin), c.endMax = date(row.endMax), c.boundedBy = null,
    c.relativeTo = row.relativeTo, c.relation = row.relation, c.\`offset\` = row.\`offset\`,
    c.said = row.said, c.saidMin = date(row.saidMin), c.saidMax = date(row.saidMax), c.knownSince = date(row.knownSince)
MERGE (c)-[f:FROM_SOURCE]->(source)
SET f.paragraph = row.paragraph
${[
  end('subject', 'SUBJECT'),
  end('object', 'OBJECT'),
  end('against', 'AGAINST'),
  end('assertedBy', 'ASSERTED_BY'),
  end('about', 'ABOUT', 'Event'),
].join('\n')}
WITH c, row
OPTIONAL MATCH (e:Entity)
WHERE e.id IN row.at
WITH c, row, collect(e) AS places
FOREACH (x IN places | MERGE (c)-[:AT]->(x))
WITH c, row
UNWIND row.answers AS answer
MATCH (q:Question {id: answer.question})
MERGE (c)-[a:ANSWERS]->(q)
SET a.position = answer.position`;
}
