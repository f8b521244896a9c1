import { Pace } from '../../analysis/pace.js';
import {
  robustnessOf,
  SEED,
  type LeftOutOfFilter,
  type RobustnessOfFilter,
} from '../../analysis/robustness/robustness.js';
import { hangingOnOne, leftOutSentence, robustnessSentence } from '../../analysis/robustness/sentences.js';
import type { Filter } from '../../read/filter.js';
import { filterText } from '../../read/filter-text.js';
import { within, type Range } from '../../read/ranges.js';
import { present, type GraphReader } from '../../read/reader.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';
import { candidatesUnder, tiesUnder, toldTies } from '../../read/ties.js';
import { checkedFilter } from '../common/filter.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated.js';

const LIST: Range = { field: 'first', least: 0, most: 1_000, usual: 20 };
const CENTRAL: Range = { ...LIST, usual: 10 };

/** The relationships of these ids as a filter leaves them; those of all sources are read together. */
async function told(
  { reader, answers }: Context,
  filter: Filter,
  ids: readonly string[],
): Promise<RelationshipRecord[]> {
  const loader = reader.once<RelationshipRecord | null>(`told ${filterText(filter)}`, async (wanted) => {
    const ties = await answers.of(`ties ${filterText(filter)}`, () => tiesUnder(reader, filter, answers));
    const among = new Set(wanted);
    const found = await toldTies(
      reader,
      filter,
      ties.filter(({ id }) => among.has(id)),
    );
    const byId = new Map(found.map((one) => [one.id, one]));
    return wanted.map((id) => byId.get(id) ?? null);
  });
  return (await Promise.all(ids.map((id) => loader.load(id)))).filter((one) => one !== null);
}

const entities = (reader: GraphReader, ids: readonly string[]): Promise<EntityRecord[]> =>
  Promise.all(ids.map((id) => present(reader.entities.load(id), id)));

export const robustnessResolvers: Resolvers = {
  Query: {
    async robustness(_, args, { reader, answers, signal }): Promise<RobustnessOfFilter> {
      const filter = await checkedFilter(reader, args.filter);
      const found = await answers.of(`robustness ${filterText(filter)}`, async () =>
        robustnessOf(await candidatesUnder(reader, filter, answers), filter, new Pace(signal)),
      );
      return { ...found, filter };
    },
  },
  Robustness: {
    sentence: (robustness) => robustnessSentence(robustness),
    seed: () => SEED,
    hangingOnOneSource: (robustness) => hangingOnOne(robustness),
    standings: ({ standings }) =>
      standings.map(({ standing, count }) => ({ standing: standing.toUpperCase() as never, count })),
    centralities: ({ centralities }, { first }) => centralities.slice(0, within(first, CENTRAL)),
    leftOut: ({ leftOut, filter, frustration }) =>
      leftOut.map((one): LeftOutOfFilter => ({ ...one, filter, whole: frustration.value })),
  },
  SourceLeftOut: {
    source: ({ source }, _, { reader }) => present(reader.sources.load(source), source),
    async sentence(one, _, { reader }) {
      const { title } = await present(reader.sources.load(one.source), one.source);
      const names = (await entities(reader, one.leaves)).map(({ name }) => name);
      return leftOutSentence(one, `"${title}"`, one.whole, names);
    },
    goneCount: ({ gone }) => gone.length,
    comeCount: ({ come }) => come.length,
    changedCount: ({ changed }) => changed.length,
    gone: ({ gone, filter }, { first }, context) => told(context, filter, gone.slice(0, within(first, LIST))),
    async changed({ changed, filter }, { first }, context) {
      const shown = changed.slice(0, within(first, LIST));
      const before = await told(
        context,
        filter,
        shown.map(({ id }) => id),
      );
      return before.flatMap((relationship) => {
        const other = shown.find(({ id }) => id === relationship.id);
        if (other === undefined) return [];
        return [{ relationship, standing: other.standing.toUpperCase() as never, voices: other.voices }];
      });
    },
    enters: ({ enters }, _, { reader }) => entities(reader, enters),
    leaves: ({ leaves }, _, { reader }) => entities(reader, leaves),
  },
};
