import type { Rule, RuleContext } from '../rule.js';
import type { Node } from '../tree.js';
import { isNumeric, type Type } from '../types.js';
import { once } from './once.js';
import { isText } from './unknown-types.js';

/** A float as Java writes it: `1.0`, `1.0E21`, `1.5E-7`, where the engine writes `1`, all digits, or `inf`. */
export function floatText(x: string, fresh: () => string): string {
  const [digits, parts] = [fresh(), fresh()];
  const sign = `(CASE WHEN ${x} < 0 THEN '-' ELSE '' END)`;
  const blank = (text: string): string => `replace(${text}, '0', ' ')`;
  const filled = (text: string): string => `replace(${text}, ' ', '0')`;
  const mantissa = (of: string): string =>
    `left(${of}, 1) + '.' + (CASE WHEN size(${of}) > 1 THEN substring(${of}, 1) ELSE '0' END)`;
  const large = `head([${parts} IN [split(toString(abs(${x})), '.')] | head([${digits} IN [${filled(`rtrim(${blank(`${parts}[0] + coalesce(${parts}[1], '')`)})`)}] | ${sign} + ${mantissa(digits)} + 'E' + toString(size(${parts}[0]) - 1)])])`;
  const small = `head([${parts} IN [split(toString(abs(${x})), '.')[1]] | head([${digits} IN [${filled(`ltrim(${blank(parts)})`)}] | ${sign} + ${mantissa(digits)} + 'E-' + toString(size(${parts}) - size(${digits}) + 1)])])`;
  return `(CASE WHEN ${x} IS NULL THEN null WHEN NOT (${x} = ${x}) THEN 'NaN' WHEN abs(${x}) > 1.7976931348623157e308 THEN ${sign} + 'Infinity' WHEN abs(${x}) >= 10000000 THEN ${large} WHEN abs(${x}) < 0.001 AND ${x} <> 0 THEN ${small} WHEN floor(${x}) = ${x} THEN toString(${x}) + '.0' ELSE toString(${x}) END)`;
}

/** Told when it runs: true of a float, not of a whole number, null or false of anything else. */
export function isFloat(x: string): string {
  return `(${x} - ${x} + 1) / 2 > 0`;
}

/** The text of a value of any type, as Neo4j writes it. */
export function textOf(context: RuleContext, node: Node, expression: string): string {
  const of = context.typeOf(node);
  if (!mayBeFloat(of)) return `toString(${expression})`;
  const fresh = (): string => context.freshName();
  return once(context, node, expression, (x) =>
    of.kind === 'float'
      ? floatText(x, fresh)
      : `(CASE WHEN ${isFloat(x)} OR NOT (${x} = ${x}) THEN ${floatText(x, fresh)} ELSE toString(${x}) END)`,
  );
}

export function mayBeFloat(of: Type): boolean {
  return ['float', 'number', 'any', 'mixed'].includes(of.kind);
}

/** Names in lower case: the plain one, the one for values that can't be converted, and the one for lists. */
const CONVERSIONS: ReadonlyMap<string, string> = new Map(
  ['toInteger', 'toFloat', 'toString', 'toBoolean'].flatMap((name) => [
    [name.toLowerCase(), name],
    [`${name.toLowerCase()}ornull`, name],
    [`${name.toLowerCase()}list`, name],
  ]),
);

export const conversions: Rule = {
  id: 'conversions',
  catches:
    "toInteger('4.7') is null, 4 is right; toString(1.0) is '1', '1.0' is right; toBoolean(1) is null; toIntegerOrNull() and toIntegerList() are not there.",
  example: "RETURN toInteger('4.7')",
  does: 'rewrites',
  apply(context) {
    for (const { node, name, args } of context.calls(...CONVERSIONS.keys())) {
      const [value] = args;
      const to = CONVERSIONS.get(name);
      if (value === undefined || to === undefined) continue;
      if (name.endsWith('list')) {
        context.rewriter.rewrite(node, (_inner, render) => {
          const item = context.freshName();
          const fresh = (): string => context.freshName();
          return `[${item} IN ${render(value)} | ${convert(to, item, undefined, fresh)}]`;
        });
        continue;
      }
      const of = context.typeOf(value);
      if (name.endsWith('ornull') && ['list', 'map', 'node', 'relationship', 'path'].includes(of.kind)) {
        context.rewriter.rewrite(node, () => 'null');
        continue;
      }
      context.rewriter.rewrite(node, (_inner, render) =>
        to === 'toString'
          ? textOf(context, value, render(value))
          : once(context, value, render(value), (x) => convert(to, x, of, () => context.freshName())),
      );
    }
  },
};

/** @param of undefined where an element of a list is converted */
function convert(to: string, x: string, of: Type | undefined, fresh: () => string): string {
  const text = of === undefined || ['any', 'mixed', 'string'].includes(of.kind);
  const number = of === undefined || ['any', 'mixed', 'number'].includes(of.kind) || isNumeric(of);
  switch (to) {
    case 'toInteger':
      return text ? `coalesce(toInteger(${x}), toInteger(toFloat(${x})))` : `toInteger(${x})`;
    case 'toFloat':
      if (of?.kind === 'string') return `toFloat(trim(${x}))`;
      return text ? `coalesce(toFloat(${x}), toFloat(trim(${x})))` : `toFloat(${x})`;
    case 'toBoolean':
      if (of?.kind === 'string') return `toBoolean(trim(${x}))`;
      if (of?.kind === 'float') return 'null';
      if (!text) return number ? `(CASE WHEN ${isFloat(x)} THEN null ELSE ${x} <> 0 END)` : `toBoolean(${x})`;
      return `(CASE WHEN ${isText(x)} THEN toBoolean(trim(${x})) WHEN ${isFloat(x)} THEN null WHEN ${x} - ${x} = 0 THEN ${x} <> 0 ELSE toBoolean(${x}) END)`;
    default:
      return `(CASE WHEN ${isFloat(x)} OR NOT (${x} = ${x}) THEN ${floatText(x, fresh)} ELSE toString(${x}) END)`;
  }
}
