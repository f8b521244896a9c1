import { claimList } from '../../read/claims.js';
import { ALL } from '../../read/keyset.js';
import { present } from '../../read/reader.js';
import { pageOfStatements, type ListedStatement } from '../../read/statements.js';
import { claimsOf, wantedClaims } from '../claim/load.js';
import { pageAsked } from '../common/page.js';
import type { Resolvers } from '../generated.js';

export const statementResolvers: Resolvers = {
  Query: {
    statements: async (_, { filter, ...args }, { reader }, info) =>
      pageOfStatements(
        reader,
        await claimList(reader, await wantedClaims(reader, filter), 25),
        ALL,
        pageAsked(args, info),
      ),
  },
  Statement: {
    source: ({ source }, _, { reader }) => present(reader.sources.load(source), source),
    assertedBy: ({ assertedBy }, _, { reader }) => present(reader.entities.load(assertedBy), assertedBy),
    claims: async ({ id }, _, { reader }) => claimsOf(reader, await reader.claimsOfStatements.load(id)),
  },
  StatementEdge: {
    claims: ({ node }: ListedStatement, _, { reader }) => claimsOf(reader, node.listed),
  },
};
