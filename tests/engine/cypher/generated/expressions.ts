import type { Random } from './random.js';
import { LITERALS, PARAMETERS, type Kind, type Variable } from './vocabulary.js';

const KINDS: readonly Kind[] = ['int', 'float', 'str', 'bool', 'date', 'ints', 'strs', 'map', 'any'];
/** How often an expression is of another kind than what stands around it asks for. */
const WRONG = 0.03;
const NULL = 0.05;

type Make = (self: Expressions, depth: number) => string;

/** Expressions of a person's Cypher, at random. */
export class Expressions {
  private fresh = 0;

  constructor(
    readonly random: Random,
    private readonly scope: readonly Variable[],
  ) {}

  /** An expression that is most often of this kind. */
  of(kind: Kind, depth: number): string {
    const { random } = this;
    if (random.chance(NULL)) return 'null';
    const wanted = random.chance(WRONG) || kind === 'any' ? random.pick(KINDS) : kind;
    if (wanted === 'any') return this.leaf('any');
    if (depth <= 0 || random.chance(0.3)) return this.leaf(wanted);
    return random.pick(MADE[wanted])(this, depth - 1);
  }

  private leaf(kind: Kind): string {
    const { random } = this;
    const choices: string[] = [];
    for (const { name, kind: own, holds } of this.scope) {
      if (own === kind) choices.push(name, name);
      for (const property of holds?.[kind] ?? []) choices.push(`${name}.${property}`);
    }
    if (choices.length > 0 && random.chance(0.65)) return random.pick(choices);
    const parameters = PARAMETERS.filter((one) => one.kind === kind);
    if (parameters.length > 0 && random.chance(0.25)) return `$${random.pick(parameters).name}`;
    return random.pick(LITERALS[kind === 'any' ? random.pick(['int', 'str', 'bool'] as const) : kind]);
  }

  /** A variable bound to a node or relationship, if there is one. */
  entity(kind: 'node' | 'rel'): Variable | undefined {
    const found = this.scope.filter((one) => one.kind === kind);
    return found.length === 0 ? undefined : this.random.pick(found);
  }

  /** The same with one more variable. */
  with(variable: Variable): Expressions {
    const inner = new Expressions(this.random, [...this.scope, variable]);
    inner.fresh = this.fresh;
    return inner;
  }

  name(): string {
    this.fresh += 1;
    return `v${this.fresh}`;
  }
}

const call =
  (name: string, ...kinds: readonly Kind[]): Make =>
  (self, depth) =>
    `${name}(${kinds.map((kind) => self.of(kind, depth)).join(', ')})`;
const binary =
  (left: Kind, operators: readonly string[], right: Kind): Make =>
  (self, depth) =>
    `(${self.of(left, depth)} ${self.random.pick(operators)} ${self.of(right, depth)})`;
const choice =
  (kind: Kind): Make =>
  (self, depth) => {
    const other = self.random.chance(0.7) ? ` ELSE ${self.of(kind, depth)}` : '';
    if (self.random.chance(0.5))
      return `CASE WHEN ${self.of('bool', depth)} THEN ${self.of(kind, depth)}${other} END`;
    const by = self.random.pick<Kind>(['int', 'str', 'any']);
    return `CASE ${self.of(by, depth)} WHEN ${self.of(by, 0)} THEN ${self.of(kind, depth)}${other} END`;
  };
const first =
  (kind: Kind): Make =>
  (self, depth) =>
    `coalesce(${self.of(kind, depth)}, ${self.of(kind, depth)})`;
const element =
  (list: Kind): Make =>
  (self, depth) => {
    const items = self.of(list, depth);
    return self.random.pick([
      `head(${items})`,
      `last(${items})`,
      `${items}[0]`,
      `${items}[-1]`,
      `${items}[5]`,
    ]);
  };
const comprehension =
  (list: Kind, item: Kind, to: Kind | null): Make =>
  (self, depth) => {
    const name = self.name();
    const inner = self.with({ name, kind: item });
    const where = self.random.chance(0.6) || to === null ? ` WHERE ${inner.of('bool', depth)}` : '';
    return `[${name} IN ${self.of(list, depth)}${where}${to === null ? '' : ` | ${inner.of(to, depth)}`}]`;
  };
const quantifier: Make = (self, depth) => {
  const name = self.name();
  const [list, item] = self.random.pick([['ints', 'int'] as const, ['strs', 'str'] as const]);
  const which = self.random.pick(['any', 'all', 'none', 'single']);
  return `${which}(${name} IN ${self.of(list, depth)} WHERE ${self.with({ name, kind: item }).of('bool', depth)})`;
};
const reduction =
  (start: Kind, list: Kind, item: Kind): Make =>
  (self, depth) => {
    const name = self.name();
    const inner = self.with({ name, kind: item });
    return `reduce(total = ${self.of(start, 0)}, ${name} IN ${self.of(list, depth)} | total + ${inner.of(item, 0)})`;
  };
const slice =
  (list: Kind): Make =>
  (self, depth) =>
    `${self.of(list, depth)}${self.random.pick(['[1..]', '[..2]', '[0..1]', '[-2..]', '[..-1]', '[5..]'])}`;
const ofEntity =
  (kind: 'node' | 'rel', make: (name: string, self: Expressions) => string, otherwise: Make): Make =>
  (self, depth) => {
    const found = self.entity(kind);
    return found === undefined ? otherwise(self, depth) : make(found.name, self);
  };
const projection: Make = (self, depth) => {
  const found = self.entity(self.random.pick(['node', 'rel'])) ?? self.entity('node');
  if (found === undefined) return `{k: ${self.of('any', depth)}, l: ${self.of('int', depth)}}`;
  const names = Object.values(found.holds ?? {}).flat();
  const parts = [
    ...self.random
      .some(names)
      .slice(0, 3)
      .map((name) => `.${name}`),
    ...(self.random.chance(0.2) ? ['.*'] : []),
    ...(self.random.chance(0.4) ? [`own: ${self.of('any', depth)}`] : []),
  ];
  return `${found.name} {${parts.join(', ')}}`;
};

const COMPARED = ['=', '<>', '<', '<=', '>', '>='];
const EQUAL = ['=', '<>'];
const LABELS = ['Actor', 'ArmedGroup', 'Claim', 'Place', 'Nothing'];

const MADE: Readonly<Record<Exclude<Kind, 'any'>, readonly Make[]>> = {
  int: [
    binary('int', ['+', '-', '*'], 'int'),
    binary('int', ['/', '%'], 'int'),
    call('size', 'str'),
    call('size', 'ints'),
    call('size', 'strs'),
    call('toInteger', 'any'),
    call('toInteger', 'str'),
    call('toIntegerOrNull', 'any'),
    call('abs', 'int'),
    call('sign', 'float'),
    call('char_length', 'str'),
    (self, depth) => `${self.of('date', depth)}.${self.random.pick(['year', 'month', 'day'])}`,
    (self, depth) => `-${self.of('int', depth)}`,
    (self, depth) => `${self.of('map', depth)}.a`,
    (self, depth) => `${self.of('map', depth)}['a']`,
    element('ints'),
    choice('int'),
    first('int'),
    reduction('int', 'ints', 'int'),
    ofEntity('node', (name) => `COUNT { (${name})--() }`, call('size', 'strs')),
    ofEntity(
      'node',
      (name) => `COUNT { MATCH (${name})<-[:SUBJECT]-(c:Claim) WHERE c.hedged }`,
      call('abs', 'int'),
    ),
    ofEntity('node', (name) => `size([(${name})-[:FOUGHT]-(o) | o.id])`, call('size', 'str')),
    ofEntity('node', (name) => `size(keys(${name}))`, call('size', 'ints')),
  ],
  float: [
    binary('float', ['+', '-', '*', '/'], 'float'),
    binary('float', ['+', '-', '*', '/', '%'], 'int'),
    binary('int', ['^'], 'int'),
    call('toFloat', 'any'),
    call('toFloat', 'str'),
    call('toFloatOrNull', 'any'),
    call('sqrt', 'float'),
    call('round', 'float'),
    call('round', 'int'),
    (self, depth) => `round(${self.of('float', depth)}, ${self.random.pick(['0', '1', '2', '3'])})`,
    call('floor', 'float'),
    call('ceil', 'float'),
    call('abs', 'float'),
    call('exp', 'float'),
    call('log', 'float'),
    call('sin', 'float'),
    call('atan2', 'float', 'float'),
    () => 'pi()',
    choice('float'),
    first('float'),
  ],
  str: [
    binary('str', ['+'], 'str'),
    binary('str', ['+'], 'int'),
    binary('int', ['+'], 'str'),
    call('toString', 'int'),
    call('toString', 'float'),
    call('toString', 'bool'),
    call('toString', 'date'),
    call('toString', 'any'),
    call('toStringOrNull', 'any'),
    call('toUpper', 'str'),
    call('toLower', 'str'),
    call('trim', 'str'),
    call('ltrim', 'str'),
    call('rtrim', 'str'),
    call('btrim', 'str', 'str'),
    call('replace', 'str', 'str', 'str'),
    (self, depth) => `substring(${self.of('str', depth)}, ${self.random.pick(['0', '1', '3', '9'])})`,
    (self, depth) =>
      `substring(${self.of('str', depth)}, ${self.of('int', 0)}, ${self.random.pick(['0', '1', '4'])})`,
    (self, depth) => `left(${self.of('str', depth)}, ${self.random.pick(['0', '2', '50', '$number'])})`,
    (self, depth) => `right(${self.of('str', depth)}, ${self.random.pick(['0', '2', '50'])})`,
    call('reverse', 'str'),
    element('strs'),
    choice('str'),
    first('str'),
    reduction('str', 'strs', 'str'),
    call('nullIf', 'str', 'str'),
    ofEntity('rel', (name) => `type(${name})`, call('toUpper', 'str')),
    ofEntity(
      'node',
      (name, self) => `${name}[${self.random.pick(["'id'", "'name'", "'missing'", '$id'])}]`,
      call('trim', 'str'),
    ),
  ],
  bool: [
    binary('int', COMPARED, 'int'),
    binary('float', COMPARED, 'int'),
    binary('str', COMPARED, 'str'),
    binary('any', COMPARED, 'any'),
    binary('bool', COMPARED, 'bool'),
    binary('date', COMPARED, 'date'),
    binary('ints', EQUAL, 'ints'),
    binary('strs', EQUAL, 'strs'),
    binary('map', EQUAL, 'map'),
    binary('bool', ['AND', 'OR', 'XOR'], 'bool'),
    binary('bool', ['AND', 'OR'], 'bool'),
    (self, depth) => `NOT ${self.of('bool', depth)}`,
    (self, depth) => `${self.of('int', depth)} < ${self.of('int', depth)} <= ${self.of('int', depth)}`,
    binary('int', ['IN'], 'ints'),
    binary('str', ['IN'], 'strs'),
    (self, depth) => `(${self.of('any', 0)} IN [${self.of('any', depth)}, ${self.of('any', 0)}])`,
    binary('str', ['STARTS WITH', 'ENDS WITH', 'CONTAINS'], 'str'),
    (self, depth) =>
      `(${self.of('str', depth)} =~ ${self.random.pick(["'.*a.*'", "'(?i)TAL.*'", "'[a-z]+'", "'\\\\d+'", "''"])})`,
    (self, depth) => `(${self.of('any', depth)} IS ${self.random.pick(['NULL', 'NOT NULL'])})`,
    (self, depth) => `(${self.of(self.random.pick(KINDS), depth)} IS NULL)`,
    quantifier,
    quantifier,
    call('isEmpty', 'str'),
    call('isEmpty', 'strs'),
    call('toBoolean', 'str'),
    call('toBooleanOrNull', 'any'),
    choice('bool'),
    first('bool'),
    ofEntity('node', (name, self) => `${name}:${self.random.pick(LABELS)}`, call('isEmpty', 'ints')),
    ofEntity(
      'node',
      (name, self) => `${name}:${self.random.pick(LABELS)}|${self.random.pick(LABELS)}`,
      call('isEmpty', 'ints'),
    ),
    ofEntity('node', (name) => `EXISTS { (${name})-[:FOUGHT]-() }`, quantifier),
    ofEntity('node', (name) => `EXISTS { MATCH (${name})<-[:SUBJECT]-(c) WHERE c.hedged }`, quantifier),
    ofEntity('node', (name) => `(${name})--(:Person)`, quantifier),
    ofEntity('node', (name) => `NOT (${name})-[:PART_OF]->()`, quantifier),
  ],
  date: [
    (self, depth) =>
      `(${self.of('date', depth)} + duration({days: ${self.random.pick(['1', '40', '365'])}}))`,
    (self, depth) => `(${self.of('date', depth)} - duration({months: ${self.random.pick(['1', '12'])}}))`,
    choice('date'),
    first('date'),
  ],
  ints: [
    (self, depth) => `[${self.of('int', depth)}, ${self.of('int', depth)}]`,
    (self) =>
      `range(${self.random.pick(['0', '1', '$number'])}, ${self.of('int', 0).replaceAll('2147483648', '6').replaceAll('$share', '$number')})`,
    binary('ints', ['+'], 'ints'),
    binary('ints', ['+'], 'int'),
    call('tail', 'ints'),
    call('reverse', 'ints'),
    slice('ints'),
    comprehension('ints', 'int', 'int'),
    comprehension('ints', 'int', null),
    comprehension('strs', 'str', 'int'),
    call('toIntegerList', 'strs'),
    choice('ints'),
    first('ints'),
  ],
  strs: [
    (self, depth) => `[${self.of('str', depth)}, ${self.of('str', depth)}]`,
    call('split', 'str', 'str'),
    (self, depth) => `split(${self.of('str', depth)}, ${self.random.pick(["' '", "','", "''", "'a'"])})`,
    binary('strs', ['+'], 'strs'),
    binary('strs', ['+'], 'str'),
    call('tail', 'strs'),
    call('reverse', 'strs'),
    slice('strs'),
    comprehension('strs', 'str', 'str'),
    comprehension('strs', 'str', null),
    comprehension('ints', 'int', 'str'),
    call('toStringList', 'ints'),
    choice('strs'),
    first('strs'),
  ],
  map: [
    (self, depth) => `{a: ${self.of('any', depth)}, b: ${self.of('str', depth)}}`,
    projection,
    projection,
    projection,
    ofEntity('node', (name) => `properties(${name})`, projection),
    first('map'),
  ],
};
