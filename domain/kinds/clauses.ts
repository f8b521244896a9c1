import type { EntityFamily, EntityKind } from './entities.js';
import { ENTITY_KINDS } from './entities.js';
import { RELATIONSHIP_TYPES, type RelationshipType, type Role } from './relationships.js';

/** A clause about what is asserted, one about what is predicted, and one about what is so at the time of the text. */
export interface Clause {
  readonly says: string;
  readonly wouldSay: string;
  readonly saysNow?: string;
}

/** States, as a text tells them that speaks of its own day. */
const NOW: Partial<Readonly<Record<RelationshipType, string>>> = {
  ALLIED_WITH: '{subject} and {object} are allies',
  OPPOSED: '{subject} opposes {object}',
  SUPPORTED: '{subject} supports {object}',
  PART_OF: '{subject} is part of {object}',
  MEMBER_OF: '{subject} is a member of {object}',
  LED: '{subject} leads {object}',
  DEPUTY_LEADER_OF: '{subject} is deputy leader of {object}',
  SPOKE_FOR: '{subject} speaks for {object}',
  WORKS_FOR: '{subject} works for {object}',
  OPERATED_IN: '{subject} operates in {object}',
  CONTROLLED: '{subject} controls {object}',
};

/** Whoever took which part in an event did what. */
const PARTS = {
  perpetrator: { says: '{subject} carried out {object}', wouldSay: '{subject} would carry out {object}' },
  target: {
    says: '{subject} was the target of {object}',
    wouldSay: '{subject} would be the target of {object}',
  },
  claimed: {
    says: '{subject} claimed {object} as its own',
    wouldSay: '{subject} would claim {object} as its own',
  },
  blamed: { says: '{subject} was blamed for {object}', wouldSay: '{subject} would be blamed for {object}' },
  party: { says: '{subject} was a party to {object}', wouldSay: '{subject} would be a party to {object}' },
  mediator: { says: '{subject} mediated in {object}', wouldSay: '{subject} would mediate in {object}' },
  host: { says: '{subject} hosted {object}', wouldSay: '{subject} would host {object}' },
} as const satisfies Record<Role, Clause>;

/** Types that are done to some of an actor, not to all of it. */
const TO_MEMBERS: readonly RelationshipType[] = ['KILLED', 'CAPTURED', 'EXECUTED'];
/** Types that some of an actor do. */
const BY_MEMBERS: readonly RelationshipType[] = ['SURRENDERED_TO', 'DEFECTED_TO'];

export interface Ends {
  readonly subjectKind?: EntityKind | null;
  readonly objectKind?: EntityKind | null;
}

const familyOf = (kind: EntityKind | null | undefined): EntityFamily | null =>
  kind == null ? null : ENTITY_KINDS[kind].family;

/**
 * The clause that fits a relationship: what happens to a person does not happen to an actor as a whole, and a part in an
 * event is a deed of its own.
 */
export function clauseOf(type: RelationshipType, role: string | null | undefined, ends: Ends): Clause {
  if (type === 'PARTICIPATED_IN' && role != null && Object.hasOwn(PARTS, role)) return PARTS[role as Role];
  const { says, wouldSay } = RELATIONSHIP_TYPES[type];
  const now = NOW[type];
  const clause: Clause = { says, wouldSay, ...(now !== undefined && { saysNow: now }) };
  if (TO_MEMBERS.includes(type) && familyOf(ends.objectKind) === 'Actor')
    return changed(clause, '{object}', 'members of {object}');
  if (BY_MEMBERS.includes(type)) {
    // The registry speaks of members where it says nothing of the kind.
    const whole = changed(clause, 'Members of {subject}', '{subject}');
    return familyOf(ends.subjectKind) === 'Actor'
      ? changed(whole, '{subject}', 'Members of {subject}')
      : whole;
  }
  if (type === 'RELEASED' && (ends.objectKind === 'PERSON' || ends.objectKind === 'COMMUNITY'))
    return changed(clause, 'prisoners of {object}', '{object}');
  return clause;
}

function changed({ says, wouldSay, saysNow }: Clause, from: string, to: string): Clause {
  return {
    says: says.replace(from, () => to),
    wouldSay: wouldSay.replace(from, () => to),
    ...(saysNow !== undefined && { saysNow: saysNow.replace(from, () => to) }),
  };
}
