import type { Rule, RuleContext } from '../rule.js';
import type { Kind, Node } from '../tree.js';
import { family, isNumeric, optionsOf, type Type } from '../types.js';

/** Renders a node with every rewrite below it. */
export type Render = (node: Node) => string;

/**
 * True for a text that the engine takes for a number where it meets one: `n.value = '200'` is true of the number 200,
 * and `'200' < 300` is true. Any other text it tells apart by itself.
 */
export function looksLikeNumber(text: string): boolean {
  return /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf|infinity|nan)$/i.test(text);
}

/** Told from the text of an expression: true of a text, null of anything else. */
export function isText(expression: string): string {
  return `(${expression}) STARTS WITH ''`;
}

/** What a side of a comparison can be, as far as texts and numbers go. */
type Side = 'number' | 'text' | 'number-like' | 'unknown' | 'other';

function sideOf(context: RuleContext, node: Node): Side {
  const constant = context.constantOf(node);
  if (typeof constant === 'string') return looksLikeNumber(constant) ? 'number-like' : 'text';
  return sideOfType(context.typeOf(node));
}

function sideOfType(of: Type): Side {
  if (of.kind === 'any') return 'unknown';
  if (of.kind === 'mixed') {
    return optionsOf(of).some((one) => ['number', 'string', 'any'].includes(family(one)))
      ? 'unknown'
      : 'other';
  }
  if (isNumeric(of)) return 'number';
  return of.kind === 'string' ? 'number-like' : 'other';
}

type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/**
 * A comparison of which a side may turn out to be a number or a text, in a form in which the two never count as alike.
 * @param filter null and false are the same here; the form then keeps the comparison as a condition of its own, for
 *   which the engine uses an index
 * @returns null where the engine's own answer is right
 */
export function compareUnknown(
  context: RuleContext,
  left: Node,
  operator: Operator,
  right: Node,
  filter: boolean,
): ((render: Render) => string) | null {
  const [a, b] = [sideOf(context, left), sideOf(context, right)];
  if (a !== 'unknown' && b !== 'unknown') return null;
  const [known, unknown] = a === 'unknown' ? [b, left] : [a, right];
  if (known === 'text' || known === 'other') return null;
  const apart = operator === '=' ? 'false' : operator === '<>' ? 'true' : 'null';
  const plain = (render: Render): string => `${grouped(left, render)} ${operator} ${grouped(right, render)}`;
  const conjunct = filter && operator !== '<>';
  if (known === 'number') {
    if (conjunct) return (render) => `(${plain(render)} AND (${isText(render(unknown))}) IS NULL)`;
    return (render) =>
      `(CASE WHEN ${isText(render(unknown))} THEN ${orNull(render, left, right, apart)} ELSE ${plain(render)} END)`;
  }
  if (known === 'number-like') {
    if (conjunct) return (render) => `(${plain(render)} AND ${isText(render(unknown))})`;
    return (render) =>
      `(CASE WHEN ${isText(render(unknown))} THEN ${plain(render)} ELSE ${orNull(render, left, right, apart)} END)`;
  }
  const alike = (render: Render): string =>
    `((${isText(render(left))}) IS NULL) = ((${isText(render(right))}) IS NULL)`;
  if (conjunct) return (render) => `(${plain(render)} AND ${alike(render)})`;
  return (render) =>
    `(CASE WHEN ${alike(render)} THEN ${plain(render)} ELSE ${orNull(render, left, right, apart)} END)`;
}

/** Null where a side is null, else the given word. */
function orNull(render: Render, left: Node, right: Node, word: string): string {
  if (word === 'null') return word;
  return `CASE WHEN (${render(left)}) IS NULL OR (${render(right)}) IS NULL THEN null ELSE ${word} END`;
}

const ALONE: ReadonlySet<Kind> = new Set<Kind>([
  'variable',
  'property',
  'parameter',
  'number',
  'string',
  'call',
]);

function grouped(node: Node, render: Render): string {
  const text = render(node);
  return ALONE.has(node.kind) && text === node.text() ? text : `(${text})`;
}

/** Whether a value can be a number or a text and nobody knows which. */
export function isUnknown(of: Type): boolean {
  return sideOfType(of) === 'unknown';
}

/**
 * Whether `value IN list` may take a text for a number.
 * @param element null where the elements are not known
 */
export function mayConfuse(context: RuleContext, value: Node, list: Node): boolean {
  const side = sideOf(context, value);
  if (side === 'text' || side === 'other') return false;
  const constant = context.constantOf(list);
  const sides = Array.isArray(constant)
    ? constant.map((item): Side =>
        typeof item === 'number'
          ? 'number'
          : typeof item !== 'string'
            ? 'other'
            : looksLikeNumber(item)
              ? 'number-like'
              : 'text',
      )
    : list.kind === 'list'
      ? list.children.map((item) => sideOf(context, item))
      : [sideOfType(context.typeOf(list).element ?? { kind: 'any', nullable: true })];
  const against = (wanted: Side): boolean => sides.some((one) => one === wanted || one === 'unknown');
  switch (side) {
    case 'number':
      return against('number-like');
    case 'number-like':
      return against('number');
    default:
      return against('number') || against('number-like');
  }
}

/** Elements of a literal list that are compared one by one. */
export const MOST_WRITTEN_OUT = 20;

export const unknownMembership: Rule = {
  id: 'unknown-membership',
  catches: "n.value IN ['200'] is true of the number 200, and 200 IN n.list of the text; false is right.",
  example: "MATCH (n) WHERE n.value IN ['200'] RETURN n",
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'predicate') continue;
      const [value, test] = node.children;
      const [list] = test?.children ?? [];
      if (value === undefined || list === undefined || test?.has('IN') !== true) continue;
      const [of, listType] = [context.typeOf(value), context.typeOf(list)];
      const known = [of, ...(listType.element === undefined ? [] : [listType.element])];
      if (!known.some(isUnknown) && listType.kind !== 'any') continue;
      if (list.kind === 'list' && list.children.length <= MOST_WRITTEN_OUT) continue;
      if (!mayConfuse(context, value, list)) continue;
      const name = context.freshName();
      const filter = context.inFilter(node);
      context.rewriter.rewrite(node, (inner, render) => {
        const [a, items] = [render(value), render(list)];
        const same = `((${isText(name)}) IS NULL) = ((${isText(a)}) IS NULL)`;
        const hits = `size([${name} IN (${items}) WHERE ${name} = (${a}) AND ${same}]) > 0`;
        if (filter) return `((${inner}) AND ${hits})`;
        const unsure = `${name} IS NULL`;
        return `(CASE WHEN NOT (${inner}) THEN false WHEN (${items}) IS NULL OR (${a}) IS NULL THEN (${inner}) WHEN ${hits} THEN true WHEN size([${name} IN (${items}) WHERE ${unsure}]) > 0 THEN null ELSE false END)`;
      });
    }
  },
};
