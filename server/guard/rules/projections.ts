import type { Projection } from '../analysis.js';
import { AGGREGATES } from '../function-types.js';
import { bare } from '../parse.js';
import { dottedName } from '../read-only.js';
import type { Rule, RuleContext } from '../rule.js';
import { quoted } from '../text.js';
import type { Node } from '../tree.js';
import { holdsEntity } from '../types.js';

export function isAggregate(node: Node): boolean {
  if (node.kind === 'count-star') return true;
  const [name] = node.children;
  return node.kind === 'call' && name !== undefined && AGGREGATES.has(dottedName(name).toLowerCase());
}

/** Aggregates of an expression, without those of its subqueries. */
export function aggregatesIn(node: Node): Node[] {
  if (node.kind === 'exists' || node.kind === 'count-subquery' || node.kind === 'collect-subquery') return [];
  if (isAggregate(node)) return [node];
  return node.children.flatMap(aggregatesIn);
}

/**
 * Whether a node stands in a clause whose ORDER BY holds an aggregate: the engine knows that one only by the words that it
 * has among the columns, so neither is rewritten to something that is written anew each time.
 */
export function isOrderedByAggregate(context: RuleContext, node: Node): boolean {
  return context.analysis.projections.some(
    ({ body }) =>
      body.from <= node.from &&
      node.to <= body.to &&
      body.child(context.grammar.RULE_orderBy)?.find(isAggregate) !== undefined,
  );
}

export const withWhere: Rule = {
  id: 'with-where',
  catches: 'WHERE after WITH sees only what WITH keeps; it must see the variables before it too.',
  example: 'MATCH (a) OPTIONAL MATCH (a)-[r]->() WITH a WHERE r IS NULL RETURN a',
  does: 'both',
  apply(context) {
    const { analysis, grammar, rewriter } = context;
    for (const projection of analysis.projections) {
      const where = projection.clause.child(grammar.RULE_whereClause);
      if (projection.kind !== 'with' || where === undefined || projection.star) continue;
      const used = variablesOf(context, where);
      const lost = [...used].filter((name) => !projection.after.has(name) && projection.before.has(name));
      if (lost.length === 0) continue;
      const aggregated = projection.items.some((item) => aggregatesIn(item.expression).length > 0);
      if (projection.distinct || aggregated) {
        replaceProjected(context, projection, where);
        const left = [...used].filter((name) => lost.includes(name));
        const covered = where.findAll((one) => one.kind === 'variable' && left.includes(bare(one.text())));
        const uncovered = covered.filter(
          (one) => !projection.items.some((item) => isInside(one, where, item.expression.text())),
        );
        if (uncovered.length > 0) {
          context.refuse(
            where,
            'sees only what WITH keeps here',
            `Keep ${lost.join(', ')} in the WITH, or filter before it`,
          );
        }
        continue;
      }
      const list = projection.body.child(grammar.RULE_returnItems);
      if (list === undefined) continue;
      rewriter.append(list, lost.map((name) => `, ${quoted(name)} AS ${quoted(name)}`).join(''));
      const names = [...projection.after.keys()].map((name) => `${quoted(name)} AS ${quoted(name)}`);
      rewriter.append(projection.clause, ` WITH ${names.join(', ')}`);
    }
  },
};

function isInside(variable: Node, top: Node, text: string): boolean {
  let at: Node | null = variable;
  while (at !== null && at !== top) {
    if (at.text() === text) return true;
    at = at.parent;
  }
  return false;
}

/** Replaces what WITH projected by its new name. */
function replaceProjected(context: RuleContext, projection: Projection, where: Node): void {
  for (const item of projection.items) {
    const { alias } = item;
    if (alias === null) continue;
    const text = item.expression.text();
    for (const node of where.findAll((one) => one.kind !== 'other' && one.text() === text)) {
      context.rewriter.rewrite(node, () => quoted(alias));
    }
  }
}

/** Names of the variables that a part of a statement reads. */
export function variablesOf(_context: RuleContext, node: Node): Set<string> {
  return new Set(node.findAll((one) => one.kind === 'variable').map((one) => bare(one.text())));
}

export const groupKeys: Rule = {
  id: 'group-keys',
  catches:
    'A column beside an aggregate that is more than a variable or property may not be found; it is named first.',
  example: 'MATCH (n) RETURN [1, 2] AS k, count(*) AS n',
  does: 'rewrites',
  apply(context) {
    const { analysis, grammar, rewriter } = context;
    for (const projection of analysis.projections) {
      const keys = projection.items.filter((item) => aggregatesIn(item.expression).length === 0);
      if (keys.length === projection.items.length || projection.star) continue;
      const made = keys.filter(
        ({ expression }) => !isSimpleKey(expression) && !holdsEntity(context.typeOf(expression)),
      );
      const wrapper = projection.clause.above((one) => one.rule === grammar.RULE_clause);
      if (made.length === 0 || wrapper === undefined) continue;
      const names = new Map(made.map(({ expression }) => [expression, context.freshName()]));
      for (const [expression, name] of names) rewriter.move(expression, name);
      const order = projection.body.child(grammar.RULE_orderBy);
      for (const { expression, name } of made) {
        for (const node of order?.findAll(
          (one) => one.kind !== 'other' && one.text() === expression.text(),
        ) ?? [])
          rewriter.move(node, quoted(name));
      }
      const all = projection.before.size === 0 ? '' : '*, ';
      rewriter.rewrite(wrapper, (inner) => {
        const columns = [...names].map(([expression, name]) => `${rewriter.original(expression)} AS ${name}`);
        return `WITH ${all}${columns.join(', ')} ${inner}`;
      });
    }
  },
};

function isSimpleKey(node: Node): boolean {
  return node.kind === 'variable' || (node.kind === 'property' && node.children[0]?.kind === 'variable');
}

export const aggregatesInside: Rule = {
  id: 'aggregates-inside',
  catches:
    'Aggregates inside maps, lists, comprehensions and indexes beside other columns are refused; they are taken out into a WITH.',
  example: 'MATCH (n) RETURN n.name, collect(n)[0]',
  does: 'both',
  apply(context) {
    const { analysis, grammar, rewriter } = context;
    for (const projection of analysis.projections) {
      const deep = projection.items.filter((item) =>
        aggregatesIn(item.expression).some((one) => !isShallow(one, item.expression)),
      );
      if (deep.length === 0) continue;
      const list = projection.body.child(grammar.RULE_returnItems);
      if (list === undefined) continue;
      if (projection.star || projection.distinct) {
        context.refuse(
          projection.body,
          'takes no aggregate inside an expression here',
          'Compute the aggregate in a WITH of its own first',
        );
      }
      const made: { text: string; name: string; node: Node }[] = [];
      const nameFor = (node: Node): string => {
        const known = made.find((one) => one.text === node.text());
        if (known !== undefined) return known.name;
        const name = context.freshName();
        made.push({ text: node.text(), name, node });
        return name;
      };
      const keys = projection.items.filter((item) => aggregatesIn(item.expression).length === 0);
      keys.forEach((item) => nameFor(item.expression));
      projection.items.forEach((item) => aggregatesIn(item.expression).forEach(nameFor));
      const order = projection.body.child(grammar.RULE_orderBy);
      const later = [
        ...projection.items.map((item) => item.expression),
        ...(order === undefined ? [] : [order]),
      ];
      const taken = new Set<Node>();
      for (const part of later) {
        for (const one of made) {
          for (const node of part.findAll(
            (candidate) => candidate.kind !== 'other' && candidate.text() === one.text,
          )) {
            if ([...taken].some((outer) => outer !== node && isAncestor(outer, node))) continue;
            taken.add(node);
          }
        }
      }
      const inner = made.map(({ node, name }) => ({ node, name }));
      const definitions = inner.map(({ node, name }) => ({ name, text: rewriterText(context, node) }));
      for (const node of taken) {
        const one = made.find((candidate) => candidate.text === node.text());
        const ordered = order !== undefined && isAncestor(order, node);
        const column = projection.items.find((item) => item.expression.text() === node.text());
        if (one !== undefined)
          rewriter.move(node, ordered && column !== undefined ? quoted(column.name) : one.name);
      }
      const word = projection.kind === 'with' ? 'WITH' : 'RETURN';
      rewriter.rewrite(projection.clause, (text) => {
        const before = definitions.map((one) => `${one.text} AS ${one.name}`).join(', ');
        return `WITH ${before} ${word}${text.slice(word.length)}`;
      });
      const outside = later.flatMap((part) => part.findAll((one) => one.kind === 'variable'));
      const free = outside.filter((one) => ![...taken].some((node) => node === one || isAncestor(node, one)));
      const local = free.find(
        (one) => projection.before.has(bare(one.text())) && !projection.after.has(bare(one.text())),
      );
      if (local !== undefined) {
        context.refuse(
          local,
          'takes no such mix of an aggregate and a variable',
          'Compute the aggregate in a WITH of its own first',
        );
      }
    }
  },
};

function rewriterText(context: RuleContext, node: Node): string {
  return context.rewriter.render(node);
}

function isAncestor(above: Node, below: Node): boolean {
  let at: Node | null = below.parent;
  while (at !== null) {
    if (at === above) return true;
    at = at.parent;
  }
  return false;
}

/** The engine takes aggregates in arithmetic, comparisons and plain calls. */
function isShallow(aggregate: Node, top: Node): boolean {
  let at: Node | null = aggregate;
  while (at !== null && at !== top) {
    const above: Node | null = at.parent;
    if (above === null) return false;
    if (!['add', 'multiply', 'parenthesis', 'call', 'power', 'sign', 'other'].includes(above.kind))
      return false;
    at = above;
  }
  return true;
}

export const lostEntities: Rule = {
  id: 'lost-entities',
  catches:
    'A node or relationship that comes out of CASE, coalesce, a list comprehension or reduce is given as an internal id.',
  example: 'MATCH (a) RETURN CASE WHEN true THEN a END AS x',
  does: 'refuses',
  apply(context) {
    for (const projection of context.analysis.projections) {
      if (projection.kind !== 'return' || !projection.outermost) continue;
      for (const item of projection.items) {
        if (!holdsEntity(context.typeOf(item.expression))) continue;
        const maker = item.expression.find((node) => makesIds(context, node));
        if (maker === undefined) continue;
        context.refuse(
          maker,
          'would give an internal id here, not the node or relationship',
          'Return its properties (x.name), or keep the node in a variable of its own and return that',
        );
      }
    }
  },
};

function makesIds(context: RuleContext, node: Node): boolean {
  if (!holdsEntity(context.typeOf(node))) return false;
  if (['case', 'case-of', 'reduce'].includes(node.kind)) return true;
  if (node.kind === 'comprehension') return true;
  const [name] = node.children;
  return (
    node.kind === 'call' &&
    name !== undefined &&
    ['coalesce', 'nullif'].includes(dottedName(name).toLowerCase())
  );
}

export const mixedOrder: Rule = {
  id: 'mixed-order',
  catches: 'Values of several types are not ordered as Neo4j orders them.',
  example: "UNWIND [1, 'a'] AS x RETURN x ORDER BY x",
  does: 'refuses',
  apply(context) {
    for (const node of context.nodes) {
      if (node.rule !== context.grammar.RULE_orderItem) continue;
      const [key] = node.children;
      if (key !== undefined && context.typeOf(key).kind === 'mixed') {
        context.refuse(
          key,
          'does not order values of several types as Neo4j does',
          'Order by toString(x), or by one type',
        );
      }
    }
  },
};

export const ambiguousOrder: Rule = {
  id: 'ambiguous-order',
  catches: 'ORDER BY of an aggregate mixed with what is not a column by itself is accepted; it is an error.',
  example: 'MATCH (a) RETURN a.x + 1, count(*) ORDER BY a.x + count(*)',
  does: 'refuses',
  apply(context) {
    for (const projection of context.analysis.projections) {
      const order = projection.body.child(context.grammar.RULE_orderBy);
      for (const item of order?.children ?? []) {
        const [key] = item.children;
        if (key === undefined || aggregatesIn(key).length === 0) continue;
        const columns = new Set(projection.items.map((one) => one.expression.text()));
        const loose = looseParts(key).find((one) => {
          const alias = one.kind === 'variable' && projection.after.has(bare(one.text()));
          return !alias && !columns.has(one.text());
        });
        if (loose !== undefined) {
          context.invalid(
            loose,
            `${loose.text()} is not a column by itself, so it can't stand beside an aggregate in ORDER BY`,
          );
        }
      }
    }
  },
};

/** Variables and properties outside of aggregates. */
function looseParts(node: Node): Node[] {
  if (isAggregate(node)) return [];
  if (node.kind === 'variable' || (node.kind === 'property' && node.children[0]?.kind === 'variable'))
    return [node];
  return node.children.flatMap(looseParts);
}
