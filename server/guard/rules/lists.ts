import type { Rule, RuleContext } from '../rule.js';
import type { Kind, Node } from '../tree.js';
import { isNumeric, isTemporal, optionsOf } from '../types.js';
import { aggregatesIn } from './projections.js';
import { floatText, isFloat, mayBeFloat, textOf } from './conversions.js';
import { once } from './once.js';
import { isText, isUnknown } from './unknown-types.js';

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
      else if (isUnknown(a) || isUnknown(b)) sumOfUnknown(context, node, left, right);
      else if (a.kind === 'string' && mayBeFloat(b))
        context.rewriter.rewrite(right, (inner) => textOf(context, right, inner));
      else if (b.kind === 'string' && ['integer', 'float', 'number', 'boolean'].includes(a.kind)) {
        context.rewriter.rewrite(left, (inner) => textOf(context, left, inner));
      }
    }
  },
};

/** A sum of which a side may turn out to be a number, a text or a list. */
function sumOfUnknown(context: RuleContext, sum: Node, left: Node, right: Node): void {
  const [a, b] = [context.typeOf(left), context.typeOf(right)];
  if (a.kind === 'null' || b.kind === 'null' || isTemporal(a) || isTemporal(b)) return;
  if (isGrouped(context, sum)) return;
  const sides = (render: (node: Node) => string, form: (x: string, y: string) => string): string =>
    once(context, left, render(left), (x) => once(context, right, render(right), (y) => form(x, y)));
  context.rewriter.rewrite(sum, (_inner, render) => {
    const fresh = (): string => context.freshName();
    const written = (x: string): string =>
      `(CASE WHEN ${isFloat(x)} THEN ${floatText(x, fresh)} ELSE toString(${x}) END)`;
    if (isNumeric(a) || isNumeric(b))
      return sides(render, (x, y) => {
        const other = isNumeric(a) ? y : x;
        const text = isNumeric(a) ? `${written(x)} + ${y}` : `${x} + ${written(y)}`;
        const list = isNumeric(a) ? `[${x}] + ${y}` : `${x} + [${y}]`;
        return `(CASE WHEN ${isText(other)} THEN ${text} ELSE coalesce(${x} + ${y}, ${list}) END)`;
      });
    if (a.kind === 'string')
      return sides(
        render,
        (x, y) =>
          `(CASE WHEN ${isFloat(y)} THEN ${x} + ${floatText(y, fresh)} ELSE coalesce(${x} + ${y}, [${x}] + ${y}) END)`,
      );
    if (b.kind === 'string')
      return sides(
        render,
        (x, y) =>
          `(CASE WHEN ${isFloat(x)} THEN ${floatText(x, fresh)} + ${y} WHEN size(${x}) IS NOT NULL AND (${isText(x)}) IS NULL THEN ${x} + [${y}] ELSE coalesce(${x} + ${y}, toString(${x}) + ${y}) END)`,
      );
    return sides(
      render,
      (x, y) =>
        `coalesce(${x} + ${y}, CASE WHEN ${x} IS NULL OR ${y} IS NULL THEN null WHEN ${isText(y)} AND ${x} - ${x} = 0 THEN ${written(x)} + ${y} ELSE coalesce(${x} + [${y}], [${x}] + ${y}) END)`,
    );
  });
}

/**
 * Whether a sum has to stay as it is written: the engine finds an aggregate again only where it stands alone, and in
 * ORDER BY only by its words.
 */
function isGrouped(context: RuleContext, sum: Node): boolean {
  if (aggregatesIn(sum).length > 0) return true;
  return context.analysis.projections.some(
    ({ body, items }) =>
      body.from <= sum.from &&
      sum.to <= body.to &&
      body.child(context.grammar.RULE_orderBy) !== undefined &&
      items.some(({ expression }) => aggregatesIn(expression).length > 0),
  );
}

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
  catches: 'UNWIND of a single value gives no row, and a list expression over it null; one element is right.',
  example: 'UNWIND 5 AS x RETURN x',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      const inside = node.kind === 'comprehension' || node.kind === 'quantifier';
      if (node.rule !== context.grammar.RULE_unwindClause && !inside) continue;
      const list = node.children[inside ? 1 : 0];
      if (list === undefined) continue;
      const of = context.typeOf(list);
      if (['any', 'mixed', 'list', 'null'].includes(of.kind)) continue;
      const wrap = (inner: string): string =>
        of.nullable
          ? `(CASE WHEN (${inner}) IS NULL THEN ${inside ? 'null' : '[]'} ELSE [${inner}] END)`
          : `[${inner}]`;
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

/** Kinds of which every operand is a condition. */
const OF_CONDITIONS: ReadonlySet<Kind> = new Set<Kind>(['and', 'or', 'xor', 'not']);

function isCondition(context: RuleContext, node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  const { grammar } = context;
  return (
    OF_CONDITIONS.has(parent.kind) ||
    parent.rule === grammar.RULE_whereClause ||
    (parent.rule === grammar.RULE_caseAlternative && parent.children[0] === node)
  );
}

/** A list; or a sum with a text, which is a list or a text. A text as a condition is an error on Neo4j. */
function isListOrText(context: RuleContext, node: Node): boolean {
  const [inner, ...others] = node.children;
  if (node.kind === 'parenthesis' && inner !== undefined) return isListOrText(context, inner);
  if (context.typeOf(node).kind === 'list') return true;
  return (
    node.kind === 'add' &&
    node.words[0]?.text === '+' &&
    [inner, ...others].some((side) => side !== undefined && context.typeOf(side).kind === 'string')
  );
}

export const listConditions: Rule = {
  id: 'list-conditions',
  catches: 'A list as a condition is always true, or never; Neo4j asks whether it has elements.',
  example: "MATCH (n) RETURN CASE WHEN (n.aliases + 'a') THEN 1 ELSE 0 END",
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (!isCondition(context, node) || !isListOrText(context, node)) continue;
      context.rewriter.rewrite(node, (inner) => `(size(${inner}) > 0)`);
    }
  },
};
