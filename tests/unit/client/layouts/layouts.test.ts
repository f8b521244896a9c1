import fc from '../../../support/fast-check.js';
import { runForce } from '../../../../client/layouts/force';
import { LAYOUTS } from '../../../../client/layouts';
import type { LayoutInput, LayoutNode } from '../../../../client/layouts/types';
import { withoutOverlaps } from '../../../../client/layouts/spread';
import { LAYOUT_IDS } from '../../../../client/model/view';

function node(id: string, change: Partial<LayoutNode> = {}): LayoutNode {
  return {
    id,
    kind: 'ARMED_GROUP',
    width: 90,
    height: 70,
    size: 40,
    position: null,
    fixed: false,
    latitude: null,
    longitude: null,
    day: null,
    ...change,
  };
}

const graph = fc.integer({ min: 1, max: 24 }).chain((count) =>
  fc.record({
    nodes: fc.constant(Array.from({ length: count }, (_, index) => `n${index}`)),
    edges: fc.array(
      fc.record({
        source: fc.nat(count - 1).map((index) => `n${index}`),
        target: fc.nat(count - 1).map((index) => `n${index}`),
        type: fc.constantFrom('FOUGHT' as const, 'PART_OF' as const, 'LED' as const),
      }),
      { maxLength: 40 },
    ),
  }),
);

function input(nodes: readonly LayoutNode[], edges: LayoutInput['edges'] = []): LayoutInput {
  return { nodes, edges, aspect: 1.5 };
}

describe('layouts', () => {
  it('have a registry entry for each id, and no more', () => {
    expect(Object.keys(LAYOUTS).sort()).toEqual([...LAYOUT_IDS].sort());
  });

  it('seat every node at a finite place, whatever the graph', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const given = input(nodes.map((id, index) => node(id, index % 2 ? { day: '2018-01-01', latitude: 34, longitude: 70 } : {})), edges); // prettier-ignore
        for (const id of LAYOUT_IDS) {
          const layout = LAYOUTS[id];
          const positions = layout.type === 'sync' ? layout.run(given) : runForce(given);
          expect(Object.keys(positions).sort()).toEqual([...nodes].sort());
          for (const { x, y } of Object.values(positions))
            expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('force: the same graph gets the same places', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
    const edges = [{ source: 'a', target: 'b', type: 'FOUGHT' as const }];
    expect(runForce(input(nodes, edges))).toEqual(runForce(input(nodes, edges)));
  });

  it('force: those that have a place keep it when others arrive', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const old = nodes.map((id, index) =>
          node(id, index % 2 ? {} : { position: { x: index * 130, y: (index % 5) * 90 }, fixed: true }),
        );
        const positions = runForce(input(old, edges));
        for (const { id, position } of old) if (position) expect(positions[id]).toEqual(position);
      }),
      { numRuns: 20 },
    );
  });

  it('force: leaves Math.random as it was', () => {
    const random = Math.random;
    runForce(input([node('a'), node('b')]));
    expect(Math.random).toBe(random);
  });

  it('takes overlaps apart and moves nobody who is fixed', () => {
    const nodes = Array.from({ length: 30 }, (_, index) => node(`n${index}`, index < 3 ? { position: { x: index * 200, y: 0 }, fixed: true } : {})); // prettier-ignore
    const start = Object.fromEntries(nodes.map(({ id, position }) => [id, position ?? { x: 10, y: 5 }]));
    const free = withoutOverlaps(nodes, start);
    for (const { id, position } of nodes) if (position) expect(free[id]).toEqual(position);
    const placed = nodes.map(({ id }) => free[id] ?? { x: 0, y: 0 });
    placed.forEach((a, i) =>
      placed
        .slice(i + 1)
        .forEach((b) => expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 70).toBe(true)),
    );
  });

  it('hierarchy: stands the whole above its parts and the leader above the led, also in a ring', () => {
    const layout = LAYOUTS.hierarchy;
    const nodes = ['part', 'whole', 'leader', 'x', 'y'].map((id) => node(id));
    const positions = layout.run(
      input(nodes, [
        { source: 'part', target: 'whole', type: 'PART_OF' },
        { source: 'leader', target: 'whole', type: 'LED' },
        { source: 'x', target: 'y', type: 'PART_OF' },
        { source: 'y', target: 'x', type: 'PART_OF' },
      ]),
    );
    expect(positions['leader']?.y).toBeLessThan(positions['whole']?.y ?? 0);
    expect(positions['whole']?.y).toBeLessThan(positions['part']?.y ?? 0);
  });

  it('by time: earlier stands further left', () => {
    const days = ['2014-05-01', '2017-08-05', '2017-08-06', '2021-08-26'];
    const positions = LAYOUTS.timeline.run(input(days.map((day, index) => node(`n${index}`, { day }))));
    const xs = days.map((_, index) => positions[`n${index}`]?.x ?? NaN);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
  });

  it('by place: north is up and east is right', () => {
    const positions = LAYOUTS.geographic.run(
      input([
        node('jawzjan', { latitude: 36.9, longitude: 66 }),
        node('nangarhar', { latitude: 34.3, longitude: 70.4 }),
      ]),
    );
    expect(positions['jawzjan']?.y).toBeLessThan(positions['nangarhar']?.y ?? 0);
    expect(positions['jawzjan']?.x).toBeLessThan(positions['nangarhar']?.x ?? 0);
  });

  it('force: what nothing is tied to covers neither another nor the rest, and fills the window', () => {
    const size = fc.record({
      width: fc.integer({ min: 40, max: 260 }),
      height: fc.integer({ min: 40, max: 140 }),
    });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 8 }),
        fc.double({ min: 0.4, max: 2.5, noNaN: true }),
        (sizes, tied, aspect) => {
          const nodes = [
            ...sizes.map((room, index) => node(`loose${index}`, room)),
            ...Array.from({ length: tied < 2 ? 0 : tied }, (_, index) => node(`tied${index}`)),
          ];
          const edges = nodes
            .slice(sizes.length + 1)
            .map(({ id }) => ({ source: 'tied0', target: id, type: 'LED' as const }));
          const positions = runForce({ nodes, edges, aspect });
          const boxes = nodes.map(({ id, width, height }) => ({
            id,
            width,
            height,
            ...(positions[id] ?? { x: NaN, y: NaN }),
          }));
          const covered = boxes.flatMap((a, index) =>
            boxes
              .slice(index + 1)
              .filter(
                (b) =>
                  (a.id.startsWith('loose') || b.id.startsWith('loose')) &&
                  !(
                    Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
                    Math.abs(a.y - b.y) >= (a.height + b.height) / 2
                  ),
              ),
          );
          expect(covered).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
