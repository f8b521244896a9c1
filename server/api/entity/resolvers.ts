import { ENTITY_KINDS, type EntityKind } from '../../domain/kinds/index.js';
import { claimIds } from '../../query/claims.js';
import { pageOf, withNodes, type PageArguments } from '../../query/pages.js';
import type { EntityRecord } from '../../query/records.js';
import { checkedFilter } from '../common/filter.js';
import type { Context } from '../context.js';
import type { GraphFilter, Resolvers } from '../generated.js';
import { claimsOf } from '../claim/load.js';

const PLACES = new Set<EntityKind>(['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'LOCALITY']);

/** Whether an entity is one that the type Place stands for. */
export function isPlace(entity: EntityRecord): boolean {
  return PLACES.has(entity.kind);
}

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
    const page = pageOf(await claimIds(reader, { entity: id }), args);
    return withNodes(
      page,
      await claimsOf(
        reader,
        page.edges.map(({ node }) => node),
      ),
    );
  },
};

const ENTITIES = `MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases
ORDER BY id`;

export const entityResolvers: Resolvers = {
  Query: {
    entity: (_, { id }, { reader }) => reader.entities.load(id),
    async entities(_, { kinds, text, ...args }, { reader }) {
      const { rows } = await reader.run({ text: ENTITIES });
      const wanted = text?.trim().toLowerCase() ?? '';
      const ids = rows
        .filter(
          ([, labels]) =>
            kinds == null ||
            kinds.some((kind) =>
              ENTITY_KINDS[kind].labels.every((label) => (labels as string[]).includes(label)),
            ),
        )
        .filter(
          ([, , name, aliases]) =>
            wanted === '' ||
            [name, ...((aliases as string[] | null) ?? [])].some((word) =>
              String(word).toLowerCase().includes(wanted),
            ),
        )
        .sort(([a, , first], [b, , second]) =>
          String(first) < String(second)
            ? -1
            : String(first) > String(second)
              ? 1
              : String(a) < String(b)
                ? -1
                : 1,
        )
        .map(([id]) => String(id));
      const page = pageOf(ids, args);
      return withNodes(
        page,
        await reader.allEntities(
          page.edges.map(({ node }) => node),
          'id',
        ),
      );
    },
  },
  Entity: {
    __resolveType: ({ kind }) => {
      const { family } = ENTITY_KINDS[kind];
      return family;
    },
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
