import { useSyncExternalStore } from 'react';
import { isOpen, lossInWords } from './door';
import type { Contents, Shelf } from './shelf';

/** What is on a shelf, kept up with all tabs; `trouble` also says where the browser keeps nothing. */
export function useShelf<T extends { readonly name: string }>(shelf: Shelf<T>, what: string): Contents<T> {
  const { items, trouble } = useSyncExternalStore(shelf.subscribe, shelf.contents);
  return { items, trouble: trouble ?? (isOpen() ? null : lossInWords('shut', what)) };
}
