import fc from '../../../support/fast-check.js';
import {
  moveInWords,
  movesOf,
  pictureOf,
  turnsOf,
  type Bloc,
  type Stretch,
} from '../../../../client/pages/analysis/blocs';

const bloc = (track: string, members: string): Bloc => ({ track, members: [...members], from: [] });
const stretch = (year: number, ...blocs: Bloc[]): Stretch => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  exact: true,
  blocs,
});
const words = (before: Bloc[], now: Bloc[]): string[] =>
  movesOf(before, now).map((move) =>
    moveInWords(
      move,
      (id) => id.toUpperCase(),
      (id) => -id.charCodeAt(0),
    ),
  );

describe('what became of camps', () => {
  test.each([
    ['abc|de', 'abc|de', []],
    ['abc|de', 'ab|c|de', ['C no longer on one side with A and B.']],
    ['abcd', 'ab|cd', ['C and D no longer on one side with A and B.']],
    ['abc|de', 'abcde', ['D and E now on one side with A, B and 1 more.']],
    ['abc|de', 'ab|cde', ['C now on one side with D and E, no longer with A and B.']],
    ['abc', 'abc x|y', []],
    ['abc|de', 'abc', []],
    ['abc de fg|x', 'abc|de fg|x', ['A, B and C no longer on one side with D, E and 2 more.']],
  ])('%s to %s', (before, now, told) => {
    const camps = (text: string): Bloc[] =>
      text
        .replaceAll(' ', '')
        .split('|')
        .map((members, at) => bloc(`t${at}`, members));
    expect(words(camps(before), camps(now))).toEqual(told);
  });

  test('turns are where camps differ; each lasts until the next', () => {
    const turns = turnsOf([
      stretch(2014, bloc('a', 'ab')),
      { ...stretch(2015, bloc('a', 'ab')), exact: false },
      stretch(2016, bloc('a', 'abc')),
    ]);
    expect(turns.map(({ start, end, exact }) => [start, end, exact])).toEqual([
      ['2014-01-01', '2015-12-31', false],
      ['2016-01-01', '2016-12-31', true],
    ]);
  });

  const partition = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }).map((camps) => {
    const blocs = new Map<number, string>();
    camps.forEach((camp, at) => blocs.set(camp, (blocs.get(camp) ?? '') + 'abcdef'.charAt(at)));
    return [...blocs].map(([camp, members]) => bloc(`t${camp}`, members));
  });

  test('nobody moves twice, whoever moves has somewhere to come from or to go to, and nothing is told of what stays', () => {
    fc.assert(
      fc.property(partition, partition, (before, now) => {
        const moves = movesOf(before, now);
        const moved = moves.flatMap(({ members }) => members);
        expect(new Set(moved).size).toBe(moved.length);
        for (const { kind, left, joined } of moves) {
          expect(left.length > 0).toBe(kind !== 'join');
          expect(joined.length > 0).toBe(kind !== 'part');
        }
        const camps = (blocs: Bloc[]): string =>
          blocs
            .map(({ members }) => members.join(''))
            .sort()
            .join('|');
        expect(moves.length === 0).toBe(camps(before) === camps(now));
      }),
    );
  });

  test('the picture has a bar for each camp and a band for all that two share, as tall as they are many', () => {
    fc.assert(
      fc.property(fc.array(partition, { minLength: 1, maxLength: 6 }), (all) => {
        const turns = all.map((blocs, at) => stretch(2000 + at, ...blocs));
        const { bars, bands, height } = pictureOf(turns, 600);
        expect(bars).toHaveLength(all.flat().length);
        for (const { x, y, height: tall } of bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(600);
          expect(y + tall).toBeLessThanOrEqual(height);
        }
        const shared = bands.map(({ path }) => Number(/ v([\d.]+) /.exec(path)?.[1]) / 6);
        // Everybody is in each stretch.
        expect(shared.reduce((sum, count) => sum + count, 0)).toBe(6 * (turns.length - 1));
      }),
    );
  });
});
