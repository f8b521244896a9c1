import type { Parameters } from '../../../../server/engine/values.js';
import { Expressions } from './expressions.js';
import { Random } from './random.js';
import { OPTIONAL_PATTERNS, PARAMETERS, PATTERNS, type Kind, type Variable } from './vocabulary.js';

/** One statement that only reads, with values for its parameters. */
export interface Generated {
  readonly text: string;
  readonly parameters: Parameters;
  /** Its rows are in an order that the statement asks for. */
  readonly ordered: boolean;
}

const COLUMNS: readonly Kind[] = [
  'int',
  'float',
  'str',
  'str',
  'bool',
  'bool',
  'date',
  'ints',
  'strs',
  'map',
  'any',
];

/** So many statements at random, the same ones for the same seed. */
export function generateStatements(count: number, seed: number): Generated[] {
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(seed * 1_000_003 + index);
    const { text, ordered } = random.pick(SHAPES)(random);
    const used = PARAMETERS.filter(({ name }) => new RegExp(`\\$${name}\\b`).test(text));
    return { text, ordered, parameters: Object.fromEntries(used.map(({ name, value }) => [name, value])) };
  });
}

interface Made {
  readonly text: string;
  readonly ordered: boolean;
}

/** Columns by name, with an order over all of them or none. */
function returned(random: Random, expressions: Expressions, depth: number, from = 1): Made {
  const columns = Array.from({ length: from + random.whole(2) }, (_, index) => {
    const text = expressions.of(random.pick(COLUMNS), depth);
    return random.chance(0.85)
      ? { text: `${text} AS c${index}`, name: `c${index}` }
      : { text, name: undefined };
  });
  const distinct = random.chance(0.25) ? 'DISTINCT ' : '';
  const names = columns.map((one) => one.name);
  const body = `RETURN ${distinct}${columns.map((one) => one.text).join(', ')}`;
  if (names.includes(undefined) || random.chance(0.5)) return { text: body, ordered: false };
  const keys = names.map((name) => `${name ?? ''}${random.pick(['', ' DESC', ' ASC'])}`).join(', ');
  const page = random.pick([
    '',
    '',
    ' LIMIT 3',
    ' SKIP 1',
    ' SKIP 1 LIMIT 2',
    ' LIMIT $number',
    ' LIMIT toInteger($number) + 1',
  ]);
  return { text: `${body} ORDER BY ${keys}${page}`, ordered: true };
}

function matched(random: Random): { text: string; scope: readonly Variable[] } {
  const { text, binds } = random.pick(PATTERNS);
  if (random.chance(0.7)) return { text: `MATCH ${text}`, scope: binds };
  const more = random.pick(OPTIONAL_PATTERNS);
  return { text: `MATCH ${text} OPTIONAL MATCH ${more.text}`, scope: [...binds, ...more.binds] };
}

type Shape = (random: Random) => Made;

const plain: Shape = (random) => returned(random, new Expressions(random, []), 3);

const overRows: Shape = (random) => {
  const { text, scope } = matched(random);
  const { text: body, ordered } = returned(random, new Expressions(random, scope), 2);
  return { text: `${text} ${body}`, ordered };
};

const filtered: Shape = (random) => {
  const { text, binds } = random.pick(PATTERNS);
  const expressions = new Expressions(random, binds);
  const { text: body, ordered } = returned(random, expressions, 1);
  return { text: `MATCH ${text} WHERE ${expressions.of('bool', 3)} ${body}`, ordered };
};

const unwound: Shape = (random) => {
  const [list, kind] = random.pick([
    ['ints', 'int'] as const,
    ['strs', 'str'] as const,
    ['any', 'any'] as const,
  ]);
  const outer = new Expressions(random, []);
  const inner = new Expressions(random, [{ name: 'x', kind }]);
  const { text, ordered } = returned(random, inner, 2);
  return { text: `UNWIND ${outer.of(list, 2)} AS x ${text}`, ordered };
};

const mixedRows: Shape = (random) => {
  const outer = new Expressions(random, []);
  const items = Array.from({ length: 5 }, () => outer.of('any', 1)).join(', ');
  const what = random.pick([
    'RETURN DISTINCT x',
    'RETURN x, count(*) AS n',
    'RETURN count(DISTINCT x) AS n',
    'RETURN min(x) AS least, max(x) AS most',
    'RETURN x ORDER BY x',
    'RETURN x ORDER BY x DESC',
    "RETURN x = 1 AS a, x = '1' AS b, x < 2 AS c, x IN [1, '200'] AS d",
    'RETURN x IS NULL AS a, x = x AS b, [x] = [x] AS c',
    'WITH x WHERE x > 1 RETURN x',
    "WITH x WHERE x <> 'a' RETURN x",
  ]);
  return { text: `UNWIND [${items}] AS x ${what}`, ordered: what.includes('ORDER') };
};

const aggregated: Shape = (random) => {
  const { text, scope } = matched(random);
  const expressions = new Expressions(random, scope);
  const aggregate = (index: number): string => {
    const of = (kind: Kind): string => expressions.of(kind, 1);
    const distinct = random.chance(0.3) ? 'DISTINCT ' : '';
    return `${random.pick([
      () => 'count(*)',
      () => `count(${distinct}${of(random.pick(COLUMNS))})`,
      () => `sum(${of('int')})`,
      () => `avg(${of('int')})`,
      () => `min(${of(random.pick(['int', 'str', 'date', 'float']))})`,
      () => `max(${of(random.pick(['int', 'str', 'date', 'any']))})`,
      () => `collect(${distinct}${of(random.pick(COLUMNS))})`,
      () => `size(collect(${distinct}${of(random.pick(COLUMNS))}))`,
      () => `stDev(${of('int')})`,
      () => `percentileCont(${of('int')}, 0.5)`,
      () => `{all: count(*), most: max(${of('str')})}`,
      () => `count(*) + ${random.pick(['1', 'sum(1)', '0.5'])}`,
    ])()} AS a${index}`;
  };
  const keys = random.chance(0.6) ? [`${expressions.of(random.pick(COLUMNS), 1)} AS k`] : [];
  const columns = [...keys, ...Array.from({ length: 1 + random.whole(2) }, (_, index) => aggregate(index))];
  const after = random.chance(0.2) ? ' ORDER BY a0' : '';
  return { text: `${text} RETURN ${columns.join(', ')}${after}`, ordered: false };
};

const chained: Shape = (random) => {
  const { text, scope } = matched(random);
  const first = new Expressions(random, scope);
  const kind = random.pick(COLUMNS);
  const carried: Variable[] = [{ name: 'w', kind }];
  const node = random.chance(0.6) ? scope.filter((one) => one.name === 'n') : [];
  const filter = random.chance(0.4)
    ? ` WHERE ${new Expressions(random, [...carried, ...node]).of('bool', 1)}`
    : '';
  const { text: body, ordered } = returned(random, new Expressions(random, [...carried, ...node]), 1);
  const names = ['w', ...node.map((one) => one.name)];
  const star = names.length > 1 ? `, ${names.slice(1).join(', ')}` : '';
  return {
    text: `${text} WITH ${random.chance(0.2) ? 'DISTINCT ' : ''}${first.of(kind, 2)} AS w${star}${filter} ${body}`,
    ordered,
  };
};

const subqueries: Shape = (random) => {
  const { text, binds } = random.pick(PATTERNS);
  const inner = new Expressions(random, [
    ...binds,
    { name: 'c', kind: 'node', holds: { str: ['id', 'text'], bool: ['hedged'], any: ['value'] } },
  ]);
  const given = inner.of(random.pick(COLUMNS), 1);
  const other = inner.of(random.pick(COLUMNS), 1);
  const find = 'MATCH (n)<-[:SUBJECT|FROM_SOURCE]-(c:Claim)';
  const call = random.pick([
    `CALL { WITH n ${find} RETURN count(c) AS y }`,
    `CALL (n) { ${find} RETURN c.id AS y ORDER BY y LIMIT 2 }`,
    `CALL { WITH n ${find} WITH n, c ORDER BY c.id LIMIT 1 RETURN ${new Expressions(random, [{ name: 'c', kind: 'node', holds: { str: ['id', 'text'], any: ['value'] } }]).of('str', 1)} AS y }`,
    `CALL { WITH n MATCH (n)-[:LED]->(m0) RETURN m0.id AS y UNION WITH n MATCH (n)-[:FOUGHT]-(m0) RETURN m0.id AS y }`,
    `OPTIONAL CALL (n) { MATCH (n)-[:LED]->(o) RETURN o.id AS y }`,
    `WITH n, COLLECT { ${find} RETURN c.id ORDER BY c.id LIMIT 3 } AS y`,
    `WITH n, COLLECT { ${find} RETURN DISTINCT c.stance } AS y`,
    `WITH n, COUNT { ${find} RETURN DISTINCT c.stance } AS y`,
    `WITH n, COUNT { ${find} WHERE c.hedged } AS y`,
    `WITH n, EXISTS { ${find} WHERE c.stance = 'denies' RETURN c } AS y`,
    `WITH n, [(n)<-[:SUBJECT]-(c:Claim) WHERE c.hedged | c.stance] AS y`,
  ]);
  void given;
  void other;
  return { text: `MATCH ${text} ${call} RETURN n.id AS id, y`, ordered: false };
};

const unions: Shape = (random) => {
  const part = (): string => {
    const { text, scope } = matched(random);
    return `${text} RETURN ${new Expressions(random, scope).of(random.pick(COLUMNS), 1)} AS x`;
  };
  return { text: `${part()} UNION ${random.chance(0.5) ? 'ALL ' : ''}${part()}`, ordered: false };
};

const SHAPES: readonly Shape[] = [
  plain,
  plain,
  plain,
  overRows,
  overRows,
  overRows,
  filtered,
  filtered,
  unwound,
  mixedRows,
  aggregated,
  aggregated,
  chained,
  subqueries,
  unions,
];
