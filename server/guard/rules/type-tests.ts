import { raise } from '../raised.js';
import type { Rule } from '../rule.js';
import { isFloat } from './conversions.js';
import { once } from './once.js';
import { isText } from './unknown-types.js';

/** Tests by the names of the types, of an expression that is not null. */
const TESTS: Readonly<Record<string, (x: string) => string>> = {
  BOOLEAN: (x) => `(${x} = true OR ${x} = false)`,
  BOOL: (x) => `(${x} = true OR ${x} = false)`,
  STRING: isText,
  VARCHAR: isText,
  INTEGER: (x) => `(${x} - ${x} = 0 AND NOT ${isFloat(x)})`,
  INT: (x) => `(${x} - ${x} = 0 AND NOT ${isFloat(x)})`,
  FLOAT: isFloat,
};

export const typeTests: Rule = {
  id: 'type-tests',
  catches: 'x IS :: INTEGER and valueType(x) are not there; tests that only such a value passes are as good.',
  example: 'MATCH (n) WHERE n.value IS :: INTEGER RETURN n',
  does: 'both',
  apply(context) {
    const { grammar, rewriter } = context;
    for (const node of context.nodes) {
      const [value, test] = node.children;
      const type = test?.child(grammar.RULE_type);
      if (node.kind !== 'predicate' || value === undefined || test === undefined || type === undefined)
        continue;
      const [, name = '', never] = /^(\w+)\s*(NOT\s+NULL|!)?$/i.exec(type.text().trim()) ?? [];
      const passes = TESTS[name.toUpperCase()];
      if (passes === undefined) {
        return context.refuse(
          type,
          'tests for BOOLEAN, STRING, INTEGER and FLOAT alone',
          'Use one of these, or use Neo4j',
        );
      }
      const denied = test.has('NOT') ? 'NOT ' : '';
      rewriter.rewrite(node, (_inner, render) =>
        once(
          context,
          value,
          render(value),
          (x) =>
            `(${denied}(${x} IS ${never === undefined ? '' : 'NOT '}NULL ${never === undefined ? 'OR' : 'AND'} coalesce(${passes(x)}, false)))`,
        ),
      );
    }
    for (const { node, args } of context.calls('valuetype')) {
      const [value] = args;
      if (value === undefined) continue;
      rewriter.rewrite(node, (_inner, render) =>
        once(context, value, render(value), (x) => {
          const named = ['STRING', 'BOOLEAN', 'FLOAT', 'INTEGER'].map(
            (name) => `WHEN ${TESTS[name]?.(x) ?? 'false'} THEN '${name} NOT NULL'`,
          );
          return `(CASE WHEN ${x} IS NULL THEN 'NULL' ${named.join(' ')} ELSE ${raise('value-type')} END)`;
        }),
      );
    }
  },
};
