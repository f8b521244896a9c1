import type { View } from '../../model/view';
import { LinkError, packView, unpackView } from '../../url/codec';

/** A view kept in the browser under a name. */
export interface SavedView {
  readonly name: string;
  /** ISO time of keeping. */
  readonly kept: string;
  readonly view: View;
}

const KEY = 'allegiance.views';
const FORMAT = 'allegiance-views';

/** The views as JSON, to keep or to send. */
export function exportViews(views: readonly SavedView[]): string {
  const packed = views.map(({ name, kept, view }) => ({ name, kept, view: packView(view) }));
  return JSON.stringify({ format: FORMAT, version: 1, views: packed }, null, 2);
}

/**
 * Views from JSON.
 * @throws LinkError naming what is wrong
 */
export function importViews(json: string): SavedView[] {
  let value: unknown;
  try {
    value = JSON.parse(json) as unknown;
  } catch {
    throw new LinkError('the file is not JSON');
  }
  const file = value as { format?: unknown; version?: unknown; views?: unknown } | null;
  if (typeof file !== 'object' || file === null || file.format !== FORMAT || !Array.isArray(file.views))
    throw new LinkError('the file does not hold views of this explorer');
  if (file.version !== 1) throw new LinkError(`the file is of version ${String(file.version)}, this is 1`);
  return (file.views as unknown[]).map((item) => {
    const { name, kept, view } = item as { name?: unknown; kept?: unknown; view?: unknown };
    if (typeof name !== 'string' || name === '') throw new LinkError('a view has no name');
    return { name, kept: typeof kept === 'string' ? kept : '', view: unpackView(view) };
  });
}

/** Adds views; one of the same name is replaced. */
export function mergeViews(old: readonly SavedView[], fresh: readonly SavedView[]): SavedView[] {
  const names = new Set(fresh.map((view) => view.name));
  return [...old.filter((view) => !names.has(view.name)), ...fresh];
}

/** The views kept in this browser; none where they can't be read. */
export function readViews(): SavedView[] {
  const json = window.localStorage.getItem(KEY);
  if (json === null) return [];
  try {
    return importViews(json);
  } catch {
    return [];
  }
}

export function writeViews(views: readonly SavedView[]): void {
  window.localStorage.setItem(KEY, exportViews(views));
}
