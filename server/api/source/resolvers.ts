import { AllegianceError } from '../../errors.js';
import { CLAIMS_OF_SOURCE } from '../../read/claim-lists.js';
import { pageByKeyset } from '../../read/keyset.js';
import { present, type GraphReader } from '../../read/reader.js';
import type { SourceRecord } from '../../read/records.js';
import { hearsayOf, linkedSources, RESTING_ON_SOURCE, startingAt, voicesOf } from '../../read/sources.js';
import { differenceOfSources } from '../../read/source-diff.js';
import { pageOfStatements } from '../../read/statements.js';
import { statementText } from '../../statements/index.js';
import { claimsListed, pageOfClaimList } from '../claim/load.js';
import { pageAsked } from '../common/page.js';
import type { Resolvers } from '../generated.js';

async function known(reader: GraphReader, id: string, field: string): Promise<SourceRecord> {
  const source = await reader.sources.load(id);
  if (source === null)
    throw new AllegianceError('BAD_USER_INPUT', `${field} is "${id}", which is no source.`, { field });
  return source;
}

export const sourceResolvers: Resolvers = {
  Query: {
    source: (_, { id }, { reader }) => reader.sources.load(id),
    async sources(_, __, { reader }) {
      const { rows } = await reader.run({ text: statementText('list-sources') });
      const all = await Promise.all(rows.map(([id]) => reader.sources.load(String(id))));
      return all.filter((source) => source !== null);
    },
    async sourceDiff(_, args, { reader }) {
      const [left, right] = await Promise.all([
        known(reader, args.left, 'left'),
        known(reader, args.right, 'right'),
      ]);
      const { opposed, ...difference } = await differenceOfSources(reader, left.id, right.id);
      return { left, right, ...difference, contradictRelationships: opposed };
    },
  },
  Source: {
    kind: ({ kind }) => kind.toUpperCase() as never,
    async claims({ id }, { filter, ...args }, { reader }, info) {
      const { list, owner } = await claimsListed(reader, CLAIMS_OF_SOURCE, 'source', id, filter);
      return pageOfClaimList(reader, list, owner, pageAsked(args, info));
    },
    async statements({ id }, { filter, at, ...args }, { reader }, info) {
      const { list, owner } = await claimsListed(reader, CLAIMS_OF_SOURCE, 'source', id, filter);
      return pageOfStatements(reader, list, owner, startingAt(id, at, pageAsked(args, info)));
    },
    async only({ id }, args, { reader }, info) {
      const page = await pageByKeyset(reader, RESTING_ON_SOURCE, id, pageAsked(args, info));
      const edges = await Promise.all(
        page.edges.map(async ({ cursor, node: [tie = ''] }) => ({
          cursor,
          node: await present(reader.relationships.load(tie), `relationship ${tie}`),
        })),
      );
      return { ...page, edges };
    },
    voices: ({ id }, _, { reader }) => voicesOf(reader, id),
    relays: ({ id }, _, { reader }) => linkedSources(reader, id, 'list-relayed-sources'),
    relayedBy: ({ id }, _, { reader }) => linkedSources(reader, id, 'list-relaying-sources'),
    hearsay: ({ id }, _, { reader }) => hearsayOf(reader, id),
  },
};
