import { AllegianceError } from '../../errors.js';
import { subgraphOf, type SubgraphRecord } from '../../query/relationships.js';
import { graphStatement, neighborhoodStatement } from '../../query/subgraph.js';
import { checkedFilter } from '../common/filter.js';
import { selected } from '../common/selection.js';
import type { Resolvers } from '../generated.js';

const MAX_STARTS = 100;

const shown = ({ statement, nodes, relationships, ...rest }: SubgraphRecord) => ({
  ...rest,
  nodes: [...nodes],
  relationships: [...relationships],
  cypher: statement.text,
  parameters: statement.parameters ?? {},
});

export const subgraphResolvers: Resolvers = {
  Query: {
    async graph(_, { filter, limit }, { reader }, info) {
      const wanted = await checkedFilter(reader, filter);
      return shown(
        await subgraphOf(
          reader,
          graphStatement(wanted, limit ?? 500),
          wanted,
          selected(info).has('relationships'),
        ),
      );
    },
    async neighborhood(_, { ids, depth, filter, limit }, { reader }, info) {
      if (ids.length === 0 || ids.length > MAX_STARTS) {
        throw new AllegianceError('BAD_USER_INPUT', `ids holds ${ids.length}; give 1 to ${MAX_STARTS}.`, {
          field: 'ids',
          limit: MAX_STARTS,
          unit: 'ids',
        });
      }
      const asked = selected(info);
      const starts = [...new Set(ids)];
      const [, wanted] = await Promise.all([
        reader.allEntities(starts, 'ids'),
        checkedFilter(reader, filter),
      ]);
      const statement = neighborhoodStatement(starts, depth ?? 1, wanted, limit ?? 300, {
        totalRelationships: asked.has('totalRelationships'),
      });
      return shown(await subgraphOf(reader, statement, wanted, asked.has('relationships')));
    },
  },
};
