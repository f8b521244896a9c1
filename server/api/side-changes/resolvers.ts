import { DEEDS } from '../../../domain/ambivalence.js';
import { ambivalentPairsOf } from '../../analysis/side-changes/ambivalence.js';
import { SIDE_CHANGES, sideChangesOf } from '../../analysis/side-changes/changes.js';
import { filterText } from '../../read/filter-text.js';
import { within, type Range } from '../../read/ranges.js';
import { ofTypes, tiesUnder, toldTies } from '../../read/ties.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const CHANGES: Range = { field: 'first', least: 0, most: 5_000, usual: 500 };
const PAIRS: Range = { field: 'first', least: 0, most: 1_000, usual: 100 };

export const sideChangesResolvers: Resolvers = {
  Query: {
    async sideChanges(_, { filter, first }, { reader, answers }) {
      const most = within(first, CHANGES);
      const checked = ofTypes(await checkedFilter(reader, filter), SIDE_CHANGES);
      const ties = await tiesUnder(reader, checked, answers);
      return sideChangesOf(await toldTies(reader, checked, ties)).slice(0, most);
    },
    async ambivalentPairs(_, { filter, first }, { reader, answers }) {
      const most = within(first, PAIRS);
      const checked = ofTypes(await checkedFilter(reader, filter), DEEDS);
      const pairs = await answers.of(`ambivalent pairs ${filterText(checked)}`, async () =>
        ambivalentPairsOf(await tiesUnder(reader, checked, answers)),
      );
      const shown = pairs.slice(0, most).flatMap(({ hostile, cooperative }) => [...hostile, ...cooperative]);
      return ambivalentPairsOf(await toldTies(reader, checked, shown));
    },
  },
  SideChange: {
    type: ({ relationship }) => relationship.type,
    from: ({ from }, _, { reader }) => (from === null ? null : reader.entities.load(from)),
    to: ({ to }, _, { reader }) => (to === null ? null : reader.entities.load(to)),
    edtf: ({ relationship }) => relationship.edtf,
    startMin: ({ relationship }) => relationship.startMin,
    startMax: ({ relationship }) => relationship.startMax,
    endMin: ({ relationship }) => relationship.endMin,
    endMax: ({ relationship }) => relationship.endMax,
    standing: ({ relationship }) => relationship.standing.toUpperCase() as never,
    voices: ({ relationship }) => relationship.voices,
    claimCount: ({ relationship }) => relationship.claimCount,
  },
  AmbivalentPair: {
    entities: ({ entities }) => [...entities],
    hostile: ({ hostile }) => [...hostile],
    cooperative: ({ cooperative }) => [...cooperative],
    overlaps: ({ overlaps }) => [...overlaps],
  },
};
