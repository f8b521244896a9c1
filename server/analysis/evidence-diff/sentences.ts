import { counted, listed } from '../words.js';
import type { DiffRecord } from './diff.js';

/** What another choice of evidence does, in one or two sentences. */
export function policySentence({ gone, come, changed, same, uncontested }: DiffRecord): string {
  const stay = same + changed.length;
  const moves = [
    ...(gone.length > 0 ? [`${counted(gone.length, 'tie goes', 'ties go')}`] : []),
    ...(come.length > 0 ? [`${counted(come.length, 'tie comes', 'ties come')}`] : []),
    ...(changed.length > 0
      ? [`${counted(changed.length, 'tie changes its', 'ties change their')} standing`]
      : []),
  ];
  const first = moves.length === 0 ? 'No tie goes, comes or changes its standing.' : `${listed(moves)}.`;
  if (stay === 0) return first;
  return `${first} Of ${counted(stay, 'tie that stays', 'ties that stay')}, ${counted(uncontested, 'stands', 'stand')} uncontested.`;
}

/**
 * What later sources changed about a day.
 * @param today until when claims count for the later reader; null for all claims
 */
export function knowledgeSentence(
  { beforeCount, afterCount, gone, come, changed }: DiffRecord,
  { day, knownBy, today }: { readonly day: string; readonly knownBy: string; readonly today: string | null },
): string {
  const later = today === null ? 'All that is known now' : `What was known by ${today}`;
  const moves = [
    `${counted(come.length, 'tie')} more`,
    `${counted(gone.length, 'tie')} fewer`,
    `another standing for ${counted(changed.length, 'tie')}`,
  ];
  return `By ${knownBy}, ${counted(beforeCount, 'tie was', 'ties were')} known of ${day}. ${later} makes it ${afterCount.toLocaleString('en-US')}: ${listed(moves)}.`;
}
