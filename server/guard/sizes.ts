import { Grammar } from './grammar.js';
import { bare, type Parsed } from './parse.js';
import { dottedName } from './read-only.js';
import { constantOf, constantOfValue } from './rules/constants.js';
import type { Node } from './tree.js';

// Lists and texts that an expression makes escape the bounds of both engines: Neo4j does not count them for the memory of
// a transaction and does not stop in the middle of one, and the embedded engine is ended only once it has grown. So their
// size is reckoned before the start: what is written or passed as a parameter is known, and the rest is taken for usual.

/** Values that one expression may make where the statement or its parameters hold a long list, or range(). */
const MOST_VALUES = 2_500_000;
/** The same where all that is long comes out of the graph: the reckoning guesses then, and lists are mostly far shorter. */
const MOST_GUESSED = 50_000_000;
/** Elements from which a list that is passed is long. */
const LONG = 1_000;
/** Characters that one expression may make. */
const MOST_CHARACTERS = 10_000_000;
/** Of reduce() in one another. */
const MOST_REDUCE = 5;
/** What is not known: elements of a stored list, of a collected one, a number, characters of a stored text. */
const USUAL = { stored: 100, collected: 100, number: 10_000, text: 2_000 } as const;

/** Bounds of what an expression gives and of what is made on the way. */
interface Size {
  /** Elements of a list, or characters of a text. */
  readonly length: number;
  /** Of each element of a list. */
  readonly inner: number;
  /** The largest number that it can be. */
  readonly value: number;
  /** Values made on the way. */
  readonly made: number;
  readonly text: boolean;
}

const ATOM: Size = { length: 1, inner: USUAL.stored, value: USUAL.number, made: 1, text: false };

type Names = ReadonlyMap<string, Size>;

/**
 * Makes sure that no expression of a statement makes a list or text past all bounds.
 * @param values of the parameters, where they are known
 * @throws AllegianceError LIMIT_EXCEEDED, with the place of the expression
 */
export function refuseGrowth(parsed: Parsed, values: Readonly<Record<string, unknown>> | undefined): void {
  new Sizes(parsed, values).check();
}

class Sizes {
  private readonly names = new Map<string, Size>();
  /** Rows that lists have been unwound to so far. */
  private rows = 1;
  private readonly most: number;

  constructor(
    private readonly parsed: Parsed,
    private readonly values: Readonly<Record<string, unknown>> | undefined,
  ) {
    const passesLong = Object.values(values ?? {}).some(
      (value) => Array.isArray(value) && value.length > LONG,
    );
    // range(0, size(list) - 1) is as long as its list; a number of four digits, or a parameter, may be anything.
    const makesLong = parsed.tree.find(
      (node) => node.kind === 'call' && /^range\s*\([^]*(?:\d{4}|\$)/i.test(node.text()),
    );
    this.most = passesLong || makesLong !== undefined ? MOST_VALUES : MOST_GUESSED;
  }

  check(): void {
    this.walk(this.parsed.tree);
  }

  /** Clauses in their order, so that a name is known before it is used. */
  private walk(node: Node): void {
    const R = Grammar.all();
    if (Grammar.isExpression(node)) {
      this.sized(node);
      return;
    }
    if (node.rule === R.RULE_matchClause) this.rows = Math.max(this.rows, USUAL.collected);
    if (node.rule === R.RULE_returnItem) {
      const [expression, variable] = node.children;
      if (expression !== undefined && variable !== undefined) {
        this.name(bare(variable.text()), this.sized(expression));
        return;
      }
    }
    if (node.rule === R.RULE_unwindClause) {
      const [list, variable] = node.children;
      if (list !== undefined && variable !== undefined) {
        const size = this.sized(list);
        // Only what is written or passed multiplies: lists out of the graph hold parts of one another.
        const isGiven = this.isGiven(list);
        this.rows = isGiven ? this.rows * Math.max(1, size.length) : Math.max(this.rows, size.length);
        this.name(bare(variable.text()), { ...ATOM, length: size.inner, value: size.value });
        return;
      }
    }
    node.children.forEach((child) => this.walk(child));
  }

  /** Whether the length of a list is what the statement and its parameters say. */
  private isGiven(list: Node): boolean {
    if (constantOf(list, (name) => constantOfValue(this.values?.[name])) !== undefined) return true;
    return list.kind === 'call' && /^range\s*\(/i.test(list.text());
  }

  private name(name: string, size: Size): void {
    const known = this.names.get(name);
    const larger = (of: 'length' | 'inner' | 'value'): number => Math.max(size[of], known?.[of] ?? 0);
    this.names.set(name, {
      ...size,
      made: 1,
      length: larger('length'),
      inner: larger('inner'),
      value: larger('value'),
    });
  }

  private sized(node: Node): Size {
    const size = this.of(node, this.names);
    if (size.made > this.most) {
      throw this.parsed.source.fault(
        'LIMIT_EXCEEDED',
        node.from,
        `This expression may make ${amount(size.made)} values, more than the ${this.most} that one may`,
        'Use shorter lists, or UNWIND them and aggregate, which stays within the bounds of memory.',
      );
    }
    return size;
  }

  private of(node: Node, names: Names): Size {
    const size = this.reckon(node, names);
    if (size.text && size.length > MOST_CHARACTERS) {
      throw this.parsed.source.fault(
        'LIMIT_EXCEEDED',
        node.from,
        `This text may have ${amount(size.length)} characters, more than the ${MOST_CHARACTERS} that one may`,
        'Make it of fewer or shorter parts.',
      );
    }
    return size;
  }

  private reckon(node: Node, names: Names): Size {
    const constant = constantOf(node, (name) => constantOfValue(this.values?.[name]));
    if (constant !== undefined) return sizeOfConstant(constant);
    const below = (child: Node | undefined, inner: Names = names): Size =>
      child === undefined ? ATOM : this.of(child, inner);
    const all = node.children.map((child) => (node.kind === 'other' ? undefined : child));
    switch (node.kind) {
      case 'variable':
        return names.get(bare(node.text())) ?? { ...ATOM, length: USUAL.collected };
      case 'parameter':
        return ATOM;
      case 'property':
        return { ...ATOM, length: USUAL.stored, made: below(node.children[0]).made };
      case 'list': {
        const items = node.children.map((child) => below(child));
        return {
          length: items.length,
          inner: most(items, 'length'),
          value: most(items, 'value'),
          made: total(items) + 1,
          text: false,
        };
      }
      case 'parenthesis':
        return below(node.children[0]);
      case 'index': {
        const [base, ...rest] = node.children.map((child) => below(child));
        return {
          ...ATOM,
          length: base?.inner ?? 1,
          value: base?.value ?? 1,
          made: total(rest) + (base?.made ?? 1),
        };
      }
      case 'comprehension':
      case 'quantifier': {
        const [variable, list, ...rest] = node.children;
        const size = below(list);
        const inner = new Map(names).set(bare(variable?.text() ?? ''), elementOf(size));
        const each = rest.map((child) => below(child, inner));
        const result = node.words.some((word) => word.text === '|') ? each.at(-1) : elementOf(size);
        return {
          length: node.kind === 'quantifier' ? 1 : size.length,
          inner: result?.length ?? 1,
          value: result?.value ?? USUAL.number,
          made: size.made + size.length * (1 + total(each)),
          text: false,
        };
      }
      case 'reduce':
        return this.reduced(node, names);
      case 'add':
      case 'multiply':
      case 'power': {
        const [left = ATOM, right = ATOM] = node.children.map((child) => below(child));
        const word = node.words[0]?.text;
        return {
          length: word === '+' ? left.length + right.length : 1,
          inner: Math.max(left.inner, right.inner),
          value: valueOf(word, left.value, right.value),
          made: left.made + right.made,
          text: word === '+' && (left.text || right.text),
        };
      }
      case 'call':
        return this.called(node, names);
      case 'case':
      case 'case-of': {
        const sizes = node
          .findAll((one) => one !== node && one.kind !== 'other' && nearestExpression(one) === node)
          .map((child) => below(child));
        return widest(sizes, total(sizes));
      }
      default: {
        const parts = all.flatMap((child) => (child === undefined ? [] : [below(child)]));
        const inside =
          node.kind === 'other' || parts.length === 0 ? node.children.map((child) => below(child)) : parts;
        return { ...ATOM, made: Math.max(1, total(inside)) };
      }
    }
  }

  private reduced(node: Node, names: Names): Size {
    const [accumulator, start, variable, list, step] = node.children;
    if (!accumulator || !start || !variable || !list || !step) return ATOM;
    // A step is reckoned twice, and so is each one inside it twice more.
    if (depthOfReduce(node) > MOST_REDUCE)
      throw this.parsed.source.fault(
        'LIMIT_EXCEEDED',
        node.from,
        `More than ${MOST_REDUCE} reduce() stand in one another here`,
        'Name what the inner ones give with WITH.',
      );
    const name = bare(accumulator.text());
    const [from, over] = [this.of(start, names), this.of(list, names)];
    const element = new Map(names).set(bare(variable.text()), elementOf(over));
    const once = this.of(step, new Map(element).set(name, from));
    const twice = this.of(step, new Map(element).set(name, { ...once, made: 1 }));
    const grows = from.text || once.text || start.kind === 'list' || start.kind === 'string';
    const length = grows
      ? grown(from.length, once.length, twice.length, over.length)
      : Math.max(from.length, once.length);
    const text = from.text || once.text;
    return {
      length,
      inner: Math.max(from.inner, once.inner),
      value: Math.max(from.value, once.value) * Math.max(1, over.length),
      made: from.made + over.made + over.length * once.made + (grows && !text ? length : 0),
      text,
    };
  }

  private called(node: Node, names: Names): Size {
    const [first, ...args] = node.children;
    const name = first === undefined ? '' : dottedName(first).toLowerCase();
    const sizes = args.map((child) => this.of(child, names));
    const [a = ATOM, b = ATOM, c = ATOM] = sizes;
    const made = Math.max(1, total(sizes));
    switch (name) {
      case 'range': {
        const step = sizes.length > 2 ? Math.max(1, Math.abs(c.value)) : 1;
        const [low, high] = [signed(args[0], a), signed(args[1], b)];
        const length = Math.max(0, Math.floor(Math.abs(high - low) / step) + 1);
        return {
          length,
          inner: 1,
          value: Math.max(Math.abs(a.value), Math.abs(b.value)),
          made: made + length,
          text: false,
        };
      }
      case 'size':
      case 'length':
      case 'char_length':
        return { ...ATOM, value: a.length, made };
      case 'timestamp':
        return { ...ATOM, value: Number.MAX_SAFE_INTEGER };
      case 'rand':
        return { ...ATOM, value: 1 };
      case 'count':
        return { ...ATOM, value: this.rows, made };
      case 'collect':
        return { ...ATOM, length: this.rows, inner: a.length, value: a.value, made };
      case 'split':
        return {
          length: Math.max(a.length, 1),
          inner: a.length,
          value: 0,
          made: made + a.length / 10,
          text: false,
        };
      case 'replace':
        return { ...a, length: a.length * Math.max(1, c.length), made, text: true };
      case 'head':
      case 'last':
        return { ...ATOM, length: a.inner, value: a.value, made };
      case 'tointeger':
      case 'tofloat':
      case 'abs':
      case 'ceil':
      case 'floor':
      case 'round':
        return { ...a, made };
      default:
        return sizes.length === 0 ? ATOM : widest(sizes, made);
    }
  }
}

function depthOfReduce(node: Node): number {
  let depth = 0;
  for (let at: Node | null = node; at !== null; at = at.parent) if (at.kind === 'reduce') depth += 1;
  return depth;
}

/** The length after so many steps, told from the first two: by a sum each, or by a factor. */
function grown(from: number, once: number, twice: number, steps: number): number {
  const [first, second] = [once - from, twice - once];
  if (first <= 0 && second <= 0) return Math.max(from, once);
  const factor = first > 0 ? second / first : second;
  if (factor <= 1.001) return from + Math.max(first, second) * steps;
  return from + Math.max(first, 1) * ((factor ** steps - 1) / (factor - 1));
}

function nearestExpression(node: Node): Node | undefined {
  return node.above((one) => one.kind !== 'other');
}

/** A number that may be below zero, as a literal says. */
function signed(node: Node | undefined, size: Size): number {
  return node?.kind === 'sign' && node.words[0]?.text === '-' ? -Math.abs(size.value) : size.value;
}

function sizeOfConstant(constant: unknown): Size {
  if (typeof constant === 'string') {
    const number = Number(constant);
    return { ...ATOM, length: constant.length, value: Number.isFinite(number) ? number : 0, text: true };
  }
  if (typeof constant === 'number') return { ...ATOM, value: constant };
  if (!Array.isArray(constant)) return ATOM;
  const items = constant.map(sizeOfConstant);
  return {
    length: items.length,
    inner: most(items, 'length'),
    value: most(items, 'value'),
    made: items.length,
    text: false,
  };
}

function elementOf(list: Size): Size {
  return { ...ATOM, length: list.inner, value: list.value };
}

function widest(sizes: readonly Size[], made: number): Size {
  return {
    length: most(sizes, 'length'),
    inner: most(sizes, 'inner'),
    value: most(sizes, 'value'),
    made: Math.max(1, made),
    text: sizes.some((one) => one.text),
  };
}

function valueOf(word: string | undefined, left: number, right: number): number {
  const [a, b] = [Math.abs(left), Math.abs(right)];
  switch (word) {
    case '*':
      return a * b;
    case '^':
      return a ** b;
    case '/':
      return b >= 1 ? a / b : a * USUAL.number;
    case '%':
      return b;
    case '-':
      return left - right;
    default:
      return left + right;
  }
}

function most(sizes: readonly Size[], of: 'length' | 'inner' | 'value'): number {
  return sizes.reduce((found, one) => Math.max(found, one[of]), 0);
}

function total(sizes: readonly Size[]): number {
  return sizes.reduce((sum, one) => sum + one.made, 0);
}

function amount(number: number): string {
  return number > 1e15 ? 'endlessly many' : String(Math.round(number));
}
