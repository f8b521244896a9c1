import { AllegianceError } from '../errors.js';
import { isAttribute, isRelationshipType } from '../domain/kinds/index.js';
import type { Parameter } from '../graph/values.js';
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
}

/** A clause for each id that a claim can be asked by; the parameter has the field's name. */
const BY_LINK = {
  subject: 'MATCH (c)-[:SUBJECT]->(:Entity {id: $subject})',
  object: 'MATCH (c)-[:OBJECT]->(:Entity {id: $object})',
  entity: 'MATCH (c)-[:SUBJECT|OBJECT|AGAINST|ABOUT]->(:Entity {id: $entity})',
  source: 'MATCH (c)-[:FROM_SOURCE]->(:Source {id: $source})',
  assertedBy: 'MATCH (c)-[:ASSERTED_BY]->(:Entity {id: $assertedBy})',
  event: 'MATCH (c)-[:ABOUT]->(:Entity {id: $event})',
  question: 'MATCH (c)-[:ANSWERS]->(:Question {id: $question})',
} as const;

const LABELS = { source: 'Source', question: 'Question' } as const;

/**
 * Ids of the claims that a filter lets through, in order of source and paragraph, which the ids hold.
 * @throws AllegianceError `BAD_USER_INPUT` for an unknown id or predicate
 */
export async function claimIds(reader: GraphReader, filter: ClaimFilter): Promise<string[]> {
  if (filter.predicate != null && !isRelationshipType(filter.predicate) && !isAttribute(filter.predicate)) {
    throw new AllegianceError(
      'BAD_USER_INPUT',
      `predicate "${filter.predicate}" is no predicate; \`kinds\` lists them.`,
      { field: 'predicate' },
    );
  }
  await checkIds(reader, filter);
  const parameters: Record<string, Parameter> = {};
  const clauses = ['MATCH (c:Claim)'];
  const conditions: string[] = [];
  for (const field of ['predicate', 'stance', 'voice'] as const) {
    if (filter[field] == null) continue;
    parameters[field] = filter[field];
    conditions.push(`c.${field} = $${field}`);
  }
  if (filter.text != null && filter.text.trim() !== '') {
    parameters['text'] = filter.text.trim().toLowerCase();
    conditions.push('toLower(c.text) CONTAINS $text');
  }
  if (conditions.length > 0) clauses.push(`WHERE ${conditions.join(' AND ')}`);
  for (const field of Object.keys(BY_LINK) as (keyof typeof BY_LINK)[]) {
    if (filter[field] == null) continue;
    parameters[field] = filter[field];
    clauses.push(BY_LINK[field]);
  }
  const { rows } = await reader.run({
    text: `${clauses.join('\n')}\nRETURN DISTINCT c.id AS id\nORDER BY id`,
    parameters,
  });
  return rows.map(([id]) => String(id));
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
