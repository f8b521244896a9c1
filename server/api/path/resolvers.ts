import { ENTITY_KINDS, type EntityKind } from '../../domain/kinds/index.js';
import { AllegianceError } from '../../errors.js';
import { MAX_PATH, shortestPaths } from '../../query/paths.js';
import { passable as passableText } from '../../query/filter.js';
import { relationshipsBetween } from '../../query/relationships.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';
import { sentenceFor } from '../relationship/resolvers.js';

const MAX_PATHS = 100;

export const pathResolvers: Resolvers = {
  Query: {
    async paths(_, { from, to, maxLength, filter, first }, { reader }) {
      const longest = maxLength ?? 4;
      const count = first ?? 10;
      if (longest < 1 || longest > MAX_PATH)
        throw new AllegianceError('BAD_USER_INPUT', `maxLength is ${longest}; give 1 to ${MAX_PATH}.`, {
          field: 'maxLength',
          limit: MAX_PATH,
          unit: 'levels',
        });
      if (count < 0 || count > MAX_PATHS)
        throw new AllegianceError('BAD_USER_INPUT', `first is ${count}; give 0 to ${MAX_PATHS}.`, {
          field: 'first',
          limit: MAX_PATHS,
        });
      await Promise.all([reader.allEntities([from], 'from'), reader.allEntities([to], 'to')]);
      // Kinds say where a chain may go through, not where it may start and end.
      const { entityKinds, ...rest } = await checkedFilter(reader, filter);
      const relationships = await relationshipsBetween(
        reader,
        [from, to],
        longest,
        rest,
        passableText('near', { entityKinds }),
      );
      const kinds = new Map(
        relationships.flatMap(({ subject, object }) => [subject, object]).map(({ id, kind }) => [id, kind]),
      );
      const asked = new Set<string>(entityKinds ?? []);
      const passable = (id: string): boolean => {
        const kind = kinds.get(id) as EntityKind;
        if (entityKinds != null) return asked.has(kind);
        const { family } = ENTITY_KINDS[kind];
        return family !== 'Place' && family !== 'Event';
      };
      const paths = shortestPaths(relationships, from, to, { maxLength: longest, count, passable });
      return Promise.all(
        paths.map(async ({ nodes, relationships: hops }) => ({
          length: hops.length,
          nodes: await reader.allEntities(nodes, 'nodes'),
          relationships: [...hops],
          sentences: await Promise.all(hops.map((hop) => sentenceFor(hop, reader))),
        })),
      );
    },
  },
};
