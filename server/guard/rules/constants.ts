import { compareTexts } from '../../../domain/order.js';
import { bare } from '../parse.js';
import type { Node } from '../tree.js';

/** A value known from the text alone. Numbers beyond 2^53 are not taken. */
export type Constant = null | boolean | number | string | readonly Constant[] | ReadonlyMap<string, Constant>;

/**
 * The value of a literal, or undefined when the expression is more than literals.
 * @param parameter gives a parameter's value where it is known
 */
export function constantOf(
  node: Node,
  parameter: (name: string) => Constant | undefined = () => undefined,
): Constant | undefined {
  const below = (child: Node): Constant | undefined => constantOf(child, parameter);
  switch (node.kind) {
    case 'null':
      return null;
    case 'boolean':
      return node.text().toLowerCase() === 'true';
    case 'number': {
      const value = Number(node.text());
      return Number.isNaN(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : value;
    }
    case 'sign': {
      const [inner] = node.children;
      const value = inner === undefined ? undefined : below(inner);
      return typeof value !== 'number' ? undefined : node.words[0]?.text === '-' ? -value : value;
    }
    case 'string': {
      const text = node.text();
      return text.includes('\\') ? undefined : text.slice(1, -1);
    }
    case 'parenthesis':
      return node.children[0] === undefined ? undefined : below(node.children[0]);
    case 'list': {
      const items = node.children.map(below);
      return items.includes(undefined) ? undefined : (items as Constant[]);
    }
    case 'parameter':
      return parameter(bare(node.children[0]?.text() ?? ''));
    default:
      return undefined;
  }
}

/** A parameter's value, or undefined when it is more than literals can say. */
export function constantOfValue(value: unknown): Constant | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : value;
  if (!Array.isArray(value)) return undefined;
  const items = value.map(constantOfValue);
  return items.includes(undefined) ? undefined : (items as Constant[]);
}

type Family = 'boolean' | 'number' | 'string' | 'list' | 'map';

function familyOf(value: Exclude<Constant, null>): Family {
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'map';
  return typeof value as 'boolean' | 'number' | 'string';
}

/** `=` as openCypher defines it: null when it hangs on a null. */
export function equal(left: Constant, right: Constant): boolean | null {
  if (left === null || right === null) return null;
  if (familyOf(left) !== familyOf(right)) return false;
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return false;
    const parts = left.map((item: Constant, index) => equal(item, (right as Constant[])[index] ?? null));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  return left === right;
}

/** The order of two values: negative, 0 or positive; null when they can't be compared. */
export function order(left: Constant, right: Constant): number | null {
  if (left === null || right === null || familyOf(left) !== familyOf(right)) return null;
  if (Array.isArray(left) && Array.isArray(right)) {
    for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
      const part = order((left as Constant[])[index] ?? null, (right as Constant[])[index] ?? null);
      if (part !== 0) return part;
    }
    return left.length - right.length;
  }
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return null;
}
