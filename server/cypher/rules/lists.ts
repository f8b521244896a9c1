import type { Rule, RuleContext } from '../rule.js';
import type { Node } from '../tree.js';
import { optionsOf } from '../types.js';

export const slices: Rule = {
  id: 'slices',
  catches: 'Negative and null bounds of a slice count as open: [1,2,3][..-1] is [1,2,3], and [1,2] is right.',
  example: 'RETURN [1,2,3][..-1]',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'slice') continue;
      const [list, ...bounds] = node.children;
      const dots = node.words.find((word) => word.text === '..');
      if (list === undefined || dots === undefined) continue;
      const from = bounds.find((bound) => bound.to <= dots.from);
      const to = bounds.find((bound) => bound.from >= dots.to);
      if ([from, to].every((bound) => bound === undefined || isCount(bound))) continue;
      context.rewriter.rewrite(node, (_inner, render) => {
        const text = render(list);
        const place = (bound: Node): string => {
          if (isCount(bound)) return render(bound);
          const value = `(${render(bound)})`;
          const back = `size(${text}) + ${value}`;
          return `CASE WHEN ${value} >= 0 THEN ${value} WHEN ${back} < 0 THEN 0 ELSE ${back} END`;
        };
        const slice = `(${text})[${from === undefined ? '0' : place(from)}..${to === undefined ? '' : place(to)}]`;
        const unsure = [from, to].filter((bound) => bound !== undefined && !isCount(bound)) as Node[];
        const nulls = unsure.map((bound) => `(${render(bound)}) IS NULL`).join(' OR ');
        return `(CASE WHEN ${nulls} THEN null ELSE ${slice} END)`;
      });
    }
  },
};

function isCount(node: Node): boolean {
  return node.kind === 'number' && !node.text().startsWith('-');
}

export const listPlusElement: Rule = {
  id: 'list-plus-element',
  catches: "[1] + 2 is null, and so is 1 + 'a'; [1, 2] and '1a' are right.",
  example: 'RETURN [1] + 2',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'add' || node.words[0]?.text !== '+') continue;
      const [left, right] = node.children;
      if (left === undefined || right === undefined) continue;
      const [a, b] = [context.typeOf(left), context.typeOf(right)];
      if (a.kind === 'list' && b.kind !== 'list') wrapElement(context, node, right);
      else if (b.kind === 'list' && a.kind !== 'list') wrapElement(context, node, left);
      else if (b.kind === 'string' && ['integer', 'float', 'number', 'boolean'].includes(a.kind)) {
        context.rewriter.rewrite(left, (inner) => `toString(${inner})`);
      }
    }
  },
};

/** `list + element`, whichever side the list is on. Null on either side gives null, as it should. */
function wrapElement(context: RuleContext, sum: Node, element: Node): void {
  const of = context.typeOf(element);
  if (of.kind === 'null') return;
  const sure = optionsOf(of).every((option) => !['any', 'list'].includes(option.kind));
  if (sure && !of.nullable) {
    context.rewriter.rewrite(element, (inner) => `[${inner}]`);
    return;
  }
  const [left, right] = sum.children;
  if (left === undefined || right === undefined) return;
  context.rewriter.rewrite(sum, (inner, render) => {
    const value = render(element);
    const [a, b] = [render(left), render(right)];
    const wrapped = element === left ? `[${a}] + ${b}` : `${a} + [${b}]`;
    return `(CASE WHEN (${value}) IS NULL THEN null ELSE ${sure ? wrapped : `coalesce(${inner}, ${wrapped})`} END)`;
  });
}

export const unwindValue: Rule = {
  id: 'unwind-value',
  catches: 'UNWIND of a single value gives no row; one row is right.',
  example: 'UNWIND 5 AS x RETURN x',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.rule !== context.grammar.RULE_unwindClause) continue;
      const [list] = node.children;
      if (list === undefined) continue;
      const of = context.typeOf(list);
      if (['any', 'mixed', 'list', 'null'].includes(of.kind)) continue;
      const wrap = (inner: string): string =>
        of.nullable ? `(CASE WHEN (${inner}) IS NULL THEN [] ELSE [${inner}] END)` : `[${inner}]`;
      context.rewriter.rewrite(list, wrap);
    }
  },
};

export const emptiness: Rule = {
  id: 'emptiness',
  catches: 'isEmpty() is not there.',
  example: 'RETURN isEmpty([])',
  does: 'rewrites',
  apply(context) {
    for (const { node, args } of context.calls('isempty')) {
      const [value] = args;
      if (value === undefined) continue;
      const map = context.typeOf(value).kind === 'map';
      context.rewriter.rewrite(node, (_inner, render) =>
        map ? `(size(keys(${render(value)})) = 0)` : `(size(${render(value)}) = 0)`,
      );
    }
  },
};

export const comprehensionNulls: Rule = {
  id: 'comprehension-nulls',
  catches: 'A pattern comprehension drops nulls: [(n)-->(b) | b.missing] is [], and [null] is right.',
  example: 'MATCH (n) RETURN [(n)-->(b) | b.missing]',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'pattern-comprehension') continue;
      const result = node.children.at(-1);
      if (result === undefined || !context.typeOf(result).nullable) continue;
      const name = context.freshName();
      context.rewriter.rewrite(result, (inner) => `{v: ${inner}}`);
      context.rewriter.rewrite(node, (inner) => `[${name} IN ${inner} | ${name}.v]`);
    }
  },
};
