import fc from '../../../support/fast-check.js';
import { overlap, placeNames, type Box, type NameToPlace } from '../../../../client/canvas/names/place';

const WITHIN: Box = { x1: -1000, y1: -1000, x2: 2000, y2: 2000 };
const nodes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 400 }),
    radius: fc.integer({ min: 8, max: 24 }),
    width: fc.integer({ min: 20, max: 130 }),
  }),
  { maxLength: 40 },
);
const boxOf = ({ x, y, radius }: NameToPlace): Box => ({
  x1: x - radius,
  y1: y - radius,
  x2: x + radius,
  y2: y + radius,
});
const namesOf = (given: readonly { x: number; y: number; radius: number; width: number }[]): NameToPlace[] =>
  given.map(({ x, y, radius, width }, at) => ({
    id: `n${at}`,
    x,
    y,
    radius,
    label: { texts: ['name'], width, height: 14 },
    must: false,
  }));

describe('names', () => {
  it('cover no node, no name and no line that leads to a name', () => {
    fc.assert(
      fc.property(nodes, (given) => {
        const names = namesOf(given);
        const bodies = names.map(boxOf);
        const placed = placeNames(names, bodies, [], WITHIN);
        placed.forEach(({ box }, at) => {
          for (const body of bodies) expect(overlap(box, body)).toBe(false);
          for (const other of placed.slice(at + 1)) expect(overlap(box, other.box)).toBe(false);
        });
      }),
    );
  });

  it('stand further off, with a line there, where there is no room beside the node', () => {
    const [name] = namesOf([{ x: 0, y: 0, radius: 10, width: 40 }]);
    if (!name) throw new Error('There is a name.');
    // All around it but for a gap at its upper right.
    const wall: Box[] = [
      { x1: -60, y1: 11, x2: 60, y2: 40 },
      { x1: -60, y1: -40, x2: -11, y2: 40 },
      { x1: -60, y1: -40, x2: 3, y2: -11 },
      { x1: 18, y1: -9, x2: 60, y2: 40 },
    ];
    const [placed] = placeNames([name], [boxOf(name), ...wall], [], WITHIN);
    expect(placed?.leader).not.toBeNull();
    for (const box of wall) expect(placed && overlap(placed.box, box)).toBe(false);
    expect(placeNames([name], [boxOf(name)], [], WITHIN)[0]?.leader).toBeNull();
  });
});
