import {
  type CLAIM_RULES,
  lintClaims,
  type ClaimRow,
  type LintContext,
} from '../../../server/claim-lint/rules.js';
import { endOfLeadingList } from '../../../server/claim-lint/script-rows.js';

const context: LintContext = {
  source: 'cnn-2018',
  entities: new Set(['taliban', 'is-k', 'isis', 'cnn', 'zabiullah-mujahid', 'jawzjan', 'jawzjan-surrender']),
  events: new Set(['jawzjan-surrender']),
  questions: new Set(['jawzjan-credit']),
  paragraphs: 18,
  published: '2018-08',
  claims: new Set(['cnn-2018-03a']),
  structural: false,
  founded: new Map([['is-k', '2014']]),
  speakers: new Set(['cnn', 'taliban', 'is-k', 'zabiullah-mujahid']),
};

const sound: ClaimRow = {
  id: 'cnn-2018-04a',
  predicate: 'FOUGHT',
  stance: 'asserts',
  hedged: false,
  tense: 'past',
  text: 'The two fought in the north.',
  subject: 'taliban',
  object: 'is-k',
  assertedBy: 'zabiullah-mujahid',
  voice: 'taliban',
  paragraph: 4,
  episode: 'jawzjan-2018',
  edtf: '2018-08',
  startMin: '2018-08-01',
  startMax: '2018-08-31',
  endMin: '2018-08-01',
  endMax: '2018-08-31',
  knownSince: '2018-08-31',
  value: 153,
  unit: 'fighters',
  quantifier: 'about',
  at: ['jawzjan'],
  about: 'jawzjan-surrender',
  answers: [{ question: 'jawzjan-credit', position: 'the Taliban' }],
};

/** Without a date of its own. */
const UNDATED = {
  edtf: undefined,
  startMin: undefined,
  startMax: undefined,
  endMin: undefined,
  endMax: undefined,
};

/** One way to break each rule. The compiler asks for every rule of the lint. */
const broken: Record<keyof typeof CLAIM_RULES, ClaimRow[]> = {
  'shape-of-id': [{ id: 'cnn-2018-05a' }, { id: 'cnn-2018-4a' }],
  'dangling-id': [
    { subject: 'talban' },
    { object: 'nobody' },
    { against: 'nobody' },
    { voice: undefined },
    { at: ['nowhere'] },
    { about: 'nothing' },
    { about: 'jawzjan' },
    { answers: [{ question: 'why', position: 'so' }] },
    { answers: [{ question: 'jawzjan-credit' }] },
  ],
  'unknown-word': [
    { predicate: 'HUGGED' },
    { stance: 'thinks' },
    { quantifier: 'lots' },
    { hedged: undefined },
    { text: '' },
    { episode: undefined },
  ],
  'unknown-key': [{ when: '2018' }, { value_text: 'x' }],
  tense: [{ tense: undefined }, { tense: 'present' }],
  inferred: [
    { inferred: true },
    { inferred: true, basis: '' },
    { basis: 'because' },
    { inferred: 'yes', basis: 'so' },
  ],
  'identity-by-a-text': [{ predicate: 'SAME_AS', stance: 'predicts' }],
  said: [
    { saidMin: '2018-08-03' },
    { said: '2018-08-03', saidMin: '2018-08-01', saidMax: '2018-08-03' },
    { said: '2018-08-03', saidMin: '2018-08-03' },
    { said: 'Friday', saidMin: '2018-08-03', saidMax: '2018-08-03' },
    { said: '2018-10', saidMin: '2018-10-01', saidMax: '2018-10-31' },
  ],
  'told-by-another': [
    { relation: 'after' },
    { offset: 'P1W' },
    ...[
      { relativeTo: 'jawzjan-surrender' },
      { relativeTo: 'nothing', relation: 'after' },
      { relativeTo: 'cnn-2018-04a', relation: 'after' },
      { relativeTo: 'jawzjan-surrender', relation: 'after', offset: 'a week' },
      { relativeTo: 'jawzjan-surrender', relation: 'after', offset: 'P' },
      { relativeTo: 'jawzjan-surrender', relation: 'during', offset: 'P1W' },
    ].map((told) => ({ ...told, ...UNDATED })),
    { relativeTo: 'jawzjan-surrender', relation: 'after' },
  ],
  'shape-of-predicate': [
    { object: undefined },
    { role: 'target' },
    { predicate: 'PARTICIPATED_IN', object: 'jawzjan-surrender' },
    { predicate: 'OCCURRED_AT', object: 'jawzjan' },
  ],
  'self-tie': [{ object: 'taliban' }, { against: 'is-k' }],
  'no-such-paragraph': [{ paragraph: 19, id: 'cnn-2018-19a' }, { paragraph: 0 }, { paragraph: undefined }],
  'impossible-date': [{ startMin: '2018-02-30' }, { knownSince: 'August' }],
  'inverted-dates': [{ startMin: '2018-09-01' }],
  'invalid-edtf': [{ edtf: 'last August' }, { edtf: '2018-07' }, { edtf: undefined }],
  'known-since': [{ knownSince: undefined }, { knownSince: '2018-09-01' }],
  'before-the-founding': [
    {
      predicate: 'DEFECTED_TO',
      edtf: '2013',
      startMin: '2013-01-01',
      startMax: '2013-12-31',
      endMin: '2013-01-01',
      endMax: '2013-12-31',
    },
  ],
  'speaker-in-no-source': [{ assertedBy: 'isis' }],
  figure: [
    { unit: undefined },
    { value: undefined, quantifier: 'exactly' },
    { value: undefined, quantifier: undefined },
  ],
  'figure-or-words': [
    { value: true },
    { value: 'many' },
    { valueText: '' },
    { valueText: 5 },
    ...[{ value: undefined, unit: undefined, quantifier: undefined }, { valueText: 'strong' }].map(
      (given) => ({ predicate: 'STRENGTH', object: undefined, ...given }),
    ),
  ],
};

describe('claim lint', () => {
  test('finds nothing in a sound claim', () => {
    expect(lintClaims([sound], context)).toEqual([]);
  });

  const cases = Object.entries(broken).flatMap(([rule, changes]) =>
    changes.map((change) => [rule, change] as const),
  );
  test.each(cases)('%s fires on %p', (rule, change) => {
    expect(lintClaims([{ ...sound, ...change }], context).map((fault) => fault.rule)).toContain(rule);
  });

  test.each([
    [{ inferred: true, basis: 'The army is the one that takes prisoners.' }],
    [{ said: '2018-08-03~', saidMin: '2018-08-02', saidMax: '2018-08-04' }],
    [{ ...UNDATED, relativeTo: 'cnn-2018-03a', relation: 'after', offset: 'P1W~' }],
    [{ value: undefined, unit: 'fighters', quantifier: 'scores' }],
    [{ predicate: 'STRENGTH', object: undefined }],
    [
      {
        predicate: 'GOAL',
        object: undefined,
        value: undefined,
        unit: undefined,
        quantifier: undefined,
        valueText: 'peace',
      },
    ],
  ])('finds nothing in %p', (change) => {
    expect(lintClaims([{ ...sound, ...change }], context)).toEqual([]);
  });

  test('finds an id that is used twice', () => {
    expect(lintClaims([sound, sound], context)).toEqual([
      expect.objectContaining({ rule: 'twice-the-same-id', id: 'cnn-2018-04a' }),
    ]);
  });
});

describe('the list of a script', () => {
  test('ends at its own bracket, whatever stands in strings and comments', () => {
    const list = `// ] here\nUNWIND [ // a ] comment\n {id: 'a]b', at: ['x', "y]"]} /* ] */ ]`;
    expect(endOfLeadingList(`${list} AS row MERGE (c {at: [1]})`)).toBe(list.length);
    expect(endOfLeadingList('MATCH (a) RETURN [a]')).toBeNull();
  });
});
