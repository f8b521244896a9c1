import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from '../../../../support/fast-check.js';
import { parseXml, type Element } from '../../../../support/xml.js';
import { dossierOf } from '../../../../../client/panels/dossier/compose';
import type { Dossier, Run } from '../../../../../client/panels/dossier/document';
import { dossierDocx } from '../../../../../client/panels/dossier/docx';
import { MOST_LISTED } from '../../../../../client/panels/dossier/footnotes';
import { dossierHtml, escapeHtml } from '../../../../../client/panels/dossier/html';
import { dossierMarkdown, escapeMarkdown } from '../../../../../client/panels/dossier/markdown';
import type { RelationshipType } from '../../../../../domain/kinds/index.js';
import { claim, everything, material, named, told } from './material';

/** As `of`, and fails where there is none. */
function dossier(of = everything()): Dossier {
  const made = dossierOf(of);
  if (made === null) throw new Error('the material has no claim');
  return made;
}

const statementsOf = (made: Dossier) =>
  made.sections.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements));

/** Numbers of notes, in the order in which they are named. */
function namedIn({ sections, points }: Dossier): number[] {
  const ofRuns = (runs: readonly Run[]): number[] =>
    runs.flatMap((run) => (typeof run === 'string' ? [] : [run.note]));
  return [
    ...sections.flatMap(({ groups }) =>
      groups.flatMap(({ statements }) => statements.flatMap(({ sides }) => sides)),
    ),
    ...points.flatMap(({ positions }) => positions.map(({ side }) => side)),
  ].flatMap(({ items }) => items.flatMap(ofRuns));
}

/** Compares with a file that was read by eye; `UPDATE_GOLDEN=1` writes it. */
function expectGolden(name: string, text: string): void {
  const path = join(__dirname, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Texts that mean something to a format, and any others. */
const awkward = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom(
    '</script><b>&amp;',
    '[^1]: x',
    '# *a* _b_ `c`',
    '1. one',
    '- two',
    '"\'',
    ']]>',
    '![x](y)',
    'a | b',
  ),
);

const anyTie = fc
  .record({
    type: fc.constantFrom<RelationshipType>('FOUGHT', 'SUPPORTED', 'SURRENDERED_TO', 'LOCATED_IN', 'LED'),
    standing: fc.constantFrom('CORROBORATED', 'REPORTED', 'DISPUTED', 'PREDICTED', 'DENIED'),
    ends: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('d', 'e')),
    claims: fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: 9 }),
        stance: fc.constantFrom('ASSERTS', 'DENIES', 'PREDICTS', 'PREDICTS_NOT'),
        text: awkward,
        speaker: fc.constantFrom('x', 'y'),
      }),
      { maxLength: 4 },
    ),
    sentence: awkward,
    startMin: fc.option(fc.constantFrom('2015-01-01', '2018-01-01')),
  })
  .map(({ type, standing, ends, claims, sentence, startMin }) =>
    told(
      `${type}-${ends.join('-')}-${standing}`,
      type,
      [...ends],
      // A claim has one text wherever it is named.
      claims.map(({ id, stance, text, speaker }) =>
        claim(`c${id}`, { stance, text, assertedBy: named(speaker) }),
      ),
      { standing, sentence, startMin },
    ),
  );
const anyMaterial = fc
  .tuple(fc.uniqueArray(anyTie, { selector: ({ id }) => id, maxLength: 8 }), awkward)
  .map(([ties, title]) => material(ties, { title }));

describe('a dossier', () => {
  test('every sentence rests on a note, and every note is named, numbered in the order of first naming', () => {
    fc.assert(
      fc.property(anyMaterial, (given) => {
        const made = dossierOf(given);
        const claimed = given.ties.filter(({ claims }) => claims.length > 0);
        if (made === null) return expect(claimed).toEqual([]);
        for (const { sides } of statementsOf(made)) {
          expect(sides.length).toBeGreaterThan(0);
          for (const { items } of sides)
            for (const item of items) expect(item.some((run) => typeof run !== 'string')).toBe(true);
        }
        const first = [...new Set(namedIn(made))];
        expect(first).toEqual(first.map((_, at) => at + 1));
        expect(made.notes.map(({ number }) => number)).toEqual(first);
        expect(
          statementsOf(made)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(claimed.map(({ id }) => id).sort());
        return undefined;
      }),
    );
  });

  test('states a dispute as one, with what each side says; a forecast and a denial never among facts', () => {
    const made = dossier();
    const [disputed] = statementsOf(made).filter(({ standing }) => standing === 'DISPUTED');
    expect(disputed?.sides.map(({ label, items }) => [label, items.map(([words]) => words)])).toEqual([
      ['According to', ['The analyst for The institute: Forty fighters of the south gave up to the north.']],
      ['Denied by', ['The spokesman for The north, said 2 Aug 2018: Nobody gave up to the north.']],
      ['Contradicted by', ['The elder: They gave up to the *state* [all of them].']],
    ]);
    expect(made.sections.map(({ title }) => title)).toEqual([
      'Hostile',
      'Switching sides',
      'Only forecast',
      'What belongs to what',
    ]);
    expect(made.points[0]?.outside).toBe(1);
  });

  test('tells a pair of whom much is said by itself, oldest first, undated last', () => {
    const [hostile] = dossier().sections;
    expect(hostile?.groups.map(({ title, statements }) => [title, statements.map(({ id }) => id)])).toEqual([
      ['NORTH and SOUTH', ['fought-1', 'fought-2']],
      ['Between others', ['attacked']],
    ]);
  });

  test('is none without claims, and says how many it does not list', () => {
    expect(dossierOf(material([]))).toBeNull();
    expect(dossierOf(material([told('t', 'FOUGHT', ['a', 'b'], [])]))).toBeNull();
    const many = Array.from({ length: MOST_LISTED + 7 }, (_, at) => claim(`c${at}`));
    const [statement] = statementsOf(dossier(material([told('t', 'FOUGHT', ['a', 'b'], many)])));
    expect(statement?.sides.map(({ more }) => more)).toEqual([7]);
  });

  test('sums up what it holds and what it can’t tell', () => {
    const { summary, gaps } = dossier();
    expect(summary[0]).toMatch(/^6 ties between 5 entities \(.*\) and 1 point in dispute, by 10 claims of 3 speakers in 3 sources\. 2 more ties are outside the filters\.$/); // prettier-ignore
    expect(summary[1]).toContain('silence is not peace');
    expect(gaps).toEqual([
      'Nobody says anything of The village and The state, who have 2 neighbors in common.',
      '3 ties hang on one voice alone.',
      '2 ties have no date in any text.',
    ]);
  });
});

/** All texts of an element, in order. */
const textIn = (element: Element): string => element.text + element.children.map(textIn).join('');
const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

describe('a dossier as HTML', () => {
  const parsed = (made: Dossier): Element =>
    parseXml(dossierHtml(made, null).replace('<!doctype html>\n', '').trim());

  test('is as it was read by eye', () =>
    expectGolden('everything.html.txt', dossierHtml(dossier(), '<svg></svg>')));

  test('is well formed whatever the texts; each note is led to, and leads back', () => {
    fc.assert(
      fc.property(anyMaterial, (given) => {
        const made = dossierOf(given);
        if (made === null) return;
        // What XML can't hold at all is no question of escaping.
        const page = parsed(JSON.parse(JSON.stringify(made).replaceAll(/\\u00[01][0-9a-f]|[\uFFFE\uFFFF]/g, '')) as Dossier); // prettier-ignore
        expect(all(page, 'script')).toEqual([]);
        const links = all(page, 'a').map(({ attributes }) => attributes['href'] ?? '');
        const ids = new Set(
          [...all(page, 'li'), ...all(page, 'a')].map(({ attributes }) => attributes['id']),
        );
        for (const { number } of made.notes) {
          expect(links).toContain(`#note-${number}`);
          expect(links).toContain(`#ref-${number}`);
        }
        for (const link of links) if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
      }),
    );
    expect(escapeHtml(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;');
  });
});

describe('a dossier as Markdown', () => {
  test('is as it was read by eye', () => expectGolden('everything.md.txt', dossierMarkdown(dossier(), 'data:image/png;base64,AA=='))); // prettier-ignore

  test('escapes so that taking the backslashes away gives the text again, and nothing else means anything', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replaceAll(/\s+/g, ' ').trim());
        expect(escaped.replaceAll(/\\./g, '')).not.toMatch(/[`*_{}[\]<>#|~&$^!\\]|^[-+=:]|^\d+[.)]/);
      }),
    );
  });

  test('defines each footnote once, and names each', () => {
    fc.assert(
      fc.property(anyMaterial, (given) => {
        const made = dossierOf(given);
        if (made === null) return;
        const text = dossierMarkdown(made, null);
        const defined = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
        expect(defined).toEqual(made.notes.map(({ number }) => number));
        const referred = [...text.matchAll(/(?<!^)(?<!\\)\[\^(\d+)\]/gm)].map(([, number]) => Number(number));
        expect(referred).toEqual(namedIn(made));
      }),
    );
  });
});

describe('a dossier as a document of a word processor', () => {
  async function partsOf(made: Dossier): Promise<{ body: Element; footnotes: Element; names: string[] }> {
    const picture = { data: new Uint8Array([137, 80, 78, 71]), width: 1200, height: 600 };
    const files = unzipSync(new Uint8Array(await (await dossierDocx(made, picture)).arrayBuffer()));
    const part = (name: string): Element => {
      const bytes = files[name];
      if (bytes === undefined) throw new Error(`there is no ${name} in ${Object.keys(files).join()}`);
      return parseXml(strFromU8(bytes).replace(' standalone="yes"', ''));
    };
    return {
      body: part('word/document.xml'),
      footnotes: part('word/footnotes.xml'),
      names: Object.keys(files),
    };
  }
  const idsOf = (elements: readonly Element[]): number[] =>
    elements.map(({ attributes }) => Number(attributes['w:id'])).filter((id) => id > 0);

  test('opens again: the sentences, a footnote for each note, the picture and the link', async () => {
    const made = dossier();
    const { body, footnotes, names } = await partsOf(made);
    const text = textIn(body);
    for (const { sentence, facts } of statementsOf(made)) {
      expect(text).toContain(sentence);
      expect(text).toContain(facts);
    }
    for (const source of made.sources) expect(text).toContain(source);
    const numbers = made.notes.map(({ number }) => number);
    expect(idsOf(all(body, 'w:footnoteReference'))).toEqual(numbers);
    expect(idsOf(all(footnotes, 'w:footnote'))).toEqual(numbers);
    for (const note of made.notes) expect(textIn(footnotes)).toContain(`${note.speaker}: ${note.text}`);
    expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(all(body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])).toEqual(['v2']);
    expect(all(body, 'wp:extent')[0]?.attributes['cy']).toBe(String(310 * 9525));
  });

  test('is well formed whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyMaterial, async (given) => {
        const made = dossierOf(given);
        if (made === null) return;
        const { body } = await partsOf(made);
        expect(idsOf(all(body, 'w:footnoteReference'))).toEqual(made.notes.map(({ number }) => number));
      }),
      { numRuns: 25 },
    );
  });
});
