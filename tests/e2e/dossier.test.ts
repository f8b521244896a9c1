import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, settled, violations } from '../support/browser';
import { HANDS, menu, mouse, type Hand } from '../support/hands';

const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const QUESTION = 'jawzjan-surrender-cause';

const preview = (page: Page) => page.getByTitle('Preview', { exact: true });

async function saved(page: Page, hand: Hand, as: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await hand.activate(page, page.getByRole('button', { name: `Save as ${as}` }));
  return download;
}
const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

describeInBrowser('a dossier', (viewer) => {
  it.each(HANDS)(
    '$hand: of what is shown: sentences with notes, the picture, what counts, and the link that opens it again',
    async (hand) => {
      const page = await viewer().open({ hash: link({ notSources: ['cnn-2018'], knownBy: '2019-12-31' }) });
      const ties = await hook(page, (allegiance) => allegiance.canvas()?.edges.length);
      await menu(page, hand, 'Dossier');
      await preview(page).waitFor();
      await page.getByLabel('Title', { exact: true }).fill('Who fought <whom> & why');
      await page.waitForFunction(() =>
        document.querySelector('iframe[title=Preview]')?.getAttribute('srcdoc')?.includes('&lt;whom&gt;'),
      );
      const file = await saved(page, hand, 'HTML');
      expect(file.suggestedFilename()).toBe('who-fought-whom-why.html');
      const read = await page.evaluate(
        (html) => {
          const made = new DOMParser().parseFromString(html, 'text/html');
          const texts = (selector: string): string[] =>
            [...made.querySelectorAll(selector)].map((element) => element.textContent ?? '');
          return {
            title: made.title,
            facts: texts('dd').join('\n'),
            sentences: texts('.sentence').length,
            unnoted: [...made.querySelectorAll('.statement')].filter(
              (one) => one.querySelector('sup a') === null,
            ).length,
            notes: texts('.notes li').length,
            named: new Set(texts('sup a')).size,
            dead: [...made.querySelectorAll('a[href^="#"]')].filter(
              (one) => made.querySelector(`[id="${one.getAttribute('href')?.slice(1)}"]`) === null,
            ).length,
            picture: made.querySelectorAll('figure svg path').length,
            scripts: made.querySelectorAll('script, link, img').length,
            again: [...made.querySelectorAll('dd a')].map((one) => one.getAttribute('href')),
          };
        },
        await textOf(file),
      );
      expect(read).toMatchObject({ title: 'Who fought <whom> & why', unnoted: 0, dead: 0, scripts: 0 });
      expect(read.facts).toContain('Without CNN');
      expect(read.facts).toContain('by 31 Dec 2019');
      expect(read.sentences).toBeGreaterThan(ties ?? 0);
      expect(read.notes).toBe(read.named);
      expect(read.picture).toBeGreaterThan(ties ?? 0);
      const again = await viewer().open({ hash: new URL(read.again[0] ?? '').hash });
      expect(await hook(again, (allegiance) => allegiance.view().notSources)).toEqual(['cnn-2018']);
    },
  );

  it('is Markdown with footnotes, and a document with the same footnotes and the picture', async () => {
    const page = await viewer().open();
    await menu(page, mouse, 'Dossier');
    await preview(page).waitFor();
    const markdown = await textOf(await saved(page, mouse, 'Markdown'));
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
    expect(notes.length).toBeGreaterThan(20);
    expect(markdown).toContain('[picture]: <data:image/png;base64,');
    const docx = await saved(page, mouse, 'Word (DOCX)');
    expect(docx.suggestedFilename()).toMatch(/\.docx$/);
    const files = unzipSync(readFileSync(await docx.path()));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect([...body.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id))).toEqual(
      notes,
    );
    const image = Object.entries(files).find(([name]) => name.startsWith('word/media/'))?.[1];
    expect(image?.subarray(1, 4)).toEqual(new Uint8Array([80, 78, 71]));
  });

  it.each(HANDS)('$hand: of a point in dispute, with every position; Esc closes it', async (hand) => {
    const page = await viewer().open({ hash: link({ focus: { on: 'question', id: QUESTION } }) });
    await hand.activate(page, page.getByTestId('details').getByRole('button', { name: 'Dossier' }));
    await preview(page).waitFor();
    const text = (await preview(page).getAttribute('srcdoc')) ?? '';
    expect(text).toContain('Points in dispute');
    expect((text.match(/Held by/g) ?? []).length).toBeGreaterThan(1);
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toMatch(/\?$/);
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'detached' });
  });

  it('says what is missing where nothing is shown, and where nothing is told', async () => {
    const page = await viewer().open({ hash: link({ shown: [] }) });
    await menu(page, mouse, 'Dossier');
    await page.getByText('Nothing is selected, and nothing is shown.').waitFor();
    expect(await violations(page)).toEqual([]);
    const other = await viewer().open({ hash: link({ shown: ['taliban'] }) });
    await menu(other, mouse, 'Dossier');
    await other.getByText('Under these filters no source says anything of that.').waitFor();
  });

  it('breaks no rule of axe, light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const page = await viewer().open({ colorScheme, viewport });
        await menu(page, mouse, 'Dossier');
        await preview(page).waitFor();
        await settled(page);
        expect(await violations(page)).toEqual([]);
      }
  });
});
