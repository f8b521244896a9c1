import { AllegianceError } from '../errors.js';
import { isAttribute, isRelationshipType } from '../../domain/kinds/index.js';
import type { Parameter } from '../engine/values.js';
import { claimUnder } from './claims-under.js';
import type { Filter } from './filter.js';
import { CLAIMS_OF_PLACES } from './placed.js';
import type { KeysetList } from './keyset.js';
import type { GraphReader } from './reader.js';

/** Which claims, as in the schema. What is left out does not filter. */
export interface ClaimFilter {
  readonly subject?: string | null | undefined;
  readonly object?: string | null | undefined;
  readonly entity?: string | null | undefined;
  readonly predicate?: string | null | undefined;
  /** As in the graph: `predicts-not`. */
  readonly stance?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly assertedBy?: string | null | undefined;
  readonly voice?: string | null | undefined;
  readonly event?: string | null | undefined;
  readonly question?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly places?: readonly string[] | null | undefined;
  readonly hedged?: boolean | null | undefined;
  readonly inferred?: boolean | null | undefined;
  readonly predicates?: readonly string[] | null | undefined;
  readonly episode?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Those that count under a filter of the graph. */
  readonly under?: Filter | null | undefined;
  /** Those that it leaves out. */
  readonly notUnder?: Filter | null | undefined;
}

/** How claims are tied to each thing that they can be asked by; the parameter has the field's name. */
const BY_LINK = {
  question: { types: 'ANSWERS', label: 'Question' },
  event: { types: 'ABOUT', label: 'Entity' },
  subject: { types: 'SUBJECT', label: 'Entity' },
  object: { types: 'OBJECT', label: 'Entity' },
  entity: { types: 'SUBJECT|OBJECT|AGAINST|ABOUT', label: 'Entity' },
  assertedBy: { types: 'ASSERTED_BY', label: 'Entity' },
  source: { types: 'FROM_SOURCE', label: 'Source' },
} as const;
type Link = keyof typeof BY_LINK;

/** From a thing to its claims `c`. */
const wayIn = (field: Link): string =>
  `MATCH (:${BY_LINK[field].label} {id: $${field}})<-[:${BY_LINK[field].types}]-(c:Claim)`;

/** From a claim `c` to a thing. By its id outright, the embedded engine begins at the thing, once for each claim. */
const wayOut = (field: Link): string =>
  `MATCH (c)-[:${BY_LINK[field].types}]->(${field}:${BY_LINK[field].label})\nWHERE ${field}.id = $${field}`;

const LABELS = { source: 'Source', question: 'Question' } as const;

/**
 * The claims that a filter lets through, in order of source and paragraph, which their ids hold.
 * @param usual size of a page
 * @throws AllegianceError `BAD_USER_INPUT` for an unknown id or predicate
 */
export async function claimList(
  reader: GraphReader,
  filter: ClaimFilter,
  usual: number,
): Promise<KeysetList> {
  checkPredicates('predicate', filter.predicate == null ? [] : [filter.predicate]);
  checkPredicates('predicates', filter.predicates ?? []);
  if (filter.from != null && filter.to != null && filter.from > filter.to)
    throw new AllegianceError('BAD_USER_INPUT', `from (${filter.from}) is after to (${filter.to}).`, {
      field: 'from',
    });
  await checkIds(reader, filter);
  const parameters: Record<string, Parameter> = {};
  const conditions = conditionsOf(filter, parameters);
  const links = (Object.keys(BY_LINK) as Link[]).filter((field) => filter[field] != null);
  for (const field of links) parameters[field] = filter[field] as string;
  const { places } = filter;
  if (places != null) parameters['places'] = [...places];
  const ways = [...(places == null ? [] : [CLAIMS_OF_PLACES]), ...links.map(wayIn)];
  const [first = 'MATCH (c:Claim)'] = ways;
  const others = links.slice(places == null ? 1 : 0);
  const clauses = [first, ...others.map(wayOut)];
  // What every claim has tells Neo4j that its index of ids holds them all, in order.
  if (ways.length === 0) conditions.unshift('c.id IS NOT NULL');
  if (conditions.length > 0)
    clauses.push(`${ways.length === 0 ? '' : 'WITH c\n'}WHERE ${conditions.join(' AND ')}`);
  const counting = countingConditions(filter, parameters);
  if (counting.length > 0)
    clauses.push(
      'MATCH (c)-[:FROM_SOURCE]->(source:Source)',
      `WITH c, source\nWHERE ${counting.join(' AND ')}`,
      'WITH c',
    );
  return {
    name: 'claims',
    match: clauses.join('\n'),
    key: [{ is: 'c.id' }],
    // Only these may be tied to one claim in several ways.
    repeats: places != null || filter.entity != null,
    parameters,
    usual,
  };
}

/** What the filters of the graph ask of a claim `c` and its `source`. */
function countingConditions(filter: ClaimFilter, parameters: Record<string, Parameter>): string[] {
  const under = filter.under == null ? null : claimUnder(filter.under, 'under_', parameters);
  const beyond = filter.notUnder == null ? null : claimUnder(filter.notUnder, 'beyond_', parameters);
  return [
    ...(under === null ? [] : [under.holds]),
    // What leaves out nothing leaves nothing outside it.
    ...(filter.notUnder == null ? [] : [beyond === null ? 'false' : beyond.fails]),
  ];
}

/** What a claim `c` must fulfil by itself. */
function conditionsOf(filter: ClaimFilter, parameters: Record<string, Parameter>): string[] {
  const conditions: string[] = [];
  for (const field of ['predicate', 'stance', 'voice', 'episode', 'hedged'] as const) {
    if (filter[field] == null) continue;
    parameters[field] = filter[field];
    conditions.push(`c.${field} = $${field}`);
  }
  if (filter.text != null && filter.text.trim() !== '') {
    parameters['text'] = filter.text.trim().toLowerCase();
    conditions.push('toLower(c.text) CONTAINS $text');
  }
  if (filter.inferred != null) {
    parameters['inferred'] = filter.inferred;
    conditions.push('coalesce(c.inferred, false) = $inferred');
  }
  if (filter.predicates != null) {
    parameters['predicates'] = [...filter.predicates];
    conditions.push('c.predicate IN $predicates');
  }
  if (filter.from != null) {
    parameters['from'] = filter.from;
    conditions.push('(c.endMax IS NULL OR c.endMax >= date($from))');
  }
  if (filter.to != null) {
    parameters['to'] = filter.to;
    conditions.push('(c.startMin IS NULL OR c.startMin <= date($to))');
  }
  return conditions;
}

/** The questions on which claims of a filter take positions, by id. */
export async function questionsOf(reader: GraphReader, filter: ClaimFilter): Promise<ReadonlySet<string>> {
  const { match, parameters } = await claimList(reader, filter, 1);
  const { rows } = await reader.run({
    text: `${match}\nMATCH (c)-[:ANSWERS]->(question:Question)\nRETURN DISTINCT question.id AS id`,
    parameters,
  });
  return new Set(rows.map(([id]) => String(id)));
}

function checkPredicates(field: string, predicates: readonly string[]): void {
  for (const predicate of predicates)
    if (!isRelationshipType(predicate) && !isAttribute(predicate))
      throw new AllegianceError(
        'BAD_USER_INPUT',
        `${field === 'predicate' ? `predicate "${predicate}"` : `predicates holds "${predicate}", which`} is no predicate; \`kinds\` lists them.`,
        { field },
      );
}

async function checkIds(reader: GraphReader, filter: ClaimFilter): Promise<void> {
  const fields = [
    'subject',
    'object',
    'entity',
    'source',
    'assertedBy',
    'voice',
    'event',
    'question',
  ] as const;
  await reader.allEntities(filter.places ?? [], 'places');
  await Promise.all(
    fields.map(async (field) => {
      const id = filter[field];
      if (id == null) return;
      const loader =
        field === 'source' ? reader.sources : field === 'question' ? reader.questions : reader.entities;
      if ((await loader.load(id)) === null) {
        const what = field in LABELS ? LABELS[field as keyof typeof LABELS].toLowerCase() : 'entity';
        throw new AllegianceError('BAD_USER_INPUT', `${field} is "${id}", which is no ${what}.`, { field });
      }
    }),
  );
}
