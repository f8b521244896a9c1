import fc from '../../../support/fast-check.js';
import { collapsedInto, partLinks, partsOf, type PartLink } from '../../../../client/model/camps';
import { project } from '../../../../client/model/projection';
import { BUNDLINGS, FIRST_VIEW, type View } from '../../../../client/model/view';
import { nodeInWords } from '../../../../client/model/walk';
import { content, entity, tie } from '../fixtures';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const id = fc.constantFrom(...IDS);
const links: fc.Arbitrary<PartLink[]> = fc.array(
  fc.record({ part: id, whole: id }).filter(({ part, whole }) => part !== whole),
  { maxLength: 12 },
);
const some = fc.subarray(IDS);

describe('who stands for whom', () => {
  it('is a node that is drawn, is collapsed, and has each it stands for as a part', () => {
    fc.assert(
      fc.property(links, some, (given, collapsed) => {
        const into = collapsedInto(given, collapsed);
        const parts = partsOf(given);
        for (const [part, whole] of into) {
          expect(into.has(whole)).toBe(false);
          expect(collapsed).toContain(whole);
          expect(parts.get(whole)).toContain(part);
        }
      }),
    );
  });

  it('leaves no part of a collapsed whole drawn beside it', () => {
    fc.assert(
      fc.property(links, some, (given, collapsed) => {
        const into = collapsedInto(given, collapsed);
        const parts = partsOf(given);
        for (const whole of collapsed)
          for (const part of parts.get(whole) ?? []) expect(into.has(part)).toBe(true);
      }),
    );
  });

  it('depends neither on the order of the links nor on that of what is collapsed', () => {
    fc.assert(
      fc.property(links, some, (given, collapsed) => {
        const turned = collapsedInto(given.toReversed(), collapsed.toReversed());
        expect(new Map(turned)).toEqual(new Map(collapsedInto(given, collapsed)));
      }),
    );
  });

  it('is nobody for a part of two wholes', () => {
    const given = [
      { part: 'a', whole: 'b' },
      { part: 'a', whole: 'c' },
      { part: 'd', whole: 'b' },
    ];
    expect([...collapsedInto(given, ['b', 'c'])]).toEqual([['d', 'b']]);
  });

  it('is asked only of what nobody disputes', () => {
    const of = (standing: 'REPORTED' | 'CORROBORATED' | 'DISPUTED' | 'PREDICTED' | 'DENIED'): number =>
      partLinks([tie('1', 'PART_OF', 'a', 'b', { standing })]).length;
    expect([of('REPORTED'), of('CORROBORATED')]).toEqual([1, 1]);
    expect([of('DISPUTED'), of('PREDICTED'), of('DENIED')]).toEqual([0, 0, 0]);
  });
});

describe('the picture of a camp', () => {
  const CONTENT = content(
    ['whole', 'part', 'wing', 'foe'].map((name) => entity(name)),
    [
      tie('p', 'PART_OF', 'part', 'whole'),
      tie('w', 'PART_OF', 'wing', 'part'),
      tie('1', 'FOUGHT', 'whole', 'foe', {
        standing: 'CORROBORATED',
        voices: 3,
        sentence: 'Whole fought foe.',
      }),
      tie('2', 'FOUGHT', 'foe', 'part', { standing: 'REPORTED', voices: 1, sentence: 'Foe fought part.' }),
      tie('3', 'FOUGHT', 'wing', 'foe', { standing: 'DISPUTED', sentence: 'Disputed: wing fought foe.' }),
      tie('4', 'SUPPORTED', 'part', 'wing'),
    ],
  );
  const shown = ['whole', 'part', 'wing', 'foe'];
  const viewOf = (change: Partial<View> = {}): View => ({
    ...FIRST_VIEW,
    shown,
    bundling: 'type',
    collapsed: ['whole'],
    ...change,
  });

  it('has one node for all, and lines that say no more than the ties in them', () => {
    const { nodes, edges, entities, relationships } = project(viewOf(), CONTENT);
    expect(nodes.map(({ id: name, standsFor }) => [name, standsFor])).toEqual([
      ['whole', ['whole', 'part', 'wing']],
      ['foe', []],
    ]);
    expect(nodes[0]?.classes).toContain('camp');
    expect(
      edges.map(({ standing, voices, members, sentence }) => ({ standing, voices, members, sentence })),
    ).toEqual([
      // Another tie is corroborated, and this line says so of none of the two.
      {
        standing: 'REPORTED',
        voices: 3,
        members: ['1', '2'],
        sentence: 'Whole fought foe. Foe fought part.',
      },
      { standing: 'DISPUTED', voices: 1, members: ['3'], sentence: 'Disputed: wing fought foe.' },
    ]);
    expect(entities).toEqual(shown);
    expect(relationships).toHaveLength(6);
  });

  it('has every tie between a camp and others in just one line, however lines are drawn', () => {
    for (const bundling of BUNDLINGS) {
      const { edges } = project(viewOf({ bundling }), CONTENT);
      expect(edges.flatMap(({ members }) => members).sort()).toEqual(['1', '2', '3']);
      for (const { source, target } of edges) expect([source, target].sort()).toEqual(['foe', 'whole']);
    }
  });

  it('collapses in part where a part is the whole of others', () => {
    const { nodes } = project(viewOf({ collapsed: ['part'] }), CONTENT);
    expect(nodes.map(({ id: name }) => name)).toEqual(['whole', 'part', 'foe']);
  });

  it('is there whatever lines are hidden, and marked where something in it is selected', () => {
    const { nodes } = project(viewOf({ hiddenTypes: ['PART_OF'], selected: ['wing'] }), CONTENT);
    expect(nodes.map(({ id: name }) => name)).toEqual(['whole', 'foe']);
    expect(nodes[0]?.classes).toContain('chosen');
  });

  it('is read as one', () => {
    expect(nodeInWords(project(viewOf(), CONTENT), 'whole')).toBe(
      'WHOLE, camp of 3 actors, collapsed, 2 ties.',
    );
  });
});
