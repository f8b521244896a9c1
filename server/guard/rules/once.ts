import type { RuleContext } from '../rule.js';
import type { Kind, Node } from '../tree.js';

/** What is as well written twice. */
const SHORT: ReadonlySet<Kind> = new Set<Kind>([
  'variable',
  'parameter',
  'number',
  'string',
  'null',
  'boolean',
]);
/** What the engine does not find in a list. */
const FIXED: ReadonlySet<Kind> = new Set<Kind>([
  'exists',
  'count-subquery',
  'collect-subquery',
  'pattern-comprehension',
  'pattern-predicate',
  'count-star',
]);

/**
 * A form that needs an expression several times, with the expression written once: `head([x IN [expression] | form])`.
 * One that is short, or that the engine can't compute inside a list, is repeated.
 */
export function once(
  context: RuleContext,
  node: Node,
  expression: string,
  form: (value: string) => string,
): string {
  const short = SHORT.has(node.kind) || (node.kind === 'property' && node.children[0]?.kind === 'variable');
  const fixed = node.find((one) => FIXED.has(one.kind) || isAggregateCall(one)) !== undefined;
  if (short || fixed) return form(short ? expression : `(${expression})`);
  const name = context.freshName();
  return `head([${name} IN [${expression}] | ${form(name)}])`;
}

function isAggregateCall(node: Node): boolean {
  return (
    node.kind === 'call' &&
    /^(count|sum|avg|min|max|collect|stdev|stdevp|percentile\w+)\s*\(/i.test(node.text())
  );
}
