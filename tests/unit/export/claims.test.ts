import { GraphNode, type Value } from '../../../server/engine/values.js';
import { claims as exporter } from '../../../server/export/claims.js';
import type { ClaimItem } from '../../../server/export/items.js';
import { claims as importer } from '../../../server/ingest/claims/importer.js';
import fc from '../../support/fast-check.js';
import { textOf } from '../../support/exporting.js';
import { claimsOf, entitiesOf, read, rejectedOf, takenOf } from '../ingest/reading.js';
import { graphOf } from './items.js';

const names = fc.string({ minLength: 1, unit: 'grapheme' });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some);

const entity = fc
  .record({
    name: names,
    aliases: fc.array(names),
    standIns: fc.array(names),
    summary: maybe(names),
    founded: maybe(fc.constant('2014~')),
    foundedMin: maybe(day),
    latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true })),
    startMin: maybe(day),
    endMax: maybe(day),
  })
  // JSON has no negative zero.
  .map((values) => ({ ...values, latitude: values.latitude === 0 ? 0 : values.latitude }))
  .map((values) => ({ ...values, longitude: values.latitude }));

describe('claims as they are exported', () => {
  test('give back every text of an entity, however strange', async () => {
    await fc.assert(
      fc.asyncProperty(entity, fc.boolean(), async (values, unnamed) => {
        const labels = ['Entity', 'Person', ...(unnamed ? ['Unnamed'] : [])];
        const node = new GraphNode('1', labels, { id: 'e', ...values });
        const items = await read(importer, await textOf(exporter, graphOf({ entities: [node] })), {
          fileName: 'x.jsonl',
        });
        expect(rejectedOf(items)).toEqual([]);
        expect(entitiesOf(items).get('e')).toMatchObject({ id: 'e', kind: 'PERSON', unnamed, ...values });
      }),
    );
  });

  const claim = fc.record({
    text: names,
    basis: maybe(names),
    condition: maybe(names),
    valueText: maybe(names),
    value: maybe(fc.oneof(fc.integer(), fc.float({ min: 1, noNaN: true, noDefaultInfinity: true }))),
    unit: maybe(names),
    episode: maybe(names),
    relayedFrom: maybe(names),
    edtf: maybe(fc.constant('2019-11~')),
    startMin: maybe(day),
    startMax: maybe(day),
    endMin: maybe(day),
    endMax: maybe(day),
    knownSince: maybe(day),
    hedged: fc.boolean(),
  });

  test('give back every claim as it is: nothing is filled in for what it does not say', async () => {
    await fc.assert(
      fc.asyncProperty(claim, names, async (values, position) => {
        const properties = { id: 'c', predicate: 'GOAL', stance: 'asserts', voice: 'v', ...values };
        const item = claimItem(properties, position);
        const published = new GraphNode('2', ['Source'], {
          ...{ id: 's', kind: 'document', title: 'S' },
          ...{ published: '2021', publishedMin: '2021-01-01', publishedMax: '2021-12-31' },
        });
        const text = await textOf(exporter, graphOf({ claims: [item], sources: [published] }));
        const items = await read(importer, text, { fileName: 'x.jsonl' });
        expect(rejectedOf(items)).toEqual([]);
        expect(claimsOf(items)).toMatchObject([
          {
            ...properties,
            subject: 'a',
            assertedBy: 'b',
            source: 's',
            paragraph: 7,
            answers: [{ question: 'q', position }],
          },
        ]);
      }),
    );
  });

  test('leave out the bounds that the graph found, which follow from the rest', async () => {
    const item = claimItem(
      {
        ...{ id: 'c', predicate: 'GOAL', stance: 'asserts', hedged: false, text: 'x' },
        ...{ startMin: '2014-01-01', startMax: '2018-09-30', endMin: '2018-07-01' },
        boundedBy: ['startMax: tense current', 'startMin: founded is-k'],
      },
      'yes',
    );
    const items = await read(importer, await textOf(exporter, graphOf({ claims: [item] })), {
      fileName: 'x.jsonl',
    });
    expect(claimsOf(items)).toMatchObject([
      { startMin: null, startMax: null, endMin: '2018-07-01', endMax: null },
    ]);
  });

  test('bring questions and their head along; a later version is refused as a whole', async () => {
    const question = new GraphNode('1', ['Question'], { id: 'q', kind: 'open', text: 'Who?', script: 'x' });
    const text = await textOf(exporter, graphOf({ questions: [question] }));
    const items = await read(importer, text, { fileName: 'x.jsonl' });
    expect(takenOf(items).flatMap(({ batch }) => batch.questions ?? [])).toEqual([
      { id: 'q', kind: 'open', text: 'Who?' },
    ]);
    await expect(
      read(importer, text.replace('"version":1', '"version":2'), { fileName: 'x.jsonl' }),
    ).rejects.toThrow(/version 2; this program reads version 1/);
    const late = await read(importer, `${text}${text}`, { fileName: 'x.jsonl' });
    expect(rejectedOf(late)[0]).toEqual([3, 'the head of an export stands in its first line']);
  });
});

function claimItem(properties: Readonly<Record<string, Value>>, position: string): ClaimItem {
  const tie = (
    type: string,
    to: string,
    own: Readonly<Record<string, Value>> = {},
  ): ClaimItem['ties'][number] => ({
    type,
    to,
    properties: own,
  });
  return {
    id: 'c',
    node: new GraphNode('1', ['Claim'], properties),
    ties: [
      tie('ANSWERS', 'q', { position }),
      tie('ASSERTED_BY', 'b'),
      tie('FROM_SOURCE', 's', { paragraph: 7 }),
      tie('SUBJECT', 'a'),
    ],
    contradictedBy: [],
  };
}
