import type { Color } from './color.js';

/** Cytoscape.js node shapes that the viewer uses. */
export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'rectangle'
  | 'diamond'
  | 'hexagon'
  | 'octagon'
  | 'triangle'
  | 'pentagon'
  | 'tag'
  | 'barrel'
  | 'star'
  | 'vee'
  | 'round-tag';

export type EntityFamily = 'Actor' | 'Person' | 'Place' | 'Event';

export interface EntityKindSpec {
  /** Graph labels beside `Entity`, the family first. */
  readonly labels: readonly string[];
  readonly family: EntityFamily;
  /** Shown to people, singular and plural. */
  readonly name: string;
  readonly plural: string;
  readonly meaning: string;
  readonly shape: Shape;
  readonly color: Color;
}

const ACTOR = { family: 'Actor' } as const;
const PLACE = {
  family: 'Place',
  shape: 'tag',
  color: { light: '#6b7280', dark: '#9ca3af' },
} as const;

export const ENTITY_KINDS = {
  ARMED_GROUP: {
    ...ACTOR,
    labels: ['Actor', 'ArmedGroup'],
    name: 'Armed group',
    plural: 'Armed groups',
    meaning: 'A non-state group under arms.',
    shape: 'ellipse',
    color: { light: '#b23a0e', dark: '#f2865a' },
  },
  FACTION: {
    ...ACTOR,
    labels: ['Actor', 'Faction'],
    name: 'Faction',
    plural: 'Factions',
    meaning: 'A part or wing of an armed group, or a set of its commanders that acts on its own.',
    shape: 'hexagon',
    color: { light: '#a35a00', dark: '#f0a848' },
  },
  STATE: {
    ...ACTOR,
    labels: ['Actor', 'State'],
    name: 'State',
    plural: 'States',
    meaning: 'A state or its government, in policy, talks and statements; also where something is located.',
    shape: 'round-rectangle',
    color: { light: '#005a8c', dark: '#5cb8ee' },
  },
  STATE_FORCE: {
    ...ACTOR,
    labels: ['Actor', 'StateForce'],
    name: 'State force',
    plural: 'State forces',
    meaning: 'The armed forces of a state.',
    shape: 'rectangle',
    color: { light: '#1f4fa3', dark: '#86aef7' },
  },
  COALITION: {
    ...ACTOR,
    labels: ['Actor', 'Coalition'],
    name: 'Coalition',
    plural: 'Coalitions',
    meaning: 'Several states under arms together.',
    shape: 'octagon',
    color: { light: '#3d4fa8', dark: '#a0a8f5' },
  },
  ORGANIZATION: {
    ...ACTOR,
    labels: ['Actor', 'Organization'],
    name: 'Organization',
    plural: 'Organizations',
    meaning: 'An unarmed body: an agency, an institute, a publisher.',
    shape: 'barrel',
    color: { light: '#00705a', dark: '#45c9a7' },
  },
  COMMUNITY: {
    ...ACTOR,
    labels: ['Actor', 'Community'],
    name: 'Community',
    plural: 'Communities',
    meaning: 'People named as a group.',
    shape: 'pentagon',
    color: { light: '#8a3d74', dark: '#e29acb' },
  },
  PERSON: {
    labels: ['Person'],
    family: 'Person',
    name: 'Person',
    plural: 'Persons',
    meaning: 'A commander, spokesman, official, analyst or any other person.',
    shape: 'diamond',
    color: { light: '#5f4b9b', dark: '#b8a6f2' },
  },
  EVENT: {
    labels: ['Event'],
    family: 'Event',
    name: 'Event',
    plural: 'Events',
    meaning: 'A dated or datable happening.',
    shape: 'star',
    color: { light: '#7a6400', dark: '#e3cc4e' },
  },
  COUNTRY: {
    ...PLACE,
    labels: ['Place', 'Country'],
    name: 'Country',
    plural: 'Countries',
    meaning: 'The land of a country.',
  },
  REGION: {
    ...PLACE,
    labels: ['Place', 'Region'],
    name: 'Region',
    plural: 'Regions',
    meaning: 'A part of a country or of the world that is not an administrative unit.',
  },
  PROVINCE: {
    ...PLACE,
    labels: ['Place', 'Province'],
    name: 'Province',
    plural: 'Provinces',
    meaning: 'A first-order administrative unit.',
  },
  DISTRICT: {
    ...PLACE,
    labels: ['Place', 'District'],
    name: 'District',
    plural: 'Districts',
    meaning: 'A second-order administrative unit.',
  },
  LOCALITY: {
    ...PLACE,
    labels: ['Place', 'Locality'],
    name: 'Locality',
    plural: 'Localities',
    meaning: 'A city, village or site.',
  },
} as const satisfies Record<string, EntityKindSpec>;

export type EntityKind = keyof typeof ENTITY_KINDS;

/** A further label of a speaker whom the source does not name. */
export const UNNAMED_LABEL = 'Unnamed';

/** Labels of nodes that are not entities, with one sentence of meaning each. */
export const RECORD_LABELS = {
  Source: 'A document or dataset that claims come from.',
  Claim: 'One statement by one speaker in one source.',
  Question: 'A point in dispute, answered differently by several claims.',
  Allegiance: 'The marker of a database that this program seeded: what was loaded, and when.',
  Change: 'An entry of the journal: what was changed, and when.',
  Import: 'An import that is under way, and how far it is.',
} as const;

/**
 * The kind of an entity from its graph labels.
 * @param labels labels of the node, in any order
 * @throws Error when no kind, or more than one, fits: each entity has exactly one
 */
export function entityKindOf(labels: readonly string[]): EntityKind {
  const fitting = (Object.keys(ENTITY_KINDS) as EntityKind[]).filter((kind) =>
    ENTITY_KINDS[kind].labels.every((label) => labels.includes(label)),
  );
  const [kind] = fitting;
  if (kind === undefined || fitting.length > 1) {
    throw new Error(
      `A node labeled ${labels.join(', ') || '(nothing)'} has ${fitting.length ? `the kinds ${fitting.join(' and ')}` : 'no kind'}; give it one family and one sub-label of the registry.`,
    );
  }
  return kind;
}
