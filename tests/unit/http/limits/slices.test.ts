import fc from '../../../support/fast-check.js';
import { buildSchema, execute, parse, type GraphQLObjectType } from 'graphql';
import type { Context } from '../../../../server/api/context.js';
import { AllegianceError } from '../../../../server/errors.js';
import { jsonWriter } from '../../../../server/http/limits/answer.js';
import { boundLists } from '../../../../server/http/limits/bounded-lists.js';
import { Budget } from '../../../../server/http/limits/budget.js';
import { Lanes } from '../../../../server/http/limits/lanes.js';
import { Slices } from '../../../../server/http/limits/slices.js';

const loopTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the turns of the event loop', () => {
  test('are shared out: none does more than its part and one slice, and nobody waits behind all of another', async () => {
    const slices = new Slices(100);
    let turn = 0;
    const done: { readonly who: string; readonly turn: number }[] = [];
    const work = async (who: string, times: number): Promise<void> => {
      const taker = {};
      await Promise.all(
        Array.from({ length: times }, async () => {
          await slices.take(30, taker);
          done.push({ who, turn });
        }),
      );
    };
    const large = work('large', 200);
    await loopTurn();
    turn += 1;
    const small = work('small', 3);
    for (; done.length < 203; turn += 1) await loopTurn();
    await Promise.all([large, small]);
    const perTurn = new Map<number, number>();
    for (const { turn: at } of done) perTurn.set(at, (perTurn.get(at) ?? 0) + 1);
    expect(Math.max(...perTurn.values())).toBeLessThanOrEqual(8);
    const last = (who: string): number => done.filter((each) => each.who === who).at(-1)?.turn ?? NaN;
    expect(last('small')).toBeLessThan(8);
    expect(last('large')).toBeGreaterThan(40);
  });

  test('are not kept for who gave up', async () => {
    const slices = new Slices(10);
    const gone = new AbortController();
    const taker = { signal: gone.signal };
    const waiting = Array.from({ length: 50 }, () => slices.take(10, taker) ?? Promise.resolve());
    const given = Promise.allSettled(waiting);
    gone.abort();
    expect((await given).filter(({ status }) => status === 'rejected')).toHaveLength(49);
    await expect(slices.take(1, taker)).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    await slices.take(10, {});
    await slices.take(10, {});
  });
});

describe('lists that are built in slices', () => {
  const made = buildSchema(
    'type Query { list(n: Int!): [Item!] lists(n: Int!): [Item] } type Item { at: Int! inner(n: Int!): [Item!]! bad: Int! late: Int! }',
  );
  const numbers = (n: number): { at: number }[] => Array.from({ length: n }, (_, at) => ({ at }));
  const list = (_: unknown, { n }: { n: number }): unknown => numbers(n);
  const fields = made.getQueryType()!.getFields();
  fields['list']!.resolve = list;
  fields['lists']!.resolve = (source, args: { n: number }) => Promise.resolve(list(source, args));
  const item = (made.getType('Item') as GraphQLObjectType).getFields();
  item['inner']!.resolve = list;
  item['late']!.resolve = ({ at }: { at: number }) => Promise.resolve(at);
  item['bad']!.resolve = ({ at }: { at: number }) => {
    if (at % 3 === 2) throw new Error('bad');
    return at;
  };
  const budgets = new WeakMap<AbortSignal, Budget>();
  const schema = boundLists(made, new Slices(20), ({ signal }) => budgets.get(signal) as Budget);

  async function run(query: string, mostValues = 1e9, signal = new AbortController().signal) {
    budgets.set(signal, new Budget(signal, mostValues));
    return execute({ schema, document: parse(query), contextValue: { signal } as Context });
  }

  test('are what they are at once', async () => {
    const { data, errors } = await run('{ list(n: 7) { at late inner(n: 70) { at inner(n: 2) { late } } } }');
    expect(errors).toBeUndefined();
    const inner = numbers(70).map((each) => ({ ...each, inner: [{ late: 0 }, { late: 1 }] }));
    expect(data).toEqual({ list: numbers(7).map(({ at }) => ({ at, late: at, inner })) });
  });

  test('with faults in later slices give what graphql-js gives, and leave no rejection unhandled', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const [nulled, some] = await Promise.all([
      run('{ list(n: 900) { at bad late } }'),
      run('{ lists(n: 900) { at bad late } }'),
    ]);
    expect(nulled.data).toEqual({ list: null });
    const { lists } = some.data as { lists: unknown[] };
    expect(lists.filter((each) => each === null)).toHaveLength(300);
    for (let at = 0; at < 200; at += 1) await loopTurn();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test('are given up past their bound, however they nest', async () => {
    const query = '{ list(n: 40) { inner(n: 40) { inner(n: 40) { at } } } }';
    const { data, errors } = await run(query, 10_000);
    expect(data).toEqual({ list: null });
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 10_000, unit: 'values' },
    });
    expect((await run(query, 200_000)).errors).toBeUndefined();
  });

  test('are given up when the caller has gone', async () => {
    const gone = new AbortController();
    const running = run('{ list(n: 40) { inner(n: 40) { inner(n: 40) { at } } } }', 1e9, gone.signal);
    await loopTurn();
    gone.abort();
    const { errors } = await running;
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'QUERY_TIMEOUT' });
  });
});

describe('the text of an answer', () => {
  test('is the same in slices, whatever it holds', async () => {
    const write = jsonWriter(new Slices(1), 1e9);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), async (value, other) => {
        const many = Array.from({ length: 5_001 }, (_, at) => (at % 997 === 0 ? value : at));
        for (const answer of [{ data: { value, other } }, { errors: undefined, data: { many, other } }])
          expect(await write(answer)).toBe(`${JSON.stringify(answer)}\n`);
      }),
      { numRuns: 50, seed: 22 },
    );
  });

  test('that is too large is an error which says so', async () => {
    const write = jsonWriter(new Slices(), 1_000_000);
    const answer = JSON.parse(
      await write({ data: { many: Array.from({ length: 9 }, () => 'ä'.repeat(70_000)) } }),
    ) as {
      errors: { message: string; extensions: object }[];
    };
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringContaining('1,000,000 bytes') as string,
        extensions: { code: 'LIMIT_EXCEEDED', unit: 'bytes' },
      },
    ]);
    expect(await write({ data: 'ä'.repeat(490_000) })).toHaveLength(490_012);
  });
});

describe('large answers', () => {
  test('wait for one another, and ordinary ones do not wait for them', async () => {
    const lanes = new Lanes(1_000_000);
    const { signal } = new AbortController();
    const leave = await lanes.enter(900_000, signal);
    let second = false;
    const waiting = lanes.enter(900_000, signal).then((done) => {
      second = true;
      return done;
    });
    (await lanes.enter(50_000, signal))();
    await loopTurn();
    expect(second).toBe(false);
    leave();
    leave();
    (await waiting)();
    // What is dearer than all the room goes alone.
    (await lanes.enter(5_000_000, signal))();
  });

  test('that are given up leave their place to the next', async () => {
    const lanes = new Lanes(1_000_000);
    const { signal } = new AbortController();
    const leave = await lanes.enter(600_000, signal);
    const gone = new AbortController();
    const first = lanes.enter(900_000, gone.signal);
    const second = lanes.enter(300_000, signal);
    gone.abort();
    await expect(first).rejects.toBeInstanceOf(AllegianceError);
    await expect(first).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    (await second)();
    leave();
  });
});
