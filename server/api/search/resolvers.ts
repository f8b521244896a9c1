import { AllegianceError } from '../../errors.js';
import { checkText } from '../common/text.js';
import type { Resolvers } from '../generated.js';

const MAX_HITS = 100;

export const searchResolvers: Resolvers = {
  Query: {
    async search(_, { text, first }, { reader, search }) {
      const count = first ?? 10;
      if (count < 0 || count > MAX_HITS)
        throw new AllegianceError('BAD_USER_INPUT', `first is ${count}; give 0 to ${MAX_HITS}.`, {
          field: 'first',
          limit: MAX_HITS,
        });
      checkText(text, 'text');
      const hits = (await search()).find(text, count);
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
