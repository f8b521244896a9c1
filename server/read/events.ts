import { ENTITY_KINDS, type RELATIONSHIP_TYPES } from '../../domain/kinds/index.js';
import type { Parameter } from '../engine/values.js';
import { entityColumns, listedEntity, type EntityColumns } from './columns.js';
import { composeFilter, type Filter } from './filter.js';
import { decodeCursor, encodeCursor } from './cursors.js';
import { happenings } from './dataset-happenings.js';
import { sizeOf, type Page, type PageArguments } from './pages.js';
import type { Reads } from './reads.js';
import type { EntityRecord } from './records.js';
import { entityRecord, listOf, nodeOf } from './rows.js';
import { isDay } from './times.js';

/** Types that join an entity with events: it took part, or they happened there. Of two ends, one is the event. */
const TYPES = [
  'PARTICIPATED_IN',
  'OCCURRED_AT',
] as const satisfies readonly (keyof typeof RELATIONSHIP_TYPES)[];
const USUAL_SIZE = 50;
/** Those of every event. */
const EVENT_LABELS: readonly string[] = ['Entity', ...ENTITY_KINDS.EVENT.labels];

/** Which page of whose events, and what of them. */
export interface EventsWanted {
  readonly filter: Filter;
  readonly page: PageArguments;
  readonly columns: EntityColumns;
}

/**
 * The columns of an event.
 * @param fields of the schema that are selected
 */
export function eventColumns(fields: ReadonlySet<string>): EntityColumns {
  const labels = fields.has('unnamed') ? undefined : EVENT_LABELS;
  return entityColumns('m', new Set([...fields, 'startMin']), labels);
}

interface Place {
  readonly day: string | null;
  readonly id: string;
}

/**
 * A page of the events of each of several entities, those that it is tied to and those that a dataset tells of it, in order of first day and id, undated ones last: one statement for
 * all. A cursor holds the day and the id of its event, so that a page is found without those before it, and stays valid
 * when events come or go. The entities themselves come back as well, so that the request need not ask for them again.
 * @throws AllegianceError `BAD_USER_INPUT` for a page size that is none, or a cursor of another list
 */
export async function eventsOfAll(
  reader: Reads,
  ids: readonly string[],
  { filter, page, columns }: EventsWanted,
): Promise<Page<EntityRecord>[]> {
  const { size, backwards } = sizeOf(page, USUAL_SIZE);
  const composed = composeFilter({ ...filter, relationshipTypes: joining(filter) });
  const parameters: Record<string, Parameter> = { ...composed.parameters, ids: [...ids], rows: size + 1 };
  const told = happenings(filter, parameters, 'PARTICIPATED_IN');
  const within = [
    ...bounds('after', '>', page.after, parameters),
    ...bounds('before', '<', page.before, parameters),
  ];
  const order = backwards ? ' DESC' : '';
  const { rows } = await reader.run({
    text: `UNWIND $ids AS owner
MATCH (n:Entity {id: owner})
CALL (n) {
  WITH n, n.unasserted = 0 AS settled
  WHERE NOT n:Event
  MATCH (n)-[r${composed.types}]-(m)
  ${composed.surviving({ ends: [], carry: ['r', 'm'], settled: 'settled' })}
  RETURN collect(DISTINCT m) AS joined
}${
      told === null
        ? '\nWITH n, joined AS every'
        : `
CALL (n) {
  WITH n
  WHERE NOT n:Event
  MATCH (n)<-[:SUBJECT|OBJECT|AT]-(c:Claim)
  MATCH (c)-[:FROM_SOURCE]->(source:Source)
  ${told}
  RETURN collect(DISTINCT m) AS told
}
WITH n, joined + told AS every`
    }
CALL (every) {
  UNWIND every AS m
  WITH m AS m${within.length === 0 ? '' : `\n  WHERE ${within.join('\n    AND ')}\n  WITH m AS m`}
  ORDER BY m.startMin${order}, m.id${order}
  LIMIT $rows
  RETURN collect([${columns.items}]) AS events
}
RETURN n AS entity, events AS events, size(every) AS total`,
    parameters,
  });
  const pages = new Map<string, Page<EntityRecord>>();
  for (const [node, events, total] of rows) {
    const owner = entityRecord(nodeOf(node));
    reader.entities.prime(owner.id, owner);
    const found = listOf(events).map((item) => listedEntity(item, columns));
    const nodes = found.slice(0, size);
    if (backwards) nodes.reverse();
    const more = found.length > size;
    const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    pages.set(owner.id, {
      edges,
      pageInfo: {
        hasPreviousPage: (backwards && more) || page.after != null,
        hasNextPage: (!backwards && more) || page.before != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: Number(total),
    });
  }
  return ids.map((id) => pages.get(id) ?? NOTHING);
}

const NOTHING: Page<EntityRecord> = {
  edges: [],
  pageInfo: { hasPreviousPage: false, hasNextPage: false, startCursor: null, endCursor: null },
  totalCount: 0,
};

function joining({ relationshipTypes }: Filter): readonly string[] {
  return TYPES.filter((type) => relationshipTypes == null || relationshipTypes.includes(type));
}

function cursorOf({ startMin, id }: EntityRecord): string {
  return encodeCursor('events', [startMin ?? '', id]);
}

function placeOf(cursor: string, field: string): Place {
  const [day = '', id = ''] = decodeCursor('events', 2, cursor, field);
  return { day: isDay(day) ? day : null, id };
}

/** The condition that an event `m` lies beyond a cursor; undated events lie after all dated ones. */
function bounds(
  name: 'after' | 'before',
  beyond: '>' | '<',
  cursor: string | null | undefined,
  parameters: Record<string, Parameter>,
): string[] {
  if (cursor == null) return [];
  const { day, id } = placeOf(cursor, name);
  parameters[`${name}Id`] = id;
  const byId = `m.id ${beyond} $${name}Id`;
  if (day === null)
    return [name === 'after' ? `(m.startMin IS NULL AND ${byId})` : `(m.startMin IS NOT NULL OR ${byId})`];
  parameters[`${name}Day`] = day;
  const undated = name === 'after' ? ' OR m.startMin IS NULL' : '';
  return [
    `(m.startMin ${beyond} date($${name}Day) OR (m.startMin = date($${name}Day) AND ${byId})${undated})`,
  ];
}
