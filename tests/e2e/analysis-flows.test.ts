import type { Page } from 'playwright-core';
import { describeInBrowser, hook, nodesOf, settled, violations } from '../support/browser';
import { HANDS, mouse, tabTo, type Hand } from '../support/hands';

async function openPage(page: Page, hand: Hand, title: string): Promise<void> {
  await hand.activate(page, page.getByRole('button', { name: 'Analysis', exact: true }));
  const tab = page.getByRole('tab', { name: title });
  await tab.waitFor();
  if (hand.hand === 'mouse') return tab.click();
  await tabTo(page, page.getByRole('tab', { name: 'Who changed sides' }));
  const titles = await page.getByRole('dialog').getByRole('tab').allInnerTexts();
  for (let at = 0; at < titles.indexOf(title); at += 1) await page.keyboard.press('ArrowRight');
}

describeInBrowser('flows, chains and camps', (viewer) => {
  it.each(HANDS)('$hand: an arrow between groups is told, and opens its tie', async (hand) => {
    const page = await viewer().open();
    await openPage(page, hand, 'Who changed sides');
    const arrow = page.getByTestId('flow').getByRole('button').first();
    await arrow.waitFor();
    // A pointer is on what is drawn of it, not on the box around it.
    const drawn = hand.hand === 'mouse' ? arrow.locator('path.a-flow-head') : arrow;
    if (hand.hand === 'mouse') await drawn.hover();
    else await tabTo(page, arrow);
    const told = await page.getByTestId('flow-told').innerText();
    const name = (await arrow.getAttribute('aria-label')) ?? '';
    expect(name.startsWith(told.slice(0, 20))).toBe(true);
    const id = await arrow.getAttribute('data-flow');
    await hand.activate(page, drawn);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().focus)).toEqual({ on: 'relationship', id });
  });

  it.each(HANDS)(
    '$hand: tells whether one is the enemy of an enemy, step by step with claims',
    async (hand) => {
      const page = await viewer().open();
      await openPage(page, hand, 'Enemy of an enemy');
      const answer = page.getByTestId('signed-answer');
      await answer.getByText(/^(Yes|No): /).waitFor();
      const chain = page.locator('details[open] .a-steps').first();
      await chain.waitFor();
      expect(
        await page.locator('details[open]').first().getByText('Weakest link', { exact: true }).count(),
      ).toBe(1);
      await hand.activate(page, chain.locator('.a-tie-fold > summary').first());
      await chain
        .getByText(/paragraph \d+/)
        .first()
        .waitFor();
      const show = page.getByRole('button', { name: /^Show on the canvas: / }).first();
      const names = ((await show.getAttribute('aria-label')) ?? '')
        .replace('Show on the canvas: ', '')
        .split(' → ');
      await hand.activate(page, show);
      await settled(page);
      expect(await hook(page, (allegiance) => allegiance.view().selected.length)).toBe(names.length);
      expect((await nodesOf(page)).length).toBeGreaterThanOrEqual(names.length);
    },
  );

  it('asks of others by name, and of a day', async () => {
    const page = await viewer().open();
    await openPage(page, mouse, 'Enemy of an enemy');
    const to = page.getByRole('combobox', { name: 'the enemy of an enemy of' });
    await to.fill('haqqani net');
    await page.getByRole('option', { name: /Haqqani Network/ }).click();
    await page
      .getByTestId('signed-answer')
      .getByText(/Haqqani Network/)
      .first()
      .waitFor();
    await mouse.day(page, page.getByLabel('on (empty: at any time)'), '2018-08-01');
    await page
      .getByTestId('signed-answer')
      .getByText(/As of 1 Aug 2018/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('opens the triads of a point of the curve, with their claims, and tells of camps', async () => {
    const page = await viewer().open();
    await openPage(page, mouse, 'Friends and foes');
    await page.locator('.a-curve-column').last().click();
    const triads = page.getByTestId('triads');
    await triads.locator('[data-triad]').first().waitFor();
    await triads.locator('[data-triad] > summary').first().click();
    await triads.locator('.a-tie-fold > summary').first().click();
    await triads
      .getByText(/paragraph \d+/)
      .first()
      .waitFor();
    await page.getByTestId('bloc-moves').waitFor();
    expect(await page.getByTestId('bloc-moves').innerText()).toMatch(/part|side/);
    expect(await violations(page)).toEqual([]);
  });
});
