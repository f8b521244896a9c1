import type { Page } from 'playwright-core';
import { describeInBrowser, edgesOf, hook, settled, violations } from '../support/browser';
import { HANDS, mouse, tabTo } from '../support/hands';

const time = (page: Page) => page.getByTestId('time');
const open = (page: Page) => page.getByRole('button', { name: 'Time', exact: true }).click();

describeInBrowser('time as a story', (viewer) => {
  it.each(HANDS)('$hand: goes from change to change, each with its caption and its lines', async (hand) => {
    const page = await viewer().open();
    await hand.activate(page, page.getByRole('button', { name: 'Time', exact: true }));
    const caption = page.getByTestId('caption');
    await caption.getByText(/dated changes/).waitFor();
    const told: string[] = [];
    const days: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      const before = await hook(page, (allegiance) => allegiance.view().asOf);
      await hand.activate(page, page.getByRole('button', { name: 'Next change' }));
      await page.waitForFunction((day) => window.allegiance?.view().asOf !== day, before);
      await settled(page);
      told.push(await caption.innerText());
      days.push((await hook(page, (allegiance) => allegiance.view().asOf)) ?? '');
      expect((await edgesOf(page)).length).toBeGreaterThan(0);
    }
    expect(new Set(told).size).toBe(3);
    for (const text of told) expect(text).toMatch(/\d{4}.*: .+\./);
    expect(days).toEqual([...days].sort());
    await hand.activate(page, page.getByRole('button', { name: 'Change before' }));
    await page.waitForFunction((day) => window.allegiance?.view().asOf === day, days[1]);
    expect(await caption.innerText()).toBe(told[1]);
  });

  it.each(HANDS)('$hand: two handles show a stretch of time', async (hand) => {
    const page = await viewer().open();
    await hand.activate(page, page.getByRole('button', { name: 'Time', exact: true }));
    await hand.pick(page, page.getByRole('radiogroup', { name: 'A moment or a stretch of time' }), 'From–to');
    const [first, last] = [
      page.getByRole('slider', { name: 'First month' }),
      page.getByRole('slider', { name: 'Last month' }),
    ];
    const all = await hook(page, (allegiance) => allegiance.view());
    if (hand.hand === 'keyboard') await tabTo(page, first);
    else await first.focus();
    for (let month = 0; month < 24; month += 1) await page.keyboard.press('ArrowRight');
    if (hand.hand === 'keyboard') await tabTo(page, last);
    else await last.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((to) => (window.allegiance?.view().to ?? '') < to, all.to ?? '');
    const view = await hook(page, (allegiance) => allegiance.view());
    expect([view.asOf, view.from?.endsWith('-01')]).toEqual([null, true]);
    expect(Date.parse(view.from ?? '')).toBeGreaterThan(Date.parse(all.from ?? ''));
    await time(page)
      .getByText(/\w+ \d{4} – \w+ \d{4}/)
      .waitFor();
    await hand.activate(page, page.getByRole('button', { name: 'All of time' }));
    expect(await hook(page, (allegiance) => [allegiance.view().from, allegiance.view().to])).toEqual([
      null,
      null,
    ]);
  });

  it('leaves out what has no date while it plays, and shows it again after', async () => {
    const page = await viewer().open();
    await open(page);
    await time(page).waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => window.allegiance?.view().asOf !== null);
    expect(await hook(page, (allegiance) => allegiance.view().onlyDated)).toBe(true);
    const playing = await page.getByTestId('time').getByRole('checkbox', { name: 'Undated too' }).isChecked();
    expect(playing).toBe(false);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await hook(page, (allegiance) => allegiance.view().onlyDated)).toBe(false);
  });

  it('has years below it, and stands on graph, map and table alike; axe finds nothing', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await viewer().open({ colorScheme });
      await open(page);
      await time(page).getByText('2015', { exact: true }).waitFor();
      for (const surface of ['Map', 'Table', 'Graph']) {
        await mouse.pick(page, page.getByRole('radiogroup', { name: 'Show as' }), surface);
        expect(await time(page).isVisible()).toBe(true);
        expect(await page.getByRole('button', { name: 'Time', exact: true }).isVisible()).toBe(true);
      }
      expect(await violations(page)).toEqual([]);
    }
    const phone = await viewer().open({ viewport: { width: 390, height: 844 } });
    await open(phone);
    await time(phone).waitFor();
    expect(await violations(phone)).toEqual([]);
  });
});
