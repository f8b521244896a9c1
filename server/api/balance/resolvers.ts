import { frustrationOf, triadsOf } from '../../../domain/balance/index.js';
import type { Filter } from '../../read/filter.js';
import { filterText, idUnder } from '../../read/filter-text.js';
import { bestAttestedFirst, pairsOf } from '../../read/pairs.js';
import { within, type Range } from '../../read/ranges.js';
import { relationshipsUnder } from '../../read/relationships.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const TRIADS: Range = { field: 'first', least: 0, most: 1_000, usual: 20 };

/** What only a gazetteer or the editors say is no tie. */
const withoutStructure = (filter: Filter): Filter => ({ ...filter, includeStructure: false });

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
        await relationshipsUnder(reader, withoutStructure(await checkedFilter(reader, filter))),
      );
      const triads = bestAttestedFirst(triadsOf(signed), signed);
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
      const { signed } = pairsOf(
        await relationshipsUnder(reader, withoutStructure(await checkedFilter(reader, filter))),
      );
      const { camps } = frustrationOf(signed);
      return Promise.all(
        camps.map(async (members) => ({
          id: idUnder(`bloc:${members[0] ?? ''}`, filterText(filter ?? {})),
          members: await reader.allEntities(members, 'members'),
        })),
      );
    },
  },
  StructuralBalance: {
    triads: async ({ triads }, { first, balanced }) =>
      (await Promise.all(triads.map((triad) => Promise.resolve(triad))))
        .filter((triad) => balanced == null || triad.balanced === balanced)
        .slice(0, within(first, TRIADS)),
  },
};
