import { frustrationOf, triadsOf } from '../../domain/balance.js';
import { pairsOf } from '../../query/pairs.js';
import { relationshipsUnder } from '../../query/relationships.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const MAX_TRIADS = 1_000;

/** The three sides of a triad, by the places of their ends. */
const SIDES = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

export const balanceResolvers: Resolvers = {
  Query: {
    async balance(_, { filter }, { reader }) {
      const { signed, unsigned, mixed } = pairsOf(
        await relationshipsUnder(reader, await checkedFilter(reader, filter)),
      );
      const triads = triadsOf(signed);
      const { index, atLeast, exact } = frustrationOf(signed);
      const ofPair = new Map(signed.map(({ a, b, relationships }) => [`${a}\n${b}`, relationships]));
      return {
        balanced: triads.filter(({ balanced }) => balanced).length,
        unbalanced: triads.filter(({ balanced }) => !balanced).length,
        frustration: index,
        exact,
        frustrationAtLeast: atLeast,
        signedRelationships: signed.length,
        unsignedPairs: unsigned,
        mixedPairs: mixed,
        triads: await Promise.all(
          triads.map(async ({ members, balanced }) => ({
            balanced,
            entities: await reader.allEntities(members, 'members'),
            relationships: SIDES.flatMap(([a, b]) => [...(ofPair.get(`${members[a]}\n${members[b]}`) ?? [])]),
          })),
        ),
      };
    },
    async blocs(_, { filter }, { reader }) {
      const { signed } = pairsOf(await relationshipsUnder(reader, await checkedFilter(reader, filter)));
      const { camps } = frustrationOf(signed);
      return Promise.all(
        camps.map(async (members) => ({
          id: `bloc:${members[0] ?? ''}`,
          members: await reader.allEntities(members, 'members'),
        })),
      );
    },
  },
  StructuralBalance: {
    triads: async ({ triads }, { first, balanced }) =>
      (await Promise.all(triads.map((triad) => Promise.resolve(triad))))
        .filter((triad) => balanced == null || triad.balanced === balanced)
        .slice(0, Math.min(first ?? 20, MAX_TRIADS)),
  },
};
