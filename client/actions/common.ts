import { asRequestError } from '../data/request-error';
import type { View } from '../model/view';
import { selectView, useStore } from '../state';

/** Entities that the API gives at most. */
export const MOST_NODES = 5000;
export const get = useStore.getState;
export const view = (): View => selectView(get());

export function report(thrown: unknown): void {
  get().notify('problem', asRequestError(thrown).message);
}

export function nameOf(id: string): string {
  return get().content.entities.get(id)?.name ?? id;
}

export function named(ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined) return 'nothing';
  return ids.length === 1 ? nameOf(first) : `${ids.length} entities`;
}
