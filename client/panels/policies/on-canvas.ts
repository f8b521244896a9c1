import { counted } from '../../model/words';
import type { PolicyChangeQuery, TieFactsFragment } from '../../operations/generated';

type Diff = PolicyChangeQuery['policyDiff'];

/** What goes, comes and changes, with those on the canvas first. */
export interface Ordered {
  readonly gone: readonly TieFactsFragment[];
  readonly come: readonly TieFactsFragment[];
  readonly changed: Diff['changed'];
  /** How many of each are on the canvas; null where the lists are cut, so that nobody knows. */
  readonly onCanvas: { readonly gone: number; readonly come: number; readonly changed: number } | null;
}

/** Puts what a switch does in order, by what is on the canvas. */
export function orderedFor(diff: Diff, shown: readonly string[]): Ordered {
  const here = new Set(shown);
  const isHere = ({ subject, object }: TieFactsFragment): boolean =>
    here.has(subject.id) && here.has(object.id);
  const first = <T>(list: readonly T[], tieOf: (item: T) => TieFactsFragment): T[] => [
    ...list.filter((item) => isHere(tieOf(item))),
    ...list.filter((item) => !isHere(tieOf(item))),
  ];
  const { gone, come, changed } = diff;
  const whole =
    gone.length === diff.goneCount && come.length === diff.comeCount && changed.length === diff.changedCount;
  return {
    gone: first(gone, (tie) => tie),
    come: first(come, (tie) => tie),
    changed: first(changed, ({ after }) => after),
    onCanvas: whole
      ? {
          gone: gone.filter(isHere).length,
          come: come.filter(isHere).length,
          changed: changed.filter(({ after }) => isHere(after)).length,
        }
      : null,
  };
}

/** "3 ties go and 1 changes its standing": what happens to the canvas. */
export function canvasInWords({ gone, come, changed }: NonNullable<Ordered['onCanvas']>): string {
  const parts = [
    ...(gone > 0 ? [counted(gone, 'tie goes', 'ties go')] : []),
    ...(come > 0 ? [counted(come, 'tie comes', 'ties come')] : []),
    ...(changed > 0 ? [counted(changed, 'tie changes its', 'ties change their') + ' standing'] : []),
  ];
  if (parts.length === 0) return 'Nothing on the canvas changes.';
  return `On the canvas ${parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`}.`;
}
