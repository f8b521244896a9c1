import type { RequestError } from '../../data/request-error';
import type { Content } from '../../model/facts';
import type { View } from '../../model/view';

export type ContentStatus =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly error: RequestError };

export interface ContentSlice {
  readonly content: Content;
  /** Key of the view that the content is for. */
  readonly contentFor: string | null;
  /** What the content was filtered by. While another one is loaded it says something that the view does not ask. */
  readonly contentFilter: string | null;
  readonly contentStatus: ContentStatus;
  /** Loads what a view needs, from what is kept or from the server. */
  loadContent(this: void, view: View): Promise<void>;
  /** Asks the server again. */
  reloadContent(this: void, view: View): Promise<void>;
}
