import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { sentenceOf } from '../../../domain/sentence.js';
import { oneUnderFilter } from '../../read/evidence.js';
import { idUnder, partsOfId } from '../../read/filter-text.js';
import { rolledUp, rolls, standingOf } from '../../read/rollup.js';
import { present, type GraphReader } from '../../read/reader.js';
import { CLAIMS_OF_RELATIONSHIP } from '../../read/claim-lists.js';
import { pageOfStatements, pageOfStatementsOf } from '../../read/statements.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';
import { isPlace } from '../entity/resolvers.js';
import { claimsOf, pageOfClaimList, pageOfClaims } from '../claim/load.js';
import { pageAsked } from '../common/page.js';
import type { Resolvers } from '../generated.js';

/** The id of a relationship; where a filter dropped some of its claims, with that filter, since it says something else. */
async function idOf(relationship: RelationshipRecord, reader: GraphReader): Promise<string> {
  const whole = await reader.relationships.load(relationship.id);
  return relationship.asides.length === 0 && relationship.claimCount === whole?.claimCount
    ? relationship.id
    : idUnder(relationship.id, relationship.under ?? '');
}

/** The relationship of an id that `idOf` gave. */
async function relationshipOf(id: string, reader: GraphReader): Promise<RelationshipRecord | null> {
  const found = await reader.relationships.load(id);
  const parts = found === null ? partsOfId(id) : null;
  if (parts === null) return found;
  const whole = await reader.relationships.load(parts.id);
  const one = whole === null ? null : await oneUnderFilter(reader, parts.filter, whole);
  if (one === null || !rolls(parts.filter)) return one;
  return rolledUp([one], await standingOf(reader, parts.filter), parts.filter)[0] ?? null;
}

/** Claims that a relationship rests on, as far as a filter left them, in order of source and paragraph. */
async function claimIdsOf(relationship: RelationshipRecord, reader: GraphReader): Promise<readonly string[]> {
  const all = await reader.claimsOfRelationships.load(relationship.id);
  return relationship.claims === null ? all : all.filter((id) => relationship.claims?.includes(id));
}

async function locationsOf(relationship: RelationshipRecord, reader: GraphReader): Promise<EntityRecord[]> {
  const places =
    relationship.claims === null
      ? await reader.placesOfRelationships.load(relationship.id)
      : (await claimsOf(reader, await claimIdsOf(relationship, reader))).flatMap(
          ({ locations }) => locations,
        );
  return reader.allEntities([...new Set(places)].sort(), 'locations');
}

/** The sentence of a relationship, with the names of all whom it names. */
export async function sentenceFor(relationship: RelationshipRecord, reader: GraphReader): Promise<string> {
  const name = async (id: string | null): Promise<string | null> =>
    id === null ? null : (await present(reader.entities.load(id), id)).name;
  return sentenceOf({
    ...relationship,
    subjectKind: relationship.subject.kind,
    objectKind: relationship.object.kind,
    subject: relationship.subject.name,
    object: relationship.object.name,
    against: await name(relationship.against),
    from: await name(relationship.from),
  });
}

export const relationshipResolvers: Resolvers = {
  Query: { relationship: (_, { id }, { reader }) => relationshipOf(id, reader) },
  Relationship: {
    id: (relationship, _, { reader }) =>
      relationship.under === null ? relationship.id : idOf(relationship, reader),
    canonicalId: ({ id }) => id,
    family: ({ type }) => RELATIONSHIP_TYPES[type].family.toUpperCase() as never,
    sign: ({ type }) => RELATIONSHIP_TYPES[type].sign,
    symmetric: ({ type }) => RELATIONSHIP_TYPES[type].symmetric,
    standing: ({ standing }) => standing.toUpperCase() as never,
    against: ({ against }, _, { reader }) => (against === null ? null : reader.entities.load(against)),
    from: ({ from }, _, { reader }) => (from === null ? null : reader.entities.load(from)),
    claimsConnection: ({ id, claims }, args, { reader }, info) =>
      claims === null
        ? pageOfClaimList(reader, CLAIMS_OF_RELATIONSHIP, id, pageAsked(args, info))
        : pageOfClaims(reader, claims, pageAsked(args, info), 50),
    statements: ({ id, claims }, args, { reader }, info) =>
      claims === null
        ? pageOfStatements(reader, CLAIMS_OF_RELATIONSHIP, id, pageAsked(args, info))
        : pageOfStatementsOf(reader, claims, pageAsked(args, info), 50),
    contradicting: ({ contradicting }, _, { reader }) => claimsOf(reader, contradicting),
    assertingCount: ({ asserted }) => asserted,
    denyingCount: ({ denied }) => denied,
    predictingCount: ({ predicted }) => predicted,
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
