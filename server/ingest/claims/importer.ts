import { Readable } from 'node:stream';
import type { ClaimRow } from '../../write/rows.js';
import { csvRows } from '../import/csv-rows.js';
import type { Fields } from '../import/fields.js';
import { SeenIds } from '../import/ids.js';
import { RowError } from '../import/errors.js';
import { itemsOf, type Importer, type Outcome, type TextRow } from '../import/item.js';
import { jsonRows } from '../import/json-rows.js';
import { Checked } from './checked.js';
import { CLAIM_COLUMNS, claimOf, entityOf, linkOf, sourceOf } from './rows.js';

const SHAPE = {
  format: 'claims',
  needs: ['id', 'source', 'paragraph', 'assertedBy', 'predicate', 'subject', 'text'],
  only: CLAIM_COLUMNS,
};

/** Our own format: claims as CSV, or claims, entities and sources as JSON Lines. */
export const claims: Importer = {
  name: 'claims',
  takes:
    'our own format: claims as CSV, or sources, entities, claims and links as JSON Lines (*.jsonl, *.ndjson)',
  citation: null,
  narrows: ['since'],
  passes: 1,
  read(open, { since, fileName }) {
    const taker = new Rows(since);
    const rows: AsyncIterable<TextRow<Checked>> = /\.(jsonl|ndjson|json)$/i.test(fileName)
      ? checkedJson(open())
      : checkedCsv(open());
    return itemsOf(rows, (row) => taker.take(row));
  },
  // Its rows name entities by their ids.
  names: () => Readable.from([]),
};

async function* checkedJson(stream: Readable): AsyncGenerator<TextRow<Checked>> {
  for await (const row of jsonRows(stream))
    yield row.kind === 'broken' ? row : { ...row, content: new Checked(row.content) };
}

async function* checkedCsv(stream: Readable): AsyncGenerator<TextRow<Checked>> {
  for await (const row of csvRows(stream, SHAPE))
    yield row.kind === 'broken' ? row : { ...row, content: new Checked(valuesOf(row.content)) };
}

function valuesOf(fields: Fields): Record<string, string | null> {
  return Object.fromEntries(CLAIM_COLUMNS.map((column) => [column, fields.text(column)]));
}

/** Takes the rows of a file. A claim is known since its source was published, where nothing else is said. */
class Rows {
  readonly #seen = new SeenIds();
  /** Last day on which each source of the file can have been published. */
  readonly #published = new Map<string, string>();

  constructor(private readonly since: string | undefined) {}

  take(row: Checked): Outcome {
    const type = row.text('type') ?? 'claim';
    switch (type) {
      case 'claim':
        return this.#claim(claimOf(row));
      case 'entity': {
        const entity = entityOf(row);
        this.#once('entity', entity.id);
        return { batch: { entities: [entity] } };
      }
      case 'source': {
        const source = sourceOf(row);
        this.#once('source', source.id);
        if (source.publishedMax != null) this.#published.set(source.id, source.publishedMax);
        return { batch: { sources: [source] } };
      }
      case 'link':
        return { batch: { links: [linkOf(row)] } };
      default:
        throw new RowError(`type is "${type}"; it is one of source, entity, claim, link`);
    }
  }

  #claim(claim: ClaimRow): Outcome {
    if (this.since !== undefined && claim.endMax != null && claim.endMax < this.since)
      return { leftOut: `before ${this.since}` };
    this.#once('claim', claim.id);
    const knownSince = claim.knownSince ?? this.#published.get(claim.source) ?? null;
    return { batch: { claims: [{ ...claim, knownSince }] } };
  }

  #once(what: string, id: string): void {
    if (!this.#seen.add(`${what} ${id}`))
      throw new RowError(`${what} ${id} stands in the file twice; the first one is taken`);
  }
}

/** A CSV to begin with: the head line, and one claim of the graph as an example. */
export function claimsTemplate(): string {
  const example: Readonly<Partial<Record<(typeof CLAIM_COLUMNS)[number], string>>> = {
    id: 'my-report-2021-03a',
    source: 'trt-2021',
    paragraph: '3',
    assertedBy: 'trt-world',
    predicate: 'FOUGHT',
    stance: 'asserts',
    subject: 'taliban',
    object: 'is-k',
    text: 'The two have fought each other in Nangarhar.',
    hedged: 'false',
    tense: 'past',
    edtf: '2019-11~',
    episode: 'nangarhar-2019',
    at: 'nangarhar',
  };
  const cells = CLAIM_COLUMNS.map((column) => example[column] ?? '');
  return `${CLAIM_COLUMNS.join(',')}\n${cells.join(',')}\n`;
}
