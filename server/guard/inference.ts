import { Grammar } from './grammar.js';
import { typeOfCall } from './function-types.js';
import { bare } from './parse.js';
import { dottedName } from './read-only.js';
import type { Node } from './tree.js';
import {
  ANY,
  elementOf,
  isNumeric,
  isTemporal,
  join,
  listOf,
  NULL,
  nullable,
  type,
  type Scope,
  type Type,
} from './types.js';

/** What inference asks of the analysis that it works for. */
export interface Inferring {
  readonly types: Map<Node, Type>;
  readonly parameters: ReadonlyMap<string, Type>;
  query(query: Node, outer: Scope, outermost: boolean): Scope;
  patterns(node: Node, scope: Map<string, Type>, optional: boolean): void;
  expressions(node: Node, scope: Scope): void;
}

/** Infers an expression and all below it, notes each type in the analysis, and gives the expression's. */
export function inferExpression(analysis: Inferring, node: Node, scope: Scope): Type {
  const of = infer(analysis, node, scope);
  analysis.types.set(node, of);
  return of;
}

function infer(analysis: Inferring, node: Node, scope: Scope): Type {
  const R = Grammar.all();
  const below = (child: Node, inner: Scope = scope): Type => inferExpression(analysis, child, inner);
  const all = (): Type[] => node.children.map((child) => below(child));
  const anyNull = (types: readonly Type[]): boolean => types.some((one) => one.nullable);
  switch (node.kind) {
    case 'or':
    case 'xor':
    case 'and':
    case 'not':
      return type('boolean', anyNull(all()));
    case 'compare': {
      const types = all();
      return type('boolean', types.length > 1);
    }
    case 'predicate': {
      const [left, test] = node.children;
      const leftType = left === undefined ? ANY : below(left);
      const rest =
        test?.children.filter((child) => Grammar.isExpression(child)).map((child) => below(child)) ?? [];
      const never = test?.has('NULL') === true;
      return type('boolean', !never && (leftType.nullable || anyNull(rest) || test?.has('IN') === true));
    }
    case 'add':
      return inferAdd(node, all());
    case 'multiply': {
      const types = all();
      return arithmetic(types, node.words[0]?.text === '/' ? null : null);
    }
    case 'power':
      return type('float', anyNull(all()));
    case 'sign':
      return all()[0] ?? ANY;
    case 'property': {
      const [base] = all();
      const key = bare(node.children[1]?.find((one) => one.rule === R.RULE_propertyKeyName)?.text() ?? '');
      if (base?.kind === 'map' && base.fields !== undefined)
        return nullable(base.fields.get(key) ?? NULL, base.nullable);
      if (base !== undefined && isTemporal(base)) return ANY;
      return ANY;
    }
    case 'index': {
      const [base] = all();
      return base?.kind === 'list' ? nullable(base.element ?? ANY) : ANY;
    }
    case 'slice': {
      const [base = ANY, ...bounds] = all();
      return base.kind === 'list' ? nullable(base, anyNull(bounds)) : listOf(ANY, true);
    }
    case 'number': {
      const text = node.text().toLowerCase();
      const integer = text.includes('x') || text.includes('o') || !(text.includes('.') || text.includes('e'));
      return type(integer ? 'integer' : 'float');
    }
    case 'string':
    case 'trim':
    case 'normalize':
      return type('string', anyNull(all()));
    case 'boolean':
      return type('boolean');
    case 'null':
      return NULL;
    case 'keyword':
      return type('float');
    case 'map': {
      const fields = new Map<string, Type>();
      for (let index = 0; index + 1 < node.children.length; index += 2) {
        const [key, value] = [node.children[index], node.children[index + 1]];
        if (key !== undefined && value !== undefined) fields.set(bare(key.text()), below(value));
      }
      return { kind: 'map', nullable: false, fields };
    }
    case 'list': {
      const [first, ...rest] = all();
      return first === undefined ? { kind: 'list', nullable: false } : listOf(rest.reduce(join, first));
    }
    case 'parameter':
      return analysis.parameters.get(bare(node.children[0]?.text() ?? '')) ?? ANY;
    case 'variable':
      return scope.get(bare(node.text())) ?? ANY;
    case 'call': {
      const [name, ...args] = node.children;
      const types = args.map((arg) => below(arg));
      return typeOfCall(name === undefined ? '' : dottedName(name).toLowerCase(), types);
    }
    case 'count-star':
      return type('integer');
    case 'case':
    case 'case-of':
      return inferCase(analysis, node, scope);
    case 'comprehension': {
      const [variable, list, ...rest] = node.children;
      if (variable === undefined || list === undefined) return ANY;
      const of = below(list);
      const inner = new Map(scope).set(bare(variable.text()), elementOf(of));
      const types = rest.map((child) => below(child, inner));
      const mapped = node.words.some((word) => word.text === '|');
      const result = mapped ? (types.at(-1) ?? ANY) : elementOf(of);
      return listOf(result, of.nullable);
    }
    case 'pattern-comprehension': {
      const inner = new Map(scope);
      const [path] = node.children;
      if (path?.kind === 'variable') inner.set(bare(path.text()), type('path'));
      analysis.patterns(node, inner, false);
      let last: Type = ANY;
      for (const child of node.children) {
        if (Grammar.isExpression(child)) last = below(child, inner);
        else analysis.expressions(child, inner);
      }
      return listOf(last);
    }
    case 'reduce': {
      const [accumulator, start, variable, list, step] = node.children;
      if (!accumulator || !start || !variable || !list || !step) return ANY;
      const startType = below(start);
      const inner = new Map(scope)
        .set(bare(accumulator.text()), ANY)
        .set(bare(variable.text()), elementOf(below(list)));
      return join(startType, below(step, inner));
    }
    case 'quantifier': {
      const [variable, list, where] = node.children;
      if (variable === undefined || list === undefined) return ANY;
      const inner = new Map(scope).set(bare(variable.text()), elementOf(below(list)));
      if (where !== undefined) below(where, inner);
      return type('boolean', true);
    }
    case 'parenthesis':
      return all()[0] ?? ANY;
    case 'pattern-predicate':
      analysis.expressions(onlyPattern(node), scope);
      return type('boolean');
    case 'shortest-path':
      return type('path', true);
    case 'map-projection': {
      const [variable] = node.children;
      node.children.slice(1).forEach((child) => analysis.expressions(child, scope));
      return { kind: 'map', nullable: variable === undefined ? true : below(variable).nullable };
    }
    case 'exists':
    case 'count-subquery':
    case 'collect-subquery':
      return inferSubquery(analysis, node, scope);
    case 'vector':
      return ANY;
    case 'other':
      node.children.forEach((child) => analysis.expressions(child, scope));
      return ANY;
    default: {
      const never: never = node.kind;
      throw new Error(`Unknown node ${String(never)}`);
    }
  }
}

function onlyPattern(node: Node): Node {
  return node.children[0] ?? node;
}

function arithmetic(types: readonly Type[], known: Type | null): Type {
  if (known !== null) return known;
  const lost = types.some((one) => one.nullable);
  if (types.every(isNumeric)) {
    const integers = types.every((one) => one.kind === 'integer');
    return type(integers ? 'integer' : types.some((one) => one.kind === 'float') ? 'float' : 'number', lost);
  }
  return ANY;
}

function inferAdd(node: Node, types: readonly Type[]): Type {
  const [left = ANY, right = ANY] = types;
  const lost = left.nullable || right.nullable;
  if (node.words[0]?.text === '+') {
    if (left.kind === 'list' && right.kind === 'list') return nullable(join(left, right), lost);
    if (left.kind === 'list') return nullable(join(left, listOf(right)), lost);
    if (right.kind === 'list') return nullable(join(right, listOf(left)), lost);
    if (left.kind === 'string' || right.kind === 'string') {
      const other = left.kind === 'string' ? right : left;
      return other.kind === 'any' ? ANY : type('string', lost);
    }
  }
  if (isTemporal(left)) return { kind: left.kind, nullable: lost };
  return arithmetic(types, null);
}

function inferCase(analysis: Inferring, node: Node, scope: Scope): Type {
  const R = Grammar.all();
  const results: Type[] = [];
  let hasElse = false;
  node.children.forEach((child, index) => {
    if (child.rule === R.RULE_caseAlternative || child.rule === R.RULE_extendedCaseAlternative) {
      const parts = child.children;
      parts.forEach((part, place) => {
        if (place === parts.length - 1) results.push(inferExpression(analysis, part, scope));
        else analysis.expressions(part, scope);
      });
      return;
    }
    const of = inferExpression(analysis, child, scope);
    if (node.kind === 'case-of' && index === 0) return;
    hasElse = true;
    results.push(of);
  });
  const joined = results.length === 0 ? NULL : results.reduce(join);
  return nullable(joined, !hasElse);
}

function inferSubquery(analysis: Inferring, node: Node, scope: Scope): Type {
  const R = Grammar.all();
  const query = node.child(R.RULE_regularQuery);
  let returned: Scope = new Map();
  if (query !== undefined) {
    returned = analysis.query(query, scope, false);
  } else {
    const inner = new Map(scope);
    analysis.patterns(node, inner, false);
    node.children.forEach((child) => analysis.expressions(child, inner));
  }
  switch (node.kind) {
    case 'exists':
      return type('boolean');
    case 'count-subquery':
      return type('integer');
    default: {
      const [first] = returned.values();
      return listOf(first ?? ANY);
    }
  }
}
