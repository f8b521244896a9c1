import { Readable } from 'node:stream';
import type { Importer, Item, ReadOptions, Taken } from '../../../server/ingest/import/item.js';
import { NO_MAPPING } from '../../../server/ingest/names/mapping.js';
import type { ClaimRow, EntityRow } from '../../../server/write/rows.js';

/** A file as a stream of pieces; the sizes are used in turn. */
export function streamOf(text: string | Buffer, sizes: readonly number[] = [65_536]): Readable {
  const bytes = Buffer.from(text as string);
  const pieces: Buffer[] = [];
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(bytes.subarray(from, from + size));
    from += size;
  }
  return Readable.from(pieces);
}

/** Reads a text as an importer does. */
export async function read(
  importer: Importer,
  text: string | Buffer,
  options: Partial<ReadOptions> = {},
  sizes?: readonly number[],
): Promise<Item[]> {
  const all = { fileName: 'file.csv', mapping: NO_MAPPING, ...options };
  const items: Item[] = [];
  for await (const item of importer.read(() => streamOf(text, sizes), all)) items.push(item);
  return items;
}

export function takenOf(items: readonly Item[]): Taken[] {
  return items.filter((item) => item.kind === 'taken');
}

/** Line and reason of each row that is rejected. */
export function rejectedOf(items: readonly Item[]): [number, string][] {
  return items.flatMap((item): [number, string][] =>
    item.kind === 'rejected' ? [[item.line, item.reason]] : [],
  );
}

export function claimsOf(items: readonly Item[]): ClaimRow[] {
  return takenOf(items).flatMap(({ batch }) => batch.claims ?? []);
}

/** Entities that rows describe or mention, by id. */
export function entitiesOf(items: readonly Item[]): Map<string, EntityRow> {
  const all = takenOf(items).flatMap(({ batch, mentions }) => [...mentions, ...(batch.entities ?? [])]);
  return new Map(all.map((entity) => [entity.id, entity]));
}
