import { disputesOf, positionsOf } from '../../read/disputes.js';
import { byItsId, pageOf, withNodes } from '../../read/pages.js';
import { present } from '../../read/reader.js';
import { statementText } from '../../statements/index.js';
import { wantedClaims } from '../claim/load.js';
import { pageAsked } from '../common/page.js';
import type { Resolvers } from '../generated.js';

export const questionResolvers: Resolvers = {
  Query: {
    disputes: async (_, { filter }, { reader }) => disputesOf(reader, await wantedClaims(reader, filter)),
    question: (_, { id }, { reader }) => reader.questions.load(id),
    async questions(_, { kind, ...args }, { reader }, info) {
      const { rows } = await reader.run({ text: statementText('list-questions') });
      const items = rows
        .filter(([, itsKind]) => kind == null || itsKind === kind.toLowerCase())
        .map(([id]) => String(id));
      const page = pageOf({ name: 'questions', items, keyOf: byItsId, usual: 25 }, pageAsked(args, info));
      const nodes = page.edges.map(({ node }) => present(reader.questions.load(node), node));
      return withNodes(page, await Promise.all(nodes));
    },
  },
  Question: {
    kind: ({ kind }) => kind.toUpperCase() as never,
    positions: ({ id }, _, { reader }) => positionsOf(reader, id),
  },
};
