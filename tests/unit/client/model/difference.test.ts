import { difference, type Held } from '../../../../client/model/difference';
import type { Mark } from '../../../../client/model/comparison';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW, STANDING_ORDER } from '../../../../client/model/view';
import fc from '../../../support/fast-check';
import { content, entity, tie } from '../fixtures';

const held: fc.Arbitrary<Held> = fc.record({
  entities: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
  ties: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      standing: fc.constantFrom(...STANDING_ORDER),
    }),
    { selector: ({ id }) => id },
  ),
});

const SWAPPED: Readonly<Record<Mark, Mark>> = { a: 'b', b: 'a', both: 'both', apart: 'apart' };

const swapped = (marks: ReadonlyMap<string, Mark>): [string, Mark][] =>
  [...marks].map(([id, mark]): [string, Mark] => [id, SWAPPED[mark]]).sort();

describe('a difference', () => {
  it('of something from itself is none', () => {
    fc.assert(
      fc.property(held, (one) => {
        const { ties, entities } = difference(one, one);
        for (const mark of [...ties.values(), ...entities.values()]) expect(mark).toBe('both');
        expect([...ties.keys()]).toEqual(one.ties.map(({ id }) => id));
      }),
    );
  });

  it('is mirrored where the two are swapped', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        const there = difference(a, b);
        const back = difference(b, a);
        expect(swapped(back.ties)).toEqual([...there.ties].sort());
        expect(swapped(back.entities)).toEqual([...there.entities].sort());
      }),
    );
  });

  it('says of each tie of either on which side it stands, and how', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        const { ties } = difference(a, b);
        const standing = ({ ties: list }: Held, id: string): string | undefined =>
          list.find((one) => one.id === id)?.standing;
        expect(new Set(ties.keys())).toEqual(new Set([...a.ties, ...b.ties].map(({ id }) => id)));
        for (const [id, mark] of ties) {
          const [inA, inB] = [standing(a, id), standing(b, id)];
          expect(mark).toBe(
            inB === undefined ? 'a' : inA === undefined ? 'b' : inA === inB ? 'both' : 'apart',
          );
        }
      }),
    );
  });
});

describe('the picture of a difference', () => {
  it('never lays what stands on different sides in one line', () => {
    const two = ['1', '2'].map((id) => tie(id, 'FOUGHT', 'a', 'b'));
    const facts = {
      ...content([entity('a'), entity('b')], two),
      marks: { ties: new Map<string, Mark>([['1', 'a'], ['2', 'b']]), entities: new Map<string, Mark>([['b', 'b']]) },
    }; // prettier-ignore
    const { edges, nodes } = project({ ...FIRST_VIEW, shown: ['a', 'b'], bundling: 'type' }, facts);
    expect(edges.map(({ mark, members }) => [mark, members])).toEqual([['a', ['1']], ['b', ['2']]]); // prettier-ignore
    expect(edges.map(({ label }) => label)).toEqual(['A · fought', 'B · fought']);
    expect(nodes.find(({ id }) => id === 'b')?.classes).toContain('mark-b');
    expect(project({ ...FIRST_VIEW, shown: ['a', 'b'] }, content([entity('a'), entity('b')], two)).edges).toHaveLength(1); // prettier-ignore
  });
});
