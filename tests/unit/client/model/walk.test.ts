import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import { edgesAt, walkOn, type WalkState } from '../../../../client/model/walk';
import { content, entity, tie } from '../fixtures';

const projection = project(
  { ...FIRST_VIEW, shown: ['a', 'b', 'c'] },
  content(
    [entity('a'), entity('b'), entity('c')],
    [
      tie('1', 'FOUGHT', 'a', 'b', { standing: 'DISPUTED', sentence: 'A and B fought each other.' }),
      tie('2', 'SUPPORTED', 'c', 'a', { sentence: 'C supported A.' }),
    ],
  ),
);

describe('walking the graph', () => {
  it('begins at the first entity and reads who it is', () => {
    const { walk, spoken } = walkOn(projection, null, 'next-edge');
    expect(walk).toEqual({ node: 'a', edge: null, trail: [] });
    expect(spoken).toBe('A, armed group, 2 ties.');
  });

  it('reads each tie as a sentence with its standing, round and round', () => {
    const start: WalkState = { node: 'a', edge: null, trail: [] };
    const first = walkOn(projection, start, 'next-edge');
    expect(first.spoken).toBe('1 of 2: A and B fought each other. Hostile. The sources dispute this.');
    const second = walkOn(projection, first.walk, 'next-edge');
    expect(second.spoken).toBe('2 of 2: C supported A. Cooperative. Reported.');
    expect(walkOn(projection, second.walk, 'next-edge').walk?.edge).toBe(first.walk?.edge);
    expect(walkOn(projection, start, 'previous-edge').walk?.edge).toBe(second.walk?.edge);
  });

  it('follows a tie to its other end, whichever way it points, and goes back', () => {
    const [, toC] = edgesAt(projection, 'a');
    const there = walkOn(projection, { node: 'a', edge: toC?.id ?? null, trail: [] }, 'follow');
    expect(there.walk).toEqual({ node: 'c', edge: null, trail: ['a'] });
    expect(walkOn(projection, there.walk, 'back').walk).toEqual({ node: 'a', edge: null, trail: [] });
  });

  it('reaches every entity, and starts again where its own is gone', () => {
    const seen = new Set<string>();
    let walk: WalkState | null = null;
    for (let step = 0; step < 4; step += 1) {
      walk = walkOn(projection, walk, 'next-node').walk;
      if (walk) seen.add(walk.node);
    }
    expect([...seen].sort()).toEqual(['a', 'b', 'c']);
    expect(walkOn(projection, { node: 'gone', edge: null, trail: [] }, 'next-edge').walk?.node).toBe('a');
  });

  it('says so when there is nothing', () => {
    const empty = project({ ...FIRST_VIEW, shown: [] }, content([], []));
    expect(walkOn(empty, null, 'first')).toEqual({ walk: null, spoken: 'The canvas is empty.' });
  });
});
