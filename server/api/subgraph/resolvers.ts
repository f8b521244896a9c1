import { AllegianceError } from '../../errors.js';
import { entityColumns, relationshipColumns } from '../../query/columns.js';
import type { Filter } from '../../query/filter.js';
import { neighborhoodOf } from '../../query/neighborhood.js';
import { subgraphOf, type Reading, type SubgraphRecord } from '../../query/relationships.js';
import { graphStatement, MAX_NODES, type Wanted } from '../../query/subgraph.js';
import { checkedFilter } from '../common/filter.js';
import { remembered, selected } from '../common/selection.js';
import type { Resolvers } from '../generated.js';

/** Most ids to start from; what is between given entities may be asked of as many as a graph has nodes. */
const MAX_STARTS = 100;

const shown = ({ statement, nodes, relationships, ...rest }: SubgraphRecord) => ({
  ...rest,
  nodes: [...nodes],
  relationships: [...relationships],
  cypher: statement.text,
  parameters: statement.parameters ?? {},
});

/**
 * What a selection needs. Who asks for the Cypher gets the statement that gives whole nodes and relationships, as a person
 * who runs it sees them; otherwise only the properties are read that are selected.
 * @param type of every relationship, where it is known
 */
const wantedOf = remembered((info, type): Wanted & Reading => {
  const fields = selected(info);
  const restate = fields.has('relationships');
  const totalRelationships = fields.has('totalRelationships');
  if (fields.has('cypher') || fields.has('parameters')) return { totalRelationships, restate };
  const ofRelationship = selected(info, ['relationships']);
  const ofNode = new Set([
    ...selected(info, ['nodes']),
    ...selected(info, ['relationships', 'subject']),
    ...selected(info, ['relationships', 'object']),
    ...(ofRelationship.has('sentence') ? ['name'] : []),
  ]);
  const columns = {
    node: entityColumns('n', ofNode),
    relationship: restate ? relationshipColumns(new Set([...ofRelationship, 'voices']), type) : null,
  };
  return { totalRelationships, restate, columns };
});

/** The only type that a filter lets through; empty where there are several. */
function typeOf({ relationshipTypes }: Filter): string {
  const [type, ...others] = new Set(relationshipTypes);
  return type === undefined || others.length > 0 ? '' : type;
}

export const subgraphResolvers: Resolvers = {
  Query: {
    async graph(_, { filter, limit }, { reader }, info) {
      const checked = await checkedFilter(reader, filter);
      const wanted = wantedOf(info, typeOf(checked));
      const statement = graphStatement(checked, limit ?? 500, wanted);
      return shown(await subgraphOf(reader, statement, checked, wanted));
    },
    async neighborhood(_, { ids, depth, filter, limit }, { reader }, info) {
      const most = depth === 0 ? MAX_NODES : MAX_STARTS;
      if (ids.length === 0 || ids.length > most) {
        throw new AllegianceError('BAD_USER_INPUT', `ids holds ${ids.length}; give 1 to ${most}.`, {
          field: 'ids',
          limit: most,
          unit: 'ids',
        });
      }
      const starts = [...new Set(ids)];
      const checked = await checkedFilter(reader, filter);
      const wanted = wantedOf(info, typeOf(checked));
      const around = { ids: starts, depth: depth ?? 1, filter: checked, limit: limit ?? 300 };
      const found = await neighborhoodOf(reader, around, wanted);
      // Start nodes always come back, so that one which does not is no entity.
      const there = new Set(found.nodes.map(({ id }) => id));
      if (starts.some((id) => !there.has(id))) await reader.allEntities(starts, 'ids');
      return shown(found);
    },
  },
};
