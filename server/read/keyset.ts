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
  /** What tells the rows of one item apart, where a page says which they are: the claims of a statement. */
  readonly within?: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Size of a page where none is given. */
  readonly usual: number;
}

/** The owner of a list that is nobody's. */
export const ALL = '*';

/** What an item is sorted by, as texts. */
export type Key = readonly string[];

/** An item of a list: its key, and what its rows are told apart by, in order, where the list says so. */
export interface Item {
  readonly key: Key;
  readonly within: readonly string[];
}

/** A page of one list. What few ask for is found when it is asked for. */
export interface KeysetPage {
  readonly edges: { readonly cursor: string; readonly node: Key; readonly within: readonly string[] }[];
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
    size === 0 && page.after == null && page.before == null ? [] : await itemsOf(reader, list, owner, window);
  const more = size === 0 ? found.length > 0 || undefined : found.length > size;
  const items = found.slice(0, size);
  if (backwards) items.reverse();
  const edges = items.map(({ key, within }) => ({ cursor: encodeCursor(list.name, key), node: key, within }));
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
export async function keysOf(
  reader: Batches,
  list: KeysetList,
  owner: string,
  window: Window,
): Promise<Key[]> {
  return (await itemsOf(reader, list, owner, window)).map(({ key }) => key);
}

/** The same with what the rows of each item are told apart by. */
function itemsOf(reader: Batches, list: KeysetList, owner: string, window: Window): Promise<Item[]> {
  const { most, backwards, ...places } = window;
  const bounds = BOUNDS.filter(([bound]) => places[bound] != null);
  const shape = { bounds, most, backwards };
  const { name: of, key, match, within, parameters } = list;
  const name = JSON.stringify(['keys', of, key, match, within ?? null, parameters, shape]);
  return reader
    .once(name, (asked) => itemsOfAll(reader, list, asked.map(toAsked), shape))
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

/** Rows that are read for an item that may come in several. */
const ROWS_AN_ITEM = 4;

/**
 * Reads stretches of several owners together. To leave out what comes again the engine would have to gather the whole list;
 * so rows are read as they are, and where those of one read are not enough, more follow.
 */
async function itemsOfAll(
  reader: Reads,
  list: KeysetList,
  asked: readonly Asked[],
  shape: Shape,
): Promise<Item[][]> {
  const { key, within, repeats } = list;
  const sort = within === undefined ? key : [...key, { is: within }];
  const several = repeats || within !== undefined;
  // The last item is whole once another one has begun.
  const needed = within === undefined ? shape.most : shape.most + 1;
  const limit = several ? ROWS_AN_ITEM * needed : needed;
  const found = asked.map((): { key: string[]; within: string[] }[] => []);
  let open = asked.map((one, at) => ({ ...one, at, last: null as Key | null }));
  while (open.length > 0) {
    const rows = await rowsOf(reader, list, sort, open, { ...shape, limit });
    open = open.filter((one) => {
      const own = rows.get(one.at) ?? [];
      const items = found[one.at] ?? [];
      for (const row of own) {
        const [parts, rest] = [row.slice(0, key.length), row.slice(key.length)];
        const last = items.at(-1);
        if (last === undefined || last.key.some((part, at) => part !== parts[at]))
          items.push({ key: parts, within: rest });
        else if (rest[0] !== undefined && last.within.at(-1) !== rest[0]) last.within.push(rest[0]);
      }
      one.last = own.at(-1) ?? null;
      return own.length === limit && items.length < needed;
    });
  }
  return found.map((items) =>
    items
      .slice(0, shape.most)
      .map((item) => (shape.backwards ? { ...item, within: item.within.toReversed() } : item)),
  );
}

/** The rows of stretches, by their place among those that were asked. */
async function rowsOf(
  reader: Reads,
  { match, key, parameters }: KeysetList,
  sort: KeysetList['key'],
  asked: readonly (Asked & { readonly at: number; readonly last: Key | null })[],
  { bounds, backwards, limit }: Shape & { readonly limit: number },
): Promise<Map<number, string[][]>> {
  const names = sort.map((_, at) => `key${at}`);
  const isGoneOn = asked.some(({ last }) => last !== null);
  const alone = asked.length === 1 ? asked[0] : undefined;
  const from = alone === undefined ? 'asked.' : '$';
  // (a, b) > (x, y) is a > x OR (a = x AND b > y).
  const beyond = (bound: string, than: string, included: boolean, parts: readonly string[]): string => {
    const ways = parts.map((own, at) => {
      const equal = parts.slice(0, at).map((other, before) => `${other} = ${from}${bound}${before}`);
      const last = included && at === parts.length - 1 ? `${than}=` : than;
      return `(${[...equal, `${own} ${last} ${from}${bound}${at}`].join(' AND ')})`;
    });
    return `(${ways.join(' OR ')})`;
  };
  const conditions = bounds.map(([bound, than, included]) =>
    beyond(bound, than, included, names.slice(0, key.length)),
  );
  if (isGoneOn) conditions.push(beyond('last', backwards ? '<' : '>', false, names));
  const placesOf = ({ places, last }: (typeof asked)[number]): Record<string, Parameter> =>
    Object.fromEntries(
      [
        ...bounds.map(([bound], of) => [bound, places[of] ?? []] as const),
        ['last', last ?? []] as const,
      ].flatMap(([bound, parts]) =>
        parts.map((part, place) => [`${bound}${place}`, sort[place]?.number ? Number(part) : part]),
      ),
    );
  const columns = sort.map(({ is }, at) => `${is} AS ${names[at] ?? ''}`).join(', ');
  const order = names.map((name) => (backwards ? `${name} DESC` : name)).join(', ');
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`;
  // A subquery keeps the embedded engine from reading in order: who asks alone is spared it.
  const { rows } = await reader.run(
    alone === undefined
      ? {
          text: `UNWIND $asked AS asked
WITH asked, asked.id AS id
CALL (asked, id) {
${match}
WITH ${where === '' ? '' : 'asked, '}${columns}${where}
RETURN ${names.join(', ')}
ORDER BY ${order}
LIMIT $limit
}
RETURN asked.at AS at, ${names.join(', ')}
ORDER BY at, ${order}`,
          parameters: {
            ...parameters,
            asked: asked.map((one) => ({ at: one.at, id: one.owner, ...placesOf(one) })),
            limit,
          },
        }
      : {
          text: `WITH $owner AS id
${match}
WITH ${columns}${where}
RETURN ${alone.at} AS at, ${names.join(', ')}
ORDER BY ${order}
LIMIT $limit`,
          parameters: { ...parameters, owner: alone.owner, ...placesOf(alone), limit },
        },
  );
  const found = new Map<number, string[][]>();
  for (const [at, ...own] of rows) {
    const place = Number(at);
    const others = found.get(place);
    if (others === undefined) found.set(place, [own.map(String)]);
    else others.push(own.map(String));
  }
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
  const columns = key.map(({ is }, at) => `${is} AS key${at}`).join(', ');
  const counting = `${match}
${repeats ? `WITH DISTINCT ${columns}\n` : ''}RETURN count(*) AS total`;
  const [owner] = owners;
  if (owner !== undefined && owners.length === 1) {
    const { rows } = await reader.run({
      text: `WITH $owner AS id\n${counting}`,
      parameters: { ...parameters, owner },
    });
    return [Number(rows[0]?.[0] ?? 0)];
  }
  const { rows } = await reader.run({
    text: `UNWIND $owners AS id
CALL (id) {
${counting}
}
RETURN id AS id, total AS total`,
    parameters: { ...parameters, owners: [...owners] },
  });
  const found = new Map(rows.map(([id, total]) => [String(id), Number(total)]));
  return owners.map((id) => found.get(id) ?? 0);
}
