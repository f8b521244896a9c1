import { GraphNode } from '../../../server/engine/values.js';
import type { FileExporter } from '../../../server/export/exporter.js';
import { gexf } from '../../../server/export/gexf.js';
import { graphml } from '../../../server/export/graphml.js';
import { textOf } from '../../support/exporting.js';
import fc from '../../support/fast-check.js';
import { isAllowed, parseXml, type Element } from '../../support/xml.js';
import { graphOf, relationshipItem } from './items.js';

const strange = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      '>',
      '\u0000',
      '\u0008',
      '\n',
      '\r',
      '\t',
      ']]>',
      '\uffff',
      '\ud800',
      'x',
    ),
  }),
);
const allowed = (text: string): string =>
  Array.from(text)
    .filter((character) => isAllowed(character.codePointAt(0) ?? 0))
    .join('');

function find(element: Element, name: string): Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => find(child, name)),
  ];
}

/** A value by its attribute's name, whatever the format. */
function valueOf(root: Element, holder: Element | undefined, name: string): string | undefined {
  const key = find(root, 'key').find(
    ({ attributes }) => attributes['attr.name'] === name && attributes['for'] === holder?.name,
  );
  const data = find(holder ?? root, 'data').find(
    ({ attributes }) => attributes['key'] === key?.attributes['id'],
  );
  const value = find(holder ?? root, 'attvalue').find(({ attributes }) => attributes['for'] === name);
  return data?.text ?? value?.attributes['value'];
}

describe.each<FileExporter>([graphml, gexf])('$name', (exporter) => {
  test('is well-formed and keeps texts of any signs, without those that XML has no place for', async () => {
    await fc.assert(
      fc.asyncProperty(strange, strange, async (name, summary) => {
        const node = new GraphNode('1', ['Entity', 'Person'], { id: 'a', name, summary });
        const root = parseXml(await textOf(exporter, graphOf({ entities: [node] })));
        const [found] = find(root, 'node');
        expect(valueOf(root, found, 'name') ?? found?.attributes['label']).toBe(allowed(name));
        expect(valueOf(root, found, 'summary')).toBe(allowed(summary));
      }),
    );
  });

  test('keeps two edges between the same entities, each with its id and its types', async () => {
    const relationships = [
      relationshipItem('FOUGHT', 'f1', { voices: 2, hedged: true, value: 1.5, standing: 'disputed' }),
      relationshipItem('FOUGHT', 'f2', { startMin: '2018-07-01', endMax: '2018-09-30' }),
    ];
    const root = parseXml(await textOf(exporter, graphOf({ relationships })));
    const edges = find(root, 'edge');
    expect(edges.map(({ attributes: { id, source, target } }) => [id, source, target])).toEqual([
      ['f1', 'a', 'b'],
      ['f2', 'a', 'b'],
    ]);
    const [first] = edges;
    expect(
      ['voices', 'hedged', 'value', 'standing', 'sign', 'symmetric'].map((name) =>
        valueOf(root, first, name),
      ),
    ).toEqual(['2', 'true', '1.5', 'disputed', '-1', 'true']);
    expect(valueOf(root, first, 'startMin')).toBeUndefined();
  });
});

test('gexf gives a span of days to what is dated, open where it is open', async () => {
  const spans = [
    {},
    { startMin: '2018-07-01' },
    { endMax: '2018-09-30' },
    { startMin: '2018-07-01', endMax: '2018-09-30' },
  ];
  const relationships = spans.map((span, at) => relationshipItem('FOUGHT', `f${at}`, span));
  const root = parseXml(await textOf(gexf, graphOf({ relationships })));
  expect(find(root, 'graph')[0]?.attributes).toMatchObject({ mode: 'dynamic', timeformat: 'date' });
  expect(find(root, 'edge').map(({ attributes: { start, end } }) => [start, end])).toEqual([
    [undefined, undefined],
    ['2018-07-01', undefined],
    [undefined, '2018-09-30'],
    ['2018-07-01', '2018-09-30'],
  ]);
});
