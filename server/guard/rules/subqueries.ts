import { bare } from '../parse.js';
import type { Rule, RuleContext } from '../rule.js';
import { quoted } from '../text.js';
import type { Kind, Node } from '../tree.js';
import { aggregatesIn } from './projections.js';

const SUBQUERIES: ReadonlySet<Kind> = new Set<Kind>(['exists', 'count-subquery', 'collect-subquery']);
/** Expressions that bind a variable for what stands inside them. */
const LOCAL: ReadonlySet<Kind> = new Set<Kind>([
  'comprehension',
  'quantifier',
  'reduce',
  'pattern-comprehension',
]);

export const subqueryReturns: Rule = {
  id: 'subquery-returns',
  catches: 'EXISTS { MATCH ... RETURN ... } is not read; without the RETURN it is the same.',
  example: 'MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m } RETURN n',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'exists' && node.kind !== 'count-subquery') continue;
      if (!isEasy(context, node)) continue;
      const last = lastReturn(context, node);
      if (last !== undefined) context.rewriter.rewrite(last, () => '');
    }
  },
};

export const subqueriesBefore: Rule = {
  id: 'subqueries-before',
  catches:
    'COLLECT { }, and EXISTS { } and COUNT { } of more than patterns, are not read, nor are patterns inside a list comprehension; a CALL before the clause finds the same.',
  example: 'MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.name } AS names',
  does: 'both',
  apply(context) {
    const filtered = new Map<Node, Found[]>();
    // From the outside in: one inside another is written into the other's CALL.
    for (const node of [...context.nodes].sort((a, b) => a.from - b.from || b.to - a.to)) {
      const hard = SUBQUERIES.has(node.kind) && !isEasy(context, node);
      const lost =
        !hard &&
        isFound(node) &&
        node.above((one) => LOCAL.has(one.kind)) !== undefined &&
        !insideSubquery(node);
      if (hard || lost) before(context, node, hard, filtered);
    }
  },
};

function isFound(node: Node): boolean {
  return node.kind === 'exists' || node.kind === 'count-subquery' || node.kind === 'pattern-comprehension';
}

function insideSubquery(node: Node): boolean {
  return node.above((one) => SUBQUERIES.has(one.kind)) !== undefined;
}

/** Patterns and their conditions alone, which the engine reads, and perhaps a RETURN that changes nothing. */
function isEasy(context: RuleContext, node: Node): boolean {
  if (node.kind === 'collect-subquery') return false;
  const { grammar } = context;
  if (
    node.children.some((child) =>
      child.findAll((one) => SUBQUERIES.has(one.kind)).some((one) => !isEasy(context, one)),
    )
  )
    return false;
  const query = node.child(grammar.RULE_regularQuery);
  if (query === undefined) return true;
  const [single, ...others] = singleQueries(context, query);
  if (single === undefined || others.length > 0) return false;
  const last = lastReturn(context, node);
  return single.children.every((wrapper) => {
    const [clause] = wrapper.children;
    return wrapper === last || (clause?.rule === grammar.RULE_matchClause && !clause.has('OPTIONAL'));
  });
}

/** The clause at the end of a subquery that gives as many rows as come to it. */
function lastReturn(context: RuleContext, node: Node): Node | undefined {
  const { grammar } = context;
  const query = node.child(grammar.RULE_regularQuery);
  const last = query === undefined ? undefined : singleQueries(context, query)[0]?.children.at(-1);
  const [clause] = last?.children ?? [];
  if (clause?.rule !== grammar.RULE_returnClause) return undefined;
  const body = clause.child(grammar.RULE_returnBody);
  const simple = body !== undefined && body.children.length === 1 && body.words.length === 0;
  return simple && aggregatesIn(body).length === 0 ? last : undefined;
}

/** The parts of a UNION, or the one query. */
function singleQueries(context: RuleContext, query: Node): Node[] {
  return query.children.flatMap((one) =>
    one.rule === context.grammar.RULE_singleQuery ? [one] : singleQueries(context, one),
  );
}

/** `UNION` or `UNION ALL` between them. */
function unionsOf(context: RuleContext, query: Node): string[] {
  const words = (node: Node): string[] =>
    node.rule === context.grammar.RULE_singleQuery
      ? []
      : [...node.words.map((word) => word.text.toUpperCase()), ...node.children.flatMap(words)];
  return words(query)
    .join(' ')
    .split(/\bUNION\b/)
    .slice(1)
    .map((rest) => (rest.includes('ALL') ? 'UNION ALL' : 'UNION'));
}

/** Gives the clauses that find what a subquery would. */
type Found = (render: (one: Node) => string) => string;

/** Finds a subquery in a CALL or WITH before its clause, and puts the name of what it found in its place. */
function before(context: RuleContext, node: Node, hard: boolean, filtered: Map<Node, Found[]>): void {
  const { grammar, rewriter, analysis } = context;
  const wrapper = node.above((one) => one.rule === grammar.RULE_clause);
  const [clause] = wrapper?.children ?? [];
  if (wrapper === undefined || clause === undefined) return refuse(context, node);
  const scope = analysis.scopes.get(wrapper);
  const where = node.above((one) => one.rule === grammar.RULE_whereClause);
  const filters = where !== undefined && where.parent === clause;
  const known = new Set(scope?.keys());
  if (clause.rule === grammar.RULE_matchClause) {
    if (!filters || clause.has('OPTIONAL')) return refuse(context, node);
    for (const bound of clause.findAll((one) => one.kind === 'variable' && one.from < where.from))
      known.add(bare(bound.text()));
  } else if (clause.rule === grammar.RULE_withClause && filters) {
    const projection = analysis.projections.find((one) => one.clause === clause);
    known.clear();
    for (const name of projection?.after.keys() ?? []) known.add(name);
    const lost = where.find(
      (one) =>
        one.kind === 'variable' &&
        !known.has(bare(one.text())) &&
        projection?.before.has(bare(one.text())) === true,
    );
    if (lost !== undefined) return refuse(context, node);
  } else if (
    ![grammar.RULE_returnClause, grammar.RULE_withClause, grammar.RULE_unwindClause].includes(clause.rule) ||
    node.above((one) => one.rule === grammar.RULE_orderBy) !== undefined
  ) {
    return refuse(context, node);
  }
  const used = new Set(node.findAll((one) => one.kind === 'variable').map((one) => bare(one.text())));
  for (let at = node.parent; at !== null && at !== clause; at = at.parent) {
    const own = LOCAL.has(at.kind) ? at.findAll((one) => one.kind === 'variable' && one.parent === at) : [];
    if (own.some((one) => used.has(bare(one.text())) && !known.has(bare(one.text())))) {
      // What hangs on each element can't be found before; the engine reads the easy ones.
      if (hard) refuse(context, node);
      return;
    }
  }
  const taken = [...known].filter((name) => used.has(name)).map(quoted);
  const name = context.freshName();
  const item = context.freshName();
  // What is easy is rendered with the rules so far, and not yet with its own name; what is hard when all rules are done.
  const easy = hard ? '' : `WITH *, ${rewriter.render(node)} AS ${name} `;
  const found = (render: (one: Node) => string): string =>
    hard ? call(context, node, taken, name, render) : easy;
  const text = node.kind === 'collect-subquery' ? `[${item} IN ${name} | ${item}.v]` : name;
  rewriter.rewrite(node, () => text);
  if (!filters) {
    rewriter.rewrite(wrapper, (inner, render) => `${found(render)}${inner}`);
    return;
  }
  const others = filtered.get(wrapper);
  if (others !== undefined) {
    others.push(found);
    return;
  }
  const all = [found];
  filtered.set(wrapper, all);
  rewriter.move(where, '');
  rewriter.rewrite(
    wrapper,
    (inner, render) =>
      `${inner} ${all.map((one) => one(render)).join(' ')} WITH * ${rewriter.original(where)}`,
  );
}

function refuse(context: RuleContext, node: Node): never {
  context.refuse(
    node,
    'reads no such subquery here',
    'Find it in a MATCH or CALL { } before, and use what that gives',
  );
}

/** The CALL that finds what a subquery would. */
function call(
  context: RuleContext,
  node: Node,
  taken: readonly string[],
  name: string,
  render: (one: Node) => string,
): string {
  const { grammar, analysis } = context;
  const imported = taken.length === 0 ? '' : `WITH ${taken.join(', ')} `;
  const query = node.child(grammar.RULE_regularQuery);
  const gives = (column: string): string => {
    if (node.kind === 'collect-subquery') return `collect({v: ${column}})`;
    return node.kind === 'exists' ? 'count(*) > 0' : 'count(*)';
  };
  if (query === undefined) {
    const inside = node.children.map(render).join(' ');
    return ` CALL { ${imported}MATCH ${inside} RETURN ${gives('')} AS ${name} } `;
  }
  const singles = singleQueries(context, query);
  const [first] = singles;
  const clause = first?.children.at(-1)?.children[0];
  const projection = analysis.projections.find((one) => one.clause === clause);
  const column = quoted(projection?.items[0]?.name ?? '');
  if (singles.length === 1 && first !== undefined) {
    if (projection?.kind !== 'return')
      return ` CALL { ${imported}${render(first)} RETURN ${gives('')} AS ${name} } `;
    const text = render(first);
    const end = render(first.children.at(-1) ?? first);
    const body = `${text.slice(0, text.length - end.length)}${asWith(end)}`;
    return ` CALL { ${imported}${body} RETURN ${gives(column)} AS ${name} } `;
  }
  const unions = unionsOf(context, query);
  const parts = singles.map(
    (one, index) => `${index === 0 ? '' : ` ${unions[index - 1] ?? 'UNION'} `}${imported}${render(one)}`,
  );
  return ` CALL { ${imported}CALL { ${parts.join('')} } RETURN ${gives(column)} AS ${name} } `;
}

/** `RETURN x` in the middle of a query. */
function asWith(text: string): string {
  return text.replace(/\bRETURN\b/i, 'WITH');
}
