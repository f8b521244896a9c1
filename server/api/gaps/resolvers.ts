import { echoesOf } from '../../analysis/gaps/echoes.js';
import { gapsOf, type GapsOfFilter } from '../../analysis/gaps/gaps.js';
import { silentPlaces } from '../../analysis/gaps/silent-places.js';
import { counted } from '../../analysis/words.js';
import type { Filter } from '../../read/filter.js';
import { filterText } from '../../read/filter-text.js';
import { within, type Range } from '../../read/ranges.js';
import type { EntityRecord } from '../../read/records.js';
import { evidenceOf, tiesUnder, toldTies, type Tie } from '../../read/ties.js';
import { statementText } from '../../statements/index.js';
import { entityRecord, nodeOf } from '../../read/rows.js';
import { checkedFilter } from '../common/filter.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated.js';

const LIST: Range = { field: 'first', least: 0, most: 1_000, usual: 20 };

function silent(filter: Filter, { reader, answers }: Context): Promise<EntityRecord[]> {
  return answers.of(`silent places ${filterText(filter)}`, () => silentPlaces(reader, filter));
}

function echoes({ singleVoice, filter }: GapsOfFilter, { reader, answers }: Context): Promise<Tie[]> {
  return answers.of(`echoes ${filterText(filter)}`, async () => {
    const { testimony } = await evidenceOf(reader, answers, filter);
    return echoesOf(singleVoice, testimony, filter);
  });
}

export const gapsResolvers: Resolvers = {
  Query: {
    async gaps(_, args, { reader, answers }): Promise<GapsOfFilter> {
      const filter = await checkedFilter(reader, args.filter);
      const gaps = await answers.of(`gaps ${filterText(filter)}`, async () => {
        const { rows } = await reader.run({ text: statementText('list-wholes') });
        const together = rows.map(
          ([a, , b]) => [entityRecord(nodeOf(a)).id, entityRecord(nodeOf(b)).id] as const,
        );
        return gapsOf(await tiesUnder(reader, filter, answers), together);
      });
      return { ...gaps, filter };
    },
  },
  Gaps: {
    sentence: ({ considered, pairs, singleVoice, undated, undatedEvents }) =>
      `Among ${counted(considered, 'well attested actor')}, nobody says anything of ${counted(pairs.length, 'pair')}. ${counted(singleVoice.length, 'tie hangs', 'ties hang')} on one voice, and ${counted(undated.length + undatedEvents.length, 'tie or event has', 'ties and events have')} no date.`,
    consideredActors: ({ considered }) => considered,
    undescribedPairCount: ({ pairs }) => pairs.length,
    undescribedPairs: ({ pairs }, { first }) =>
      pairs
        .slice(0, within(first, LIST))
        .map((pair) => ({ ...pair, entities: [...pair.entities], voices: [...pair.voices] })),
    singleVoiceCount: ({ singleVoice }) => singleVoice.length,
    singleVoice: ({ singleVoice, filter }, { first }, { reader }) =>
      toldTies(reader, filter, singleVoice.slice(0, within(first, LIST))),
    echoCount: async (gaps, _, context) => (await echoes(gaps, context)).length,
    async echoes(gaps, { first }, context) {
      const found = (await echoes(gaps, context)).slice(0, within(first, LIST));
      return toldTies(context.reader, gaps.filter, found);
    },
    undatedCount: ({ undated }) => undated.length,
    undated: ({ undated, filter }, { first }, { reader }) =>
      toldTies(reader, filter, undated.slice(0, within(first, LIST))),
    undatedEventCount: ({ undatedEvents }) => undatedEvents.length,
    undatedEvents: ({ undatedEvents }, { first }) => undatedEvents.slice(0, within(first, LIST)),
    silentPlaceCount: async ({ filter }, _, context) => (await silent(filter, context)).length,
    silentPlaces: async ({ filter }, { first }, context) =>
      (await silent(filter, context)).slice(0, within(first, { ...LIST, usual: 50 })),
  },
};
