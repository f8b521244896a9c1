import type { Page } from 'playwright-core';
import { describeInBrowser, edgesOf, hook, settled, violations } from '../support/browser.js';
import { tabTo } from '../support/hands.js';

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Compare', exact: true }).click();
  await page.getByLabel('A: source').waitFor();
}

/** Compares two sources, by mouse or by keyboard. */
async function compareSources(page: Page, a: string, b: string, hand: string): Promise<void> {
  await openDialog(page);
  await page.getByLabel('A: source').selectOption({ label: await labelOf(page, a) });
  await page.getByLabel('B: source').selectOption({ label: await labelOf(page, b) });
  expect(await violations(page)).toEqual([]);
  const go = page.getByRole('button', { name: 'Show the difference' });
  if (hand === 'mouse') await go.click();
  else {
    await tabTo(page, go);
    await page.keyboard.press('Enter');
  }
  await page.getByTestId('comparison').waitFor();
  await settled(page);
}

const labelOf = async (page: Page, part: string): Promise<string> =>
  (await page.getByLabel('A: source').locator('option').allInnerTexts()).find((text) => text.includes(part)) ?? part; // prettier-ignore

const comparison = (page: Page) => hook(page, (allegiance) => allegiance.view().comparison);

describeInBrowser('comparing', (viewer) => {
  it.each(['mouse', 'keyboard'])('two sources, in one picture and as lists, by %s', async (hand) => {
    const page = await viewer().open();
    const before = await hook(page, (allegiance) => allegiance.view().shown);
    await compareSources(page, 'CNN', 'TRT', hand);
    const marks = (await edgesOf(page)).map(({ classes }) =>
      classes.find((name) => name.startsWith('mark-')),
    );
    expect(new Set(marks)).toContain('mark-a');
    expect(new Set(marks)).toContain('mark-b');
    expect(marks).not.toContain(undefined);
    const lists = page.getByTestId('difference');
    const onlyA = lists.locator('[data-mark=a] [data-tie]');
    await onlyA.first().waitFor();
    expect(await violations(page)).toEqual([]);
    const first = await onlyA.first().getAttribute('data-tie');
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.waitForFunction(
      (id) => document.querySelector(`[data-mark=b] [data-tie="${id ?? ''}"]`) !== null,
      first,
    );
    await lists.locator('[data-tie]').first().click();
    await page.getByTestId('details').getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('button', { name: 'End', exact: true }).click();
    expect(await comparison(page)).toBeNull();
    expect(await hook(page, (allegiance) => allegiance.view().shown)).toEqual(before);
  });

  it('is part of the link, and Back ends it', async () => {
    const page = await viewer().open();
    await compareSources(page, 'CNN', 'TRT', 'mouse');
    const compared = await comparison(page);
    const ids = (await edgesOf(page)).map(({ id }) => id).sort();
    await page.waitForFunction(() => window.location.hash !== '');
    await page.reload();
    await settled(page);
    expect(await comparison(page)).toEqual(compared);
    expect((await edgesOf(page)).map(({ id }) => id).sort()).toEqual(ids);
    await page.goBack();
    await settled(page);
    expect(await comparison(page)).toBeNull();
  });

  it('two days, and a view with itself', async () => {
    const page = await viewer().open();
    await openDialog(page);
    await page.getByText('Two days').click();
    await page.getByRole('button', { name: 'Show the difference' }).click();
    await page.getByTestId('comparison').getByText('Only on day A').waitFor();
    await settled(page);
    expect((await edgesOf(page)).some(({ classes }) => classes.includes('mark-b'))).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await openDialog(page);
    await page.getByText('Two views').click();
    await page.getByRole('button', { name: 'Show the difference' }).click();
    await page.getByTestId('difference').getByText('Nothing that is drawn tells the two apart.').waitFor();
    await settled(page);
    const classes = (await edgesOf(page)).flatMap((edge) => edge.classes);
    expect(classes.filter((name) => name.startsWith('mark-') && name !== 'mark-both')).toEqual([]);
  });
});
