import type { Page } from 'playwright-core';
import { describeInBrowser, hook, nodesOf, settled, violations } from '../support/browser';
import { HANDS, tabTo, type Hand } from '../support/hands';

async function openPage(page: Page, hand: Hand, title: string): Promise<void> {
  await hand.activate(page, page.getByRole('button', { name: 'Analysis', exact: true }));
  const tab = page.getByRole('tab', { name: title });
  await tab.waitFor();
  if (hand.hand === 'mouse') return tab.click();
  await tabTo(page, page.getByRole('tab', { name: 'Who changed sides' }));
  const titles = await page.getByRole('dialog').getByRole('tab').allInnerTexts();
  for (let at = 0; at < titles.indexOf(title); at += 1) await page.keyboard.press('ArrowRight');
}

describeInBrowser('the analysis', (viewer) => {
  it.each(HANDS)('$hand: a change of sides opens on the canvas, with its claims', async (hand) => {
    const page = await viewer().open();
    await openPage(page, hand, 'Who changed sides');
    const change = page
      .getByRole('listitem')
      .getByRole('button', { name: /Osama bin Laden pledged allegiance to Mullah Omar/ });
    await hand.activate(page, change);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect(await nodesOf(page)).toEqual(expect.arrayContaining(['osama-bin-laden', 'mullah-omar']));
    await page
      .getByTestId('details')
      .getByText(/TRT World|CNN|CACI|Observer/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(await nodesOf(page)).not.toContain('mullah-omar');
  });

  it.each(HANDS)('$hand: says what hangs on a source, and shows the graph without it', async (hand) => {
    const page = await viewer().open();
    await openPage(page, hand, 'If a source were wrong');
    const cnn = page.locator('[data-source=cnn-2018]');
    await cnn.getByText(/\d+ ties go/).waitFor();
    await hand.activate(page, cnn.locator('summary'));
    expect(await cnn.locator('[data-tie]').count()).toBeGreaterThan(5);
    await hand.activate(page, cnn.getByRole('button', { name: 'See the graph without it' }));
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().notSources)).toEqual(['cnn-2018']);
    await page.getByText('Without CNN').first().waitFor();
  });

  it.each(HANDS)('$hand: tells what a reader of 2018 did not know', async (hand) => {
    const page = await viewer().open();
    await openPage(page, hand, 'What was known later');
    await page.getByText(/^By 2018-12-31, \d+ ties were known of 2018-08-01\./).waitFor();
    await hand.day(page, page.getByLabel('by what a reader knew on'), '2021-12-31');
    await page.getByText(/^By 2021-12-31/).waitFor();
    await hand.activate(page, page.getByRole('button', { name: 'See it as it was known' }));
    await settled(page);
    expect(await hook(page, (allegiance) => [allegiance.view().asOf, allegiance.view().knownBy])).toEqual([
      '2018-08-01',
      '2021-12-31',
    ]);
  });

  it.each(HANDS)('$hand: tells whose word it is, and what only seems confirmed', async (hand) => {
    const page = await viewer().open();
    await openPage(page, hand, 'Whose word it is');
    const dialog = page.getByRole('dialog');
    // Three tell of Mirza Olang in one article.
    await dialog.locator('[data-tie="cooperated-with:is-k:taliban:mirza-olang-2017"]').waitFor();
    const flow = dialog.getByRole('group', { name: /Whose word comes through/ });
    await hand.activate(page, flow.getByRole('button', { name: 'Taliban', exact: true }));
    await dialog.getByText(/^Taliban speaks in \d sources, through /).waitFor();
    await hand.activate(page, dialog.getByRole('button', { name: 'Show the graph by its word alone' }));
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().voices)).toEqual(['taliban']);
  });

  it('leads from the curve of friends and foes to that time, by keyboard', async () => {
    const page = await viewer().open();
    const [, keyboard] = HANDS;
    if (keyboard === undefined) throw new Error('there are two hands');
    await openPage(page, keyboard, 'Friends and foes');
    const slider = page.getByRole('slider', { name: 'Stretch of time' });
    await slider.waitFor();
    await tabTo(page, slider);
    await page.keyboard.press('Home');
    const told = await page.getByTestId('curve-point').innerText();
    expect(told).toMatch(/^\w{3,9} \d{4}: \d+ pairs? of friends or foes/);
    await page.keyboard.press('Enter');
    const then = page.getByRole('button', { name: 'See the graph as of' });
    await then.waitFor();
    await tabTo(page, then);
    await page.keyboard.press('Enter');
    await settled(page);
    const day = await hook(page, (allegiance) => allegiance.view().asOf);
    expect(told).toContain(day?.slice(0, 4));
  });

  it.each([
    ['Who changed sides', /changes of sides/],
    ['Points in dispute', /questions that the sources answer/],
    ['Whose word it is', /told more than once, by one voice/],
    ['If a source were wrong', /would go without some one source/],
    ['What was known later', /were known of/],
    ['Friends and foes', /in the way of two camps/],
    ['Enemy of an enemy', /in common/],
    ['What nobody tells', /without a report/],
  ])('is accessible, also on a phone: %s', async (title, words) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await viewer().open({ viewport });
      const button = page.getByRole('button', { name: 'Analysis', exact: true });
      if (viewport.width > 800) await button.click();
      else {
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: 'Analysis' }).click();
      }
      await page.getByRole('tab', { name: title }).click();
      await page.getByRole('dialog').getByText(words).first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});
