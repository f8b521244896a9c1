import type { Page } from 'playwright-core';
import { FIRST_VIEW } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, violations } from '../support/browser';
import { HANDS, tabTo } from '../support/hands';

const OPEN = `#${encodeView({ ...FIRST_VIEW, focus: { on: 'entity', id: 'is-k' }, selected: ['is-k'] })}`;

const widthOf = async (page: Page, label: string): Promise<number> =>
  (await page.getByRole('complementary', { name: label, exact: true }).boundingBox())?.width ?? 0;

describeInBrowser('the panels beside the canvas', (viewer) => {
  it.each(HANDS)('$hand: the details are made wider and narrower, within bounds', async ({ hand }) => {
    const page = await viewer().open({ hash: OPEN });
    const edge = page.getByRole('separator', { name: 'Width of the details' });
    await edge.waitFor();
    const before = await widthOf(page, 'Details');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBeCloseTo(before, -1);
    if (hand === 'mouse') {
      const box = await edge.boundingBox();
      const [x, y] = [(box?.x ?? 0) + 3, (box?.y ?? 0) + 200];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 100, y, { steps: 4 });
      await page.mouse.up();
      expect(Math.abs((await widthOf(page, 'Details')) - before - 100)).toBeLessThan(6);
    } else {
      await tabTo(page, edge);
      await page.keyboard.press('ArrowLeft');
      expect((await widthOf(page, 'Details')) - before).toBeGreaterThan(20);
      await page.keyboard.press('End');
      expect(await widthOf(page, 'Details')).toBe(760);
      await page.keyboard.press('Home');
      expect(await widthOf(page, 'Details')).toBe(320);
    }
    expect(await violations(page)).toEqual([]);
  });

  it.each(HANDS)('$hand: the legend is folded away and brought back', async (hand) => {
    const page = await viewer().open();
    const press = page.getByRole('button', { name: 'Legend', exact: true });
    await hand.activate(page, press);
    await page.getByTestId('legend').waitFor({ state: 'detached' });
    expect(await press.getAttribute('aria-pressed')).toBe('false');
    await hand.activate(page, press);
    await page.getByTestId('legend').waitFor();
  });
});
