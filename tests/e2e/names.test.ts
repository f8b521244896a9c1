import type { Page } from 'playwright-core';
import { describeInBrowser, pointOf, settled } from '../support/browser';
import { wrongNames } from '../support/drawn-names';
import { grown, menu, mouse } from '../support/hands';

/** Waits until the canvas has drawn what was done last. */
const drawn = async (page: Page): Promise<void> => {
  await settled(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
};

const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo' }).first().click();

/** What changes how large a name is, where it breaks or what it stands beside. */
const CHANGES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['one source alone', (page) => page.getByRole('button', { name: 'Only CNN' }).click()],
  ['Reset', (page) => page.getByTestId('legend').getByRole('button', { name: 'Reset' }).click()],
  ['undo', undo],
  ['undo again', undo],
  ['a line for each tie', (page) => page.getByText('Every tie', { exact: true }).click()],
  ['dark colors', (page) => menu(page, mouse, 'Dark colors')],
  ['forecasts', (page) => page.getByTestId('legend').getByRole('checkbox', { name: 'Predicted' }).click()],
  [
    'an expansion',
    async (page) => {
      const { x, y } = await pointOf(page, 'is-k');
      await page.mouse.dblclick(x, y);
      await grown(page, 5);
    },
  ],
  ['fewer families', (page) => page.getByRole('button', { name: 'Only Cooperative' }).click()],
  ['a closer look', (page) => page.getByRole('button', { name: 'Zoom in' }).click({ clickCount: 3 })],
  ['rings', (page) => mouse.choose(page, page.getByRole('button', { name: 'Arrange' }), page.getByRole('menuitem', { name: /^Rings/ }))],
  ['undo of the rings', undo],
  ['undo of the families', undo],
  ['undo of the expansion', undo],
]; // prettier-ignore

describeInBrowser('names on the canvas', (viewer) => {
  it('are drawn at the size of their letters, whatever changes', async () => {
    const page = await viewer().open();
    for (const [what, change] of CHANGES) {
      await change(page);
      await drawn(page);
      expect({ after: what, wrong: await wrongNames(page) }).toEqual({ after: what, wrong: [] });
    }
  });
});
