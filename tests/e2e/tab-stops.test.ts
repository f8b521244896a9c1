import type { Page } from 'playwright-core';
import { describeInBrowser, hook, pointOf, violations } from '../support/browser';

/** The most presses of Tab from the start of the page to the canvas that a person is asked for. */
const MOST = 21;

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('data-testid') ?? activeElement?.textContent?.trim() ?? '';
  });

describeInBrowser('the Tab key', (viewer) => {
  it('comes first to a link past everything, which leads to what is shown', async () => {
    const page = await viewer().open();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the graph');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('canvas');
    await page.getByText('Table', { exact: true }).click();
    await page.getByTestId('table').waitFor();
    await page.getByRole('button', { name: 'Skip to the table' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^Entities/);
  });

  it('reaches the canvas and its tools in few presses; arrow keys go through the legend and the tools', async () => {
    const page = await viewer().open();
    let presses = 0;
    while ((await focused(page)) !== 'canvas' && presses <= MOST) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    expect(presses).toBeLessThanOrEqual(MOST);
    const tools = page.getByRole('toolbar', { name: 'Canvas' });
    await page.keyboard.press('Tab');
    const inTools = (): Promise<boolean> => tools.evaluate((bar) => bar.contains(document.activeElement));
    expect(await inTools()).toBe(true);
    const before = (await hook(page, (allegiance) => allegiance.canvas()?.camera.zoom)) ?? 0;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Zoom in');
    await page.keyboard.press('Enter');
    await page.waitForFunction((zoom) => (window.allegiance?.canvas()?.camera.zoom ?? 0) > zoom, before);
    await page.keyboard.press('Tab');
    expect(await inTools()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Zoom in');
    const hostile = page.getByTestId('legend').getByRole('checkbox', { name: 'Hostile' });
    await hostile.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .getByTestId('legend')
        .getByRole('checkbox', { name: 'Cooperative' })
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
  });
});

describeInBrowser('on a phone', (viewer) => {
  it('the tools lie beside the canvas and cover nobody', async () => {
    const page = await viewer().open({ viewport: { width: 390, height: 844 } });
    const bar = await page.getByRole('toolbar', { name: 'Canvas' }).boundingBox();
    const nodes = (await hook(page, (allegiance) => allegiance.canvas()?.nodes)) ?? [];
    expect(nodes.length).toBeGreaterThan(0);
    for (const { id } of nodes) {
      const { x, y } = await pointOf(page, id);
      expect([
        id,
        await page.evaluate(
          ([px = 0, py = 0]) => document.elementFromPoint(px, py)?.closest('[data-testid=canvas]') !== null,
          [x, y],
        ),
      ]).toEqual([id, true]);
      expect(y).toBeLessThan(bar?.y ?? 0);
    }
  });
});
