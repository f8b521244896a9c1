import type { Page } from 'playwright-core';
import { describeInBrowser, hook, nodesOf, pointOf, settled } from '../support/browser';
import { grown } from '../support/hands';
import { elapse } from '../support/waiting.js';

/** Gaps between the two presses of a double one, ms: from a quick hand to what systems still take for one. */
const GAPS = [120, 260, 420] as const;

/** Presses twice as a hand does: the system counts the presses, and the second one comes later. */
async function pressTwice(page: Page, id: string, gap: number): Promise<void> {
  const { x, y } = await pointOf(page, id);
  await page.mouse.move(x, y);
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    if (clickCount === 1) await elapse(gap, 'a hand takes this long between the two presses');
  }
}

const closeDetails = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Close the details' }).click();
  await page.getByTestId('details').waitFor({ state: 'detached' });
  await settled(page);
};

describeInBrowser('a double press', (viewer) => {
  it('expands the node that was pressed, wherever the details open and however slow the hand', async () => {
    const page = await viewer().open();
    const five = await nodesOf(page);
    for (const [index, id] of five.entries()) {
      await pressTwice(page, id, GAPS[index % GAPS.length] ?? 0);
      await grown(page, five.length);
      expect(await hook(page, (allegiance) => allegiance.view().selected)).toEqual([id]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.waitForFunction(() => window.allegiance?.canvas()?.nodes.length === 5);
      if ((await page.getByTestId('details').count()) > 0) await closeDetails(page);
    }
  });

  it('leaves the details open to the pointer once no second press can follow', async () => {
    const page = await viewer().open();
    const { x, y } = await pointOf(page, 'is-k');
    await page.mouse.click(x, y);
    await page.getByTestId('details').getByRole('tab', { name: 'Claims' }).click();
    await page.getByText('claims speak of it').waitFor();
  });
});

describeInBrowser('a tap on a phone', (viewer) => {
  it('opens a sheet that does not cover what was tapped', async () => {
    const page = await viewer().open({ viewport: { width: 390, height: 844 } });
    for (const id of await nodesOf(page)) {
      const before = await pointOf(page, id);
      await page.mouse.click(before.x, before.y);
      await page.getByTestId('details').getByRole('heading', { level: 2 }).waitFor();
      const sheet = await page.locator('.a-sheet-details').boundingBox();
      const after = await pointOf(page, id);
      expect(after.y).toBeLessThan(sheet?.y ?? 0);
      await closeDetails(page);
    }
  });
});
