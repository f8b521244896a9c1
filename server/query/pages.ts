import { AllegianceError } from '../errors.js';

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

const encode = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8');

/**
 * The ids of one page, after the Relay Cursor Connections Specification. A cursor is the id of its item, so that it
 * stays valid when others come or go.
 * @param ids all ids, in the order of the connection
 * @throws AllegianceError `BAD_USER_INPUT` for a page size that is none, or a cursor of another list
 */
export function pageOf(ids: readonly string[], { first, after, last, before }: PageArguments): Page<string> {
  checkPageSizes({ first, last });
  const place = (cursor: string, field: string): number => {
    const at = ids.indexOf(decode(cursor));
    if (at < 0)
      throw new AllegianceError(
        'BAD_USER_INPUT',
        `${field} is no cursor of this list; take it from an earlier page.`,
        { field },
      );
    return at;
  };
  let start = after == null ? 0 : place(after, 'after') + 1;
  let end = before == null ? ids.length : place(before, 'before');
  if (last != null) start = Math.max(start, end - last);
  else if (first != null) end = Math.min(end, start + first);
  const edges = ids.slice(start, Math.max(start, end)).map((id) => ({ cursor: encode(id), node: id }));
  return {
    edges,
    pageInfo: {
      hasPreviousPage: start > 0,
      hasNextPage: end < ids.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ids.length,
  };
}

/** @throws AllegianceError `BAD_USER_INPUT` for a page size that is none */
export function checkPageSizes({ first, last }: PageArguments): void {
  for (const [field, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 0 || size > MAX_PAGE)) {
      throw new AllegianceError('BAD_USER_INPUT', `${field} is ${size}; give 0 to ${MAX_PAGE}.`, {
        field,
        limit: MAX_PAGE,
      });
    }
  }
}

/** The page with what its ids stand for. */
export function withNodes<T>(page: Page<string>, nodes: readonly T[]): Page<T> {
  return { ...page, edges: page.edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] as T })) };
}
