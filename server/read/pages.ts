import { AllegianceError } from '../errors.js';
import { byKey, decodeCursor, encodeCursor, type ListName } from './cursors.js';
import { within } from './ranges.js';

/** Relay's paging arguments. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export const MAX_PAGE = 500;

/** A list that has pages. */
export interface Paged<T> {
  readonly name: ListName;
  /** All of it, in the order of `keyOf`. */
  readonly items: readonly T[];
  /** What the list is sorted by, an item's id last. */
  readonly keyOf: (item: T) => readonly string[];
  /** Size of a page where none is given. */
  readonly usual: number;
}

/**
 * One page of a list, after the Relay Cursor Connections Specification. A cursor is the place of its item in the order, so
 * that it stays valid when others come or go, and when its own item is gone.
 * @throws AllegianceError `BAD_USER_INPUT` for a page size that is none, or a cursor of another list
 */
export function pageOf<T>({ name, items, keyOf, usual }: Paged<T>, page: PageArguments): Page<T> {
  const { size, backwards } = sizeOf(page, usual);
  const keys = items.map(keyOf);
  const parts = keys[0]?.length;
  /** How many items lie before what a cursor stands for, itself among them where it is `included`. */
  const before = (cursor: string, field: 'after' | 'before', included: boolean): number => {
    const place = decodeCursor(name, parts, cursor, field);
    const at = keys.findIndex((key) => byKey(key, place) >= (included ? 1 : 0));
    return at < 0 ? keys.length : at;
  };
  let start = page.after == null ? 0 : before(page.after, 'after', true);
  let end = page.before == null ? items.length : before(page.before, 'before', false);
  if (backwards) start = Math.max(start, end - size);
  else end = Math.min(end, start + size);
  const edges = items
    .slice(start, Math.max(start, end))
    .map((node, at) => ({ cursor: encodeCursor(name, keys[start + at] ?? []), node }));
  return {
    edges,
    pageInfo: {
      hasPreviousPage: start > 0,
      hasNextPage: end < items.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

/**
 * How many items a page has, and from which end.
 * @throws AllegianceError `BAD_USER_INPUT` for a size that is none, and for one from each end
 */
export function sizeOf(
  { first, last }: PageArguments,
  usual: number,
): { readonly size: number; readonly backwards: boolean } {
  if (first != null && last != null)
    throw new AllegianceError(
      'BAD_USER_INPUT',
      `first is ${first} and last is ${last}; give one of them, since a page begins at one end.`,
      { field: 'last' },
    );
  const range = { least: 0, most: MAX_PAGE, usual };
  return last == null
    ? { size: within(first, { field: 'first', ...range }), backwards: false }
    : { size: within(last, { field: 'last', ...range }), backwards: true };
}

/** The page with what its ids stand for. */
export function withNodes<T>(page: Page<string>, nodes: readonly T[]): Page<T> {
  return { ...page, edges: page.edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] as T })) };
}

/** What a list of ids is sorted by, where the ids hold the order. */
export const byItsId = (id: string): readonly string[] => [id];
