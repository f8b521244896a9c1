import * as actions from '../../actions';
import type { View } from '../../model/view';
import type { History, Step } from '../../state/history';

/** A step that made other people's word count, over the same canvas. */
export interface Switched {
  readonly step: number;
  /** What the step did, in words. */
  readonly label: string;
  readonly before: View;
  readonly after: View;
}

/** A switch, and which side of it is on show. */
export interface Told {
  readonly switched: Switched;
  readonly side: 'before' | 'after';
}

function switchedBy(earlier: Step | undefined, later: Step | undefined): Switched | null {
  if (earlier === undefined || later === undefined || earlier.view.shown !== later.view.shown) return null;
  const [from, to] = [earlier, later].map(({ view }) => actions.choiceOf(view));
  if (from == null || to == null || JSON.stringify(from) === JSON.stringify(to)) return null;
  return { step: later.id, label: later.label, before: earlier.view, after: later.view };
}

/**
 * The switch to tell of: the one that the present step made, or the one that was just taken back.
 * @param last id of the step that was told of last
 */
export function toldOf({ steps, cursor }: History, last: number | null): Told | null {
  const next = steps[cursor + 1];
  if (next !== undefined && next.id === last) {
    const back = switchedBy(steps[cursor], next);
    if (back !== null) return { switched: back, side: 'before' };
  }
  const made = switchedBy(steps[cursor - 1], steps[cursor]);
  return made === null ? null : { switched: made, side: 'after' };
}
