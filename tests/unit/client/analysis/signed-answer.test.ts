import { answerInWords, isEnemyOfEnemy, type Chain } from '../../../../client/pages/analysis/signed-answer';

/** A chain by names, with a minus after a step for foes. */
function chain(...steps: readonly (readonly [name: string, sign?: number])[]): Chain {
  const signs = steps.flatMap(([, sign]) => sign ?? []);
  return {
    nodes: steps.map(([name]) => ({ name })),
    hops: signs.map((sign) => ({ sign })),
    sign: signs.reduce((product, sign) => product * sign, 1),
  };
}

describe('whether one is the enemy of an enemy of another', () => {
  test('says so with whom both are at odds with', () => {
    const through = (middle: string): Chain => chain(['A', -1], [middle, -1], ['B']);
    expect(isEnemyOfEnemy(through('C'))).toBe(true);
    expect(answerInWords('A', 'B', [through('C')])).toEqual(['Yes: A and B have an enemy in common, C.']);
    expect(answerInWords('A', 'B', [through('C'), through('D')])).toEqual([
      'Yes: A and B have 2 enemies in common, C and D.',
    ]);
  });

  test('says no where two steps are not both hostile, and what is told of the two themselves', () => {
    const friendly = chain(['A', 1], ['C', -1], ['B']);
    expect(isEnemyOfEnemy(friendly)).toBe(false);
    expect(answerInWords('A', 'B', [chain(['A', -1], ['B']), friendly])).toEqual([
      'No: no chain of two hostile steps leads from A to B.',
      'Of the two themselves more is told that is hostile than friendly.',
    ]);
  });

  test('says where chains disagree, and that silence is no answer', () => {
    expect(
      answerInWords('A', 'B', [chain(['A', -1], ['C', -1], ['B']), chain(['A', 1], ['D', -1], ['B'])]).at(-1),
    ).toBe('The chains disagree: 1 puts them on one side, 1 puts them on opposite sides.');
    expect(answerInWords('A', 'B', [])).toHaveLength(1);
    expect(answerInWords('A', 'B', [])[0]).toContain('no sign of peace');
  });
});
