import { RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/kinds/index.js';
import { relationshipColumns, listedRelationship } from './columns.js';
import { underFilter } from './evidence.js';
import { composeFilter, type Filter } from './filter.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import type { Reads } from './reads.js';
import { rolledUp, rolls, standingOf } from './rollup.js';
import { entityRecord, listOf, nodeOf } from './rows.js';

/** All of a relationship but its lists of claims, which are long and which whoever wants them asks for by its id. */
const COLUMNS = relationshipColumns(
  new Set([
    ...['against', 'from', 'role', 'episode', 'edtf', 'startMin', 'startMax', 'endMin', 'endMax'],
    ...['standing', 'voices', 'hedged', 'value', 'valueText', 'contradicting', 'structural', 'unit'],
    ...[
      'quantifier',
      'claimCount',
      'assertingCount',
      'denyingCount',
      'predictingCount',
      'sources',
      'sentence',
    ],
  ]),
);

/** Types of deeds that make friends or foes of two: those with a sign, without mere words. */
export const SIGNED_TYPES = (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).filter(
  (type) => RELATIONSHIP_TYPES[type].sign !== 0 && !('words' in RELATIONSHIP_TYPES[type]),
);

/** A filter that asks for these types alone, as far as it did before. */
export function ofTypes(filter: Filter, types: readonly RelationshipType[]): Filter {
  const { relationshipTypes: asked } = filter;
  return {
    ...filter,
    relationshipTypes: asked == null ? types : types.filter((type) => asked.includes(type)),
  };
}

/**
 * All relationships that a filter lets through, in order of id, each as the filter leaves it, for what is computed over
 * them: one statement, and one more where the filter drops claims. They are as those of `relationshipsUnder`, but for the
 * lists of claim ids, which are empty where the filter drops none.
 */
export async function tiesUnder(reader: Reads, filter: Filter): Promise<RelationshipRecord[]> {
  const { types, surviving, parameters } = composeFilter(filter);
  const { rows } = await reader.run({
    text: `MATCH (n:Entity)-[r${types}]->(m:Entity)
${surviving({ ends: ['n', 'm'], carry: ['n', 'r', 'm'] })}
RETURN n AS subject, [${COLUMNS.items}] AS relationship, m AS object
ORDER BY r.id`,
    parameters,
  });
  const entities = new Map<string, EntityRecord>();
  const ties = rows.map(([subject, relationship, object]) => {
    const [one, other] = [subject, object].map((value) => {
      const node = nodeOf(value);
      const record = entities.get(node.key) ?? entityRecord(node);
      entities.set(node.key, record);
      return record;
    }) as [EntityRecord, EntityRecord];
    return listedRelationship(listOf(relationship), COLUMNS, one, () => other);
  });
  const found = await underFilter(reader, filter, ties);
  return rolls(filter) ? rolledUp(found, await standingOf(reader, filter), filter) : found;
}
