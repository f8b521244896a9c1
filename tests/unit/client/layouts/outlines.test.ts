import fc from '../../../support/fast-check.js';
import { convexHull, outlineOf, touches } from '../../../../client/layouts/outlines/hull';
import { piecesOf } from '../../../../client/layouts/outlines/split';
import { spaceBetween, type Body } from '../../../../client/layouts/lines/curve';
import { inside } from '../../../../client/model/polygon';

const place = fc.integer({ min: -600, max: 600 });
const point = fc.record({ x: place, y: place });
/** Nodes of which none lies on another, as layouts leave them. */
const scattered: fc.Arbitrary<Body[]> = fc
  .uniqueArray(fc.record({ column: fc.integer({ min: -5, max: 5 }), row: fc.integer({ min: -5, max: 5 }) }), {
    selector: ({ column, row }) => `${column} ${row}`,
    maxLength: 30,
  })
  .chain((cells) =>
    fc.tuple(...cells.map(({ column, row }, at) => fc.record({
      id: fc.constant(`n${at}`),
      x: fc.integer({ min: column * 120 - 20, max: column * 120 + 20 }),
      y: fc.integer({ min: row * 120 - 20, max: row * 120 + 20 }),
      radius: fc.integer({ min: 12, max: 26 }),
      square: fc.boolean(),
    }))),
  ); // prettier-ignore
/** Some of them, and the rest. */
const parted = scattered.chain((bodies) =>
  fc.record({ members: fc.subarray(bodies), bodies: fc.constant(bodies) }),
);
const restOf = (members: readonly Body[], bodies: readonly Body[]): Body[] =>
  bodies.filter((body) => !members.includes(body));

describe('a convex hull', () => {
  it('holds every point, turns one way, and is of the points', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
        const hull = convexHull(points);
        hull.forEach((a, at) => {
          const [b, c] = [1, 2].map((by) => hull[(at + by) % hull.length]);
          if (!b || !c || hull.length < 3) return;
          expect(points).toContainEqual(a);
          expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeGreaterThan(0);
          for (const { x, y } of points)
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe('an outline', () => {
  it('holds all of each body, with the margin around it', () => {
    fc.assert(
      fc.property(scattered, (bodies) => {
        const outline = outlineOf(bodies, 20);
        for (const body of bodies) {
          expect(inside(body, outline)).toBe(true);
          const [first] = outline;
          if (first) expect(spaceBetween(body, [...outline, first])).toBeGreaterThanOrEqual(19.99);
        }
      }),
    );
  });
});

describe('the pieces of a group', () => {
  it('hold each member once, all of it, and no stranger', () => {
    fc.assert(
      fc.property(parted, ({ members, bodies }) => {
        const pieces = piecesOf(members, restOf(members, bodies));
        expect(pieces.flatMap((piece) => piece.members).sort()).toEqual(members.map(({ id }) => id).sort());
        for (const piece of pieces)
          for (const body of bodies)
            expect(touches(piece.outline, body, 0)).toBe(piece.members.includes(body.id));
      }),
    );
  });

  it('are one where nobody else is there', () => {
    fc.assert(
      fc.property(scattered, (bodies) => {
        expect(piecesOf(bodies, [])).toHaveLength(bodies.length === 0 ? 0 : 1);
      }),
    );
  });

  it('are the same in whatever order the nodes come, and wherever the picture lies', () => {
    fc.assert(
      fc.property(parted, fc.integer({ min: -4, max: 4 }), ({ members, bodies }, far) => {
        const of = (own: readonly Body[], all: readonly Body[]): readonly (readonly string[])[] =>
          piecesOf(own, restOf(own, all)).map((piece) => piece.members);
        const there = bodies.map((body) => ({ ...body, x: body.x + far * 512 }));
        const ids = new Set(members.map(({ id }) => id));
        expect(of(members.toReversed(), bodies.toReversed())).toEqual(of(members, bodies));
        expect(
          of(
            there.filter(({ id }) => ids.has(id)),
            there,
          ),
        ).toEqual(of(members, bodies));
      }),
    );
  });

  it('part where a stranger stands between, and close around one upon whom a stranger lies', () => {
    const body = (id: string, x: number): Body => ({ id, x, y: 0, radius: 20, square: false });
    const pieces = piecesOf([body('a', 0), body('b', 400), body('c', 500)], [body('z', 200)]);
    expect(pieces.map((piece) => piece.members)).toEqual([['b', 'c'], ['a']]);
    expect(piecesOf([body('a', 0)], [body('z', 30)])).toHaveLength(1);
  });
});
