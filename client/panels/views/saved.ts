import type { View } from '../../model/view';
import { Shelf } from '../../storage/shelf';
import { LinkError, packView, unpackView } from '../../url/codec';

/** A view kept in the browser under a name. */
export interface SavedView {
  readonly name: string;
  /** ISO time of keeping. */
  readonly kept: string;
  readonly view: View;
}

export const WHAT = 'Named views';
const FORMAT = 'allegiance-views';
const VERSION = 1;

function packed({ name, kept, view }: SavedView): unknown {
  return { name, kept, view: packView(view) };
}

function unpacked(item: unknown): SavedView {
  const { name, kept, view } = (item ?? {}) as { name?: unknown; kept?: unknown; view?: unknown };
  if (typeof name !== 'string' || name === '') throw new LinkError('a view has no name');
  return { name, kept: typeof kept === 'string' ? kept : '', view: unpackView(view) };
}

/** The views as JSON, to keep or to send. */
export function exportViews(views: readonly SavedView[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, views: views.map(packed) }, null, 2);
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
  if (file.version !== VERSION)
    throw new LinkError(`the file is of version ${String(file.version)}, this is ${VERSION}`);
  return (file.views as unknown[]).map(unpacked);
}

/** The views that this browser keeps. */
export const VIEWS = new Shelf<SavedView>({
  kept: { key: 'allegiance.views', what: WHAT },
  format: FORMAT,
  version: VERSION,
  list: 'views',
  pack: packed,
  unpack: unpacked,
});
