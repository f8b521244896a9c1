import { chosen } from '../../analysis/evidence-diff/choice.js';
import { diffOf, type DiffRecord, type ToldDiff } from '../../analysis/evidence-diff/diff.js';
import { knowledgeSentence, policySentence } from '../../analysis/evidence-diff/sentences.js';
import { AllegianceError } from '../../errors.js';
import type { Filter } from '../../read/filter.js';
import { filterText } from '../../read/filter-text.js';
import { within, type Range } from '../../read/ranges.js';
import { tiesUnder, toldTies } from '../../read/ties.js';
import { checkedFilter } from '../common/filter.js';
import type { Context } from '../context.js';
import type { Resolvers, VerdictChoice } from '../generated.js';

const LIST: Range = { field: 'first', least: 0, most: 1_000, usual: 50 };

/** What two filters let through, compared. Structure is nobody's word and left out. */
function compared({ reader, answers }: Context, before: Filter, after: Filter): Promise<DiffRecord> {
  return answers.of(`evidence diff ${filterText(before)} ${filterText(after)}`, async () => {
    const [left, right] = await Promise.all([
      tiesUnder(reader, before, answers),
      tiesUnder(reader, after, answers),
    ]);
    return diffOf(left, right);
  });
}

export const evidenceDiffResolvers: Resolvers = {
  Query: {
    async policyDiff(_, { filter, from, to }, context): Promise<ToldDiff> {
      const { reader } = context;
      const checked = await checkedFilter(reader, filter);
      const under = async (choice: VerdictChoice): Promise<Filter> =>
        chosen(checked, await checkedFilter(reader, choice));
      const [before, after] = [await under(from), await under(to)];
      const diff = await compared(context, before, after);
      return { ...diff, before, after, sentence: policySentence(diff) };
    },
    async knowledgeDiff(_, { day, knownBy, filter }, context): Promise<ToldDiff> {
      const checked = await checkedFilter(context.reader, filter);
      if (checked.asOf != null && checked.asOf !== day)
        throw new AllegianceError(
          'BAD_USER_INPUT',
          `filter.asOf is ${checked.asOf} and day is ${day}; leave asOf out.`,
          { field: 'filter' },
        );
      const after: Filter = { ...checked, asOf: day };
      const before: Filter = { ...after, knownBy };
      const diff = await compared(context, before, after);
      const sentence = knowledgeSentence(diff, { day, knownBy, today: checked.knownBy ?? null });
      return { ...diff, before, after, sentence };
    },
  },
  EvidenceDiff: {
    goneCount: ({ gone }) => gone.length,
    comeCount: ({ come }) => come.length,
    changedCount: ({ changed }) => changed.length,
    sameCount: ({ same }) => same,
    uncontestedCount: ({ uncontested }) => uncontested,
    gone: ({ gone, before }, { first }, { reader }) =>
      toldTies(reader, before, gone.slice(0, within(first, LIST))),
    come: ({ come, after }, { first }, { reader }) =>
      toldTies(reader, after, come.slice(0, within(first, LIST))),
    async changed({ changed, before, after }, { first }, { reader }) {
      const shown = changed.slice(0, within(first, LIST));
      const [earlier, later] = await Promise.all([
        toldTies(
          reader,
          before,
          shown.map((pair) => pair.before),
        ),
        toldTies(
          reader,
          after,
          shown.map((pair) => pair.after),
        ),
      ]);
      return earlier.flatMap((one, at) => {
        const other = later[at];
        return other === undefined ? [] : [{ before: one, after: other }];
      });
    },
  },
};
