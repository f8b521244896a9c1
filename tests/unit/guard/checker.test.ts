import { Checker } from '../../../server/guard/checker.js';
import type { CheckRequest } from '../../../server/guard/check.js';

const GENEROUS_MS = 60_000;
const THREADS = 2;

const asked = (statement: string, parameters = {}): CheckRequest => ({
  statement,
  target: { engine: 'embedded', access: 'read', parameters, maxRows: 10 },
});
/** Its analysis takes minutes. */
/** As deep as is taken, and many side by side: takes long to check. */
const deep = `${'EXISTS { MATCH (n) WHERE '.repeat(10)}true${' }'.repeat(10)}`;
const endless = `MATCH (n) WHERE ${Array.from({ length: 200 }, () => deep).join(' AND ')} RETURN 1 AS x`;

describe('the check of statements', () => {
  let checker: Checker;
  beforeEach(() => {
    checker = new Checker();
  });
  afterEach(() => checker.close());

  it('is done once for the same statement, which then waits for no other', async () => {
    const stop = new AbortController();
    const options = { timeoutMs: GENEROUS_MS, signal: stop.signal };
    const known = asked('MATCH (a:Actor) RETURN count(a) AS n');
    const first = await checker.check(known, options);
    const others = Array.from({ length: THREADS }, (_, at) =>
      checker.check(asked(endless, { at }), options).then(
        () => 'checked',
        () => 'given up',
      ),
    );
    const again = checker.check(known, options);
    expect(await Promise.race([again.then(() => 'known'), ...others])).toBe('known');
    expect((await again).checked).toEqual(first.checked);
    stop.abort();
    await Promise.all(others);
  }, 120_000);

  it('is done anew for another limit, engine or parameter, and where it was refused', async () => {
    const options = { timeoutMs: GENEROUS_MS, signal: new AbortController().signal };
    const few = await checker.check(asked('MATCH (a:Actor) RETURN a.id AS id'), options);
    const { statement, target } = asked('MATCH (a:Actor) RETURN a.id AS id');
    const more = await checker.check({ statement, target: { ...target, maxRows: 20 } }, options);
    expect(more.checked.prepared.text).not.toBe(few.checked.prepared.text);
    for (let time = 0; time < 2; time += 1)
      await expect(checker.check(asked('CREATE (n) RETURN n'), options)).rejects.toMatchObject({
        code: 'READ_ONLY',
      });
  }, 120_000);
});
