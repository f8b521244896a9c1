import { runInThisContext } from 'node:vm';
import { ScriptTarget, transpileModule } from 'typescript';
import { generator } from '../../../server/graph/neo4j/helper.js';

type Tried = (say: (word: string) => void, maybe: (word: string) => Promise<string>) => Promise<unknown>;

/** The function as the driver's code is compiled; its helper is asked of `this`, as there. */
function compiled(text: string, helpers: object): Tried {
  const { outputText } = transpileModule(`const tried = ${text}`, {
    compilerOptions: { target: ScriptTarget.ES5 },
  });
  expect(outputText).toContain('this.__generator');
  const module = runInThisContext(`(function () { ${outputText}; return tried; })`) as () => Tried;
  return module.call(helpers);
}

/** What a function said and how it ended, where every `at`th call of `maybe` fails. */
async function story(tried: Tried, at: number): Promise<readonly string[]> {
  const words: string[] = [];
  let calls = 0;
  const say = (word: string): void => {
    words.push(word);
  };
  const maybe = async (word: string): Promise<string> => {
    await Promise.resolve();
    calls += 1;
    say(`asked ${word}`);
    if (calls === at) throw new Error(`no ${word}`);
    return `${word}!`;
  };
  await tried(say, maybe).then(
    (value) => say(`gave ${String(value)}`),
    (error: unknown) => say(`failed with ${String(error)}`),
  );
  return words;
}

const FUNCTIONS = [
  'async function (say, maybe) { say(await maybe("a")); return maybe("b"); }',
  'async function (say, maybe) { say("a"); throw new Error(await maybe("b")); }',
  'async function (say, maybe) { try { say(await maybe("a")); return await maybe("b"); } catch (e) { say(`caught ${e}`); return await maybe("c"); } finally { say(await maybe("d")); } }',
  'async function (say, maybe) { try { return await maybe("a"); } finally { return "instead"; } }',
  'async function (say, maybe) { for (let i = 0; i < 4; i++) { try { if (i === 1) continue; if (i === 3) break; say(await maybe(i)); } catch (e) { say(`caught ${e}`); } finally { say(await maybe(`f${i}`)); } } return "end"; }',
  'async function (say, maybe) { try { try { await maybe("a"); } finally { say(await maybe("b")); } await maybe("c"); } catch (e) { say(`caught ${e}`); throw await maybe("d"); } }',
  'async function (say, maybe) { outer: while (true) { for (const w of ["a", "b"]) { if (await maybe(w) === "b!") break outer; } } const x = (await maybe("c")) || (await maybe("d")); switch (await maybe("e")) { case "e!": say(x); } }',
  'async function (say, maybe) { const all = await Promise.all(["a", "b"].map(async (w) => { try { return await maybe(w); } catch { return "none"; } })); say(all.join()); return this === undefined; }',
];

test.each(FUNCTIONS)('runs as with the helper of TypeScript: %s', async (text) => {
  for (let failing = 0; failing <= 9; failing += 1) {
    const told = await story(compiled(text, { __generator: generator }), failing);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(await story(compiled(text, {}), failing));
  }
});

test('a run may be ended or made to fail from outside, before and after it began', () => {
  const body = () => generator(undefined, (state) => (state.label === 0 ? [4, 'first'] : [2, state.sent()]));
  expect(body().return('early')).toEqual({ value: 'early', done: true });
  expect(() => body().throw(new Error('early'))).toThrow('early');
  const begun = body();
  expect(begun.next()).toEqual({ value: 'first', done: false });
  expect(() => begun.throw(new Error('late'))).toThrow('late');
  expect(begun.next()).toEqual({ value: undefined, done: true });
});
