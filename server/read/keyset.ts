import type DataLoader from 'dataloader';
import type { Parameter } from '../engine/values.js';
import { decodeCursor, encodeCursor, type ListName } from './cursors.js';
import { sizeOf, type PageArguments } from './pages.js';
import type { Reads } from './reads.js';

/** Lists of one kind that the engine keeps in order, of which only pages are read. */
export interface KeysetList {
  readonly name: ListName;
  /**
   * Clauses that end with rows of a list's items. They may use `id`, the owner of the list, such as
   * `MATCH (c:Claim {relationship: id})`.
   */
  readonly match: string;
  /** What a list is sorted by: expressions over these rows, what tells its items apart last. */
  readonly key: readonly { readonly is: string; readonly number?: true }[];
  /** Whether an item may come in several rows. */
  readonly repeats: boolean;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Size of a page where none is given. */
  readonly usual: number;
}

/** The owner of a list that is nobody's. */
export const ALL = '*';

/** What an item is sorted by, as texts. */
export type Key = readonly string[];

/** A page of one list. What few ask for is found when it is asked for. */
export interface KeysetPage {
  readonly edges: { readonly cursor: string; readonly node: Key }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean | (() => Promise<boolean>);
    readonly hasPreviousPage: boolean | (() => Promise<boolean>);
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount(): Promise<number>;
}

/** What reads for several owners together, each asked at most once in a request. */
export interface Batches extends Reads {
  /** The loader of a name, made by `load` when it is first asked for. */
  once<T>(name: string, load: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T>;
}

/**
 * One page of the list of an owner, after the Relay Cursor Connections Specification, by keyset: the engine is asked for
 * what comes after a key, and for no more than a page of it, so that a page costs the same wherever it is and however long
 * the list. Pages of many owners are read together.
 * @param owner an id, or `ALL`
 * @throws AllegianceError `BAD_USER_INPUT` for a page size that is none, or a cursor of another list
 */
export async function pageByKeyset(
  reader: Batches,
  list: KeysetList,
  owner: string,
  page: PageArguments,
): Promise<KeysetPage> {
  const { size, backwards } = sizeOf(page, list.usual);
  const [after, before] = (['after', 'before'] as const).map((side) => {
    const cursor = page[side];
    return cursor == null ? null : decodeCursor(list.name, list.key.length, cursor, side);
  });
  // One more than the page shows whether there is more in its direction.
  const window: Window = { after: after ?? null, before: before ?? null, most: size + 1, backwards };
  const found =
    size === 0 && page.after == null && page.before == null ? [] : await keysOf(reader, list, owner, window);
  const more = size === 0 ? found.length > 0 || undefined : found.length > size;
  const keys = found.slice(0, size);
  if (backwards) keys.reverse();
  const edges = keys.map((key) => ({ cursor: encodeCursor(list.name, key), node: key }));
  const any = async (some: Partial<Window>): Promise<boolean> =>
    (await keysOf(reader, list, owner, { after: null, before: null, backwards: false, most: 1, ...some }))
      .length > 0;
  const outside = (
    place: Key | null | undefined,
    side: 'upTo' | 'from',
  ): boolean | (() => Promise<boolean>) => (place == null ? false : () => any({ [side]: place }));
  const ahead = more ?? ((): Promise<boolean> => any({}));
  const previous = outside(after, 'upTo');
  const next = outside(before, 'from');
  return {
    edges,
    pageInfo: {
      hasPreviousPage: backwards ? either(ahead, previous) : previous,
      hasNextPage: backwards ? next : either(ahead, next),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countOf(reader, list, owner),
  };
}

type Answer = boolean | (() => Promise<boolean>);

function either(one: Answer, other: Answer): Answer {
  if (one === true || other === false) return one;
  return one === false
    ? other
    : async () =>
        (typeof one === 'boolean' ? one : await one()) ||
        (typeof other === 'boolean' ? other : await other());
}

/** A stretch of a list. */
export interface Window {
  /** Beyond this key, before that; */
  readonly after: Key | null;
  readonly before: Key | null;
  /** up to this key and with it, or from it on and with it. */
  readonly upTo?: Key;
  readonly from?: Key;
  readonly most: number;
  readonly backwards: boolean;
}

const BOUNDS = [
  ['after', '>', false],
  ['before', '<', false],
  ['upTo', '<', true],
  ['from', '>', true],
] as const;

/** The keys of a stretch of the list of an owner, in its order. Those of many owners are read together. */
export function keysOf(
  reader: Batches,
  list: KeysetList,
  owner: string,
  window: Window,
): Promise<string[][]> {
  const { most, backwards, ...places } = window;
  const bounds = BOUNDS.filter(([bound]) => places[bound] != null);
  const shape = { bounds, most, backwards };
  const name = JSON.stringify(['keys', list.name, list.key, list.match, list.parameters, shape]);
  return reader
    .once(name, (asked) => keysOfAll(reader, list, asked.map(toAsked), shape))
    .load(JSON.stringify([owner, bounds.map(([bound]) => places[bound])]));
}

/** Whose list, and the keys that bound the stretch. */
interface Asked {
  readonly owner: string;
  readonly places: readonly Key[];
}

function toAsked(text: string): Asked {
  const [owner, places] = JSON.parse(text) as [string, Key[]];
  return { owner, places };
}

interface Shape {
  readonly bounds: readonly (typeof BOUNDS)[number][];
  readonly most: number;
  readonly backwards: boolean;
}

async function keysOfAll(
  reader: Reads,
  { match, key, repeats, parameters }: KeysetList,
  asked: readonly Asked[],
  { bounds, most, backwards }: Shape,
): Promise<string[][][]> {
  const names = key.map((_, at) => `key${at}`);
  const conditions = bounds.map(([bound, than, included]) => {
    // (a, b) > (x, y) is a > x OR (a = x AND b > y).
    const ways = names.map((own, at) => {
      const equal = names.slice(0, at).map((other, before) => `${other} = asked.${bound}${before}`);
      const last = included && at === names.length - 1 ? `${than}=` : than;
      return `(${[...equal, `${own} ${last} asked.${bound}${at}`].join(' AND ')})`;
    });
    return `(${ways.join(' OR ')})`;
  });
  const columns = key.map(({ is }, at) => `${is} AS ${names[at] ?? ''}`).join(', ');
  const order = names.map((name) => (backwards ? `${name} DESC` : name)).join(', ');
  const rowsAsked = asked.map(({ owner, places }, at) => ({
    at,
    id: owner,
    ...Object.fromEntries(
      bounds.flatMap(([bound], of) =>
        (places[of] ?? []).map((part, place) => [
          `${bound}${place}`,
          key[place]?.number ? Number(part) : part,
        ]),
      ),
    ),
  }));
  const { rows } = await reader.run({
    text: `UNWIND $asked AS asked
WITH asked, asked.id AS id
CALL (asked, id) {
${match}
WITH ${repeats ? 'DISTINCT ' : ''}${conditions.length === 0 ? '' : 'asked, '}${columns}${conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`}
RETURN ${names.join(', ')}
ORDER BY ${order}
LIMIT $most
}
RETURN asked.at AS at, ${names.join(', ')}
ORDER BY at, ${order}`,
    parameters: { ...parameters, asked: rowsAsked, most },
  });
  const found = asked.map((): string[][] => []);
  for (const [at, ...own] of rows) found[Number(at)]?.push(own.map(String));
  return found;
}

function countOf(reader: Batches, list: KeysetList, owner: string): Promise<number> {
  const name = JSON.stringify(['count', list.name, list.match, list.parameters]);
  return reader.once(name, (owners) => countsOfAll(reader, list, owners)).load(owner);
}

async function countsOfAll(
  reader: Reads,
  { match, key, repeats, parameters }: KeysetList,
  owners: readonly string[],
): Promise<number[]> {
  const names = key.map((_, at) => `key${at}`);
  const columns = key.map(({ is }, at) => `${is} AS ${names[at] ?? ''}`).join(', ');
  const { rows } = await reader.run({
    text: `UNWIND $owners AS id
CALL (id) {
${match}
${repeats ? `WITH DISTINCT ${columns}\n` : ''}RETURN count(*) AS total
}
RETURN id AS id, total AS total`,
    parameters: { ...parameters, owners: [...owners] },
  });
  const found = new Map(rows.map(([id, total]) => [String(id), Number(total)]));
  return owners.map((id) => found.get(id) ?? 0);
}
