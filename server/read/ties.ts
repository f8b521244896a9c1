import { RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/kinds/index.js';
import { underFilter } from './evidence.js';
import type { Filter } from './filter.js';
import { droppingText } from './filter-text.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import type { Reads } from './reads.js';
import { relationshipsLetThrough } from './relationships.js';
import { counts, letsThrough, restate } from './restated.js';
import { rolledUp, rolls, standingOf } from './rollup.js';
import { readTestimony, type Testimony } from './testimony.js';
import { isUntouched } from './untouched.js';

/**
 * A relationship for what is computed over many. It has no lists of claims, so it is no answer yet: `toldTies` makes one
 * of it.
 */
export type Tie = Omit<RelationshipRecord, 'claims' | 'byStance'>;

/** All relationships that anybody speaks of, whatever they come to, with what is said of each. */
export interface Evidence {
  readonly ties: readonly Tie[];
  readonly testimony: ReadonlyMap<string, readonly Testimony[]>;
}

/** Keeps what was read or computed for others who ask the same. */
export interface Sharing {
  of<T>(key: string, compute: () => Promise<T>): Promise<T>;
}

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
 * All relationships that a filter lets through, in order of id, each as the claims that it leaves make it: the same as
 * `relationshipsUnder` gives, but what only a gazetteer or the editors say is left out. Claims are read only where the filter
 * drops some, in two statements; these do not read a dataset's claims one by one, however many there are, and are shared.
 */
export async function tiesUnder(reader: Reads, filter: Filter, sharing: Sharing): Promise<Tie[]> {
  const told: Filter = { ...filter, includeStructure: false };
  const found =
    droppingText({ ...told, rollUp: false, joinIdentities: false }) === ''
      ? await relationshipsLetThrough(reader, told)
      : told.places == null
        ? restatedTies(await evidenceOf(reader, sharing, told), told)
        : // Places are asked of the claims that remain.
          await underFilter(reader, told, await relationshipsLetThrough(reader, told));
  if (!rolls(filter)) return found;
  return rolledUp(found.map(asRecord), await standingOf(reader, filter), filter);
}

/** The ties as answers, with the claims that the filter left; one statement where it drops any. */
export async function toldTies(
  reader: Reads,
  filter: Filter,
  ties: readonly Tie[],
): Promise<RelationshipRecord[]> {
  return underFilter(reader, { ...filter, includeStructure: false }, ties.map(asRecord));
}

const asRecord = (tie: Tie): RelationshipRecord => ({ ...tie, byStance: null, claims: null });

/**
 * What is said of every relationship, read once for one state of the graph; and once more for claims of datasets that a
 * filter names, since these must stand by themselves.
 */
export async function evidenceOf(reader: Reads, sharing: Sharing, { notClaims }: Filter): Promise<Evidence> {
  const apart = notClaims == null || notClaims.length === 0 ? [] : await claimsOfDatasets(reader, notClaims);
  return sharing.of(['evidence', ...apart].join(' '), async () => {
    const ties = await relationshipsLetThrough(reader, {
      includePredictions: true,
      includeDenied: true,
      includeStructure: false,
    });
    const testimony = await readTestimony(
      reader,
      ties.map(({ id }) => id),
      apart,
    );
    return { ties, testimony };
  });
}

/** Those of some claims that stand in a dataset, in order of id. */
async function claimsOfDatasets(reader: Reads, ids: readonly string[]): Promise<string[]> {
  const { rows } = await reader.run({
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:FROM_SOURCE]->(source:Source)
WHERE source.kind = 'dataset'
RETURN DISTINCT c.id AS id
ORDER BY id`,
    parameters: { ids: [...ids] },
  });
  return rows.map(([id]) => String(id));
}

/**
 * The relationships that a filter could let through if other claims counted, each with what is said of it, whoever's
 * word that is. Places bind as they are.
 */
export async function candidatesUnder(
  reader: Reads,
  filter: Filter,
  sharing: Sharing,
): Promise<{ readonly tie: Tie; readonly testimony: readonly Testimony[] }[]> {
  const { ties, testimony } = await evidenceOf(reader, sharing, filter);
  const placed =
    filter.places == null ? null : new Set((await tiesUnder(reader, filter, sharing)).map(({ id }) => id));
  const found = ties.filter((tie) => fits(tie, filter) && (placed?.has(tie.id) ?? true));
  const ended = rolls(filter)
    ? rolledUp(found.map(asRecord), await standingOf(reader, filter), filter)
    : found;
  return ended.map((tie) => ({ tie, testimony: testimony.get(tie.id) ?? [] }));
}

/** The questions of a filter that does not ask for places, asked of what is said. */
function restatedTies({ ties, testimony }: Evidence, filter: Filter): Tie[] {
  const under = droppingText(filter);
  return ties.flatMap((tie) => {
    if (!fits(tie, filter)) return [];
    if (isUntouched(filter, asRecord(tie))) return letsThrough(filter, tie.type, tie) ? [tie] : [];
    const state = restate(testimony.get(tie.id) ?? [], (origin) => counts(origin, filter));
    return state !== null && letsThrough(filter, tie.type, state) ? [{ ...tie, ...state, under }] : [];
  });
}

function fits({ type, subject, object }: Tie, { relationshipTypes, entityKinds }: Filter): boolean {
  const fitting = ({ kind }: EntityRecord): boolean =>
    entityKinds == null || (kind !== null && entityKinds.includes(kind));
  return (
    (relationshipTypes == null || relationshipTypes.includes(type)) && fitting(subject) && fitting(object)
  );
}
