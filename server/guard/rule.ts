import type { Analysis } from './analysis.js';
import { Grammar } from './grammar.js';
import { bare, type Parsed } from './parse.js';
import { constantOf, constantOfValue, type Constant } from './rules/constants.js';
import { dottedName } from './read-only.js';
import { Rewriter } from './rewriter.js';
import type { Node } from './tree.js';
import type { Type } from './types.js';

/** One difference between the embedded engine and Neo4j, and what is done about it. */
export interface Rule {
  /** Unique, in kebab-case. */
  readonly id: string;
  /** What the engine does by itself, and what is right. */
  readonly catches: string;
  /** A statement that the rule acts on. */
  readonly example: string;
  readonly does: 'rewrites' | 'refuses' | 'both';
  apply(context: RuleContext): void;
}

/** What a rule works with. */
export class RuleContext {
  readonly rewriter = new Rewriter();
  readonly nodes: readonly Node[];
  readonly grammar = Grammar.all();
  private readonly taken: ReadonlySet<string>;
  private fresh = 0;

  constructor(
    readonly parsed: Parsed,
    readonly analysis: Analysis,
  ) {
    this.nodes = parsed.tree.findAll(() => true);
    this.taken = new Set(
      this.nodes.filter((node) => node.children.length === 0).map((node) => bare(node.text())),
    );
  }

  typeOf(node: Node): Type {
    return this.analysis.typeOf(node);
  }

  /** The value of an expression of literals and of parameters whose values are known; else undefined. */
  constantOf(node: Node): Constant | undefined {
    return constantOf(node, (name) => constantOfValue(this.analysis.values.get(name)));
  }

  /** Calls of a function by its name in lower case, with their arguments. */
  calls(...names: readonly string[]): { node: Node; name: string; args: readonly Node[] }[] {
    return this.nodes.flatMap((node) => {
      if (node.kind !== 'call') return [];
      const [first, ...args] = node.children;
      const name = first === undefined ? '' : dottedName(first).toLowerCase();
      return names.length === 0 || names.includes(name) ? [{ node, name, args }] : [];
    });
  }

  /** A name that the statement does not use. */
  freshName(): string {
    do this.fresh += 1;
    while (this.taken.has(`g_${this.fresh}`));
    return `g_${this.fresh}`;
  }

  /** The engine would give another answer than Neo4j, and there is no right form. Both sentences without full stop. */
  refuse(node: Node, sentence: string, advice: string): never {
    throw this.parsed.source.fault(
      'CYPHER_UNSUPPORTED',
      node.from,
      `The embedded engine ${sentence}`,
      `${advice}.`,
    );
  }

  /** The statement is an error on Neo4j too. */
  invalid(node: Node, sentence: string): never {
    throw this.parsed.source.fault('CYPHER_SYNTAX', node.from, sentence);
  }

  /** True where null and false are the same: a WHERE, through AND, OR and parentheses. */
  inFilter(node: Node): boolean {
    let at = node;
    for (;;) {
      const parent = at.parent;
      if (parent === null) return false;
      if (parent.rule === this.grammar.RULE_whereClause) return true;
      if (parent.kind !== 'and' && parent.kind !== 'or' && parent.kind !== 'parenthesis') return false;
      at = parent;
    }
  }
}
