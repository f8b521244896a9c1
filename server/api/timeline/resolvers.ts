import { relationshipsUnder } from '../../read/relationships.js';
import { timelineOf, toldEvents } from '../../read/timeline.js';
import { checkedFilter } from '../common/filter.js';
import { selected } from '../common/selection.js';
import type { Resolvers } from '../generated.js';

export const timelineResolvers: Resolvers = {
  Query: {
    async timeline(_, { filter, bucket }, { reader }, info) {
      const checked = await checkedFilter(reader, filter);
      // The stretches begin with the first event as well, so that they are the same whether events are asked for or not.
      const [relationships, told] = await Promise.all([
        relationshipsUnder(reader, checked),
        selected(info).has('buckets') ? toldEvents(reader, checked) : [],
      ]);
      return timelineOf(relationships, bucket ?? 'MONTH', told);
    },
  },
};
