import fc from '../../../support/fast-check.js';
import { changeBeside, changesOf, type DatedClaim } from '../../../../client/panels/time/changes';
import { timeInWords, yearMarks } from '../../../../client/panels/time/span';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

const begun = (id: string, startMin: string, startMax: string, more: Partial<DatedClaim> = {}): DatedClaim =>
  ({
    id,
    text: `${id} happened.`,
    stance: 'ASSERTS',
    edtf: startMin,
    startMin,
    startMax,
    subject: { id: 'a' },
    object: null,
    ...more,
  }) as DatedClaim;
const SHOWN = new Set(['a', 'b']);

describe('changes step by step', () => {
  it('are the days on which something began that a text dates to a season, oldest first, in its words', () => {
    const changes = changesOf(
      [
        begun('late', '2018-07-01', '2018-07-31', { edtf: '2018-07' }),
        begun('alone', '2015-06-16', '2015-06-16'),
        begun('both', '2015-06-16', '2015-06-16', { object: { __typename: 'Actor', id: 'b' } }),
        begun('both', '2015-06-16', '2015-06-16', { object: { __typename: 'Actor', id: 'b' } }),
        begun('third', '2015-06-16', '2015-06-16'),
        begun('vague', '2015-01-01', '2015-12-31', { edtf: '2015' }),
        begun('bounded', '2016-01-01', '2016-01-02', { edtf: null }),
        begun('denied', '2016-01-01', '2016-01-02', { stance: 'DENIES' }),
      ],
      SHOWN,
    );
    expect(changes.map(({ day, caption }) => [day, caption])).toEqual([
      ['2015-06-16', '16 Jun 2015: both happened. alone happened. And 1 more.'],
      ['2018-07-16', 'Jul 2018: late happened.'],
    ]);
    expect(changes[0]?.claims).toEqual(['both', 'alone', 'third']);
  });

  it('lead on and back, from any day, and from no day to the first and the last', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1 });
    const iso = (number: number): string =>
      new Date(Date.UTC(2015, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 305 }), (numbers, here) => {
        const changes = changesOf(
          numbers.map((number) => begun(`t${number}`, iso(number), iso(number))),
          SHOWN,
        );
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(changes.map(({ day }) => day)).toEqual(sorted.map(iso));
        const after = sorted.find((number) => number > here);
        const before = sorted.findLast((number) => number < here);
        expect(changeBeside(changes, iso(here), 1)?.day).toBe(after === undefined ? undefined : iso(after));
        expect(changeBeside(changes, iso(here), -1)?.day).toBe(
          before === undefined ? undefined : iso(before),
        );
        expect(changeBeside(changes, null, 1)).toBe(changes[0]);
        expect(changeBeside(changes, null, -1)).toBe(changes.at(-1));
      }),
    );
  });
});

describe('what has no date', () => {
  const view = { ...FIRST_VIEW, shown: ['a', 'b'], onlyDated: true };
  const undated = tie('u', 'FOUGHT', 'a', 'b');
  const dated = tie('d', 'ATTACKED', 'a', 'b', {
    edtf: '2015',
    startMin: '2015-01-01',
    endMax: '2015-12-31',
  });
  const structure = tie('s', 'PART_OF', 'a', 'b', { voices: 0 });
  const facts = content([entity('a'), entity('b')], [undated, dated, structure]);
  const ids = (change: object): string[] =>
    project({ ...view, ...change }, facts)
      .relationships.map(({ id }) => id)
      .sort();

  it('goes where only what has a date is asked for and a day is set; structure stays', () => {
    expect(ids({ asOf: '2015-06-01' })).toEqual(['d', 's']);
    expect(ids({ from: '2015-06-01' })).toEqual(['d', 's']);
    expect(ids({ asOf: '2015-06-01', onlyDated: false })).toEqual(['d', 's', 'u']);
    expect(ids({})).toEqual(['d', 's', 'u']);
  });
});

describe('the years below the slider', () => {
  it('are at most a dozen, each at its January, within the span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900 * 12, max: 2000 * 12 }),
        fc.integer({ min: 0, max: 1500 }),
        (first, more) => {
          const marks = yearMarks({ first, last: first + more });
          expect(marks.length).toBeLessThanOrEqual(14);
          for (const { month, year } of marks) {
            expect(month).toBe(year * 12);
            expect(month).toBeGreaterThanOrEqual(first);
            expect(month).toBeLessThanOrEqual(first + more);
          }
        },
      ),
    );
    expect(yearMarks({ first: 2014 * 12, last: 2016 * 12 + 3 }).map(({ year }) => year)).toEqual([
      2014, 2015, 2016,
    ]);
  });

  it('stand beside the time in words', () => {
    expect(timeInWords(FIRST_VIEW)).toBe('All of time');
    expect(timeInWords({ ...FIRST_VIEW, asOf: '2015-06-16' })).toBe('Jun 2015');
    expect(timeInWords({ ...FIRST_VIEW, from: '2015-06-01', to: '2016-01-31' })).toBe('Jun 2015 – Jan 2016');
    expect(timeInWords({ ...FIRST_VIEW, from: '2015-06-01' })).toBe('Since 1 Jun 2015');
  });
});
