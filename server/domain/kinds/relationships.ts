import type { Colour } from './colour.js';

export interface FamilySpec {
  readonly name: string;
  readonly meaning: string;
  readonly colour: Colour;
}

export const FAMILIES = {
  conflict: {
    name: 'Hostile',
    meaning: 'Fighting, harm, and hostile words.',
    colour: { light: '#c2361c', dark: '#ff7a5c' },
  },
  cooperation: {
    name: 'Cooperative',
    meaning: 'Acting together, alliance, backing.',
    colour: { light: '#00735c', dark: '#3fd0a8' },
  },
  switch: {
    name: 'Switching sides',
    meaning: 'Going over, surrender, oath, breaking away.',
    colour: { light: '#a0569b', dark: '#e39ad9' },
  },
  talks: {
    name: 'Talks',
    meaning: 'Negotiation, pressure, release.',
    colour: { light: '#0068a8', dark: '#5cb8ee' },
  },
  command: {
    name: 'Orders',
    meaning: 'Orders, disobedience, refusal.',
    colour: { light: '#8a6d00', dark: '#e6c84a' },
  },
  structure: {
    name: 'Structure',
    meaning: 'Parts, members, leaders, speakers.',
    colour: { light: '#5b6270', dark: '#a3abba' },
  },
  event: {
    name: 'Part in events',
    meaning: 'Who took which part in an event.',
    colour: { light: '#7a5c3e', dark: '#cfa97e' },
  },
  place: {
    name: 'Places',
    meaning: 'Where something is, happened, operated or ruled.',
    colour: { light: '#6b7280', dark: '#8b94a3' },
  },
} as const satisfies Record<string, FamilySpec>;

export type Family = keyof typeof FAMILIES;

export interface RelationshipTypeSpec {
  readonly family: Family;
  readonly sign: -1 | 0 | 1;
  /** Stored once, from the smaller id to the larger, and queried without direction. */
  readonly symmetric: boolean;
  /** Words, not deeds: left out of structural balance and blocs by default. */
  readonly words?: true;
  readonly name: string;
  readonly meaning: string;
  /** The clause of an asserted edge; `{subject}` and `{object}` are replaced by names. */
  readonly says: string;
  /** The clause of a predicted edge. */
  readonly wouldSay: string;
}

export const RELATIONSHIP_TYPES = {
  FOUGHT: {
    family: 'conflict',
    sign: -1,
    symmetric: true,
    name: 'fought',
    meaning: 'Armed fighting between the two.',
    says: '{subject} and {object} fought each other',
    wouldSay: '{subject} and {object} would fight each other',
  },
  ATTACKED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    name: 'attacked',
    meaning: 'One attacked the other, or civilians.',
    says: '{subject} attacked {object}',
    wouldSay: '{subject} would attack {object}',
  },
  KILLED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    name: 'killed',
    meaning: 'One killed a person or members of an actor.',
    says: '{subject} killed {object}',
    wouldSay: '{subject} would kill {object}',
  },
  CAPTURED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    name: 'captured',
    meaning: 'One took a person or members of an actor prisoner or hostage.',
    says: '{subject} captured {object}',
    wouldSay: '{subject} would capture {object}',
  },
  EXECUTED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    name: 'executed',
    meaning: 'One put a prisoner to death.',
    says: '{subject} executed {object}',
    wouldSay: '{subject} would execute {object}',
  },
  OPPOSED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    name: 'opposed',
    meaning: 'Stood against the other, or against its presence, in stance or policy, without a named fight.',
    says: '{subject} opposed {object}',
    wouldSay: '{subject} would oppose {object}',
  },
  ACCUSED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    words: true,
    name: 'accused',
    meaning: 'Blamed or criticised the other in words.',
    says: '{subject} accused {object}',
    wouldSay: '{subject} would accuse {object}',
  },
  THREATENED: {
    family: 'conflict',
    sign: -1,
    symmetric: false,
    words: true,
    name: 'threatened',
    meaning: 'Threatened or warned the other, or announced war on it.',
    says: '{subject} threatened {object}',
    wouldSay: '{subject} would threaten {object}',
  },
  COOPERATED_WITH: {
    family: 'cooperation',
    sign: 1,
    symmetric: true,
    name: 'cooperated with',
    meaning: 'Acted together or coordinated, however briefly.',
    says: '{subject} and {object} cooperated',
    wouldSay: '{subject} and {object} would cooperate',
  },
  ALLIED_WITH: {
    family: 'cooperation',
    sign: 1,
    symmetric: true,
    name: 'allied with',
    meaning: 'A standing alliance.',
    says: '{subject} and {object} were allies',
    wouldSay: '{subject} and {object} would be allies',
  },
  SUPPORTED: {
    family: 'cooperation',
    sign: 1,
    symmetric: false,
    name: 'supported',
    meaning: 'Gave arms, money, air cover, shelter or backing.',
    says: '{subject} supported {object}',
    wouldSay: '{subject} would support {object}',
  },
  DEFECTED_TO: {
    family: 'switch',
    sign: 0,
    symmetric: false,
    name: 'defected to',
    meaning: 'Members of one went over to the other; for a person the edge says from whom.',
    says: 'Members of {subject} went over to {object}',
    wouldSay: 'Members of {subject} would go over to {object}',
  },
  SURRENDERED_TO: {
    family: 'switch',
    sign: 0,
    symmetric: false,
    name: 'surrendered to',
    meaning: 'Gave themselves up to the other.',
    says: '{subject} surrendered to {object}',
    wouldSay: '{subject} would surrender to {object}',
  },
  PLEDGED_ALLEGIANCE_TO: {
    family: 'switch',
    sign: 1,
    symmetric: false,
    name: 'pledged allegiance to',
    meaning: 'Swore an oath to the other.',
    says: '{subject} pledged allegiance to {object}',
    wouldSay: '{subject} would pledge allegiance to {object}',
  },
  SPLIT_FROM: {
    family: 'switch',
    sign: -1,
    symmetric: false,
    name: 'split from',
    meaning: 'Broke away from the other as a group.',
    says: '{subject} split from {object}',
    wouldSay: '{subject} would split from {object}',
  },
  DISTANCED_FROM: {
    family: 'switch',
    sign: 0,
    symmetric: false,
    name: 'distanced itself from',
    meaning: 'Loosened ties or lost trust, short of a break.',
    says: '{subject} distanced itself from {object}',
    wouldSay: '{subject} would distance itself from {object}',
  },
  NEGOTIATED_WITH: {
    family: 'talks',
    sign: 0,
    symmetric: true,
    name: 'negotiated with',
    meaning: 'Talked with the other.',
    says: '{subject} and {object} negotiated',
    wouldSay: '{subject} and {object} would negotiate',
  },
  RELEASED: {
    family: 'talks',
    sign: 0,
    symmetric: false,
    name: 'released',
    meaning: 'Freed prisoners or hostages of the other.',
    says: '{subject} released prisoners of {object}',
    wouldSay: '{subject} would release prisoners of {object}',
  },
  PRESSED: {
    family: 'talks',
    sign: 0,
    symmetric: false,
    name: 'pressed',
    meaning: 'Urged, invited or pressed the other to act.',
    says: '{subject} pressed {object}',
    wouldSay: '{subject} would press {object}',
  },
  ORDERED: {
    family: 'command',
    sign: 0,
    symmetric: false,
    name: 'ordered',
    meaning: 'Issuer to addressee; the edge says against whom. An order is not its execution.',
    says: '{subject} gave orders to {object}',
    wouldSay: '{subject} would give orders to {object}',
  },
  DISOBEYED: {
    family: 'command',
    sign: 0,
    symmetric: false,
    name: 'disobeyed',
    meaning: 'Addressee to issuer: ignored an order.',
    says: '{subject} disobeyed {object}',
    wouldSay: '{subject} would disobey {object}',
  },
  REFUSED: {
    family: 'command',
    sign: 0,
    symmetric: false,
    name: 'refused',
    meaning: 'Declined an offer or invitation of the other.',
    says: '{subject} turned down {object}',
    wouldSay: '{subject} would turn down {object}',
  },
  PART_OF: {
    family: 'structure',
    sign: 1,
    symmetric: false,
    name: 'part of',
    meaning: 'An organisation within an organisation.',
    says: '{subject} was part of {object}',
    wouldSay: '{subject} would be part of {object}',
  },
  MEMBER_OF: {
    family: 'structure',
    sign: 0,
    symmetric: false,
    name: 'member of',
    meaning: 'A person belongs to an actor.',
    says: '{subject} was a member of {object}',
    wouldSay: '{subject} would be a member of {object}',
  },
  LED: {
    family: 'structure',
    sign: 0,
    symmetric: false,
    name: 'led',
    meaning: 'A person led an actor, or an actor or person an action.',
    says: '{subject} led {object}',
    wouldSay: '{subject} would lead {object}',
  },
  DEPUTY_LEADER_OF: {
    family: 'structure',
    sign: 0,
    symmetric: false,
    name: 'deputy leader of',
    meaning: 'A person was second in command of an actor.',
    says: '{subject} was deputy leader of {object}',
    wouldSay: '{subject} would be deputy leader of {object}',
  },
  SPOKE_FOR: {
    family: 'structure',
    sign: 0,
    symmetric: false,
    name: 'spoke for',
    meaning: 'A person was spokesman of an actor.',
    says: '{subject} spoke for {object}',
    wouldSay: '{subject} would speak for {object}',
  },
  WORKS_FOR: {
    family: 'structure',
    sign: 0,
    symmetric: false,
    name: 'works for',
    meaning: 'A person holds a post with an actor.',
    says: '{subject} worked for {object}',
    wouldSay: '{subject} would work for {object}',
  },
  PARTICIPATED_IN: {
    family: 'event',
    sign: 0,
    symmetric: false,
    name: 'took part in',
    meaning: 'An actor or person had a part in an event; the edge says which.',
    says: '{subject} took part in {object}',
    wouldSay: '{subject} would take part in {object}',
  },
  OCCURRED_AT: {
    family: 'place',
    sign: 0,
    symmetric: false,
    name: 'occurred at',
    meaning: 'Where an event happened.',
    says: '{subject} happened in {object}',
    wouldSay: '{subject} would happen in {object}',
  },
  LOCATED_IN: {
    family: 'place',
    sign: 0,
    symmetric: false,
    name: 'located in',
    meaning: 'A place lies in a place, or an actor is seated there.',
    says: '{subject} lies in {object}',
    wouldSay: '{subject} would lie in {object}',
  },
  OPERATED_IN: {
    family: 'place',
    sign: 0,
    symmetric: false,
    name: 'operated in',
    meaning: 'An actor was active in a place.',
    says: '{subject} operated in {object}',
    wouldSay: '{subject} would operate in {object}',
  },
  CONTROLLED: {
    family: 'place',
    sign: 0,
    symmetric: false,
    name: 'controlled',
    meaning: 'An actor held a place.',
    says: '{subject} controlled {object}',
    wouldSay: '{subject} would control {object}',
  },
} as const satisfies Record<string, RelationshipTypeSpec>;

export type RelationshipType = keyof typeof RELATIONSHIP_TYPES;

/** Parts that an entity can have in an event (`role` of `PARTICIPATED_IN`), as words for a sentence. */
export const ROLES = {
  perpetrator: 'as perpetrator',
  target: 'as target',
  claimed: 'by claiming it',
  blamed: 'by being blamed for it',
  party: 'as a party',
  mediator: 'as mediator',
  host: 'as host',
} as const;

export type Role = keyof typeof ROLES;

export function isRelationshipType(text: string): text is RelationshipType {
  return Object.hasOwn(RELATIONSHIP_TYPES, text);
}
