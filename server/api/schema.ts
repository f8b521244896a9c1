import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { balanceResolvers } from './balance/resolvers.js';
import { balanceOverTimeResolvers } from './balance-over-time/resolvers.js';
import { claimResolvers } from './claim/resolvers.js';
import { DateScalar, JsonScalar } from './common/scalars.js';
import { cypherResolvers } from './cypher/resolvers.js';
import { engineResolvers } from './engine/resolvers.js';
import { entityResolvers } from './entity/resolvers.js';
import { evidenceDiffResolvers } from './evidence-diff/resolvers.js';
import { filterResolvers } from './filter/resolvers.js';
import { gapsResolvers } from './gaps/resolvers.js';
import type { Resolvers } from './generated.js';
import { kindsResolvers } from './kinds/resolvers.js';
import { overviewResolvers } from './overview/resolvers.js';
import { pathResolvers } from './path/resolvers.js';
import { placeCountsResolvers } from './place-counts/resolvers.js';
import { questionResolvers } from './question/resolvers.js';
import { relationshipResolvers } from './relationship/resolvers.js';
import { robustnessResolvers } from './robustness/resolvers.js';
import { sideChangesResolvers } from './side-changes/resolvers.js';
import { signedPathsResolvers } from './signed-paths/resolvers.js';
import { SCHEMA_SDL } from './schema.generated.js';
import { searchResolvers } from './search/resolvers.js';
import { sourceResolvers } from './source/resolvers.js';
import { statementResolvers } from './statement/resolvers.js';
import { subgraphResolvers } from './subgraph/resolvers.js';
import { timelineResolvers } from './timeline/resolvers.js';
import { voicesResolvers } from './voices/resolvers.js';

const parts: Resolvers[] = [
  { Date: DateScalar, JSON: JsonScalar },
  balanceResolvers,
  balanceOverTimeResolvers,
  claimResolvers,
  cypherResolvers,
  engineResolvers,
  entityResolvers,
  evidenceDiffResolvers,
  filterResolvers,
  gapsResolvers,
  kindsResolvers,
  overviewResolvers,
  pathResolvers,
  placeCountsResolvers,
  questionResolvers,
  relationshipResolvers,
  robustnessResolvers,
  searchResolvers,
  sideChangesResolvers,
  signedPathsResolvers,
  sourceResolvers,
  statementResolvers,
  subgraphResolvers,
  timelineResolvers,
  voicesResolvers,
];

/** The whole schema with its resolvers. */
export function executableSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: SCHEMA_SDL, resolvers: parts });
}
