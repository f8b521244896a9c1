import { compareTexts } from '../../../domain/order.js';
import { filterText } from '../../read/filter-text.js';
import { countedByPlace, placedTies, type PlacedTie, type PlacedUnder } from '../../read/place-counts.js';
import { within, type Range } from '../../read/ranges.js';
import { tiesUnder, toldTies } from '../../read/ties.js';
import { placesOfRelationships } from '../../read/whereabouts.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const LIST: Range = { field: 'first', least: 0, most: 1_000, usual: 100 };

const toldAt = ({ placed }: PlacedUnder, ids: readonly string[]): PlacedTie[] =>
  placed.filter(([, places]) => places.some((id) => ids.includes(id)));

export const placeCountsResolvers: Resolvers = {
  Query: {
    async placeCounts(_, args, { reader, answers }): Promise<PlacedUnder> {
      // Who answers for whom changes nothing about where something was.
      const filter = {
        ...(await checkedFilter(reader, args.filter)),
        rollUp: false,
        joinIdentities: false,
      };
      const told = await answers.of(`places ${filterText(filter)}`, async () => {
        const [ties, places] = await Promise.all([
          tiesUnder(reader, filter, answers),
          placesOfRelationships(reader, filter),
        ]);
        return { ties, places };
      });
      return { placed: placedTies(told.ties, told.places, args.among ?? null), filter };
    },
  },
  PlaceCounts: {
    places: ({ placed }, _, { reader }) =>
      reader.allEntities([...new Set(placed.flatMap(([, places]) => places))].sort(compareTexts), 'places'),
    counts: ({ placed }) =>
      countedByPlace(placed).map(({ places, family, relationships, disputed }) => ({
        places: [...places],
        family: family.toUpperCase() as never,
        relationships,
        disputed,
      })),
    unplaced: ({ placed }) => placed.filter(([, places]) => places.length === 0).length,
    countAt: (told, { places }) => toldAt(told, places).length,
    relationships: (told, { at, first }, { reader }) =>
      toldTies(
        reader,
        told.filter,
        toldAt(told, at)
          .slice(0, within(first, LIST))
          .map(([tie]) => tie),
      ),
  },
};
