import { STRUCTURAL_SOURCE_KINDS } from '../../domain/kinds/index.js';
import type { GraphEngine } from '../engine/port.js';
import { lintDates } from './dates.js';
import { readDocuments, type Documents } from './documents.js';
import { lintNames } from './names.js';
import { lintQuestions } from './questions.js';
import { CLAIM_RULES, lintClaims, type ClaimRow, type Fault, type LintContext } from './rules.js';
import { readScriptRows, type ScriptRow } from './script-rows.js';

export interface LintReport {
  readonly claims: number;
  readonly entities: number;
  readonly rules: number;
  readonly faults: readonly Fault[];
  /** The documents with which names were compared; null where no folder of them was given. */
  readonly documents: Documents | null;
}

/**
 * Checks the seed scripts as they are written and the graph that came of them.
 * @param engine an engine with the scripts loaded
 * @param seedFolder the folder of the seed scripts
 * @param documentFolder the folder of the documents; unless given, names are not compared with them
 */
export async function lintGraph(
  engine: GraphEngine,
  seedFolder: string,
  documentFolder?: string,
): Promise<LintReport> {
  const rows = await readScriptRows(engine, seedFolder);
  const claims = rows.filter((row) => row.script.startsWith('30-claims-'));
  const entities = rows.filter((row) => /^2[0-4]-/.test(row.script));
  const sources = rows.filter((row) => row.script.startsWith('10-'));
  const documents = documentFolder === undefined ? null : readDocuments(documentFolder, sources);
  const faults = [
    ...lintEntities(entities),
    ...lintDates(rows, entities),
    ...lintSources(rows, claims, entities),
    ...lintQuestions(rows, claims),
    ...lintLinks(rows, claims),
    ...(await lintDerived(engine)),
    ...(documents === null ? [] : lintNames(claims, entities, documents.paragraphs)),
  ];
  return {
    claims: claims.length,
    entities: entities.length,
    rules: Object.keys(CLAIM_RULES).length + 7 + (documents === null ? 0 : 1),
    faults,
    documents,
  };
}

/** `MERGE (e:Entity) SET e:Person ...`: an id in two lists would be two families. */
function lintEntities(entities: readonly ScriptRow[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { script, values } of entities) {
    const id = String(values['id']);
    const before = seen.get(id);
    if (before !== undefined)
      faults.push({ rule: 'one-family', id, message: `it stands in ${before} and in ${script}` });
    seen.set(id, script);
    for (const alias of (values['aliases'] as readonly string[] | undefined) ?? []) {
      const owner = owners.get(alias.toLowerCase());
      if (owner !== undefined && owner !== id)
        faults.push({ rule: 'shared-alias', id, message: `alias "${alias}" is also one of ${owner}` });
      owners.set(alias.toLowerCase(), id);
    }
  }
  return faults;
}

function lintSources(
  rows: readonly ScriptRow[],
  claims: readonly ScriptRow[],
  entities: readonly ScriptRow[],
): Fault[] {
  const shared = {
    entities: new Set(entities.map((row) => String(row.values['id']))),
    events: new Set(
      entities.filter((row) => row.footer.includes('e:Event')).map((row) => String(row.values['id'])),
    ),
    claims: new Set(claims.map((row) => String(row.values['id']))),
    questions: new Set(
      rows.filter((row) => row.script.startsWith('25-')).map((row) => String(row.values['id'])),
    ),
    founded: new Map(
      entities.flatMap(({ values }) =>
        typeof values['founded'] === 'string' ? [[String(values['id']), values['founded']] as const] : [],
      ),
    ),
  };
  const sources = rows.filter((row) => row.script.startsWith('10-'));
  const unknown = claims.filter(
    ({ script }) => !sources.some(({ values }) => script === `30-claims-${String(values['id'])}`),
  );
  return [
    ...unknown.map(({ script, values }) => ({
      rule: 'dangling-id',
      id: String(values['id']),
      message: `${script} is named after no source`,
    })),
    ...sources.flatMap(({ values }) => {
      const source = String(values['id']);
      const own = claims
        .filter((row) => row.script === `30-claims-${source}`)
        .map((row) => row.values as ClaimRow);
      const context: LintContext = {
        ...shared,
        source,
        structural: STRUCTURAL_SOURCE_KINDS.includes(String(values['kind'])),
        paragraphs: Number(values['paragraphs']),
        published: String(values['published']),
        speakers: speakersOf(source, values, own),
      };
      return lintClaims(own, context);
    }),
  ];
}

/** Author, publisher, the source's unnamed speakers, and everybody whom a claim of the source is about. */
function speakersOf(
  source: string,
  values: ScriptRow['values'],
  claims: readonly ClaimRow[],
): ReadonlySet<string> {
  const speakers = new Set(
    [values['authorId'], values['publisherId']].filter((id) => id != null).map(String),
  );
  for (const claim of claims) {
    const speaker = String(claim['assertedBy']);
    if (speaker.endsWith(`-${source}`)) speakers.add(speaker);
    for (const key of ['subject', 'object', 'against'] as const)
      if (claim[key] != null) speakers.add(String(claim[key]));
  }
  return speakers;
}

function lintLinks(rows: readonly ScriptRow[], claims: readonly ScriptRow[]): Fault[] {
  const ids = new Set(claims.map((row) => String(row.values['id'])));
  return rows
    .filter((row) => row.script.startsWith('40-'))
    .flatMap(({ values }) =>
      [values['from'], values['to']]
        .filter((id) => !ids.has(String(id)))
        .map((id) => ({
          rule: 'dangling-id',
          id: String(id),
          message: 'a link between claims names it, but there is no such claim',
        })),
    );
}

async function lintDerived(engine: GraphEngine): Promise<Fault[]> {
  const bare = await engine.read({
    text: `MATCH (s:Entity)-[r]->(o:Entity)
           OPTIONAL MATCH (c:Claim {relationship: r.id})
           WITH s, r, o, count(c) AS claims
           WHERE claims = 0
           RETURN s.id AS subject, type(r) AS type, o.id AS object, r.id AS id`,
  });
  const lost = await engine.read({
    text: `MATCH (c:Claim)
           WHERE NOT (c)-[:SUBJECT]->(:Entity) OR NOT (c)-[:ASSERTED_BY]->(:Entity) OR NOT (c)-[:FROM_SOURCE]->(:Source)
           RETURN c.id AS id`,
  });
  return [
    ...bare.rows.map(([subject, type, object, id]) => ({
      rule: 'edge-without-claims',
      id: String(id ?? `${String(subject)}-${String(type)}-${String(object)}`),
      message: 'no claim speaks of this edge; add the claim, or delete the edge',
    })),
    ...lost.rows.map(([id]) => ({
      rule: 'dangling-id',
      id: String(id),
      message: 'it lacks its subject, its asserter or its source in the graph',
    })),
  ];
}
