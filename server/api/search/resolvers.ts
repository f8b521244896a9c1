import { within, type Range } from '../../read/ranges.js';
import { datasetEvents } from '../../read/search/dataset-events.js';
import { checkText } from '../common/text.js';
import type { Resolvers } from '../generated.js';

const HITS: Range = { field: 'first', least: 0, most: 100, usual: 10 };

export const searchResolvers: Resolvers = {
  Query: {
    async search(_, { text, first }, { reader, search }) {
      const count = within(first, HITS);
      checkText(text, 'text');
      const known = (await search()).find(text, count);
      const hits = [...known, ...(await datasetEvents(reader, text, count - known.length))];
      const found = await Promise.all(
        hits.map(async ({ what, id, ...hit }) => ({
          ...hit,
          entity: what === 'entity' ? await reader.entities.load(id) : null,
          claim: what === 'claim' ? await reader.claims.load(id) : null,
        })),
      );
      // What was taken out since the index was made is no hit.
      return found.filter(({ entity, claim }) => entity !== null || claim !== null);
    },
  },
};
