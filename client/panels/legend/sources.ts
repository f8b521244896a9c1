import type { View } from '../../model/view';

/** Whether the word of a source counts. */
export function counts(view: Pick<View, 'sources' | 'notSources'>, id: string): boolean {
  return (view.sources.length === 0 || view.sources.includes(id)) && !view.notSources.includes(id);
}

/**
 * Lets a source count, or not: out of the chosen ones where some were chosen, else into those that don't. The last one
 * stays.
 * @param all every source
 */
export function sourceToggled(view: View, id: string, all: readonly string[]): View {
  const counting = all.filter((other) => (other === id ? !counts(view, id) : counts(view, other)));
  if (counting.length === 0) return view;
  if (counting.length === all.length) return { ...view, sources: [], notSources: [] };
  return view.sources.length > 0
    ? { ...view, sources: counting, notSources: [] }
    : { ...view, notSources: all.filter((other) => !counting.includes(other)) };
}
