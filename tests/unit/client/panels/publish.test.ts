import fc from '../../../support/fast-check.js';
import { fileName } from '../../../../client/panels/publish/file-name';
import { legendOf } from '../../../../client/panels/publish/legend';
import { printed, wrapped } from '../../../../client/panels/publish/notes';
import { brokenInto, frameOf, notesIn } from '../../../../client/panels/publish/notes-in-picture';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

type Tie = Parameters<typeof printed>[0][number];

const claim = (id: string, source: string, kind = 'DOCUMENT'): object => ({
  id,
  text: `Claim ${id}`,
  stance: 'ASSERTS',
  paragraph: 3,
  assertedBy: { id: 'x', name: 'Speaker' },
  source: { id: source, kind, title: `Title ${source}`, citation: null, published: '2018' },
});
const told = (id: string, startMin: string | null, ...claims: object[]): Tie =>
  ({ id, sentence: `Tie ${id}.`, standing: 'REPORTED', startMin, claims }) as unknown as Tie;

describe('what is printed beside a picture', () => {
  it('numbers each claim once, as it is first named, ties oldest first', () => {
    const shared = claim('s', 'two');
    const { ties, notes, sources } = printed(
      [
        told('late', '2019-01-01', claim('c', 'one'), shared),
        told('early', '2017-01-01', shared, claim('a', 'one'), claim('g', 'map', 'GAZETTEER')),
        told('hidden', null, claim('z', 'three')),
      ],
      new Set(['early', 'late']),
    );
    expect(ties.map(({ id, notes: numbers }) => [id, numbers])).toEqual([
      ['early', [1, 2]],
      ['late', [1, 3]],
    ]);
    expect(notes.map(({ number, id }) => [number, id])).toEqual([
      [1, 's'],
      [2, 'a'],
      [3, 'c'],
    ]);
    expect(notes[0]?.from).toBe('Speaker, in Title two (2018), paragraph 3');
    expect(sources).toEqual(['Title one', 'Title two']);
  });

  it('breaks lines between words, loses none, and no line is longer than fits unless one word is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 }), (words) => {
        const lines = wrapped(words.join(' '), 100, 10);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length <= 18 || !line.includes(' ')).toBe(true);
      }),
    );
  });

  it('has a legend of what is shown, and of nothing else', () => {
    const view = { ...FIRST_VIEW, shown: ['a', 'b'] };
    const items = legendOf(
      project(
        view,
        content([entity('a'), entity('b')], [tie('1', 'FOUGHT', 'a', 'b', { standing: 'DISPUTED' })]),
      ),
      'none',
    );
    expect(items.map(({ text }) => text)).toEqual(['Hostile', 'Disputed', 'Armed groups']);
  });

  it('explains camps and outlines where there are any', () => {
    const view = { ...FIRST_VIEW, shown: ['a', 'b'], collapsed: ['b'] };
    const projection = project(view, content([entity('a'), entity('b')], [tie('1', 'PART_OF', 'a', 'b')]));
    expect(legendOf(projection, 'blocs').map(({ text }) => text)).toEqual([
      'Reported',
      'Armed groups',
      'Stands for its parts',
      'Who side with each other',
    ]);
  });

  it('has the notes at their nodes, those on collapsed ones at the camp, and room for all', () => {
    const picture = { markup: '', width: 300, height: 200, origin: { x: 50, y: 60 } };
    const at = { x: 280, y: 10 };
    const notes = [
      { id: 'n1', on: 'part', at, text: 'On a part' },
      { id: 'n2', on: null, at, text: 'On the canvas' },
      { id: 'n3', on: 'gone', at, text: 'On one who is not there' },
    ];
    const nodes = [{ id: 'whole', x: 0, y: 0, size: 40 }];
    const drawn = notesIn(picture, notes, nodes, (id) => (id === 'part' ? 'whole' : id));
    expect(drawn.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['n1', 80, 30],
      ['n2', 330, 70],
    ]);
    const frame = frameOf(picture, drawn);
    for (const { x, y, width, height } of drawn) {
      expect(x).toBeGreaterThan(frame.x);
      expect(y).toBeGreaterThan(frame.y);
      expect(x + width).toBeLessThan(frame.x + frame.width);
      expect(y + height).toBeLessThan(frame.y + frame.height);
    }
  });

  it('breaks a note into lines that fit, and loses no letter of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \n]{0,80}$/), (text) => {
        const lines = brokenInto(text, 100, (some) => some.length * 10);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(10);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  it('is a file whose name every system takes', () => {
    expect(fileName('Taliban, IS-K & café: 2018?', 'svg')).toBe('taliban-is-k-cafe-2018.svg');
    expect(fileName('…', 'png')).toBe('allegiance.png');
  });
});
