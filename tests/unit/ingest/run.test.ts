import fc from '../../support/fast-check.js';
import { claims } from '../../../server/ingest/claims/importer.js';
import { SeenIds, exactIdOf, slugOf } from '../../../server/ingest/import/ids.js';
import type { Importer } from '../../../server/ingest/import/item.js';
import { runImport, type Report } from '../../../server/ingest/import/run.js';
import type { ImportProgress, ImportRun, Lookup, Sink, Written } from '../../../server/ingest/import/sink.js';
import { NO_MAPPING } from '../../../server/ingest/names/mapping.js';
import { ucdpGed } from '../../../server/ingest/ucdp/ged.js';
import type { Batch } from '../../../server/write/rows.js';
import { streamOf } from './reading.js';

const RUN: ImportRun = { format: 'x', file: 'x', hash: 'x' };

/** Keeps what is written, and breaks before a write where it is told to. */
class Kept implements Sink {
  readonly things = new Map<string, unknown>();
  batches = 0;
  #done = 0;

  constructor(private readonly breaksAt: number[] = []) {}

  begin(): Promise<number> {
    return Promise.resolve(this.#done);
  }

  write(
    { sources = [], entities = [], claims: told = [] }: Batch,
    { items }: ImportProgress,
  ): Promise<Written> {
    if (this.breaksAt[0] === this.batches) {
      this.breaksAt.shift();
      return Promise.reject(new Error('killed'));
    }
    this.batches += 1;
    const made = [...sources, ...entities, ...told].filter(({ id }) => !this.things.has(id)).length;
    for (const row of [...sources, ...entities, ...told]) this.things.set(row.id, row);
    this.#done = items;
    return Promise.resolve({
      made,
      changed: 0,
      unchanged: sources.length + entities.length + told.length - made,
    });
  }

  finish(): Promise<void> {
    this.#done = 0;
    return Promise.resolve();
  }

  /** The ids that are there. */
  lookup(more: readonly string[] = []): Lookup {
    const there = (ids: readonly string[]): Promise<ReadonlySet<string>> =>
      Promise.resolve(new Set(ids.filter((id) => this.things.has(id) || more.includes(id))));
    return { entities: there, sources: there };
  }
}

function run(
  importer: Importer,
  text: string,
  sink: Kept,
  fileName = 'x.csv',
  rejected: string[] = [],
): Promise<Report> {
  const options = { fileName, mapping: NO_MAPPING };
  return runImport(
    importer,
    () => streamOf(text),
    options,
    RUN,
    { sink, lookup: sink.lookup(['taliban']) },
    {
      batchItems: 1000,
      rejected: ({ line, reason }) => rejected.push(`${line}: ${reason}`),
    },
  );
}

/** Some thousand events of few actors, with a wrong row now and then. */
function events(number: number): string {
  const rows = Array.from({ length: number }, (_, at) => {
    const high = at % 97 === 5 ? 0 : 9;
    return `${at % 400 === 7 ? 1 : at + 1},2011,1,c,Side ${at % 7},Other ${at % 5},1,1,Land ${at % 3},2011-06-23,2,${high},1`;
  });
  return `id,year,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,country,date_start,best,high,low\n${rows.join('\n')}\n`;
}

describe('an import', () => {
  test('says of every row what became of it', async () => {
    const sink = new Kept();
    const report = await run(ucdpGed, events(2500), sink);
    const rejected = [...report.rejected.values()].reduce((sum, count) => sum + count, 0);
    expect([report.read, report.taken + rejected]).toEqual([2500, 2500]);
    expect([...report.rejected]).toEqual([
      ['best is N and high is N: the best estimate is above the highest one', 26],
      ['event N stands in the file twice; the first one is taken', 7],
    ]);
    // A source, a speaker, 7 + 5 actors and 3 places beside the events and claims.
    expect(sink.things.size).toBe(1 + 1 + 12 + 3 + 2 * report.taken);
    const again = await run(ucdpGed, events(2500), sink);
    expect([again.made, again.taken]).toEqual([0, report.taken]);
  });

  test('that is killed and run again ends as one that was not', async () => {
    const whole = new Kept();
    const all = await run(ucdpGed, events(3500), whole);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }), async (breaks) => {
        const sink = new Kept([...breaks].sort());
        let taken = 0;
        let report: Report | undefined;
        const rejected: string[] = [];
        for (let turn = 0; report === undefined && turn < 9; turn += 1)
          report = await run(ucdpGed, events(3500), sink, 'x.csv', rejected).catch(() => undefined);
        taken += report?.taken ?? 0;
        expect(taken).toBeLessThanOrEqual(all.taken);
        expect(sink.things).toEqual(whole.things);
        expect(report?.resumed).toBe(1000 * Math.max(...breaks));
      }),
      { numRuns: 4 },
    );
  });

  test('rejects a claim about what neither the graph nor the file has', async () => {
    const lines = (...rows: object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
    const claim = { source: 's', paragraph: 1, assertedBy: 'me', predicate: 'FOUGHT', text: 'They fought.' };
    const sink = new Kept();
    const rejected: string[] = [];
    await run(
      claims,
      lines(
        { type: 'source', id: 's', kind: 'document', title: 'S' },
        { type: 'entity', id: 'me', kind: 'PERSON', name: 'Me' },
        { type: 'claim', id: 'a', subject: 'me', object: 'taliban', ...claim },
        { type: 'claim', id: 'b', subject: 'me', object: 'nobody', ...claim },
        { type: 'claim', id: 'c', subject: 'me', object: 'taliban', ...claim, source: 'none' },
      ),
      sink,
      'x.jsonl',
      rejected,
    );
    expect([...sink.things.keys()]).toEqual(['s', 'me', 'a']);
    expect(rejected).toEqual([
      '4: object "nobody" is no entity of the graph, nor of a row above',
      '5: source "none" is no source of the graph, nor of a row above',
    ]);
  });

  test('leaves an actor that the graph has as it is', async () => {
    const sink = new Kept();
    sink.things.set('ucdp-actor-side-0', 'as an editor left it');
    await run(ucdpGed, events(20), sink);
    expect(sink.things.get('ucdp-actor-side-0')).toBe('as an editor left it');
    expect(sink.things.get('ucdp-actor-side-1')).toMatchObject({ name: 'Side 1' });
  });
});

describe('ids', () => {
  test.each([
    ["People's Hill-i Party", 'peoples-hill-i-party'],
    ['Café Élan', 'cafe-elan'],
    ['中文', ''],
  ])('of %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('of texts that differ differ, and seen ones are known again', () => {
    const text = fc.oneof(
      fc.nat(70_000).map(String),
      fc.constantFrom('a1', 'A1', 'a01', 'é', 'e', '', '-'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (ids) => {
        expect(new Set(ids.map(exactIdOf)).size).toBe(new Set(ids).size);
        const seen = new SeenIds();
        const expected = new Set<string>();
        for (const id of ids) {
          expect(seen.has(id)).toBe(expected.has(id));
          expect(seen.add(id)).toBe(!expected.has(id));
          expected.add(id);
        }
      }),
    );
  });
});
