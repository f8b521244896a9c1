import { ENTITY_KINDS, type EntityKind } from '../../../domain/kinds/index.js';
import { MAX_PATH, shortestPaths } from '../../read/paths.js';
import { within, type Range } from '../../read/ranges.js';
import { passable as passableText } from '../../read/filter.js';
import { relationshipsBetween, relationshipsUnder } from '../../read/relationships.js';
import { rolls, standingOf } from '../../read/rollup.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';
import { sentenceFor } from '../relationship/resolvers.js';

const LENGTH: Range = { field: 'maxLength', least: 1, most: MAX_PATH, usual: 4, unit: 'levels' };
const PATHS: Range = { field: 'first', least: 0, most: 100, usual: 10 };

export const pathResolvers: Resolvers = {
  Query: {
    async paths(_, { from, to, maxLength, filter, first }, { reader }) {
      const longest = within(maxLength, LENGTH);
      const count = within(first, PATHS);
      await Promise.all([reader.allEntities([from], 'from'), reader.allEntities([to], 'to')]);
      // Kinds say where a chain may go through, not where it may start and end.
      const { entityKinds, ...rest } = await checkedFilter(reader, filter);
      const standing = await standingOf(reader, rest);
      const [start, end] = [from, to].map((id) => standing.get(id)?.entity.id ?? id) as [string, string];
      const relationships = rolls(rest)
        ? await relationshipsUnder(reader, rest)
        : await relationshipsBetween(
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
      const paths = shortestPaths(relationships, start, end, { maxLength: longest, count, passable });
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
