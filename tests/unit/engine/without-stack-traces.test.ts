import { withoutStackTraces } from '../../../server/engine/neo4j/without-stack-traces.js';

/** Frames of an error that is made here. */
const frames = (): number => (new Error('here').stack ?? '').split('\n').length - 1;

describe('unnoted', () => {
  test('gives what the work gives, and notes no stack meanwhile', () => {
    expect(withoutStackTraces(frames)).toBe(0);
  });

  test('errors have their stack again afterwards, also when the work failed', () => {
    const before = frames();
    expect(before).toBeGreaterThan(0);
    expect(() =>
      withoutStackTraces(() => {
        throw new Error('failed');
      }),
    ).toThrow('failed');
    expect(frames()).toBe(before);
  });
});
