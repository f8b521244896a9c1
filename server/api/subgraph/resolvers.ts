import type { GraphQLResolveInfo } from 'graphql';
import { entityColumns, relationshipColumns } from '../../read/columns.js';
import type { Filter } from '../../read/filter.js';
import { neighborhoodOf } from '../../read/neighborhood.js';
import { within } from '../../read/ranges.js';
import { rolledSubgraph } from '../../read/rolled-subgraph.js';
import { rolls } from '../../read/rollup.js';
import { subgraphOf, type Reading, type SubgraphRecord } from '../../read/relationships.js';
import { DEPTH, graphStatement, MAX_NODES, type SubgraphSelection } from '../../read/subgraph.js';
import { untouched } from '../../read/untouched.js';
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
 * @param under the type of every relationship, where it is known, and whether the filter is by source
 */
const wantedOf = remembered((info, under): SubgraphSelection & Reading => {
  const type = under.replace(BY_SOURCE, '');
  const fields = selected(info);
  const restate = fields.has('relationships');
  const totalRelationships = fields.has('totalRelationships');
  if (fields.has('cypher') || fields.has('parameters')) return { totalRelationships, restate };
  const ofRelationship = selected(info, ['relationships']);
  const ofNode = new Set([
    ...selected(info, ['nodes']),
    ...selected(info, ['relationships', 'subject']),
    ...selected(info, ['relationships', 'object']),
    ...(ofRelationship.has('sentence') ? ['name', 'kind'] : []),
  ]);
  const columns = {
    node: entityColumns('n', ofNode),
    relationship: restate
      ? relationshipColumns(
          new Set([...ofRelationship, 'voices', ...(type === under ? [] : TELLS_UNTOUCHED)]),
          type,
        )
      : null,
  };
  return { totalRelationships, restate, columns };
});

/** What of a relationship tells whether a filter by source leaves it as it is. */
const TELLS_UNTOUCHED = [
  'sources',
  'contradicting',
  'structural',
  'claimCount',
  'assertingCount',
  'denyingCount',
  'predictingCount',
];
const BY_SOURCE = ' by source';

const wantedUnder = (filter: Filter, info: GraphQLResolveInfo): SubgraphSelection & Reading =>
  wantedOf(info, `${typeOf(filter)}${untouched(filter) === null ? '' : BY_SOURCE}`);

/**
 * A filter for a statement that a person gets to see: one that asks each relationship where it was, and does not hold the
 * ids of those that were found beforehand (`notePlaced`).
 */
const byHand = (filter: Filter, info: GraphQLResolveInfo): Filter => {
  const fields = selected(info);
  const isShown = fields.has('cypher') || fields.has('parameters');
  return isShown && filter.places != null ? { ...filter, places: [...filter.places] } : filter;
};

/** How many nodes a subgraph may have. */
const limitOf = (limit: number | null | undefined, usual: number): number =>
  within(limit, { field: 'limit', least: 1, most: MAX_NODES, usual, unit: 'nodes' });

/** The only type that a filter lets through; empty where there are several. */
function typeOf({ relationshipTypes }: Filter): string {
  const [type, ...others] = new Set(relationshipTypes);
  return type === undefined || others.length > 0 ? '' : type;
}

export const subgraphResolvers: Resolvers = {
  Query: {
    async graph(_, { filter, limit }, { reader }, info) {
      const checked = byHand(await checkedFilter(reader, filter), info);
      if (rolls(checked)) return shown(await rolledSubgraph(reader, checked, limitOf(limit, 500)));
      const wanted = wantedUnder(checked, info);
      const statement = graphStatement(checked, limit ?? 500, wanted);
      return shown(await subgraphOf(reader, statement, checked, wanted));
    },
    async neighborhood(_, { ids, depth, filter, limit }, { reader }, info) {
      const most = depth === 0 ? MAX_NODES : MAX_STARTS;
      within(ids.length, { field: 'ids', least: 1, most, usual: 0, unit: 'ids', counted: true });
      const starts = [...new Set(ids)];
      const checked = byHand(await checkedFilter(reader, filter), info);
      if (rolls(checked)) {
        within(depth, DEPTH);
        const from = { ids: starts, depth: depth ?? 1 };
        return shown(await rolledSubgraph(reader, checked, limitOf(limit, 300), from));
      }
      const wanted = wantedUnder(checked, info);
      const around = { ids: starts, depth: depth ?? 1, filter: checked, limit: limit ?? 300 };
      const found = await neighborhoodOf(reader, around, wanted);
      // Start nodes always come back, so that one which does not is no entity.
      const there = new Set(found.nodes.map(({ id }) => id));
      if (starts.some((id) => !there.has(id))) await reader.allEntities(starts, 'ids');
      return shown(found);
    },
  },
};
