import type { GraphQLResolveInfo } from 'graphql';
import { ENTITY_KINDS, type EntityKind } from '../../domain/kinds/index.js';
import { eventColumns } from '../../query/events.js';
import { pageOf, withNodes, type PageArguments } from '../../query/pages.js';
import type { EntityRecord } from '../../query/records.js';
import { entityRecord, nodeOf } from '../../query/rows.js';
import { statementText } from '../../query/statements.js';
import { checkedFilter } from '../common/filter.js';
import { argumentsAhead, remembered, selected } from '../common/selection.js';
import type { Context } from '../context.js';
import { checkText } from '../common/text.js';
import type { GraphFilter, Resolvers } from '../generated.js';
import { claimsOf } from '../claim/load.js';

const PLACES = new Set<EntityKind>(['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'LOCALITY']);

/** Whether an entity is one that the type Place stands for. */
export function isPlace(entity: EntityRecord): boolean {
  return entity.kind !== null && PLACES.has(entity.kind);
}

type EventsArguments = PageArguments & { readonly filter?: GraphFilter | null | undefined };

/** The columns of the events that are selected down a path of fields. */
const columnsOf = remembered((info, path) => eventColumns(selected(info, path.split('.'))));

const shared = {
  degree: async ({ id }: EntityRecord, _: object, { reader }: Context) =>
    (await reader.degrees.load(id)) ?? 0,
  async relationships(
    { id }: EntityRecord,
    args: PageArguments & { filter?: GraphFilter | null | undefined },
    { reader }: Context,
  ) {
    const filter = await checkedFilter(reader, args.filter);
    const all = new Map(
      (await reader.relationshipsOf(id, filter)).map((relationship) => [relationship.id, relationship]),
    );
    const page = pageOf([...all.keys()], args);
    return withNodes(
      page,
      page.edges.flatMap(({ node }) => all.get(node) ?? []),
    );
  },
  async claims({ id }: EntityRecord, args: PageArguments, { reader }: Context) {
    const page = pageOf(await reader.claimsOfEntities.load(id), args);
    return withNodes(
      page,
      await claimsOf(
        reader,
        page.edges.map(({ node }) => node),
      ),
    );
  },
  async events(
    { id }: EntityRecord,
    { filter, ...page }: EventsArguments,
    { reader }: Context,
    info: GraphQLResolveInfo,
  ) {
    return reader.eventsOf(id, {
      filter: await checkedFilter(reader, filter),
      page,
      columns: columnsOf(info, 'edges.node'),
    });
  },
};

export const entityResolvers: Resolvers = {
  Query: {
    async entity(_, { id }, { reader }, info) {
      const ahead = argumentsAhead(info, 'events', 'Entity') as EventsArguments | undefined;
      if (ahead !== undefined) {
        const { filter, ...page } = ahead;
        const columns = columnsOf(info, 'events.edges.node');
        // One statement gives the entity and the page, which the field's own resolver then finds read.
        await reader.eventsOf(id, { filter: await checkedFilter(reader, filter), page, columns });
      }
      return reader.entities.load(id);
    },
    async entities(_, { kinds, text, ...args }, { reader }) {
      checkText(text, 'text');
      const { rows } = await reader.run({ text: statementText('list-entities') });
      const wanted = text?.trim().toLowerCase() ?? '';
      const found = rows
        .map(([node]) => entityRecord(nodeOf(node)))
        .filter(({ kind }) => kinds == null || (kind !== null && kinds.includes(kind)))
        .filter(({ name, aliases }) => [name, ...aliases].some((word) => word.toLowerCase().includes(wanted)))
        .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
      const byId = new Map(found.map((entity) => [entity.id, entity]));
      const page = pageOf([...byId.keys()], args);
      return withNodes(
        page,
        page.edges.flatMap(({ node }) => byId.get(node) ?? []),
      );
    },
  },
  Entity: {
    // Where the kind was not read nothing depends on it, and any type answers alike.
    __resolveType: ({ kind }) => (kind === null ? 'Actor' : ENTITY_KINDS[kind].family),
  },
  Actor: shared,
  Person: shared,
  Place: shared,
  Event: {
    ...shared,
    places: async ({ id }, _, { reader }) =>
      (await reader.relationshipsOf(id, { relationshipTypes: ['OCCURRED_AT'] }))
        .map(({ object }) => object)
        .filter(isPlace),
    participants: async ({ id }, _, { reader }) => {
      const parts = await reader.relationshipsOf(id, { relationshipTypes: ['PARTICIPATED_IN'] });
      return [...new Map(parts.map(({ subject }) => [subject.id, subject])).values()].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      );
    },
    participations: ({ id }, _, { reader }) =>
      reader.relationshipsOf(id, { relationshipTypes: ['PARTICIPATED_IN'] }),
  },
};
