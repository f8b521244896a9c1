import {
  ATTRIBUTES,
  ENTITY_KINDS,
  FAMILIES,
  QUANTIFIERS,
  RELATIONSHIP_TYPES,
  ROLES,
  STANCES,
  STANDINGS,
  enumValue,
} from '../../../domain/kinds/index.js';
import type { Resolvers } from '../generated.js';

/** The registry of kinds, as the schema shows it. Made once: it never changes while the program runs. */
const registry = {
  entityKinds: Object.entries(ENTITY_KINDS).map(([kind, spec]) => ({
    ...spec,
    colour: spec.color,
    kind: kind as never,
    labels: [...spec.labels],
  })),
  relationshipTypes: Object.entries(RELATIONSHIP_TYPES).map(([type, spec]) => ({
    ...spec,
    type: type as never,
    family: enumValue(spec.family) as never,
    words: 'words' in spec,
  })),
  families: Object.entries(FAMILIES).map(([family, spec]) => ({
    ...spec,
    colour: spec.color,
    family: enumValue(family) as never,
  })),
  standings: Object.entries(STANDINGS).map(([standing, spec]) => ({
    ...spec,
    standing: enumValue(standing) as never,
  })),
  stances: Object.entries(STANCES).map(([stance, spec]) => ({ ...spec, stance: enumValue(stance) as never })),
  attributes: words(ATTRIBUTES),
  quantifiers: words(QUANTIFIERS),
  roles: words(ROLES),
};

function words(meanings: Readonly<Record<string, string>>): { word: string; meaning: string }[] {
  return Object.entries(meanings).map(([word, meaning]) => ({ word, meaning }));
}

export const kindsResolvers: Resolvers = { Query: { kinds: () => registry } };
