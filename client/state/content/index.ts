import { Latest } from '../../data/latest';
import { Recent } from '../../data/recent';
import { request } from '../../data/request';
import { asRequestError } from '../../data/request-error';
import { NO_CONTENT, type Content } from '../../model/facts';
import type { View } from '../../model/view';
import { BetweenDocument } from '../../operations/generated';
import type { Slice } from '../types';
import { serverFilter } from './server-filter';
import type { ContentStatus, ContentSlice } from './types';

export { serverFilter };
export type { ContentStatus, ContentSlice };

/** The fields of a view that the server filters by; when one changes, the content is asked for again. */
export const SERVER_FIELDS = [
  'shown',
  'sources',
  'notSources',
  'assertedBy',
  'voices',
  'supposing',
  'places',
  'knownBy',
  'comparison',
  'certainty',
  'onlyDated',
] as const satisfies readonly (keyof View)[];

/** What a content was loaded for. Two views with the same key show the same content. */
export function contentKey(view: View): string {
  const { comparison, certainty, onlyDated } = view;
  const compared = comparison === null ? [] : [comparison, certainty, onlyDated];
  return JSON.stringify([[...view.shown].sort(), serverFilter(view), ...compared]);
}

/** What the server filters by, as a text to compare. */
export function filterKey(view: View): string {
  return JSON.stringify([serverFilter(view), view.comparison]);
}

/** Answers kept, so that undo and redo show at once what was there. */
const recentContents = new Recent<Content>(40);

async function fetchContent(view: View, signal: AbortSignal): Promise<Content> {
  if (view.shown.length === 0) return NO_CONTENT;
  if (view.comparison !== null) {
    const { comparedContent } = await import('./compared');
    return comparedContent(view, view.comparison, signal);
  }
  const { neighborhood } = await request(
    BetweenDocument,
    { ids: [...view.shown], filter: serverFilter(view), limit: Math.max(1, view.shown.length) },
    signal,
  );
  return {
    entities: new Map(neighborhood.nodes.map((node) => [node.id, node])),
    relationships: neighborhood.relationships,
  };
}

const loading = new Latest();

// ---- Public API ----

export const createContentSlice: Slice<ContentSlice> = (set, get) => ({
  content: NO_CONTENT,
  contentFor: null,
  contentFilter: null,
  contentStatus: { phase: 'loading' },
  loadContent: async (view) => {
    const key = contentKey(view);
    const filter = filterKey(view);
    if (get().contentFor === key && get().contentStatus.phase === 'ready') return;
    loading.stop();
    const known = recentContents.get(key);
    if (known) {
      set({ content: known, contentFor: key, contentFilter: filter, contentStatus: { phase: 'ready' } });
      return;
    }
    set({ contentStatus: { phase: 'loading' } });
    try {
      const content = await loading.run((signal) => fetchContent(view, signal));
      if (content === null) return;
      recentContents.set(key, content);
      set({ content, contentFor: key, contentFilter: filter, contentStatus: { phase: 'ready' } });
    } catch (thrown) {
      set({ contentStatus: { phase: 'failed', error: asRequestError(thrown) } });
    }
  },
  reloadContent: async (view) => {
    recentContents.delete(contentKey(view));
    set({ contentFor: null });
    await get().loadContent(view);
  },
});
