import { ENTITY_KINDS, RELATIONSHIP_TYPES, type RelationshipType } from '../../../domain/kinds/index.js';
import { byKey } from '../../read/cursors.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';

/** Types by which somebody changes sides. */
export const SIDE_CHANGES = (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).filter(
  (type) => 'sideChange' in RELATIONSHIP_TYPES[type],
);

/** Somebody who changed sides, with ids of whom was left and joined as far as the claims say. */
export interface SideChangeRecord {
  readonly relationship: RelationshipRecord;
  readonly who: EntityRecord;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The relationships of `SIDE_CHANGES` as flows, in order of the first day that they name, those without any last. Whom
 * somebody left is what all claims say (`from`); members of a group that went over left that group.
 */
export function sideChangesOf(relationships: readonly RelationshipRecord[]): SideChangeRecord[] {
  return relationships
    .flatMap((relationship) => flowOf(relationship) ?? [])
    .sort((a, b) => byKey(placeOf(a.relationship), placeOf(b.relationship)));
}

function flowOf(relationship: RelationshipRecord): SideChangeRecord | null {
  const { type, subject, object, from } = relationship;
  const spec = RELATIONSHIP_TYPES[type];
  if (!('sideChange' in spec)) return null;
  switch (spec.sideChange) {
    case 'members':
      return {
        relationship,
        who: subject,
        from: from ?? (isGroup(subject) ? subject.id : null),
        to: object.id,
      };
    case 'whole':
      return { relationship, who: subject, from, to: object.id };
    case 'away':
      return { relationship, who: subject, from: object.id, to: null };
    default:
      return spec satisfies never;
  }
}

const isGroup = ({ kind }: EntityRecord): boolean => kind !== null && ENTITY_KINDS[kind].family === 'Actor';

const NO_DAY = '9999-12-31';

function placeOf({ startMin, startMax, endMin, endMax, id }: RelationshipRecord): readonly string[] {
  return [startMin ?? startMax ?? endMin ?? endMax ?? NO_DAY, startMax ?? NO_DAY, id];
}
