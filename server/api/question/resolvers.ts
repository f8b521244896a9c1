import { disputesOf } from '../../query/disputes.js';
import { wantedClaims } from '../claim/resolvers.js';
import type { Resolvers } from '../generated.js';

export const questionResolvers: Resolvers = {
  Query: { disputes: (_, { filter }, { reader }) => disputesOf(reader, wantedClaims(filter)) },
};
