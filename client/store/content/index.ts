import { asRequestError, request, type RequestError } from '../../api/request';
import { NO_CONTENT, type Content } from '../../model/facts';
import type { View } from '../../model/view';
import { BetweenDocument, type GraphFilter } from '../../operations/generated';
import type { Slice } from '../types';

export type ContentStatus =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly error: RequestError };

/** What the server has to know to answer for a view; the rest of the filters work on what came. */
export function serverFilter(view: View): GraphFilter {
  return {
    includePredictions: true,
    includeDenied: true,
    ...(view.sources.length > 0 ? { sources: [...view.sources] } : {}),
    ...(view.notSources.length > 0 ? { notSources: [...view.notSources] } : {}),
    ...(view.assertedBy.length > 0 ? { assertedBy: [...view.assertedBy] } : {}),
    ...(view.voices.length > 0 ? { voices: [...view.voices] } : {}),
    ...(view.places.length > 0 ? { places: [...view.places] } : {}),
    ...(view.knownBy === null ? {} : { knownBy: view.knownBy }),
  };
}

/** The fields of a view that the server filters by; when one changes, the content is asked for again. */
export const SERVER_FIELDS = [
  'shown',
  'sources',
  'notSources',
  'assertedBy',
  'voices',
  'places',
  'knownBy',
] as const satisfies readonly (keyof View)[];

/** What a content was loaded for. Two views with the same key show the same content. */
export function contentKey(view: View): string {
  return JSON.stringify([[...view.shown].sort(), serverFilter(view)]);
}

/** Answers kept, so that undo and redo show at once what was there. */
const MAX_KEPT = 40;
const kept = new Map<string, Content>();

async function fetchContent(view: View, signal: AbortSignal): Promise<Content> {
  if (view.shown.length === 0) return NO_CONTENT;
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

let underWay: AbortController | null = null;

// ---- Public API ----

export interface ContentSlice {
  readonly content: Content;
  /** Key of the view that the content is for. */
  readonly contentFor: string | null;
  readonly contentStatus: ContentStatus;
  /** Loads what a view needs, from what is kept or from the server. */
  loadContent(this: void, view: View): Promise<void>;
  /** Asks the server again. */
  reloadContent(this: void, view: View): Promise<void>;
}

export const createContentSlice: Slice<ContentSlice> = (set, get) => ({
  content: NO_CONTENT,
  contentFor: null,
  contentStatus: { phase: 'loading' },
  loadContent: async (view) => {
    const key = contentKey(view);
    if (get().contentFor === key && get().contentStatus.phase === 'ready') return;
    underWay?.abort();
    const known = kept.get(key);
    if (known) {
      set({ content: known, contentFor: key, contentStatus: { phase: 'ready' } });
      return;
    }
    const controller = new AbortController();
    underWay = controller;
    set({ contentStatus: { phase: 'loading' } });
    try {
      const content = await fetchContent(view, controller.signal);
      kept.set(key, content);
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MAX_KEPT))) kept.delete(old);
      if (!controller.signal.aborted) set({ content, contentFor: key, contentStatus: { phase: 'ready' } });
    } catch (thrown) {
      if (!controller.signal.aborted)
        set({ contentStatus: { phase: 'failed', error: asRequestError(thrown) } });
    }
  },
  reloadContent: async (view) => {
    kept.delete(contentKey(view));
    set({ contentFor: null });
    await get().loadContent(view);
  },
});
