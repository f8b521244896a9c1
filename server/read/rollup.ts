import type { EntityKind } from '../../domain/kinds/index.js';
import { compareTexts } from '../../domain/order.js';
import { statementText } from '../statements/index.js';
import type { Filter } from './filter.js';
import { droppingText } from './filter-text.js';
import type { Reads } from './reads.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import { entityRecord, nodeOf } from './rows.js';

/** Kinds that a whole answers for. Armed groups, states and peoples stand for themselves. */
const PARTS: readonly (EntityKind | null)[] = ['FACTION', 'STATE_FORCE', 'ORGANIZATION'];

/** Whom each entity stands under, with the sentence that says so; itself left out. */
export type Standing = ReadonlyMap<string, { readonly entity: EntityRecord; readonly aside: string }>;

/** Whether entities are to stand under others. */
export function rolls({ rollUp, joinIdentities }: Filter): boolean {
  return rollUp === true || joinIdentities === true;
}

/**
 * Who stands under whom: names that are taken as one, and parts that their whole answers for. A part of several wholes
 * stands for itself.
 */
export async function standingOf(reader: Reads, filter: Filter): Promise<Standing> {
  if (!rolls(filter)) return new Map();
  const { rows } = await reader.run({ text: statementText('list-wholes') });
  const entities = new Map<string, EntityRecord>();
  const links = rows.map(([part, type, whole]) => {
    const [a, b] = [entityRecord(nodeOf(part)), entityRecord(nodeOf(whole))];
    entities.set(a.id, a).set(b.id, b);
    return { a: a.id, b: b.id, type: String(type) };
  });
  const one = joined(
    filter.joinIdentities === true ? links.filter(({ type }) => type === 'SAME_AS') : [],
    entities,
  );
  const wholes = new Map<string, Set<string>>();
  if (filter.rollUp === true)
    for (const { a, b, type } of links) {
      const [part, whole] = [one.get(a) ?? a, one.get(b) ?? b];
      if (type !== 'PART_OF' || part === whole || !PARTS.includes(entities.get(a)?.kind ?? null)) continue;
      wholes.set(part, (wholes.get(part) ?? new Set()).add(whole));
    }
  const standing = new Map<string, { entity: EntityRecord; aside: string }>();
  for (const { id, name } of entities.values()) {
    const asides: string[] = [];
    let at = id;
    const same = one.get(id);
    if (same !== undefined && same !== id) {
      at = same;
      asides.push(`${name} and ${entities.get(same)?.name ?? same} are taken as one`);
    }
    const top = topOf(at, wholes);
    if (top !== at)
      asides.push(`${entities.get(top)?.name ?? top} answers for ${entities.get(at)?.name ?? at}`);
    const entity = entities.get(top);
    if (entity !== undefined && top !== id) standing.set(id, { entity, aside: asides.join('; ') });
  }
  return standing;
}

/** For each entity that is the same as others the one that all of them are taken for: one with a name, then by id. */
function joined(
  links: readonly { readonly a: string; readonly b: string }[],
  entities: ReadonlyMap<string, EntityRecord>,
): Map<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const { a, b } of links) {
    const all = new Set([a, b, ...(groups.get(a) ?? []), ...(groups.get(b) ?? [])]);
    for (const id of all) groups.set(id, all);
  }
  const rank = (id: string): string => `${entities.get(id)?.unnamed === true ? 1 : 0} ${id}`;
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      [...group].sort((x, y) => compareTexts(rank(x), rank(y)))[0] ?? id,
    ]),
  );
}

function topOf(id: string, wholes: ReadonlyMap<string, ReadonlySet<string>>): string {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const [whole, ...others] = wholes.get(at) ?? [];
    if (whole === undefined || others.length > 0 || seen.has(whole)) return at;
    seen.add(whole);
    at = whole;
  }
}

/** The relationships with the ends that answer for them; what is then between one and itself is left out. */
export function rolledUp(
  relationships: readonly RelationshipRecord[],
  standing: Standing,
  filter: Filter,
): RelationshipRecord[] {
  return relationships.flatMap((relationship) => {
    const [subject, object] = [standing.get(relationship.subject.id), standing.get(relationship.object.id)];
    if (subject === undefined && object === undefined) return [relationship];
    const ends = {
      subject: subject?.entity ?? relationship.subject,
      object: object?.entity ?? relationship.object,
    };
    if (ends.subject.id === ends.object.id) return [];
    const asides = [subject?.aside, object?.aside].filter((aside) => aside !== undefined);
    return [{ ...relationship, ...ends, asides, under: droppingText(filter) }];
  });
}
