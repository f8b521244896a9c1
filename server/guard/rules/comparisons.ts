import type { Rule, RuleContext } from '../rule.js';
import type { Node } from '../tree.js';
import { canHoldNull, family, isNumeric, optionsOf, type Type } from '../types.js';
import { equal, order } from './constants.js';
import { compareUnknown, isUnknown, mayConfuse, MOST_WRITTEN_OUT } from './unknown-types.js';

type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export const comparisons: Rule = {
  id: 'comparisons',
  catches:
    "1 = '1' is true, [1, null] = [1, null] is true, true > false and [1] < [2] are null; false, null, true and true are right.",
  example: "RETURN 1 = '1'",
  does: 'both',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'compare') continue;
      const operands = node.children;
      const operators = node.words.map((word) => word.text as Operator);
      const parts = operators.map((operator, index) => {
        const [left, right] = [operands[index], operands[index + 1]];
        return left === undefined || right === undefined
          ? null
          : compare(context, node, left, operator, right, context.inFilter(node));
      });
      if (parts.every((part) => part === null)) continue;
      context.rewriter.rewrite(node, (_inner, render) => {
        const texts = parts.map((part, index) => {
          const [left, right] = [operands[index], operands[index + 1]];
          if (left === undefined || right === undefined) return '';
          return part === null
            ? `(${render(left)} ${operators[index] ?? ''} ${render(right)})`
            : part(render);
        });
        return texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' AND ')})`;
      });
    }
  },
};

type Text = (render: (node: Node) => string) => string;

/**
 * The right form of one comparison, or null when the engine's own is right.
 * @param filter null and false are the same for it
 */
export function compare(
  context: RuleContext,
  whole: Node,
  left: Node,
  operator: Operator,
  right: Node,
  filter = false,
): Text | null {
  const [a, b] = [context.typeOf(left), context.typeOf(right)];
  if (a.kind === 'null' || b.kind === 'null') return () => 'null';
  const [x, y] = [context.constantOf(left), context.constantOf(right)];
  if (
    x !== undefined &&
    y !== undefined &&
    (familyDiffers(a, b) || a.kind === 'list' || a.kind === 'boolean')
  ) {
    return () => String(fold(x, operator, y));
  }
  const equality = operator === '=' || operator === '<>';
  if (equality && left.kind === 'list' && right.kind === 'list' && canHoldNullEither(a, b)) {
    return elementwise(context, whole, left, operator, right);
  }
  if (equality && left.kind === 'map' && right.kind === 'map' && canHoldNullEither(a, b)) {
    return keywise(context, whole, left, operator, right);
  }
  if (familyDiffers(a, b)) {
    const outcome = equality ? (operator === '=' ? 'false' : 'true') : 'null';
    if (!equality || (!a.nullable && !b.nullable)) return () => outcome;
    return (render) =>
      `(CASE WHEN (${render(left)}) IS NULL OR (${render(right)}) IS NULL THEN null ELSE ${outcome} END)`;
  }
  const composite = [...optionsOf(a), ...optionsOf(b)].some(
    (one) => one.kind === 'list' || one.kind === 'map',
  );
  if (composite && (a.kind === 'mixed' || b.kind === 'mixed')) {
    context.refuse(
      whole,
      'counts nulls inside lists and maps as equal, and these values are of several types',
      'Take apart the values of different types first',
    );
  }
  if (a.kind === 'list' || b.kind === 'list' || a.kind === 'map' || b.kind === 'map') {
    if (equality && !canHoldNullEither(a, b)) return null;
    if (equality && (a.kind === 'any' || b.kind === 'any') && (a.kind === 'map' || b.kind === 'map'))
      return null;
    context.refuse(
      whole,
      equality ? 'counts nulls inside lists and maps as equal' : 'does not order lists and maps',
      'Compare the elements one by one',
    );
  }
  const boolean = [a, b].some((one) => optionsOf(one).some((option) => option.kind === 'boolean'));
  if (!equality && boolean) {
    if (a.kind === 'mixed' || b.kind === 'mixed') {
      context.refuse(
        whole,
        'does not order booleans, and these values are of several types',
        'Compare them with =',
      );
    }
    return booleans(left, operator, right);
  }
  return compareUnknown(context, left, operator, right, filter);
}

function canHoldNullEither(a: Type, b: Type): boolean {
  return (
    canHoldNull(a) ||
    canHoldNull(b) ||
    [a, b].some((one) => one.kind === 'list' && one.element?.kind === 'any' && one.element.nullable)
  );
}

function familyDiffers(a: Type, b: Type): boolean {
  if (a.kind === 'any' || b.kind === 'any' || a.kind === 'mixed' || b.kind === 'mixed') return false;
  return family(a) !== family(b) && !(isNumeric(a) && isNumeric(b));
}

function fold(
  x: Parameters<typeof equal>[0],
  operator: Operator,
  y: Parameters<typeof equal>[1],
): boolean | null {
  if (operator === '=' || operator === '<>') {
    const same = equal(x, y);
    return same === null ? null : operator === '=' ? same : !same;
  }
  const difference = order(x, y);
  if (difference === null) return null;
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default: {
      const never: never = operator;
      throw new Error(`Unknown operator ${String(never)}`);
    }
  }
}

/** [a, b] = [c, d] as a = c AND b = d, which is null exactly when it should be. */
function elementwise(context: RuleContext, whole: Node, left: Node, operator: Operator, right: Node): Text {
  const same = left.children.length === right.children.length;
  const pairs = left.children.map((item, index) => {
    const other = right.children[index];
    return same && other !== undefined ? pair(context, whole, item, other) : null;
  });
  return (render) => {
    if (!same) return operator === '=' ? 'false' : 'true';
    const all = pairs.map((one) => (one === null ? 'true' : one(render))).join(' AND ');
    const text = all === '' ? 'true' : `(${all})`;
    return operator === '=' ? text : `(NOT ${text})`;
  };
}

function pair(context: RuleContext, whole: Node, left: Node, right: Node): Text {
  return compare(context, whole, left, '=', right) ?? ((render) => `(${render(left)} = ${render(right)})`);
}

function keywise(context: RuleContext, whole: Node, left: Node, operator: Operator, right: Node): Text {
  const entries = (map: Node): Map<string, Node> => {
    const found = new Map<string, Node>();
    for (let index = 0; index + 1 < map.children.length; index += 2) {
      const [key, value] = [map.children[index], map.children[index + 1]];
      if (key !== undefined && value !== undefined) found.set(key.text(), value);
    }
    return found;
  };
  const [a, b] = [entries(left), entries(right)];
  const same = a.size === b.size && [...a.keys()].every((key) => b.has(key));
  const pairs = [...a].map(([key, value]) => {
    const other = b.get(key);
    return same && other !== undefined ? pair(context, whole, value, other) : null;
  });
  return (render) => {
    if (!same) return operator === '=' ? 'false' : 'true';
    const text = `(${pairs.map((one) => (one === null ? 'true' : one(render))).join(' AND ')})`;
    return operator === '=' ? text : `(NOT ${text})`;
  };
}

/** The order of booleans, which the engine does not know: false before true. */
function booleans(left: Node, operator: Operator, right: Node): Text {
  return (render) => {
    const [a, b] = [`(${render(left)})`, `(${render(right)})`];
    // Anything else than a boolean has no order with one.
    const boolean = (side: string): string => `(${side} = true OR ${side} = false)`;
    const forms: Record<Operator, string> = {
      '=': `${a} = ${b}`,
      '<>': `${a} <> ${b}`,
      '<': `(NOT ${a}) AND ${b}`,
      '<=': `(NOT ${a}) OR ${b}`,
      '>': `${a} AND (NOT ${b})`,
      '>=': `${a} OR (NOT ${b})`,
    };
    return `(CASE WHEN ${boolean(a)} AND ${boolean(b)} THEN (${forms[operator]}) ELSE null END)`;
  };
}

export const membership: Rule = {
  id: 'membership',
  catches: "1 IN ['1'] is true, null IN [] is null, and nulls inside lists count as equal.",
  example: "RETURN 1 IN ['1', 2]",
  does: 'both',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'predicate') continue;
      const [left, test] = node.children;
      const [right] = test?.children ?? [];
      if (left === undefined || right === undefined || test?.has('IN') !== true) continue;
      const [a, list] = [context.typeOf(left), context.typeOf(right)];
      const element = list.element;
      if (right.kind === 'list') {
        const risky = right.children.some((item) => {
          const of = context.typeOf(item);
          return differs(a, of) || a.kind === 'list' || of.kind === 'list' || a.kind === 'map';
        });
        const unsure =
          (isUnknown(a) || right.children.some((item) => isUnknown(context.typeOf(item)))) &&
          mayConfuse(context, left, right);
        if (right.children.length === 0) context.rewriter.rewrite(node, () => 'false');
        else if (risky || (unsure && right.children.length <= MOST_WRITTEN_OUT)) {
          const parts = right.children.map((item) => pair(context, node, left, item));
          context.rewriter.rewrite(
            node,
            (_inner, render) => `(${parts.map((part) => part(render)).join(' OR ')})`,
          );
        }
        continue;
      }
      if (element !== undefined && !element.nullable && differs(a, element)) {
        context.rewriter.rewrite(node, (_inner, render) => {
          const [value, items] = [render(left), render(right)];
          return `(CASE WHEN (${items}) IS NULL THEN null WHEN size(${items}) = 0 THEN false WHEN (${value}) IS NULL THEN null ELSE false END)`;
        });
        continue;
      }
      if (
        element !== undefined &&
        (differs(a, element) || canHoldNull(element) || (element.kind === 'mixed' && !isUnknown(element)))
      ) {
        context.refuse(
          node,
          'takes a number and a text that looks like it as the same inside a list',
          'Use a list whose elements have the type of the value',
        );
      }
      if (a.nullable && !context.inFilter(node) && left.kind !== 'property') {
        context.rewriter.rewrite(
          node,
          (inner, render) => `(CASE WHEN size(${render(right)}) = 0 THEN false ELSE ${inner} END)`,
        );
      }
    }
  },
};

function differs(a: Type, b: Type): boolean {
  return familyDiffers(a, b) && a.kind !== 'null' && b.kind !== 'null';
}

export const simpleCases: Rule = {
  id: 'simple-cases',
  catches: "CASE '0' WHEN 0 takes the text and the number as equal.",
  example: "RETURN CASE '0' WHEN 0 THEN 'zero' ELSE 'other' END",
  does: 'both',
  apply(context) {
    const { grammar } = context;
    for (const node of context.nodes) {
      const [subject, ...rest] = node.children;
      if (node.kind !== 'case-of' || subject === undefined) continue;
      const of = context.typeOf(subject);
      const alternatives = rest.filter((one) => one.rule === grammar.RULE_extendedCaseAlternative);
      const whens = alternatives.flatMap((one) =>
        one.children.filter((part) => part.rule === grammar.RULE_extendedWhen),
      );
      let unsure = whens.length > alternatives.length;
      for (const when of whens) {
        const [value] = when.children;
        if (value === undefined) continue;
        if (when.words.length > 0 || value.rule === grammar.RULE_comparisonExpression6) {
          context.refuse(when, 'reads only values after WHEN here', 'Write CASE WHEN x > 1 THEN ... END');
        }
        if (differs(of, context.typeOf(value))) context.rewriter.rewrite(value, () => 'null');
        else if (compareUnknown(context, subject, '=', value, true) !== null) unsure = true;
      }
      if (unsure) searched(context, node, subject, alternatives);
    }
  },
};

/** `CASE x WHEN y THEN z END` as `CASE WHEN x = y THEN z END`. */
function searched(context: RuleContext, node: Node, subject: Node, alternatives: readonly Node[]): void {
  const { grammar } = context;
  const original = (one: Node): string => context.rewriter.original(one);
  for (const alternative of alternatives) {
    for (const comma of alternative.words.filter((word) => word.text === ','))
      context.rewriter.replaceWord(comma, ' OR');
    for (const when of alternative.children.filter((one) => one.rule === grammar.RULE_extendedWhen)) {
      const [value] = when.children;
      if (value === undefined) continue;
      const same = compareUnknown(context, subject, '=', value, true);
      context.rewriter.rewrite(when, (inner, render) =>
        same === null
          ? `(${original(subject)}) = (${inner})`
          : same((one) => (one === subject ? original(one) : render(one))),
      );
    }
  }
  context.rewriter.move(subject, '');
}
