import type { Locator, Page } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, settled, violations } from '../support/browser';
import { HANDS, tabTo, type Hand } from '../support/hands';

const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const reader = (page: Page) => page.getByTestId('reader');
const marked = (page: Page) => reader(page).locator('.a-claim-marked');
const details = (page: Page) => page.getByTestId('details');

/** Opens the next tab, or by mouse the one of a name. */
async function tab(page: Page, hand: Hand, within: Locator, name: RegExp | string): Promise<void> {
  if (hand.hand === 'mouse') await within.getByRole('tab', { name }).click();
  else {
    await tabTo(page, within.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
  }
  await within.getByRole('tab', { name, selected: true }).waitFor();
}

describeInBrowser('the reader of a source', (viewer) => {
  it.each(HANDS)('$hand: a paragraph opens its source there; Esc closes it', async (hand) => {
    const page = await viewer().open();
    await hand.open(page, 'is-k');
    await tab(page, hand, details(page), 'Claims');
    const press = details(page).getByRole('button', { name: 'paragraph 4' }).first();
    await hand.activate(page, press);
    await marked(page).waitFor();
    const section = reader(page).locator('[data-paragraph="4"]');
    expect(await section.getAttribute('aria-current')).toBe('location');
    expect(await section.locator('.a-claim-marked').count()).toBe(1);
    expect(await section.evaluate((here) => here.contains(document.activeElement))).toBe(true);
    const claim = await marked(page).getAttribute('data-claim');
    expect(await hook(page, (allegiance) => allegiance.view().reading)).toEqual({
      source: 'caci-2017',
      paragraph: 4,
      claim,
    });
    await page.keyboard.press('Escape');
    await reader(page).waitFor({ state: 'detached' });
    expect(await press.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await hook(page, (allegiance) => allegiance.view().focus)).toEqual({ on: 'entity', id: 'is-k' });
  });

  it.each(HANDS)('$hand: what only it says, whom it passes on, how to cite it', async (hand) => {
    const page = await viewer().open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await hand.activate(page, page.getByTestId('legend').getByRole('button', { name: 'Read CNN' }));
    await reader(page).getByText('144 claims').waitFor();
    await tab(page, hand, reader(page), /Only here \(\d+\)/);
    await reader(page).getByText('Ties of which no other source').waitFor();
    expect(await reader(page).locator('.a-tie').count()).toBeGreaterThan(10);
    await tab(page, hand, reader(page), 'Passed on');
    await reader(page).getByText('the US military').waitFor();
    await tab(page, hand, reader(page), 'Cite');
    await hand.pick(page, reader(page).getByRole('radiogroup', { name: 'Form of the citation' }), 'BibTeX');
    await reader(page).getByText('@misc{cnn-2018,').waitFor();
    await hand.activate(page, reader(page).getByRole('button', { name: 'Copy' }));
    await page.getByText('The citation is copied as BibTeX.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('howpublished = {CNN}');
  });

  it('is part of the link; Back closes what was opened, and the text goes on in both directions', async () => {
    const page = await viewer().open({
      hash: link({ reading: { source: 'caci-2017', paragraph: 13, claim: null } }),
    });
    const numbers = async (): Promise<number[]> =>
      (await reader(page).locator('.a-paragraph-head').allInnerTexts()).map((text) =>
        Number(/\d+/.exec(text)?.[0]),
      );
    await reader(page).locator('[data-paragraph="13"]').waitFor();
    expect((await numbers())[0]).toBe(13);
    await reader(page).getByRole('button', { name: 'What stands before' }).click();
    await reader(page).locator('[data-paragraph="1"]').waitFor();
    const all = await numbers();
    expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
    await page.keyboard.press('Escape');
    await reader(page).waitFor({ state: 'detached' });
    await page.getByTestId('legend').getByRole('button', { name: 'Read CNN' }).click();
    await reader(page).waitFor();
    await page.goBack();
    await reader(page).waitFor({ state: 'detached' });
    await page.goForward();
    await reader(page).waitFor();
  });

  it('is under the filters, and says what is outside them', async () => {
    const page = await viewer().open({
      hash: link({ notSources: ['cnn-2018'], reading: { source: 'cnn-2018', paragraph: null, claim: null } }),
    });
    await reader(page).getByText('Under these filters no claim of this source counts.').waitFor();
    await reader(page).getByRole('button', { name: '144 more outside the filter' }).click();
    await reader(page).locator('[data-paragraph="1"]').waitFor();
  });

  it('opens at a claim that the search found, with whom it is about', async () => {
    const page = await viewer().open();
    await page.keyboard.press('Control+k');
    await page.locator('[data-autofocus]:focus').waitFor();
    await page.keyboard.type('beheading');
    const hit = page.getByRole('option').filter({ hasText: 'Claim ·' }).first();
    await hit.waitFor();
    const text = await hit.locator('span').first().innerText();
    await hit.click();
    await marked(page).waitFor();
    expect(await marked(page).innerText()).toContain(text);
    await settled(page);
    expect((await hook(page, (allegiance) => allegiance.view().focus)).on).toMatch(/entity|pair/);
  });

  it('stands beside the canvas, and on a phone makes way for the table and the time bar', async () => {
    const reading = { source: 'caci-2017', paragraph: 4, claim: null };
    const wide = await viewer().open({ hash: link({ reading }) });
    await reader(wide).locator('[data-paragraph="4"]').waitFor();
    await settled(wide);
    const box = await reader(wide).boundingBox();
    const ground = await wide.getByTestId('canvas').boundingBox();
    expect(ground?.x).toBeGreaterThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    for (const name of ['Table', 'Time']) {
      const page = await viewer().open({ viewport: { width: 390, height: 844 }, hash: link({ reading }) });
      await reader(page).locator('[data-paragraph="4"]').waitFor();
      if (name === 'Table') await page.getByText('Table', { exact: true }).click();
      else await page.getByRole('button', { name, exact: true }).click();
      await reader(page).waitFor({ state: 'detached' });
    }
  });

  it('on a phone is a sheet over the page that Back closes; no rule of axe is broken', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await viewer().open({
        viewport: { width: 390, height: 844 },
        colorScheme,
        hash: link({ focus: { on: 'entity', id: 'is-k' }, selected: ['is-k'] }),
      });
      await details(page).getByRole('tab', { name: 'Claims' }).click();
      await details(page).getByRole('button', { name: 'paragraph 1' }).first().click();
      await marked(page).waitFor();
      const box = await reader(page).boundingBox();
      expect([box?.x, box?.width]).toEqual([0, 390]);
      expect(await violations(page)).toEqual([]);
      await page.goBack();
      await reader(page).waitFor({ state: 'detached' });
    }
    const wide = await viewer().open({
      hash: link({ reading: { source: 'caci-2017', paragraph: 4, claim: null } }),
    });
    await reader(wide).locator('[data-paragraph="4"]').waitFor();
    expect(await violations(wide)).toEqual([]);
  });
});

describeInBrowser('what is said of somebody, and what they say', (viewer) => {
  it('stand beside each other in the details', async () => {
    const page = await viewer().open({
      hash: link({
        shown: ['antonio-giustozzi', 'is-k'],
        focus: { on: 'entity', id: 'antonio-giustozzi' },
        selected: ['antonio-giustozzi'],
      }),
    });
    await details(page).getByRole('tab', { name: 'Said' }).click();
    await details(page).getByText('claims that Antonio Giustozzi makes').waitFor();
    const speakers = await details(page).locator('.a-attribution > .a-speaker:first-child').allInnerTexts();
    expect(new Set(speakers)).toEqual(new Set(['Antonio Giustozzi']));
  });
});
