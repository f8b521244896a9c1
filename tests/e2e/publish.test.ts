import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, violations } from '../support/browser';
import { HANDS, menu, mouse } from '../support/hands';

const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const preview = (page: Page) => page.getByTestId('published');

describeInBrowser('a view to publish', (viewer) => {
  it.each(HANDS)(
    '$hand: is saved as SVG with its title, legend, filters, sources and counts',
    async (hand) => {
      const page = await viewer().open({ hash: link({ notSources: ['cnn-2018'] }) });
      const nodes = (await hook(page, (allegiance) => allegiance.canvas()?.nodes)) ?? [];
      const lines = (await hook(page, (allegiance) => allegiance.canvas()?.edges)) ?? [];
      await menu(page, hand, 'Publish');
      const title = page.getByLabel('Title', { exact: true });
      await title.fill('Who fought <whom> & why');
      const saved = page.waitForEvent('download');
      await hand.activate(page, page.getByRole('button', { name: 'Save as SVG' }));
      const file = await saved;
      expect(file.suggestedFilename()).toBe('who-fought-whom-why.svg');
      const svg = readFileSync(await file.path(), 'utf8');
      const texts = await page.evaluate((markup) => {
        const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
        if (parsed.querySelector('parsererror') !== null) throw new Error('The SVG is not well formed.');
        return [...parsed.querySelectorAll('text:not([aria-hidden])')].map((text) => text.textContent ?? '');
      }, svg);
      const all = texts.join(' ');
      for (const part of [
        'Who fought <whom> & why',
        'Filters: Without CNN.',
        'Taliban',
        'Hostile',
        'Disputed',
        'Armed groups',
        `${nodes.length} entities`,
        `on ${lines.length} lines`,
        'Ramachandran, Sudha: Are We Seeing',
      ])
        expect(all).toContain(part);
      expect(all).not.toContain('CNN: Confusion reigns');
      expect((svg.match(/<path/g) ?? []).length).toBeGreaterThan(lines.length);
      // Each entity of the first view has an emblem, where it stands and nowhere else.
      const emblems = [...svg.matchAll(/<image [^>]*? x="(-?[\d.]+)" y="(-?[\d.]+)"/g)].map(
        ([, x, y]) => `${x} ${y}`,
      );
      expect(new Set(emblems).size).toBe(nodes.length);
      for (const [at, one] of emblems.entries())
        for (const other of emblems.slice(at + 1)) {
          const [x1 = 0, y1 = 0] = one.split(' ').map(Number);
          const [x2 = 0, y2 = 0] = other.split(' ').map(Number);
          expect(Math.hypot(x1 - x2, y1 - y2)).toBeGreaterThan(60);
        }
      await page.keyboard.press('Escape');
      await preview(page).waitFor({ state: 'detached' });
    },
  );

  it('is saved as PNG, which is not empty', async () => {
    const page = await viewer().open();
    await menu(page, mouse, 'Publish');
    await preview(page).locator('svg').first().waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const png = readFileSync(await (await saved).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2400);
    // An empty picture of this size is smaller.
    expect(png.length).toBeGreaterThan(60_000);
  });

  it('is printed with every tie as a sentence and its claims as numbered notes, and nothing else', async () => {
    const page = await viewer().open({
      before: () => {
        window.print = () => document.body.setAttribute('data-printed', '');
      },
    });
    const ties = await hook(page, (allegiance) => allegiance.canvas()?.edges.length);
    await menu(page, mouse, 'Publish');
    await page.getByRole('button', { name: 'Print, or save as PDF' }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('');
    expect(await page.getByTestId('print').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByTestId('print');
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('.a-page').isVisible()).toBe(false);
    expect(await sheet.locator('ul > li').count()).toBeGreaterThanOrEqual(ties ?? 0);
    const numbers = await sheet
      .locator('ol > li')
      .evaluateAll((notes) => notes.map((note) => (note as HTMLLIElement).value));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const named = (await sheet.locator('.a-print-refs').allInnerTexts()).flatMap((text) =>
      [...text.matchAll(/\d+/g)].map(([number]) => Number(number)),
    );
    expect(new Set(named)).toEqual(new Set(numbers));
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
  });

  it('breaks no rule of axe, light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const page = await viewer().open({ colorScheme, viewport });
        await menu(page, mouse, 'Publish');
        await preview(page).locator('svg').first().waitFor();
        expect(await violations(page)).toEqual([]);
      }
  });
});
