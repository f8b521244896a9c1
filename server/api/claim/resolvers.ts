import type { Stance } from '../../../domain/kinds/index.js';
import { claimList, type ClaimFilter as Wanted } from '../../read/claims.js';
import { ALL } from '../../read/keyset.js';
import { present } from '../../read/reader.js';
import type { EntityRecord } from '../../read/records.js';
import { isPlace } from '../entity/resolvers.js';
import { checkText } from '../common/text.js';
import { pageAsked } from '../common/page.js';
import type { ClaimFilter, Resolvers } from '../generated.js';
import { claimsOf, pageOfClaimList } from './load.js';

/** The filter as the graph has its words: `PREDICTS_NOT` is `predicts-not`. */
export function wantedClaims(filter: ClaimFilter | null | undefined): Wanted {
  checkText(filter?.text, 'text');
  return { ...filter, stance: filter?.stance?.toLowerCase().replaceAll('_', '-') ?? null };
}

export const claimResolvers: Resolvers = {
  Query: {
    claim: (_, { id }, { reader }) => reader.claims.load(id),
    claims: async (_, { filter, ...args }, { reader }, info) =>
      pageOfClaimList(reader, await claimList(reader, wantedClaims(filter), 25), ALL, pageAsked(args, info)),
  },
  Claim: {
    stance: ({ stance }) => stance.toUpperCase().replaceAll('-', '_') as Uppercase<Stance> as never,
    subject: ({ subject }, _, { reader }) => present(reader.entities.load(subject), subject),
    object: ({ object }, _, { reader }) => (object === null ? null : reader.entities.load(object)),
    against: ({ against }, _, { reader }) => (against === null ? null : reader.entities.load(against)),
    from: ({ from }, _, { reader }) => (from === null ? null : reader.entities.load(from)),
    assertedBy: ({ assertedBy }, _, { reader }) => present(reader.entities.load(assertedBy), assertedBy),
    voice: ({ voice }, _, { reader }) => present(reader.entities.load(voice), voice),
    source: ({ source }, _, { reader }) => present(reader.sources.load(source), source),
    event: ({ event }, _, { reader }) => (event === null ? null : reader.entities.load(event)),
    tense: ({ tense }) => tense?.toUpperCase() as never,
    boundedBy: ({ boundedBy }) => [...boundedBy],
    locations: ({ locations }, _, { reader }) => reader.allEntities(locations, 'locations'),
    places: async ({ locations }, _, { reader }): Promise<EntityRecord[]> =>
      (await reader.allEntities(locations, 'places')).filter(isPlace),
    answers: async ({ id }, _, { reader }) =>
      Promise.all(
        (await reader.answers.load(id)).map(async ({ question, position }) => ({
          position,
          question: await present(reader.questions.load(question), question),
        })),
      ),
    contradicts: async ({ id }, _, { reader }) => claimsOf(reader, await reader.contradictions.load(id)),
    relays: async ({ id }, _, { reader }) => claimsOf(reader, await reader.relays.load(id)),
    relationship: ({ relationship }, _, { reader }) =>
      relationship === null ? null : reader.relationships.load(relationship),
  },
};
