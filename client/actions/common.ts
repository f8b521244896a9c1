import { asRequestError } from '../data/request-error';
import { unique, type View } from '../model/view';
import { selectProjection, selectView, useStore } from '../state';

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

/** The entities with all that are collapsed into them. */
export function withCollapsed(ids: readonly string[]): string[] {
  const camps = new Map(selectProjection(get()).nodes.map(({ id, standsFor }) => [id, standsFor]));
  return unique(ids.flatMap((id) => [id, ...(camps.get(id) ?? [])]));
}

export function named(ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined) return 'nothing';
  return ids.length === 1 ? nameOf(first) : `${ids.length} entities`;
}
