import type { Page } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, nodesOf, pointOf, press, settled, violations } from '../support/browser';
import { HANDS, mouse, stepped, tabTo, walkTo, type Hand } from '../support/hands';

const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const menu = (page: Page) => page.getByTestId('canvas-menu');
const item = (page: Page, name: RegExp | string) => menu(page).getByRole('menuitem', { name });

/** Opens the menu of a node, or of the canvas itself. */
async function openMenu(page: Page, { hand }: Hand, id: string | null): Promise<void> {
  if (hand === 'mouse') {
    const ground = await page.getByTestId('canvas').boundingBox();
    const point =
      id === null ? { x: (ground?.x ?? 0) + 30, y: (ground?.y ?? 0) + 30 } : await pointOf(page, id);
    await page.mouse.click(point.x, point.y, { button: 'right' });
  } else {
    if (id === null) await tabTo(page, page.getByTestId('canvas'));
    else await walkTo(page, id);
    await page.keyboard.press('Shift+F10');
  }
  await menu(page).waitFor();
}

/** Chooses an item of the menu that is open. */
async function choose(page: Page, { hand }: Hand, name: RegExp | string): Promise<void> {
  if (hand === 'mouse') {
    await item(page, name).click();
    return;
  }
  const isFocused = (): Promise<boolean> =>
    item(page, name).evaluate((here) => here === document.activeElement);
  for (let count = 0; count < 20 && !(await isFocused()); count += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describeInBrowser('the menu of the canvas', (viewer) => {
  it.each(HANDS)('$hand: hides a node, lists who is hidden, and brings back with one press', async (hand) => {
    const page = await viewer().open();
    await openMenu(page, hand, 'us-forces');
    await choose(page, hand, /^Hide H/);
    await page.waitForFunction(() => window.allegiance?.view().hidden.length === 1);
    await settled(page);
    expect(await nodesOf(page)).not.toContain('us-forces');
    await hand.choose(
      page,
      page.getByRole('button', { name: '1 hidden' }),
      page.getByRole('menuitem', { name: 'Bring back US forces' }),
    );
    await page.waitForFunction(() => window.allegiance?.view().hidden.length === 0);
    await settled(page);
    expect(await nodesOf(page)).toContain('us-forces');
  });

  it.each(HANDS)('$hand: writes a note on a node and on the canvas, which the link holds', async (hand) => {
    const page = await viewer().open();
    for (const [id, words, entry] of [
      ['is-k', 'Founded in 2015', 'Write a note on it'],
      [null, 'Eastern front', 'Write a note here'],
    ] as const) {
      const before = await hook(page, (allegiance) => allegiance.steps().cursor);
      await page.getByTestId('canvas').focus();
      if (id === null) await page.keyboard.press('Escape');
      await openMenu(page, hand, id);
      await choose(page, hand, entry);
      await page.getByRole('textbox', { name: /^Note on/ }).fill(words);
      await hand.activate(page, page.getByRole('button', { name: 'Keep' }));
      await stepped(page, before);
    }
    const note = page.getByRole('button', { name: 'Note on Islamic State Khorasan (IS-K): Founded in 2015' });
    const node = await pointOf(page, 'is-k');
    const box = await note.boundingBox();
    expect(Math.hypot((box?.x ?? 0) - node.x, (box?.y ?? 0) - node.y)).toBeLessThan(120);
    expect(await violations(page)).toEqual([]);
    await page.waitForFunction(() => location.hash.length > 1);
    const view = await hook(page, (allegiance) => allegiance.view());
    const again = await viewer().open({ hash: `#${encodeView(view)}` });
    await again.getByRole('button', { name: 'Note: Eastern front' }).waitFor();
    await again.getByRole('button', { name: /Founded in 2015/ }).click();
    await again.getByRole('button', { name: 'Delete' }).click();
    await again.getByRole('button', { name: /Founded in 2015/ }).waitFor({ state: 'detached' });
  });

  it('is about the line under the pointer; Esc closes it and gives the focus back to the canvas', async () => {
    const page = await viewer().open();
    const line = (await hook(page, (allegiance) => allegiance.canvas()?.edges)) ?? [];
    const alone = line.find(
      ({ source, target }) => [source, target].sort().join() === 'afghan-forces,us-forces',
    );
    const { x, y } = await pointOf(page, alone?.id ?? '');
    await page.mouse.move(x, y);
    await page.mouse.click(x, y, { button: 'right' });
    await item(page, 'All between US forces and Afghan security forces').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('canvas');
  });

  it('opens for a finger that rests on a node', async () => {
    const page = await viewer().open({ viewport: { width: 390, height: 844 } });
    const { x, y } = await pointOf(page, 'taliban');
    await page.getByTestId('canvas').evaluate(
      (ground, [px = 0, py = 0]) =>
        ground.dispatchEvent(
          new PointerEvent('pointerdown', {
            pointerType: 'touch',
            isPrimary: true,
            clientX: px,
            clientY: py,
            bubbles: true,
          }),
        ),
      [x, y],
    );
    await menu(page).getByText('Taliban', { exact: true }).waitFor();
    await item(page, /^Expand/).waitFor();
  });
});

describeInBrowser('the card under the pointer', (viewer) => {
  it('says who a node is and what a line rests on, and is gone where the details say it', async () => {
    const page = await viewer().open();
    const { x, y } = await pointOf(page, 'haqqani-network');
    await page.mouse.move(x, y);
    const card = page.getByTestId('hover-card');
    await card.getByText('Haqqani Network').waitFor();
    expect(await card.innerText()).toMatch(/Armed group|Faction/);
    await page.mouse.click(x, y);
    await card.waitFor({ state: 'detached' });
  });
});

describeInBrowser('paths', (viewer) => {
  it('are lit on the canvas while the pointer or the keyboard is on them', async () => {
    const page = await viewer().open({
      hash: link({
        focus: { on: 'paths', ids: ['taliban', 'us-forces'] },
        selected: ['taliban', 'us-forces'],
      }),
    });
    const first = page.locator('.a-path').first();
    await first.hover();
    const lit = (): Promise<string[]> =>
      hook(page, (allegiance) =>
        (allegiance.canvas()?.nodes ?? [])
          .filter(({ classes }) => classes.includes('faded'))
          .map(({ id }) => id),
      );
    await page.waitForFunction(() =>
      window.allegiance?.canvas()?.nodes.some(({ classes }) => classes.includes('faded')),
    );
    expect(await lit()).not.toContain('taliban');
    await page.mouse.move(5, 5);
    await page.waitForFunction(
      () => !window.allegiance?.canvas()?.nodes.some(({ classes }) => classes.includes('faded')),
    );
    await first.getByRole('button', { name: 'Show' }).focus();
    await page.waitForFunction(() =>
      window.allegiance?.canvas()?.nodes.some(({ classes }) => classes.includes('faded')),
    );
    await press(page, 'taliban');
    await mouse.open(page, 'taliban');
  });
});
