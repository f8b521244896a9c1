import { language } from './language.js';
import type { Node } from './tree.js';

type Rules = ReturnType<typeof language>['CypherParser'];

/** Names of the grammar's rules, and which nodes are expressions. */
export const Grammar = {
  all(): Rules {
    return language().CypherParser;
  },
  regularQuery(): number {
    return language().CypherParser.RULE_regularQuery;
  },
  /** Variables count: where one is bound, its node is passed over by the binder before. */
  isExpression(node: Node): boolean {
    return node.kind !== 'other';
  },
};
