import type { Page } from 'playwright-core';
import { describeInBrowser, hook, settled, violations } from '../support/browser.js';
import { tabTo } from '../support/hands.js';

/** Everything on the canvas, as the map. */
async function everything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Show everything' }).click();
  await settled(page);
  await page.getByText('Map', { exact: true }).click();
  await page.locator('.a-map-place').first().waitFor();
}

describeInBrowser('the map', (viewer) => {
  it('names the provinces, and says what has no place or none that a map can show', async () => {
    const page = await viewer().open();
    await everything(page);
    const names = await page.locator('.a-map-overlay').innerText();
    for (const name of ['Kandahar', 'Badakhshan', 'Herat', 'Nangarhar']) expect(names).toContain(name);
    const key = page.getByRole('region', { name: 'Key of the map' });
    await key.getByText(/ties? without a place/).waitFor();
    await key.getByRole('button', { name: /too vague for a map/ }).click();
    await key.locator('[data-listed=eastern-afghanistan]').waitFor();
    expect(await page.locator('[data-place=eastern-afghanistan]').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await key.locator('[data-listed=eastern-afghanistan]').click();
    await page.getByTestId('place').getByRole('heading', { name: 'Eastern Afghanistan' }).waitFor();
  });

  it.each(['mouse', 'keyboard'])('a place lists its ties, events and claims, by %s', async (hand) => {
    const page = await viewer().open();
    await everything(page);
    const place = page.locator('[data-place=nangarhar]');
    if (hand === 'mouse') await place.locator('.a-map-pie').click();
    else {
      await tabTo(page, place);
      await page.keyboard.press('Enter');
    }
    const panel = page.getByTestId('place');
    await panel.getByRole('heading', { name: 'Nangarhar' }).waitFor();
    expect(await place.getAttribute('aria-pressed')).toBe('true');
    await panel.locator('summary').first().click();
    await panel.locator('[data-tie]').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('tab', { name: /^Events/ }).click();
    await panel.locator('[data-event]').first().waitFor();
    await panel.getByRole('tab', { name: 'Claims' }).click();
    await panel.getByText(/claims placed there/).waitFor();
    const focus = await hook(page, (allegiance) => allegiance.view().focus);
    expect(focus).toMatchObject({ on: 'place', area: 'AF-NAN' });
    await page.reload();
    await page.getByTestId('place').getByRole('heading', { name: 'Nangarhar' }).waitFor();
  });

  it('obeys the filter, and shows the whole graph as the canvas that holds all of it', async () => {
    const page = await viewer().open();
    await everything(page);
    const counted = async (): Promise<string[]> =>
      (await page.locator('.a-map-place').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))).sort(); // prettier-ignore
    const all = await counted();
    expect(all.length).toBeGreaterThan(5);
    await page.getByText('In the whole graph').click();
    await page.getByText(/ties? without a place/).waitFor();
    expect(await counted()).toEqual(all);
    await page.getByTestId('legend').getByRole('checkbox', { name: 'Reported' }).click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('.a-map-place').length < before,
      all.length,
    );
    const graph = await counted();
    await page.getByText('On the canvas', { exact: true }).click();
    expect(await counted()).toEqual(graph);
  });
});
