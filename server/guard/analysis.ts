import { Grammar } from './grammar.js';
import { inferExpression } from './inference.js';
import { bare, type Parsed } from './parse.js';
import type { Node } from './tree.js';
import { ANY, elementOf, listOf, nullable, type, typeOfValue, type Scope, type Type } from './types.js';

export type { Scope };

/** A RETURN or WITH, with the variables before and after it. */
export interface Projection {
  readonly clause: Node;
  readonly kind: 'return' | 'with';
  readonly body: Node;
  readonly items: readonly Item[];
  readonly star: boolean;
  readonly distinct: boolean;
  readonly before: Scope;
  readonly after: Scope;
  /** It gives the columns of the statement, not of a subquery. */
  readonly outermost: boolean;
}

export interface Item {
  readonly node: Node;
  readonly expression: Node;
  /** The variable after `AS`, or null. */
  readonly alias: string | null;
  /** The column's name: the alias, or the expression as written. */
  readonly name: string;
}

/** What the rules ask about a statement. */
export class Analysis {
  readonly types = new Map<Node, Type>();
  readonly projections: Projection[] = [];
  /** Variables in scope where a clause starts. */
  readonly scopes = new Map<Node, Scope>();
  /** Types of the parameters, where the caller gave values, */
  readonly parameters: ReadonlyMap<string, Type>;
  /** and the values. */
  readonly values: ReadonlyMap<string, unknown>;

  constructor(
    readonly parsed: Parsed,
    values: Readonly<Record<string, unknown>> | undefined,
  ) {
    this.values = new Map(Object.entries(values ?? {}));
    this.parameters = new Map(
      Object.entries(values ?? {}).map(([name, value]) => [name, typeOfValue(value)]),
    );
    const query = parsed.tree.find((node) => node.rule === Grammar.regularQuery());
    if (query !== undefined) this.query(query, new Map(), true);
  }

  /** The type of an expression; unknown where nothing is known. */
  typeOf(node: Node): Type {
    return this.types.get(node) ?? ANY;
  }

  /** Walks a query and gives the variables of its last RETURN. */
  query(query: Node, outer: Scope, outermost: boolean): Scope {
    const R = Grammar.all();
    const singles: Node[] = [];
    const collect = (node: Node): void => {
      if (node.rule === R.RULE_singleQuery) {
        const nested = node.child(R.RULE_regularQuery);
        if (nested === undefined) singles.push(node);
        else collect(nested);
        return;
      }
      node.children.forEach(collect);
    };
    collect(query);
    let result: Scope = new Map();
    for (const single of singles) {
      const scope = this.clauses(single.children, outer, outermost);
      if (result.size === 0) result = scope;
    }
    return result;
  }

  private clauses(clauses: readonly Node[], outer: Scope, outermost: boolean): Scope {
    let scope = new Map(outer);
    for (const wrapper of clauses) {
      this.scopes.set(wrapper, new Map(scope));
      const [clause] = wrapper.children;
      if (clause === undefined) continue;
      scope = this.clause(clause, scope, outermost);
    }
    return scope;
  }

  private clause(clause: Node, scope: Map<string, Type>, outermost: boolean): Map<string, Type> {
    const R = Grammar.all();
    switch (clause.rule) {
      case R.RULE_matchClause:
        this.patterns(clause, scope, clause.has('OPTIONAL'));
        this.expressions(clause, scope);
        return scope;
      case R.RULE_createClause:
      case R.RULE_mergeClause:
        this.patterns(clause, scope, false);
        this.expressions(clause, scope);
        return scope;
      case R.RULE_returnClause:
      case R.RULE_withClause:
        return this.projection(clause, scope, outermost);
      case R.RULE_unwindClause: {
        this.expressions(clause, scope);
        const [list, variable] = clause.children;
        if (list !== undefined && variable !== undefined) {
          scope.set(bare(variable.text()), elementOf(this.typeOf(list)));
        }
        return scope;
      }
      case R.RULE_letClause:
        for (const item of clause.children) {
          const [variable, expression] = item.children;
          if (variable === undefined || expression === undefined) continue;
          scope.set(bare(variable.text()), inferExpression(this, expression, scope));
        }
        return scope;
      case R.RULE_callClause: {
        this.expressions(clause, scope);
        for (const item of clause.children.filter((node) => node.rule === R.RULE_procedureResultItem)) {
          const last = item.children.at(-1);
          if (last !== undefined) scope.set(bare(last.text()), ANY);
        }
        return scope;
      }
      case R.RULE_subqueryClause: {
        const inner = clause.child(R.RULE_regularQuery);
        if (inner === undefined) return scope;
        const returned = this.query(inner, scope, false);
        for (const [name, of] of returned) {
          if (!scope.has(name)) scope.set(name, nullable(of, clause.has('OPTIONAL')));
        }
        return scope;
      }
      case R.RULE_foreachClause: {
        const [variable, list, ...body] = clause.children;
        if (variable === undefined || list === undefined) return scope;
        const inner = new Map(scope);
        inner.set(bare(variable.text()), elementOf(inferExpression(this, list, scope)));
        this.clauses(body, inner, false);
        return scope;
      }
      case R.RULE_loadCSVClause: {
        this.expressions(clause, scope);
        const variable = clause.children.find((node) => node.kind === 'variable');
        if (variable !== undefined) scope.set(bare(variable.text()), ANY);
        return scope;
      }
      default:
        this.expressions(clause, scope);
        return scope;
    }
  }

  private projection(clause: Node, scope: Map<string, Type>, outermost: boolean): Map<string, Type> {
    const R = Grammar.all();
    const body = clause.child(R.RULE_returnBody);
    const list = body?.child(R.RULE_returnItems);
    if (body === undefined || list === undefined) return scope;
    const star = list.words.some((word) => word.text === '*');
    const after = new Map(star ? scope : []);
    const items: Item[] = [];
    for (const node of list.children) {
      const [expression, variable] = node.rule === R.RULE_returnItem ? node.children : [node];
      if (expression === undefined) continue;
      const of = inferExpression(this, expression, scope);
      const alias = variable === undefined ? null : bare(variable.text());
      const name = alias ?? nameOf(expression);
      items.push({ node, expression, alias, name });
      after.set(name, of);
    }
    const both = new Map([...scope, ...after]);
    for (const part of [
      ...body.children.filter((node) => node !== list),
      ...clause.children.filter((node) => node !== body),
    ]) {
      this.expressions(part, both);
    }
    this.projections.push({
      clause,
      kind: clause.rule === R.RULE_returnClause ? 'return' : 'with',
      body,
      items,
      star,
      distinct: body.has('DISTINCT'),
      before: new Map(scope),
      after,
      outermost: outermost && clause.rule === R.RULE_returnClause,
    });
    return after;
  }

  /** Binds the variables of the patterns directly below a node, not those of subqueries. */
  patterns(node: Node, scope: Map<string, Type>, optional: boolean): void {
    const R = Grammar.all();
    for (const child of node.children) {
      if (child.rule === R.RULE_pattern) {
        const variable = child.children.find((one) => one.kind === 'variable');
        if (variable !== undefined) bind(scope, bare(variable.text()), type('path', optional));
      }
      const variable = child.children.find((one) => one.kind === 'variable');
      if (child.rule === R.RULE_nodePattern && variable !== undefined) {
        bind(scope, bare(variable.text()), type('node', optional));
      }
      if (child.rule === R.RULE_relationshipPattern && variable !== undefined) {
        const one = type('relationship', optional);
        const many = child.child(R.RULE_pathLength) !== undefined;
        bind(scope, bare(variable.text()), many ? listOf(type('relationship'), optional) : one);
      }
      if (!Grammar.isExpression(child)) this.patterns(child, scope, optional);
    }
  }

  /** Infers every expression directly below a node. */
  expressions(node: Node, scope: Scope): void {
    if (Grammar.isExpression(node)) {
      inferExpression(this, node, scope);
      return;
    }
    node.children.forEach((child) => this.expressions(child, scope));
  }
}

/** Neo4j names a column as it is written, but `n {.id}` by its variable. */
function nameOf(expression: Node): string {
  const [first] = expression.children;
  if (expression.kind === 'map-projection' && first !== undefined) return bare(first.text());
  return expression.kind === 'variable' ? bare(expression.text()) : expression.text();
}

function bind(scope: Map<string, Type>, name: string, of: Type): void {
  const known = scope.get(name);
  if (known === undefined || known.kind === 'any') scope.set(name, of);
  else if (known.nullable && !of.nullable && known.kind === of.kind) scope.set(name, of);
}
