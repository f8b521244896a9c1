import { join } from 'node:path';
import { claims } from '../../../server/export/claims.js';
import { json } from '../../../server/export/json.js';
import { loadScripts } from '../../../server/ingest/seed/load.js';
import type { Filter } from '../../../server/read/filter.js';
import { GraphReader } from '../../../server/read/reader.js';
import { relationshipsUnder } from '../../../server/read/relationships.js';
import { projectRoot } from '../../../server/root.js';
import { carryOut } from '../../../server/write/unit-of-work.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';
import { exportGraph } from '../../support/export.js';
import { exported, importClaims, prepare, textOf } from '../../support/exporting.js';

/** The whole graph as text, without what scripts and imports note for themselves. */
async function contentOf({ engine }: TestGraph): Promise<string[]> {
  const notes = new Set(['script', 'stale', 'fingerprint']);
  return (await exportGraph(engine))
    .split('\n')
    .filter((line) => !/"labels":\["(Allegiance|Change|Import)"\]/.test(line))
    .map((line) =>
      line === ''
        ? ''
        : JSON.stringify(JSON.parse(line), (key, value: unknown) => (notes.has(key) ? undefined : value)),
    )
    .sort();
}

interface Exported {
  readonly entities: { readonly id: string }[];
  readonly relationships: Record<string, unknown>[];
  readonly claims: { readonly id: string; readonly source: string; readonly relationship: string | null }[];
  readonly sources: { readonly id: string }[];
  readonly questions: { readonly id: string }[];
}

const FILTERS: readonly (readonly [string, Filter | undefined])[] = [
  ['no filter', undefined],
  ['an empty one', {}],
  ['a source', { sources: ['cnn-2018'] }],
  ['a speaker and a type', { assertedBy: ['zabiullah-mujahid'], relationshipTypes: ['FOUGHT'] }],
  [
    'a place and a time',
    { places: ['jawzjan'], from: '2018-07-01', to: '2018-12-31', includePredictions: true },
  ],
  [
    'what is corroborated and was known',
    { verdict: 'CORROBORATED', knownBy: '2020-01-01', includeStructure: false },
  ],
];

describe('the export', () => {
  const texts = new Map<string, string>();
  /** The claims, and the whole graph, as the embedded engine gives them; every graph after it must give the same bytes. */
  let text = '';
  let content: string[] = [];

  describe.each(testEngines())('on %s', (name) => {
    let graph: TestGraph;
    beforeAll(async () => {
      graph = await createTestGraph(name);
      await loadScripts(graph.engine, join(projectRoot, 'cypher'));
      if (text !== '') return;
      text = await textOf(claims, exported(graph.engine));
      content = await contentOf(graph);
    }, ENGINE_HOOK_MS);
    afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

    test.each(FILTERS)(
      '(%s) has the relationships that the API gives, all that they rest on, and the same bytes on every engine',
      async (title, filter) => {
        const document = await textOf(json, exported(graph.engine, filter));
        expect(document).toBe(texts.get(title) ?? document);
        texts.set(title, document);

        const {
          entities,
          relationships,
          claims: told,
          sources,
          questions,
        } = JSON.parse(document) as Exported;
        if (filter === undefined) expect(await textOf(claims, exported(graph.engine))).toBe(text);
        else {
          const shown = await relationshipsUnder(new GraphReader(graph.engine), filter);
          expect(sortedById(relationships)).toMatchObject(
            shown.map(({ id, standing, voices, claimCount, startMin, endMax }) => ({
              canonicalId: id,
              standing: standing.toUpperCase(),
              ...{ voices, claimCount, startMin, endMax },
            })),
          );
          // A graph file has the ends of these, and nobody else.
          const tied: string[] = [];
          for await (const { properties } of exported(graph.engine, filter).tied())
            tied.push(String(properties['id']));
          const ends = shown.flatMap(({ subject, object }) => [subject.id, object.id]);
          expect(tied).toEqual([...new Set(ends)].sort());
        }
        const ids = (items: readonly { readonly id: string }[]): Set<string> =>
          new Set(items.map(({ id }) => id));
        const [entityIds, sourceIds, questionIds] = [ids(entities), ids(sources), ids(questions)];
        for (const claim of told as unknown as Record<string, unknown>[]) {
          for (const end of ['subject', 'object', 'against', 'from', 'assertedBy', 'voice', 'event'])
            if (claim[end] !== null) expect(entityIds).toContain(claim[end]);
          for (const place of claim['locations'] as string[]) expect(entityIds).toContain(place);
          for (const { question } of claim['answers'] as { question: string }[])
            expect(questionIds).toContain(question);
          expect(sourceIds).toContain(claim['source']);
        }
        for (const { canonicalId, claimCount } of relationships)
          expect(told.filter(({ relationship }) => relationship === canonicalId)).toHaveLength(
            Number(claimCount),
          );
      },
      ENGINE_HOOK_MS,
    );

    test('is noticed to mix two states where somebody changes the graph, and to leave out nodes of others', async () => {
      const before = await exported(graph.engine).state();
      expect(await exported(graph.engine).state()).toBe(before);
      expect(await exported(graph.engine).foreignNodes()).toBe(0);
      await carryOut(graph.engine, {
        what: 'a source',
        sources: [{ id: 'gazette', kind: 'document', title: 'Gazette' }],
      });
      await graph.engine.write((transaction) => transaction.run({ text: 'CREATE (:Stranger)' }));
      expect(await exported(graph.engine).state()).not.toBe(before);
      expect(await exported(graph.engine).foreignNodes()).toBe(1);
    });

    test(
      'of claims makes the same graph again in an empty one, and the same bytes',
      async () => {
        await graph.clear();
        await prepare(graph.engine);
        // Small batches, so that claims are told by others that come later.
        expect(await importClaims(graph.engine, text, name === 'embedded' ? 300 : 5_000)).toEqual([]);
        expect(await textOf(claims, exported(graph.engine))).toBe(text);
        expect(await contentOf(graph)).toEqual(content);
      },
      ENGINE_HOOK_MS,
    );
  });
});

function sortedById(relationships: Exported['relationships']): Exported['relationships'] {
  const id = ({ canonicalId }: Record<string, unknown>): string => String(canonicalId);
  return [...relationships].sort((a, b) => (id(a) < id(b) ? -1 : 1));
}
