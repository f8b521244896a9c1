import { language } from './language.js';
import type { Source } from './source.js';

/** A word or sign of the statement. */
export interface Word {
  readonly type: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What an expression node is. Everything else has the kind `other` and is told apart by `rule`. */
export type Kind =
  | 'other'
  | 'or'
  | 'xor'
  | 'and'
  | 'not'
  | 'compare'
  | 'predicate'
  | 'add'
  | 'multiply'
  | 'power'
  | 'sign'
  | 'property'
  | 'index'
  | 'slice'
  | 'number'
  | 'string'
  | 'boolean'
  | 'null'
  | 'keyword'
  | 'map'
  | 'list'
  | 'parameter'
  | 'variable'
  | 'call'
  | 'count-star'
  | 'case'
  | 'case-of'
  | 'comprehension'
  | 'pattern-comprehension'
  | 'reduce'
  | 'quantifier'
  | 'parenthesis'
  | 'pattern-predicate'
  | 'shortest-path'
  | 'map-projection'
  | 'exists'
  | 'count-subquery'
  | 'collect-subquery'
  | 'trim'
  | 'normalize'
  | 'vector';

/** A node of the tree that the guard works on. Its children never overlap and stand in the order of the text. */
export class Node {
  parent: Node | null = null;

  constructor(
    readonly kind: Kind,
    /** Number of the grammar rule, see `CypherParser.RULE_...`. */
    readonly rule: number,
    readonly source: Source,
    /** First place in the source, and the first after it. */
    readonly from: number,
    readonly to: number,
    readonly children: readonly Node[],
    /** The words that belong to this node itself, not to a child. */
    readonly words: readonly Word[],
    /** The parser could not make sense of it. */
    readonly broken: boolean,
    readonly context: RuleLike,
  ) {
    for (const child of children) child.parent = this;
  }

  /** Its text as it stands in the statement. */
  text(): string {
    return this.source.slice(this.from, this.to);
  }

  /** True when it has this word of its own, in any case. */
  has(word: string): boolean {
    return this.words.some((own) => own.text.toUpperCase() === word);
  }

  child(rule: number): Node | undefined {
    return this.children.find((node) => node.rule === rule);
  }

  find(test: (node: Node) => boolean): Node | undefined {
    if (test(this)) return this;
    for (const child of this.children) {
      const found = child.find(test);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  findAll(test: (node: Node) => boolean): Node[] {
    const found = this.children.flatMap((child) => child.findAll(test));
    return test(this) ? [this, ...found] : found;
  }

  /** The nearest node above that passes, or undefined. */
  above(test: (node: Node) => boolean): Node | undefined {
    let node = this.parent;
    while (node !== null && !test(node)) node = node.parent;
    return node ?? undefined;
  }
}

interface TerminalLike {
  readonly symbol: { type: number; text: string; start: number; stop: number };
}

/** A node of the parser's own tree, as far as the guard looks at it. */
export interface RuleLike {
  readonly ruleIndex: number;
  readonly children: readonly unknown[] | null;
  readonly start: { start: number; stop: number } | null;
  readonly stop: { start: number; stop: number } | null;
  readonly exception?: unknown;
}

function isTerminal(child: unknown): child is TerminalLike {
  return typeof child === 'object' && child !== null && 'symbol' in child;
}

function isErrorNode(child: TerminalLike): boolean {
  return 'isErrorNode' in child && (child as { isErrorNode(): boolean }).isErrorNode();
}

/** Builds the guard's tree from the parser's. */
export function buildTree(context: RuleLike, source: Source): Node {
  return new Builder(source).node(context);
}

class Builder {
  private readonly rules = language().CypherParser;
  private readonly kinds = this.simpleKinds();
  private readonly foldable = new Set<number>([
    this.rules.RULE_expression,
    this.rules.RULE_expression11,
    this.rules.RULE_expression10,
    this.rules.RULE_expression9,
    this.rules.RULE_expression8,
    this.rules.RULE_expression7,
    this.rules.RULE_expression6,
    this.rules.RULE_expression5,
    this.rules.RULE_expression4,
    this.rules.RULE_expression3,
    this.rules.RULE_expression2,
    this.rules.RULE_expression1,
    this.rules.RULE_literal,
    this.rules.RULE_functionArgument,
  ]);

  constructor(private readonly source: Source) {}

  node(context: RuleLike): Node {
    const raw = context;
    const below = raw.children ?? [];
    const contexts = below.filter((child) => !isTerminal(child)) as RuleLike[];
    const terminals = below.filter(isTerminal);
    const words = terminals
      .filter((one) => one.symbol.type > 0)
      .map((one) => ({
        type: one.symbol.type,
        text: one.symbol.text,
        from: one.symbol.start,
        to: one.symbol.stop + 1,
      }));
    const broken = terminals.some(isErrorNode) || (raw.exception !== undefined && raw.exception !== null);
    const only = contexts[0];
    if (
      !broken &&
      only !== undefined &&
      contexts.length === 1 &&
      words.length === 0 &&
      this.folds(raw.ruleIndex)
    ) {
      return this.node(only);
    }
    const children = contexts.map((child) => this.node(child));
    return this.shape(raw.ruleIndex, children, words, broken, context);
  }

  private folds(rule: number): boolean {
    return this.foldable.has(rule);
  }

  private make(
    kind: Kind,
    rule: number,
    children: readonly Node[],
    words: readonly Word[],
    broken: boolean,
    context: RuleLike,
  ): Node {
    const raw = context;
    const places = [...children, ...words];
    const from = places.length === 0 ? (raw.start?.start ?? 0) : Math.min(...places.map((one) => one.from));
    const to = places.length === 0 ? from : Math.max(...places.map((one) => one.to));
    return new Node(kind, rule, this.source, from, to, children, words, broken, context);
  }

  private shape(
    rule: number,
    children: readonly Node[],
    words: readonly Word[],
    broken: boolean,
    context: RuleLike,
  ): Node {
    const R = this.rules;
    switch (rule) {
      case R.RULE_expression:
        return this.fold('or', children, words, broken, context);
      case R.RULE_expression11:
        return this.fold('xor', children, words, broken, context);
      case R.RULE_expression10:
        return this.fold('and', children, words, broken, context);
      case R.RULE_expression9:
        return this.make('not', rule, children, words, broken, context);
      case R.RULE_expression8:
        return this.make('compare', rule, children, words, broken, context);
      case R.RULE_expression7:
        return this.make('predicate', rule, children, words, broken, context);
      case R.RULE_expression6:
        return this.fold('add', children, words, broken, context);
      case R.RULE_expression5:
        return this.fold('multiply', children, words, broken, context);
      case R.RULE_expression4:
        return this.fold('power', children, words, broken, context);
      case R.RULE_expression3:
        return this.make('sign', rule, children, words, broken, context);
      case R.RULE_expression2:
        return this.postfix(children, words, broken, context);
      default: {
        const kind = this.kinds.get(rule) ?? this.literalKind(rule, words);
        return this.make(kind, rule, children, words, broken, context);
      }
    }
  }

  /** `a + b - c` as `(a + b) - c`: one node an operator. */
  private fold(
    kind: Kind,
    children: readonly Node[],
    words: readonly Word[],
    broken: boolean,
    context: RuleLike,
  ): Node {
    const [first, ...rest] = children;
    const rule = context.ruleIndex;
    if (first === undefined || rest.length !== words.length) {
      return this.make(kind, rule, children, words, broken, context);
    }
    return rest.reduce<Node>(
      (left, right, index) =>
        this.make(kind, rule, [left, right], words.slice(index, index + 1), broken, context),
      first,
    );
  }

  /** `a.b[1]` as `(a.b)[1]`. */
  private postfix(
    children: readonly Node[],
    words: readonly Word[],
    broken: boolean,
    context: RuleLike,
  ): Node {
    const rule = context.ruleIndex;
    const [first, ...rest] = children;
    if (first === undefined || words.length > 0)
      return this.make('other', rule, children, words, broken, context);
    return rest.reduce<Node>((base, postfix) => {
      if (postfix.words.length === 0)
        return this.make('property', rule, [base, ...postfix.children], [], broken, context);
      const kind = postfix.words.some((word) => word.text === '..') ? 'slice' : 'index';
      return this.make(kind, rule, [base, ...postfix.children], postfix.words, broken, context);
    }, first);
  }

  private literalKind(rule: number, words: readonly Word[]): Kind {
    if (rule !== this.rules.RULE_literal) return 'other';
    switch (words[0]?.text.toUpperCase()) {
      case 'TRUE':
      case 'FALSE':
        return 'boolean';
      case 'NULL':
        return 'null';
      default:
        return 'keyword';
    }
  }

  private simpleKinds(): ReadonlyMap<number, Kind> {
    const R = language().CypherParser;
    return new Map<number, Kind>([
      [R.RULE_numberLiteral, 'number'],
      [R.RULE_stringLiteral, 'string'],
      [R.RULE_map, 'map'],
      [R.RULE_listLiteral, 'list'],
      [R.RULE_parameter, 'parameter'],
      [R.RULE_variable, 'variable'],
      [R.RULE_functionInvocation, 'call'],
      [R.RULE_countStar, 'count-star'],
      [R.RULE_caseExpression, 'case'],
      [R.RULE_extendedCaseExpression, 'case-of'],
      [R.RULE_listComprehension, 'comprehension'],
      [R.RULE_patternComprehension, 'pattern-comprehension'],
      [R.RULE_reduceExpression, 'reduce'],
      [R.RULE_listItemsPredicate, 'quantifier'],
      [R.RULE_parenthesizedExpression, 'parenthesis'],
      [R.RULE_patternExpression, 'pattern-predicate'],
      [R.RULE_shortestPathExpression, 'shortest-path'],
      [R.RULE_mapProjection, 'map-projection'],
      [R.RULE_existsExpression, 'exists'],
      [R.RULE_countExpression, 'count-subquery'],
      [R.RULE_collectExpression, 'collect-subquery'],
      [R.RULE_trimFunction, 'trim'],
      [R.RULE_normalizeFunction, 'normalize'],
      [R.RULE_vectorFunction, 'vector'],
    ]);
  }
}
