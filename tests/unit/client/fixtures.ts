import type { Content, EntityFact, RelationshipFact } from '../../../client/model/facts';
import type { EntityKind, RelationshipType } from '../../../domain/kinds/index.js';
import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';

/** An entity as the server tells it; the names are of no document. */
export function entity(id: string, kind: EntityKind = 'ARMED_GROUP'): EntityFact {
  return {
    __typename: 'Actor',
    id,
    kind,
    name: id.toUpperCase(),
    aliases: [],
    summary: null,
    degree: 0,
    unnamed: false,
  };
}

/** A relationship as the server tells it. */
export function tie(
  id: string,
  type: RelationshipType,
  subject: string,
  object: string,
  change: Partial<RelationshipFact> = {},
): RelationshipFact {
  const end = (name: string): RelationshipFact['subject'] => ({
    __typename: 'Actor',
    id: name,
    name: name.toUpperCase(),
    kind: 'ARMED_GROUP',
  });
  return {
    id,
    type,
    family: RELATIONSHIP_TYPES[type].family.toUpperCase() as RelationshipFact['family'],
    sign: RELATIONSHIP_TYPES[type].sign,
    symmetric: RELATIONSHIP_TYPES[type].symmetric,
    role: null,
    edtf: null,
    startMin: null,
    startMax: null,
    endMin: null,
    endMax: null,
    standing: 'REPORTED',
    voices: 1,
    hedged: false,
    value: null,
    unit: null,
    quantifier: null,
    sentence: `${subject} ${type} ${object}.`,
    subject: end(subject),
    object: end(object),
    against: null,
    places: [],
    ...change,
  } as RelationshipFact;
}

export function content(
  entities: readonly EntityFact[],
  relationships: readonly RelationshipFact[],
): Content {
  return {
    entities: new Map(entities.map((fact) => [fact.id, fact])),
    relationships,
  };
}
