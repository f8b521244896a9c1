import type { Stance } from '../../../domain/kinds/index.js';
import { claimList } from '../../read/claims.js';
import { whichCount } from '../../read/claims-under.js';
import { ALL } from '../../read/keyset.js';
import { present } from '../../read/reader.js';
import type { EntityRecord } from '../../read/records.js';
import { isPlace } from '../entity/resolvers.js';
import { checkedFilter } from '../common/filter.js';
import { pageAsked } from '../common/page.js';
import type { Resolvers } from '../generated.js';
import { claimsOf, pageOfClaimList, wantedClaims } from './load.js';

export const claimResolvers: Resolvers = {
  Query: {
    claim: (_, { id }, { reader }) => reader.claims.load(id),
    claims: async (_, { filter, ...args }, { reader }, info) =>
      pageOfClaimList(
        reader,
        await claimList(reader, await wantedClaims(reader, filter), 25),
        ALL,
        pageAsked(args, info),
      ),
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
    async counts({ id }, { under }, { reader }) {
      const filter = await checkedFilter(reader, under);
      const name = `counting ${JSON.stringify(filter)}`;
      return reader.once(name, (ids) => whichCount(reader, ids, filter)).load(id);
    },
  },
};
