import type { GraphQLResolveInfo } from 'graphql';
import { ENTITY_KINDS, type EntityKind } from '../../../domain/kinds/index.js';
import { byId } from '../../../domain/order.js';
import { eventColumns } from '../../read/events.js';
import { CLAIMS_OF_ENTITY } from '../../read/claim-lists.js';
import { pageOfEntities } from '../../read/entity-list.js';
import { MAX_PAGE, pageOf, type PageArguments } from '../../read/pages.js';
import { within } from '../../read/ranges.js';
import type { EntityRecord } from '../../read/records.js';
import { pageOfStatements } from '../../read/statements.js';
import { checkedFilter } from '../common/filter.js';
import { pageAsked, pageGiven } from '../common/page.js';
import { argumentsAhead, remembered, selected } from '../common/selection.js';
import type { Context } from '../context.js';
import { checkText } from '../common/text.js';
import type { ClaimFilter, GraphFilter, Resolvers } from '../generated.js';
import { claimsListed, pageOfClaimList } from '../claim/load.js';

const PLACES = new Set<EntityKind>(['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'LOCALITY']);

/** Whether an entity is one that the type Place stands for. */
export function isPlace(entity: EntityRecord): boolean {
  return entity.kind !== null && PLACES.has(entity.kind);
}

/** What relationships and entities are sorted by. */
const idKey = ({ id }: { readonly id: string }): readonly string[] => [id];

type EventsArguments = PageArguments & { readonly filter?: GraphFilter | null | undefined };

type ClaimsArguments = PageArguments & { readonly filter?: ClaimFilter | null | undefined };

/** The columns of the events that are selected down a path of fields. */
const columnsOf = remembered((info, path) => eventColumns(selected(info, path.split('.'))));

const shared = {
  degree: async ({ id }: EntityRecord, _: object, { reader }: Context) =>
    (await reader.degrees.load(id)) ?? 0,
  async relationships(
    { id }: EntityRecord,
    args: PageArguments & { filter?: GraphFilter | null | undefined },
    { reader }: Context,
    info: GraphQLResolveInfo,
  ) {
    const items = await reader.relationshipsOf(id, await checkedFilter(reader, args.filter));
    const list = { name: 'relationships', items, keyOf: idKey, usual: 50 } as const;
    return pageOf(list, pageAsked(args, info));
  },
  async claims(
    { id }: EntityRecord,
    { filter, ...args }: ClaimsArguments,
    { reader }: Context,
    info: GraphQLResolveInfo,
  ) {
    const { list, owner } = await claimsListed(reader, CLAIMS_OF_ENTITY, 'entity', id, filter);
    return pageOfClaimList(reader, list, owner, pageAsked(args, info));
  },
  async statements(
    { id }: EntityRecord,
    { filter, ...args }: ClaimsArguments,
    { reader }: Context,
    info: GraphQLResolveInfo,
  ) {
    const { list, owner } = await claimsListed(reader, CLAIMS_OF_ENTITY, 'entity', id, filter);
    return pageOfStatements(reader, list, owner, pageAsked(args, info));
  },
  async events(
    { id }: EntityRecord,
    { filter, ...page }: EventsArguments,
    { reader }: Context,
    info: GraphQLResolveInfo,
  ) {
    return reader.eventsOf(id, {
      filter: await checkedFilter(reader, filter),
      page: pageAsked(page, info),
      columns: columnsOf(info, 'edges.node'),
    });
  },
};

export const entityResolvers: Resolvers = {
  Query: {
    async entity(_, { id }, { reader }, info) {
      const ahead = argumentsAhead<EventsArguments>(info, 'events', 'Entity');
      if (ahead !== undefined) {
        const { filter, ...asked } = ahead.values;
        const page = pageGiven(asked, ahead.node, info.variableValues);
        const columns = columnsOf(info, 'events.edges.node');
        // One statement gives the entity and the page, which the field's own resolver then finds read.
        await reader.eventsOf(id, { filter: await checkedFilter(reader, filter), page, columns });
      }
      return reader.entities.load(id);
    },
    async entitiesById(_, { ids }, { reader }) {
      within(ids.length, { field: 'ids', least: 0, most: MAX_PAGE, usual: 0, unit: 'ids', counted: true });
      return Promise.all(ids.map((id) => reader.entities.load(id)));
    },
    async entities(_, { kinds, text, ...args }, { reader }, info) {
      checkText(text, 'text');
      return pageOfEntities(reader, { kinds, text }, pageAsked(args, info));
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
      return [...new Map(parts.map(({ subject }) => [subject.id, subject])).values()].sort(byId);
    },
    participations: ({ id }, _, { reader }) =>
      reader.relationshipsOf(id, { relationshipTypes: ['PARTICIPATED_IN'] }),
  },
};
