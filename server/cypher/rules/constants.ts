import type { Node } from '../tree.js';

/** A value known from the text alone. Numbers beyond 2^53 are not taken. */
export type Constant = null | boolean | number | string | readonly Constant[] | ReadonlyMap<string, Constant>;

/** The value of a literal, or undefined when the expression is more than literals. */
export function constantOf(node: Node): Constant | undefined {
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
      const value = inner === undefined ? undefined : constantOf(inner);
      return typeof value !== 'number' ? undefined : node.words[0]?.text === '-' ? -value : value;
    }
    case 'string': {
      const text = node.text();
      return text.includes('\\') ? undefined : text.slice(1, -1);
    }
    case 'parenthesis':
      return node.children[0] === undefined ? undefined : constantOf(node.children[0]);
    case 'list': {
      const items = node.children.map(constantOf);
      return items.includes(undefined) ? undefined : (items as Constant[]);
    }
    default:
      return undefined;
  }
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
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return null;
}
