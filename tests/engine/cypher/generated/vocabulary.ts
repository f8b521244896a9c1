import type { Parameter } from '../../../../server/engine/values.js';

/** What an expression is to give; a property may hold something else. */
export type Kind = 'int' | 'float' | 'str' | 'bool' | 'date' | 'ints' | 'strs' | 'map' | 'any';

/** A variable in scope. */
export interface Variable {
  readonly name: string;
  readonly kind: Kind | 'node' | 'rel';
  /** Its properties by kind, of a node or relationship. */
  readonly holds?: Holds;
}

export type Holds = Readonly<Partial<Record<Kind, readonly string[]>>>;

const ENTITY: Holds = {
  str: ['id', 'name', 'summary', 'missing', 'founded'],
  strs: ['aliases'],
  float: ['latitude', 'longitude'],
  any: ['id', 'aliases', 'latitude', 'missing'],
};
const CLAIM: Holds = {
  str: ['id', 'text', 'predicate', 'stance', 'voice', 'unit', 'edtf', 'quantifier', 'missing'],
  bool: ['hedged'],
  date: ['startMin', 'endMax', 'knownSince'],
  int: ['value', 'missing'],
  any: ['value', 'hedged', 'unit', 'startMin', 'missing', 'id'],
};
const SOURCE: Holds = {
  str: ['id', 'title', 'publisher', 'published', 'file', 'url'],
  any: ['id', 'version'],
};
const EVENT: Holds = {
  str: ['id', 'name', 'kind', 'edtf'],
  strs: ['aliases'],
  date: ['startMin', 'endMax'],
  any: ['kind', 'missing', 'startMin'],
};
const TIE: Holds = {
  str: ['id', 'standing', 'episode', 'against'],
  strs: ['asserting', 'denying', 'sources'],
  int: ['voices', 'value'],
  bool: ['hedged'],
  date: ['startMin'],
  any: ['voices', 'value', 'role', 'standing', 'hedged'],
};
const MENTION: Holds = { int: ['paragraph', 'missing'], str: ['missing'], any: ['paragraph', 'missing'] };

/** Patterns that find some tens of rows, and the variables that they bind. */
export const PATTERNS: readonly { readonly text: string; readonly binds: readonly Variable[] }[] = [
  { text: '(n:ArmedGroup)', binds: [{ name: 'n', kind: 'node', holds: ENTITY }] },
  { text: '(n:Person)', binds: [{ name: 'n', kind: 'node', holds: ENTITY }] },
  { text: '(n:Province)', binds: [{ name: 'n', kind: 'node', holds: ENTITY }] },
  { text: '(n:Event)', binds: [{ name: 'n', kind: 'node', holds: EVENT }] },
  { text: '(n:Source)', binds: [{ name: 'n', kind: 'node', holds: SOURCE }] },
  { text: "(n:Claim {predicate: 'STRENGTH'})", binds: [{ name: 'n', kind: 'node', holds: CLAIM }] },
  { text: "(n:Claim {stance: 'denies'})", binds: [{ name: 'n', kind: 'node', holds: CLAIM }] },
  { text: "(n:Entity {id: 'taliban'})", binds: [{ name: 'n', kind: 'node', holds: ENTITY }] },
  {
    text: '(n:Faction)-[r:PART_OF]->(m)',
    binds: [
      { name: 'n', kind: 'node', holds: ENTITY },
      { name: 'r', kind: 'rel', holds: TIE },
      { name: 'm', kind: 'node', holds: ENTITY },
    ],
  },
  {
    text: '(n:Actor)-[r:ATTACKED|FOUGHT]->(m:Actor)',
    binds: [
      { name: 'n', kind: 'node', holds: ENTITY },
      { name: 'r', kind: 'rel', holds: TIE },
      { name: 'm', kind: 'node', holds: ENTITY },
    ],
  },
  {
    text: "(n:Claim {predicate: 'STRENGTH'})-[r:FROM_SOURCE]->(m:Source)",
    binds: [
      { name: 'n', kind: 'node', holds: CLAIM },
      { name: 'r', kind: 'rel', holds: MENTION },
      { name: 'm', kind: 'node', holds: SOURCE },
    ],
  },
];

/** Patterns that often find nothing, for OPTIONAL MATCH after any of the above. */
export const OPTIONAL_PATTERNS: readonly { readonly text: string; readonly binds: readonly Variable[] }[] = [
  {
    text: '(n)-[o:LED]->(x)',
    binds: [
      { name: 'o', kind: 'rel', holds: TIE },
      { name: 'x', kind: 'node', holds: ENTITY },
    ],
  },
  {
    text: '(n)<-[:SUBJECT]-(x:Claim {stance: "denies"})',
    binds: [{ name: 'x', kind: 'node', holds: CLAIM }],
  },
  { text: '(x:Nothing)', binds: [{ name: 'x', kind: 'node', holds: ENTITY }] },
];

export const LITERALS: Readonly<Record<Exclude<Kind, 'any'>, readonly string[]>> = {
  int: ['0', '1', '2', '3', '7', '-1', '10', '200', '2147483648', '-5'],
  float: ['0.5', '1.5', '-2.5', '1.005', '2.0', '1e21', '1e-7', '0.1', '-0.5', '1234567.891', '12345678.9'],
  str: [
    ...["''", "'a'", "'Taliban'", "'is-k'", "'200'", "'1'", "'1.0'", "'true'", "'ä'", "'😀b'", "'a,b,,c'"],
    ...[
      "' x '",
      '"it\'s"',
      "'2018-01-01'",
      "'Kabul'",
      "'abcabc'",
      "'-3'",
      "'0x1F'",
      "'1e3'",
      "'ß'",
      "'TRUE'",
    ],
  ],
  bool: ['true', 'false', 'true', 'false'],
  date: [
    "date('2018-03-01')",
    "date('2019-12')",
    'date({year: 2017, month: 11, day: 13})',
    "date('2020-02-29')",
  ],
  ints: ['[1, 2, 3]', '[]', '[3, null, 1]', 'range(1, 4)', '[0]', 'range(5, 1, -2)', '[2, 2, 1]'],
  strs: ["['a', 'b']", '[]', "['200', 'is-k', null]", "['b', 'a', 'b']", "['']"],
  map: ["{a: 1, b: 'x'}", '{}', '{a: null}', '{a: {b: [1, 2]}}', '{a: 2.5, c: true}'],
};

/** Values of parameters, and what each is to an expression. */
export const PARAMETERS: readonly {
  readonly name: string;
  readonly kind: Kind;
  readonly value: Parameter;
}[] = [
  { name: 'number', kind: 'int', value: 3 },
  { name: 'share', kind: 'float', value: 2.5 },
  { name: 'id', kind: 'str', value: 'taliban' },
  { name: 'digits', kind: 'str', value: '200' },
  { name: 'nothing', kind: 'any', value: null },
  { name: 'numbers', kind: 'ints', value: [1, 2, 200] },
  { name: 'ids', kind: 'strs', value: ['is-k', '200', 'taliban'] },
  { name: 'mixed', kind: 'any', value: [1, '1', null, true] },
  { name: 'map', kind: 'map', value: { a: 1, b: 'x', c: null } },
  { name: 'flag', kind: 'bool', value: true },
];
