import type { Page } from 'playwright-core';
import { describeInBrowser, edgesOf, hook, nodesOf, pointOf, settled } from '../support/browser';
import { grown } from '../support/hands';
import { elapse } from '../support/waiting.js';

/** Gaps between the two presses of a double one, ms: from a quick hand to what systems still take for one. */
const GAPS = [100, 200, 300, 400, 490] as const;

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

/** A line of each pair of the canvas. */
const onePerPair = async (page: Page): Promise<{ id: string; source: string; target: string }[]> => {
  const pairs = new Map<string, { id: string; source: string; target: string }>();
  for (const edge of await edgesOf(page)) pairs.set([edge.source, edge.target].sort().join(), edge);
  return [...pairs.values()];
};

/** The ends of the line or the pair that the details are about. */
const endsInHand = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const focus = window.allegiance?.view().focus;
    if (focus?.on === 'pair') return [focus.a, focus.b];
    const line = window.allegiance
      ?.canvas()
      ?.edges.find(({ id }) => focus?.on === 'relationship' && id === focus.id);
    return line === undefined ? [] : [line.source, line.target];
  });

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

describeInBrowser('the details that open beside the canvas', (viewer) => {
  it('leave every node where it was and as large as it was, but for what would not be seen', async () => {
    const page = await viewer().open();
    const places = async (): Promise<Record<string, { x: number; y: number }>> => {
      const found: Record<string, { x: number; y: number }> = {};
      for (const id of await nodesOf(page)) found[id] = await pointOf(page, id);
      return found;
    };
    const before = await places();
    await page.mouse.click(before['taliban']?.x ?? 0, before['taliban']?.y ?? 0);
    await page.getByTestId('details').getByRole('heading', { level: 2 }).waitFor();
    await settled(page);
    const zoom = await hook(page, (allegiance) => allegiance.canvas()?.camera.zoom);
    const ground = await page.getByTestId('canvas').boundingBox();
    const right = (ground?.x ?? 0) + (ground?.width ?? 0);
    // It is far from the details, so nothing moved; a line to the one that they cover is another thing in hand.
    for (const [id, { x, y }] of Object.entries(before)) {
      const now = await page.evaluate((key) => window.allegiance?.onScreen(key), id);
      expect(now?.x).toBeCloseTo(x, 0);
      expect(now?.y).toBeCloseTo(y, 0);
    }
    const { x, y } = await pointOf(page, 'taliban');
    expect(x).toBeLessThan(right);
    await page.mouse.click(x, y);
    expect(await hook(page, (allegiance) => allegiance.canvas()?.camera.zoom)).toBe(zoom);
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

  it('on a line leaves both its ends above the sheet', async () => {
    const page = await viewer().open({ viewport: { width: 390, height: 844 } });
    for (const { id } of await onePerPair(page)) {
      const { x, y } = await pointOf(page, id);
      await page.mouse.click(x, y);
      await page.getByTestId('details').getByRole('heading', { level: 2 }).waitFor();
      await settled(page);
      const top = (await page.locator('.a-sheet-details').boundingBox())?.y ?? 0;
      const ends = await endsInHand(page);
      expect(ends).toHaveLength(2);
      for (const end of ends) expect((await pointOf(page, end)).y).toBeLessThan(top);
      await closeDetails(page);
    }
  });
});
