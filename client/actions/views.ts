import { FIRST_VIEW, replaced, type View } from '../model/view';
import { get } from './common';

/** The first view again. */
export function home(): void {
  get().commit('The core five', () => FIRST_VIEW);
}

/** A different set of entities with a different filter: a question, a path, a named view. */
export function present(
  label: string,
  ids: readonly string[],
  change: (view: View) => View = (now) => now,
): void {
  get().commit(label, (now) => change(replaced(now, ids)));
}
