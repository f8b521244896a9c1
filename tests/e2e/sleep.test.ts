import type { Page } from 'playwright-core';
import { describeInBrowser, hook, pointOf, press, settled } from '../support/browser';
import { grown } from '../support/hands';
import { elapse } from '../support/waiting.js';

/** Waits until the page has asked for no frame for a while: the canvas sleeps. */
const asleep = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const original = window.requestAnimationFrame.bind(window);
    let asked = 0;
    window.requestAnimationFrame = (callback) => {
      asked += 1;
      return original(callback);
    };
    const until = performance.now() + 20_000;
    let before = -1;
    while (asked !== before && performance.now() < until) {
      before = asked;
      await new Promise((resolve) => setTimeout(resolve, 400)); // polls
    }
    window.requestAnimationFrame = original;
    if (asked !== before) throw new Error(`The page asked for ${asked} frames and did not come to rest.`);
  });

/** What the canvas shows, or the minimap. Asks for no frame. */
const picture = (page: Page, of: 'canvas' | 'minimap' = 'canvas'): Promise<string> =>
  page.evaluate(
    (id) =>
      [
        ...document.querySelectorAll<HTMLCanvasElement>(
          `[data-testid=${id}] canvas, canvas[data-testid=${id}]`,
        ),
      ]
        .map((canvas) => canvas.toDataURL())
        .join(' '),
    of,
  );

/** Waits until the canvas shows something else, by a clock of its own: waiting by frames could wake it. */
const redrawn = async (page: Page, before: string, of?: 'canvas' | 'minimap'): Promise<void> => {
  const until = Date.now() + 10_000;
  while ((await picture(page, of)) === before) {
    if (Date.now() > until) throw new Error('The canvas shows the same as before.');
    await elapse(20, 'between two looks by a clock that wakes no frame');
  }
};

describeInBrowser('a canvas on which nothing moves', (viewer) => {
  it('sleeps, and draws what is done then: wheel, hover, drag, theme', async () => {
    const page = await viewer().open();
    const { x, y } = await pointOf(page, 'us-forces');
    const sleeping = async (): Promise<string> => {
      await asleep(page);
      return picture(page);
    };
    await page.mouse.move(x + 90, y + 90);
    let before = await sleeping();
    expect(before).toMatch(/^data:image/);
    const small = await picture(page, 'minimap');
    await page.mouse.wheel(0, -240);
    await redrawn(page, before);
    await redrawn(page, small, 'minimap');
    before = await sleeping();
    const { x: left, y: top } = await pointOf(page, 'us-forces');
    await page.mouse.move(left, top);
    await redrawn(page, before);
    before = await sleeping();
    await page.mouse.down();
    await page.mouse.move(left + 40, top - 20, { steps: 3 });
    await redrawn(page, before);
    await page.mouse.up();
    await page.mouse.move(left + 140, top + 90);
    before = await sleeping();
    await page.mouse.down();
    await page.mouse.move(left + 80, top + 60, { steps: 3 });
    await redrawn(page, before);
    await page.mouse.up();
    before = await sleeping();
    await page.emulateMedia({ colorScheme: 'dark' });
    await redrawn(page, before);
    await asleep(page);
  });

  it('sleeps, and wakes for what is animated until it has ended', async () => {
    const page = await viewer().open();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.reload();
    await settled(page);
    await asleep(page);
    let before = await picture(page);
    await press(page, 'is-k');
    await redrawn(page, before);
    await page.getByTestId('canvas').focus();
    await asleep(page);
    before = await picture(page);
    await page.getByRole('button', { name: 'Arrange' }).press('Enter');
    await page.getByRole('menuitem', { name: /Rings/ }).press('Enter');
    await redrawn(page, before);
    await settled(page);
    await asleep(page);
    const wanted = await hook(page, (allegiance) => allegiance.view().positions);
    for (const { id, x, y } of (await hook(page, (allegiance) => allegiance.canvas()))?.nodes ?? []) {
      expect(x).toBeCloseTo(wanted[id]?.x ?? NaN, 0);
      expect(y).toBeCloseTo(wanted[id]?.y ?? NaN, 0);
    }
    before = await picture(page);
    await page.getByTestId('details').getByRole('button', { name: 'Expand', exact: true }).first().click();
    await grown(page, 5);
    await redrawn(page, before);
    await asleep(page);
    const left = await hook(page, (allegiance) =>
      (allegiance.canvas()?.nodes ?? []).filter(({ classes }) => classes.includes('entering')),
    );
    expect(left).toEqual([]);
  });
});
