import {
  ENTITY_KINDS,
  RELATIONSHIP_TYPES,
  type EntityKind,
  type RelationshipType,
} from '../../../domain/kinds/index.js';
import {
  readGlance,
  readPlaces,
  type GlanceRecord,
  type OverviewOfFilter,
  type PlaceCountRecord,
} from '../../analysis/overview/read.js';
import { counted } from '../../analysis/words.js';
import { claimsBySource } from '../../read/claim-counts.js';
import { filterText } from '../../read/filter-text.js';
import { within, type Range } from '../../read/ranges.js';
import { checkedFilter } from '../common/filter.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated.js';

const LIST: Range = { field: 'first', least: 0, most: 1_000, usual: 20 };

function glance({ filter }: OverviewOfFilter, { reader, answers }: Context): Promise<GlanceRecord> {
  return answers.of(`overview ${filterText(filter)}`, () => readGlance(reader, filter));
}

function claims(
  { filter }: OverviewOfFilter,
  { reader, answers }: Context,
): Promise<ReadonlyMap<string, number>> {
  return answers.of(`claims by source ${filterText(filter)}`, () => claimsBySource(reader, filter));
}

async function places(
  { filter }: OverviewOfFilter,
  kinds: readonly EntityKind[] | null | undefined,
  { reader, answers }: Context,
): Promise<readonly PlaceCountRecord[]> {
  const all = await answers.of(`claims by place ${filterText(filter)}`, () => readPlaces(reader, filter));
  return kinds == null ? all : all.filter(({ place: { kind } }) => kind !== null && kinds.includes(kind));
}

const sum = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

export const overviewResolvers: Resolvers = {
  Query: {
    overview: async (_, args, { reader }) => ({ filter: await checkedFilter(reader, args.filter) }),
  },
  Overview: {
    async sentence(overview, _, context) {
      const [{ entities, relationships }, bySource] = await Promise.all([
        glance(overview, context),
        claims(overview, context),
      ]);
      return `${counted(sum(entities), 'entity', 'entities')} and ${counted(relationships, 'relationship')}, by ${counted(sum(bySource), 'claim')} of ${counted(bySource.size, 'source')}.`;
    },
    async entitiesInGraph(_, __, { reader }) {
      const { rows } = await reader.run({ text: 'MATCH (n:Entity)\nRETURN count(n) AS number' });
      return Number(rows[0]?.[0] ?? 0);
    },
    entityCount: async (overview, _, context) => sum((await glance(overview, context)).entities),
    async entityKinds(overview, _, context) {
      const { entities } = await glance(overview, context);
      return (Object.keys(ENTITY_KINDS) as EntityKind[]).flatMap((kind) => {
        const count = entities.get(kind) ?? 0;
        return count === 0 ? [] : [{ kind, count }];
      });
    },
    relationshipCount: async (overview, _, context) => (await glance(overview, context)).relationships,
    async relationshipTypes(overview, _, context) {
      const { types } = await glance(overview, context);
      return (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).flatMap((type) => {
        const count = types.get(type) ?? 0;
        return count === 0 ? [] : [{ type, count }];
      });
    },
    families: async (overview, _, context) => [...(await glance(overview, context)).families],
    standings: async (overview, _, context) => [...(await glance(overview, context)).standings],
    claimCount: async (overview, _, context) => sum(await claims(overview, context)),
    sourceCount: async (overview, _, context) => (await claims(overview, context)).size,
    campCount: async (overview, _, context) => (await glance(overview, context)).camps.total,
    camps: async (overview, { first }, context) =>
      (await glance(overview, context)).camps.items.slice(0, within(first, LIST)),
    dyadCount: async (overview, _, context) => (await glance(overview, context)).dyads.total,
    dyads: async (overview, { first }, context) =>
      (await glance(overview, context)).dyads.items.slice(0, within(first, LIST)),
    placeCount: async (overview, { kinds }, context) => (await places(overview, kinds, context)).length,
    places: async (overview, { kinds, first }, context) =>
      (await places(overview, kinds, context)).slice(0, within(first, LIST)),
    years: async (overview, _, context) => (await glance(overview, context)).years.buckets,
    undated: async (overview, _, context) => (await glance(overview, context)).years.undated,
  },
  Camp: {
    relationshipCount: ({ relationships }) => relationships,
    claimCount: ({ claims: count }) => count,
    families: ({ families }) => [...families],
  },
  Dyad: {
    entities: ({ entities }) => [...entities],
    relationshipCount: ({ relationships }) => relationships,
    claimCount: ({ claims: count }) => count,
    families: ({ families }) => [...families],
    standings: ({ standings }) => [...standings],
  },
  PlaceCount: {
    claimCount: ({ claims: count }) => count,
    families: ({ families }) => [...families],
  },
  FamilyCount: { family: ({ family }) => family.toUpperCase() as never },
  StandingCount: { standing: ({ standing }) => standing.toUpperCase() as never },
};
