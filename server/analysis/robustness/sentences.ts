import { counted, listed } from '../words.js';
import type { FigureRange } from './intervals.js';
import type { LeftOutRecord, RobustnessRecord } from './robustness.js';

/** Number of relationships that go when some one source is left out. */
export function hangingOnOne({ leftOut }: RobustnessRecord): number {
  return new Set(leftOut.flatMap(({ gone }) => gone)).size;
}

/** What the findings hang on, in plain words. */
export function robustnessSentence(robustness: RobustnessRecord): string {
  const { draws, claims, frustration, relationships } = robustness;
  const all = relationships.value ?? 0;
  const hanging = `${counted(hangingOnOne(robustness), 'tie')} of ${all.toLocaleString('en-US')} would go without some one source.`;
  return `${hanging} The least number of pairs that would have to be otherwise for everybody to fit into two camps (the frustration index) lies ${between(frustration)} over ${counted(draws, 'draw')} from ${counted(claims, 'claim')}; over all claims it is ${frustration.value ?? 0}.`;
}

function between({ low, high }: FigureRange): string {
  const [from, to] = [round(low), round(high)];
  return from === to ? `at ${from}` : `between ${from} and ${to}`;
}

const round = (value: number | null): string =>
  value === null ? 'nothing' : value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/**
 * What changes without a source, in plain words.
 * @param whole frustration index over all sources
 * @param leaves names of those who are no longer among the most central
 */
export function leftOutSentence(
  { gone, changed, come, frustration }: LeftOutRecord,
  source: string,
  whole: number | null,
  leaves: readonly string[],
): string {
  const moves = [
    ...(gone.length > 0 ? [counted(gone.length, 'tie goes', 'ties go')] : []),
    ...(come.length > 0 ? [counted(come.length, 'tie comes', 'ties come')] : []),
    ...(changed.length > 0
      ? [`${counted(changed.length, 'tie changes its', 'ties change their')} standing`]
      : []),
  ];
  const first =
    moves.length === 0
      ? `Without ${source} every tie stays as it is.`
      : `Without ${source} ${listed(moves)}.`;
  const balance =
    whole === frustration
      ? ''
      : ` ${counted(frustration, 'pair')} instead of ${whole ?? 0} would have to be otherwise for everybody to fit into two camps.`;
  const central =
    leaves.length === 0
      ? ''
      : ` ${listed(leaves)} ${leaves.length === 1 ? 'is' : 'are'} no longer among the most central.`;
  return `${first}${balance}${central}`;
}
