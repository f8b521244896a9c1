import { RELATIONSHIP_TYPES } from '../../domain/kinds/index.js';
import { sentenceOf } from '../../domain/sentence.js';
import { present, type GraphReader } from '../../query/reader.js';
import type { EntityRecord, RelationshipRecord } from '../../query/records.js';
import { isPlace } from '../entity/resolvers.js';
import { claimsOf } from '../claim/load.js';
import type { Resolvers } from '../generated.js';

/** Claims that a relationship rests on, as far as a filter left them, in order of source and paragraph. */
async function claimIdsOf(relationship: RelationshipRecord, reader: GraphReader): Promise<readonly string[]> {
  const all = await reader.claimsOfRelationships.load(relationship.id);
  return relationship.claims === null ? all : all.filter((id) => relationship.claims?.includes(id));
}

async function locationsOf(relationship: RelationshipRecord, reader: GraphReader): Promise<EntityRecord[]> {
  const claims = await claimsOf(reader, await claimIdsOf(relationship, reader));
  return reader.allEntities([...new Set(claims.flatMap(({ locations }) => locations))].sort(), 'locations');
}

/** The sentence of a relationship, with the names of all whom it names. */
export async function sentenceFor(relationship: RelationshipRecord, reader: GraphReader): Promise<string> {
  const name = async (id: string | null): Promise<string | null> =>
    id === null ? null : (await present(reader.entities.load(id), id)).name;
  return sentenceOf({
    ...relationship,
    subject: relationship.subject.name,
    object: relationship.object.name,
    against: await name(relationship.against),
    from: await name(relationship.from),
  });
}

export const relationshipResolvers: Resolvers = {
  Query: { relationship: (_, { id }, { reader }) => reader.relationships.load(id) },
  Relationship: {
    family: ({ type }) => RELATIONSHIP_TYPES[type].family.toUpperCase() as never,
    sign: ({ type }) => RELATIONSHIP_TYPES[type].sign,
    symmetric: ({ type }) => RELATIONSHIP_TYPES[type].symmetric,
    standing: ({ standing }) => standing.toUpperCase() as never,
    against: ({ against }, _, { reader }) => (against === null ? null : reader.entities.load(against)),
    from: ({ from }, _, { reader }) => (from === null ? null : reader.entities.load(from)),
    value: ({ value }) => (typeof value === 'number' ? value : null),
    assertingCount: ({ asserting }) => asserting.length,
    denyingCount: ({ denying }) => denying.length,
    predictingCount: ({ predicting }) => predicting.length,
    claims: async (relationship, _, { reader }) => claimsOf(reader, await claimIdsOf(relationship, reader)),
    sources: async (relationship, _, { reader }) => {
      const ids =
        relationship.claims === null
          ? relationship.sources
          : [
              ...new Set(
                (await claimsOf(reader, await claimIdsOf(relationship, reader))).map(({ source }) => source),
              ),
            ].sort();
      return Promise.all(ids.map((id) => present(reader.sources.load(id), id)));
    },
    locations: (relationship, _, { reader }) => locationsOf(relationship, reader),
    places: async (relationship, _, { reader }) => (await locationsOf(relationship, reader)).filter(isPlace),
    sentence: (relationship, _, { reader }) => sentenceFor(relationship, reader),
  },
};
