import fc from '../../../support/fast-check.js';
import { flowOf, MOST_LANES, type FlowChange } from '../../../../client/pages/analysis/flow';

const named = (id: string): FlowChange['who'] => ({ id, name: id.toUpperCase() });
const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2022-12-31'), noInvalidDate: true });
const iso = day.map((date) => date.toISOString().slice(0, 10));
const someone = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')).map(named);
const change = fc
  .record({
    id: fc.integer({ min: 0, max: 10_000 }).map(String),
    type: fc.constantFrom('DEFECTED_TO', 'SPLIT_FROM'),
    who: someone,
    from: fc.option(someone),
    to: fc.option(someone),
    days: fc.tuple(fc.option(iso), fc.option(iso)),
  })
  .map(({ days: [a, b], ...rest }): FlowChange => {
    const turned = a !== null && b !== null && a > b;
    return { ...rest, startMin: turned ? b : a, endMax: turned ? a : b };
  });
const changes = fc.uniqueArray(change, { selector: ({ id }) => id, maxLength: 40 });
const WIDTH = 720;

describe('the flow of sides', () => {
  test('leads each arrow from whom was left to whom was joined, within the frame', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const { lanes, arrows, undatedX, height, left } = flowOf(all, WIDTH);
        const moving = all.filter(({ from, who, to }) => (from ?? who).id !== (to ?? who).id);
        expect(arrows.length + left).toBe(moving.length);
        expect(lanes.length).toBeLessThanOrEqual(MOST_LANES);
        if (
          new Set(moving.flatMap(({ from, who, to }) => [(from ?? who).id, (to ?? who).id])).size <=
          MOST_LANES
        )
          expect(left).toBe(0);
        const laneAt = new Map(lanes.map(({ id, y }) => [y, id]));
        for (const { id, x, fromY, toY, span } of arrows) {
          const own = moving.find((one) => one.id === id);
          expect(laneAt.get(fromY)).toBe((own?.from ?? own?.who)?.id);
          expect(laneAt.get(toY)).toBe((own?.to ?? own?.who)?.id);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDTH);
          expect(fromY).toBeLessThan(height);
          const isDated = own?.startMin !== null || own.endMax !== null;
          expect(span !== null).toBe(isDated);
          expect(span === null || span.from <= span.to).toBe(true);
          if (undatedX !== null) expect(x > undatedX).toBe(!isDated);
        }
      }),
    );
  });

  test('keeps arrows apart, in order of time', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const { arrows } = flowOf(all, WIDTH);
        const dated = arrows.filter(({ span }) => span !== null);
        const least = Math.min(16, WIDTH / 2 / Math.max(1, dated.length - 1));
        for (const [at, arrow] of dated.entries())
          if (at > 0) expect(arrow.x - (dated[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(least - 0.01);
      }),
    );
  });

  test('puts whoever is left on top and whoever is joined at the bottom, and names the years', () => {
    const went = (id: string, from: string, to: string, year: string): FlowChange => ({
      id,
      type: 'DEFECTED_TO',
      who: named(from),
      from: named(from),
      to: named(to),
      startMin: `${year}-01-01`,
      endMax: `${year}-12-31`,
    });
    const { lanes, years, arrows } = flowOf(
      [
        went('1', 'north', 'south', '2014'),
        went('2', 'north', 'west', '2016'),
        went('3', 'west', 'south', '2016'),
      ],
      WIDTH,
    );
    expect(lanes.map(({ name }) => name)).toEqual(['NORTH', 'WEST', 'SOUTH']);
    expect(years.map(({ text }) => text)).toEqual(['2014', '2015', '2016']);
    expect(arrows.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });
});
