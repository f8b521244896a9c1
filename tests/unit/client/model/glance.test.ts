import { MOST_DRAWN, pictured } from '../../../../client/model/glance';

const named = (id: string) => ({ id, name: id, kind: 'STATE' as const });
const camp = (id: string) => ({ entity: named(id), parts: 0, connections: 1, claimCount: 1, families: [] });
const dyad = (a: string, b: string) => ({
  entities: [named(a), named(b)],
  claimCount: 1,
  families: [],
  standings: [],
});

describe('whom the picture of an overview shows', () => {
  it('the best connected, whom they are tied to, and then pairs of their own', () => {
    expect(
      pictured({ camps: [camp('hub')], dyads: [dyad('x', 'y'), dyad('a', 'hub'), dyad('a', 'b')] }),
    ).toEqual(['hub', 'a', 'b', 'x', 'y']);
  });

  it('nobody who has no pair there, unless nobody has one', () => {
    expect(pictured({ camps: [camp('hub'), camp('lone')], dyads: [dyad('a', 'hub')] })).toEqual(['hub', 'a']);
    expect(pictured({ camps: [camp('lone')], dyads: [] })).toEqual(['lone']);
  });

  it('no more than fit, and never one end of a pair alone', () => {
    const dyads = Array.from({ length: 80 }, (_, at) => dyad(`a${at}`, `b${at}`));
    const shown = pictured({ camps: [camp('hub'), camp('a0')], dyads: [dyad('hub', 'z'), ...dyads] });
    expect(shown.length).toBeLessThanOrEqual(MOST_DRAWN);
    for (const id of shown.filter((one) => /^a/.test(one))) expect(shown).toContain(id.replace('a', 'b'));
  });
});
