import type { Rule, RuleContext } from '../rule.js';
import type { Node } from '../tree.js';
import { dottedName } from '../read-only.js';

export const pages: Rule = {
  id: 'pages',
  catches:
    'LIMIT and SKIP take a number or a parameter, not an expression; what is known before the start is computed.',
  example: 'MATCH (n) RETURN n.name LIMIT 1 + 1',
  does: 'both',
  apply(context) {
    const { grammar, rewriter } = context;
    for (const node of context.nodes) {
      if (node.rule !== grammar.RULE_limit && node.rule !== grammar.RULE_skip) continue;
      const [rows] = node.children;
      if (rows === undefined || rows.kind === 'number') continue;
      const value = numberOf(context, rows);
      if (value === undefined) {
        if (rows.kind === 'parameter') continue;
        context.refuse(
          rows,
          'needs to know this number before it starts',
          'Write the number itself, or pass it as a parameter',
        );
      }
      const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
      if (!whole) context.invalid(rows, `${rows.text()} is ${String(value)}; give a whole number from 0 up`);
      if (rows.kind !== 'parameter') rewriter.move(rows, String(value));
    }
  },
};

/** The value of an expression of numbers, texts and parameters; undefined where it is more than that. */
function numberOf(context: RuleContext, node: Node): number | string | null | undefined {
  const constant = context.constantOf(node);
  if (typeof constant === 'number' || typeof constant === 'string' || constant === null) return constant;
  const values = (): number[] | undefined => {
    const found = node.children.map((child) => numberOf(context, child));
    return found.every((one) => typeof one === 'number') ? found : undefined;
  };
  switch (node.kind) {
    case 'parenthesis':
      return node.children[0] === undefined ? undefined : numberOf(context, node.children[0]);
    case 'add':
    case 'multiply': {
      const [left, right] = values() ?? [];
      if (left === undefined || right === undefined) return undefined;
      return computed(node, left, right);
    }
    case 'call':
      return called(context, node);
    default:
      return undefined;
  }
}

function computed(node: Node, left: number, right: number): number | undefined {
  const integers = Number.isInteger(left) && Number.isInteger(right);
  switch (node.words[0]?.text) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : integers ? Math.trunc(left / right) : left / right;
    case '%':
      return right === 0 ? undefined : left % right;
    default:
      return undefined;
  }
}

function called(context: RuleContext, node: Node): number | null | undefined {
  const [name, argument, ...more] = node.children;
  if (name === undefined || argument === undefined) return undefined;
  const values = [argument, ...more].map((one) => numberOf(context, one));
  const [value] = values;
  switch (dottedName(name).toLowerCase()) {
    case 'tointeger': {
      if (typeof value !== 'number' && typeof value !== 'string') return value;
      const number = value === '' ? Number.NaN : Number(value);
      return Number.isNaN(number) ? null : Math.trunc(number);
    }
    case 'abs':
      return typeof value === 'number' ? Math.abs(value) : undefined;
    case 'coalesce': {
      const first = values.find((one) => one !== null);
      return typeof first === 'number' ? first : undefined;
    }
    case 'size': {
      const list = context.constantOf(argument);
      if (typeof list === 'string') return Array.from(list).length;
      return Array.isArray(list) ? list.length : undefined;
    }
    default:
      return undefined;
  }
}
