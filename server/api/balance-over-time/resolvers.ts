import { balancedShare, bandOf } from '../../analysis/balance-over-time/band.js';
import { balanceCurve } from '../../analysis/balance-over-time/curve.js';
import { shownPoints } from '../../analysis/balance-over-time/shown.js';
import { Pace } from '../../analysis/pace.js';
import { underAnyVerdict } from '../../analysis/verdicts.js';
import type { Filter } from '../../read/filter.js';
import { filterText } from '../../read/filter-text.js';
import { within, type Range } from '../../read/ranges.js';
import { ofTypes, SIGNED_TYPES, tiesUnder } from '../../read/ties.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const BLOCS: Range = { field: 'first', least: 0, most: 1_000, usual: 20 };

/** All that any policy and any reading of dates lets through. A day that a relationship must hold on is asked as it is. */
const forEveryReading = (filter: Filter): Filter => ({
  ...ofTypes(underAnyVerdict(filter), SIGNED_TYPES),
  asOfCertainty: filter.asOf == null ? 'POSSIBLE' : filter.asOfCertainty,
});

export const balanceOverTimeResolvers: Resolvers = {
  Query: {
    async balanceOverTime(_, args, { reader, answers, signal }) {
      const filter = await checkedFilter(reader, args.filter);
      const bucket = args.bucket ?? 'MONTH';
      const verdict = filter.verdict ?? 'ANY_CLAIM';
      const certainty = filter.asOfCertainty ?? 'POSSIBLE';
      const curve = await answers.of(`balance over time ${bucket} ${filterText(filter)}`, async () =>
        balanceCurve(
          await tiesUnder(reader, forEveryReading(filter), answers),
          { bucket, from: filter.from, to: filter.to, verdict, certainty },
          new Pace(signal),
        ),
      );
      return shownPoints(curve, verdict, certainty);
    },
  },
  BalancePoint: {
    relationships: ({ shown }) => shown.relationships,
    signedPairs: ({ shown }) => shown.positive + shown.negative,
    positivePairs: ({ shown }) => shown.positive,
    negativePairs: ({ shown }) => shown.negative,
    mixedPairs: ({ shown }) => shown.mixed,
    balanced: ({ shown }) => shown.balanced,
    unbalanced: ({ shown }) => shown.unbalanced,
    balancedShare: ({ shown }) => balancedShare(shown),
    frustration: ({ shown }) => shown.index,
    frustrationAtLeast: ({ shown }) => shown.atLeast,
    exact: ({ shown }) => shown.index === shown.atLeast,
    band: ({ readings }) => bandOf(readings),
    readings: ({ readings }) => [...readings],
    blocCount: ({ blocs }) => blocs.length,
    blocs: ({ blocs }, { first }) =>
      [...blocs]
        .sort((a, b) => b.members.length - a.members.length)
        .slice(0, within(first, BLOCS))
        .map(({ track, members, changes, from }) => ({
          track,
          size: members.length,
          members: [...members],
          changes: [...changes],
          from: [...from],
        })),
  },
  BalanceReading: {
    signedPairs: ({ positive, negative }) => positive + negative,
    frustration: ({ index }) => index,
    frustrationAtLeast: ({ atLeast }) => atLeast,
  },
};
