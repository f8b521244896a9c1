import { atAGlance, type CountedTie } from '../../../server/analysis/overview/overview.js';
import type { EntityKind, RelationshipType, Standing } from '../../../domain/kinds/index.js';
import type { EntityRecord } from '../../../server/read/records.js';

const entity = (id: string, kind: EntityKind = 'ARMED_GROUP'): EntityRecord =>
  ({ id, kind, name: id }) as EntityRecord;
const tie = (
  subject: EntityRecord,
  object: EntityRecord,
  asserted: number,
  type: RelationshipType = 'FOUGHT',
  standing: Standing = 'reported',
): CountedTie => ({ subject, object, asserted, voices: 1, type, standing });

const [a, b, c, part] = [entity('a'), entity('b'), entity('c'), entity('part', 'FACTION')];
const person = entity('p', 'PERSON');

describe('the graph at a glance', () => {
  test('counts a part for its whole among the camps, and for itself in the pairs', () => {
    const { camps, dyads } = atAGlance(
      [tie(a, b, 1), tie(part, b, 5, 'SUPPORTED', 'disputed'), tie(part, a, 9, 'PART_OF'), tie(c, b, 2)],
      (actor) => (actor.id === 'part' ? a : actor),
      new Map([['a', 1]]),
    );
    expect(
      camps.items.map(({ entity: { id }, parts, connections, relationships, claims }) => [
        id,
        parts,
        connections,
        relationships,
        claims,
      ]),
    ).toEqual([
      ['b', 0, 2, 3, 8],
      ['a', 1, 1, 2, 6],
      ['c', 0, 1, 1, 2],
    ]);
    expect(camps.items[0]?.families).toEqual([
      { family: 'conflict', count: 2 },
      { family: 'cooperation', count: 1 },
    ]);
    expect(dyads.items.map(({ entities: [one, other], claims }) => [one.id, other.id, claims])).toEqual([
      ['a', 'part', 9],
      ['b', 'part', 5],
      ['b', 'c', 2],
      ['a', 'b', 1],
    ]);
    expect(dyads.items[1]?.standings).toEqual([{ standing: 'disputed', count: 1 }]);
  });

  test('ties of persons, places and events are counted, and are neither camps nor pairs', () => {
    const { relationships, kinds, types, camps, dyads } = atAGlance(
      [tie(person, a, 1, 'LED'), tie(a, entity('q', 'PROVINCE'), 1, 'OPERATED_IN')],
      (actor) => actor,
      new Map(),
    );
    expect(relationships).toBe(2);
    expect(Object.fromEntries(kinds)).toEqual({ PERSON: 1, ARMED_GROUP: 1, PROVINCE: 1 });
    expect(Object.fromEntries(types)).toEqual({ LED: 1, OPERATED_IN: 1 });
    expect([camps.total, dyads.total]).toEqual([0, 0]);
  });

  test('keeps the first thousand of a list, and how many there are', () => {
    const many = Array.from({ length: 1_200 }, (_, at) => tie(a, entity(`x${at}`), at));
    const { camps, dyads } = atAGlance(many, (actor) => actor, new Map());
    expect([camps.total, camps.items.length]).toEqual([1_201, 1_000]);
    expect([dyads.total, dyads.items.length, dyads.items[0]?.claims]).toEqual([1_200, 1_000, 1_199]);
    expect(camps.items[0]).toMatchObject({ entity: { id: 'a' }, connections: 1_200 });
  });
});
