import { relationshipsUnder } from '../../read/relationships.js';
import { timelineOf } from '../../read/timeline.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

export const timelineResolvers: Resolvers = {
  Query: {
    timeline: async (_, { filter, bucket }, { reader }) =>
      timelineOf(await relationshipsUnder(reader, await checkedFilter(reader, filter)), bucket ?? 'MONTH'),
  },
};
