import { Readable } from 'node:stream';
import type { ClaimRow } from '../../write/rows.js';
import { csvRows } from '../import/csv-rows.js';
import type { Fields } from '../import/fields.js';
import { SeenIds } from '../import/ids.js';
import { FormatError, RowError } from '../import/errors.js';
import { itemsOf, type Importer, type Outcome, type TextRow } from '../import/item.js';
import { jsonRows, type JsonObject } from '../import/json-rows.js';
import { Checked } from './checked.js';
import { CLAIM_COLUMNS, claimOf, entityOf, linkOf, questionOf, sourceOf } from './rows.js';

const SHAPE = {
  format: 'claims',
  needs: ['id', 'source', 'paragraph', 'assertedBy', 'predicate', 'subject', 'text'],
  only: CLAIM_COLUMNS,
};

/** The version of exports that this program writes, and the latest that it reads. */
export const EXPORT_VERSION = 1;

/** Our own format: claims as CSV, or claims and what they point to as JSON Lines. */
export const claims: Importer = {
  name: 'claims',
  takes:
    'our own format: claims as CSV, or sources, questions, entities, claims and links as JSON Lines (*.jsonl, *.ndjson)',
  citation: null,
  narrows: ['since'],
  passes: 1,
  read(open, { since, fileName }) {
    const taker = new Rows(since);
    const rows: AsyncIterable<TextRow<JsonObject>> = /\.(jsonl|ndjson|json)$/i.test(fileName)
      ? jsonRows(open())
      : csvObjects(open());
    return itemsOf(rows, (values, row) => taker.take(values, row));
  },
  // Its rows name entities by their ids.
  names: () => Readable.from([]),
};

async function* csvObjects(stream: Readable): AsyncGenerator<TextRow<JsonObject>> {
  for await (const row of csvRows(stream, SHAPE))
    yield row.kind === 'broken' ? row : { ...row, content: valuesOf(row.content) };
}

function valuesOf(fields: Fields): Record<string, string | null> {
  return Object.fromEntries(CLAIM_COLUMNS.map((column) => [column, fields.text(column)]));
}

/** Takes the rows of a file. A claim is known since its source was published, where nothing else is said. */
class Rows {
  readonly #seen = new SeenIds();
  /** Last day on which each source of the file can have been published. */
  readonly #published = new Map<string, string>();

  /** Whether the file is an export, whose rows are taken as they stand. */
  #isExport = false;

  constructor(private readonly since: string | undefined) {}

  take(values: JsonObject, number: number): Outcome {
    const row = new Checked(values, this.#isExport);
    const type = row.text('type') ?? 'claim';
    switch (type) {
      case 'export':
        return this.#head(row, number);
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
      case 'question': {
        const question = questionOf(row);
        this.#once('question', question.id);
        return { batch: { questions: [question] } };
      }
      case 'link':
        return { batch: { links: [linkOf(row)] } };
      default:
        throw new RowError(`type is "${type}"; it is one of source, question, entity, claim, link`);
    }
  }

  #head(row: Checked, number: number): Outcome {
    const version = row.number('version');
    row.done();
    if (number !== 1) throw new RowError('the head of an export stands in its first line');
    if (version === null || version > EXPORT_VERSION)
      throw new FormatError(
        `The file is an export of version ${version ?? 'unknown'}; this program reads version ${EXPORT_VERSION}. Import it with the program that wrote it, or a later one.`,
      );
    this.#isExport = true;
    return { batch: {} };
  }

  #claim(claim: ClaimRow): Outcome {
    if (this.since !== undefined && claim.endMax != null && claim.endMax < this.since)
      return { leftOut: `before ${this.since}` };
    this.#once('claim', claim.id);
    if (this.#isExport) return { batch: { claims: [claim] } };
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
