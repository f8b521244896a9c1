import type { Page } from 'playwright-core';
import type { DebugHook } from '../../client/app/debug';
import { describeInBrowser, hook, nodesOf, pointOf, press, pressLine, settled } from '../support/browser';
import { grown, HANDS, walkTo } from '../support/hands';
import { until } from '../support/waiting';

const CORE = ['afghan-forces', 'haqqani-network', 'is-k', 'taliban', 'us-forces'];

const positions = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  hook(page, (allegiance: DebugHook) =>
    Object.fromEntries(
      (allegiance.canvas()?.nodes ?? []).map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
    ),
  );

const selected = (page: Page): Promise<readonly string[]> =>
  hook(page, (allegiance) => allegiance.view().selected);

const details = (page: Page) => page.getByTestId('details');

const spoken = (page: Page): Promise<string | null> => page.getByTestId('spoken').textContent();

/** What a hand does beside the rest: presses a node's button, or the key that stands for it. */
const SHORTCUTS = {
  mouse: {
    act: (page: Page, _key: string, name: string) =>
      details(page).getByRole('button', { name, exact: true }).first().click(),
    undo: (page: Page) => page.getByRole('button', { name: 'Undo' }).click(),
    redo: (page: Page) => page.getByRole('button', { name: 'Redo' }).click(),
  },
  keyboard: {
    act: (page: Page, key: string) => page.keyboard.press(key),
    undo: (page: Page) => page.keyboard.press('Control+z'),
    redo: (page: Page) => page.keyboard.press('Control+Shift+z'),
  },
};
const WAYS = HANDS.map((hand) => ({
  hand: hand.hand,
  open: (page: Page, id: string) => hand.open(page, id),
  expand: (page: Page, id: string) => hand.expand(page, id),
  ...SHORTCUTS[hand.hand],
}));

describeInBrowser('moves on the canvas', (viewer) => {
  afterEach(() => expect(viewer().logged()).toEqual([]));

  describe.each(WAYS)('by $hand', ({ open, expand, act, undo, redo }) => {
    it('opens a node: who it is, its ties by type with counts, its sources', async () => {
      const page = await viewer().open();
      await open(page, 'is-k');
      await details(page).getByRole('heading', { name: /IS-K/ }).waitFor();
      await details(page)
        .getByText(/Attested in \d sources/)
        .waitFor();
      await details(page)
        .getByRole('button', { name: /^Add \d+ by/ })
        .first()
        .waitFor();
      expect(await selected(page)).toEqual(['is-k']);
    });

    it('expands a node; those that were there stay where they are; undo and redo', async () => {
      const page = await viewer().open();
      const before = await positions(page);
      await expand(page, 'is-k');
      const after = await grown(page, 5);
      expect(after.length).toBeGreaterThan(10);
      expect(after).toEqual(expect.arrayContaining(['ttp', ...CORE]));
      const now = await positions(page);
      for (const id of CORE) expect(now[id]).toEqual(before[id]);
      await undo(page);
      expect(await grown(page, after.length)).toEqual(CORE);
      await redo(page);
      expect(await grown(page, 5)).toEqual(after);
      expect(await positions(page)).toEqual(now);
    });

    it('hides what hangs on one, hides and isolates', async () => {
      const page = await viewer().open();
      await expand(page, 'is-k');
      const all = await grown(page, 5);
      await open(page, 'is-k');
      await act(page, 'l', 'Hide what hangs on it');
      const fewer = await grown(page, all.length);
      expect(fewer.length).toBeLessThan(all.length);
      expect(fewer).toEqual(expect.arrayContaining(CORE));
      await open(page, 'us-forces');
      await act(page, 'h', 'Hide');
      expect(await grown(page, fewer.length)).not.toContain('us-forces');
      const left = await nodesOf(page);
      await open(page, 'haqqani-network');
      await act(page, 'i', 'Isolate');
      const isolated = await grown(page, left.length);
      expect(isolated).toEqual(expect.arrayContaining(['haqqani-network', 'taliban', 'is-k']));
      expect(isolated).not.toContain('afghan-forces');
    });

    it('pins, so that arranging anew leaves the node where it is', async () => {
      const page = await viewer().open();
      await open(page, 'taliban');
      await act(page, 'p', 'Pin');
      const before = await positions(page);
      await page.getByRole('button', { name: 'Arrange' }).press('Enter');
      await page.getByRole('menuitem', { name: /Rings/ }).press('Enter');
      await page.waitForFunction(() => window.allegiance?.view().layout === 'concentric');
      await settled(page);
      const after = await positions(page);
      expect(after['taliban']).toEqual(before['taliban']);
      expect(after['is-k']).not.toEqual(before['is-k']);
    });
  });

  it('by mouse: a line opens its claims for and against, with speaker, source and paragraph', async () => {
    const page = await viewer().open();
    const line = await hook(
      page,
      (allegiance) =>
        (allegiance.canvas()?.edges ?? []).find(
          (edge) => edge.classes.includes('disputed') && edge.classes.includes('cooperation'),
        )?.id ?? '',
    );
    await pressLine(page, line);
    const against = page.getByRole('region', { name: 'Claims: against' });
    await against
      .getByText(/Taliban/)
      .first()
      .waitFor();
    expect(
      await page.getByRole('region', { name: 'Claims: for' }).locator('[data-claim]').count(),
    ).toBeGreaterThanOrEqual(3);
    expect(await against.locator('[data-claim]').count()).toBeGreaterThanOrEqual(1);
    await against
      .getByText(/paragraph\s+\d+/)
      .first()
      .waitFor();
    await against.getByText('Contradicts').first().waitFor();
    const picked = await hook(
      page,
      (allegiance) =>
        (allegiance.canvas()?.edges ?? []).filter((edge) => edge.classes.includes('picked')).length,
    );
    expect(picked).toBe(1);
  });

  it('by keyboard: each tie is read as a sentence, followed, and opened', async () => {
    const page = await viewer().open();
    await walkTo(page, 'haqqani-network');
    await page.keyboard.press('ArrowDown');
    expect(await spoken(page)).toMatch(/^1 of \d+: .+\. (Cooperative|Hostile|Structure|Switching sides)\. /);
    const heard = new Set<string>();
    for (let step = 0; step < 6; step += 1) {
      heard.add((await spoken(page)) ?? '');
      await page.keyboard.press('ArrowDown');
    }
    expect([...heard].some((sentence) => sentence.includes('The sources dispute this.'))).toBe(true);
    await page.keyboard.press('Space');
    await details(page)
      .getByRole('region', { name: /Claims: for/ })
      .first()
      .or(details(page).getByText('oldest first'))
      .waitFor();
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('ArrowRight');
    expect(await spoken(page)).toMatch(/(Taliban|IS-K).*ties?\.$/);
    await page.keyboard.press('ArrowLeft');
    expect(await spoken(page)).toMatch(/^Haqqani Network/);
  });

  it('by mouse: drags a node, and a reload, the back button and the link keep it there', async () => {
    const page = await viewer().open();
    const opened = page.url();
    const { x, y } = await pointOf(page, 'us-forces');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== opened);
    const moved = await positions(page);
    const link = page.url();
    await page.reload();
    await settled(page);
    expect(await positions(page)).toEqual(moved);
    const other = await page.context().newPage();
    await other.goto(link);
    await settled(other);
    expect(await positions(other)).toEqual(moved);
    await page.goBack();
    await settled(page);
    expect((await positions(page))['us-forces']).not.toEqual(moved['us-forces']);
  });

  it('by keyboard: moves a node', async () => {
    const page = await viewer().open();
    await walkTo(page, 'us-forces');
    const before = await positions(page);
    await page.keyboard.press('Alt+ArrowRight');
    const after = await positions(page);
    expect(after['us-forces']?.x).toBe((before['us-forces']?.x ?? NaN) + 20);
  });

  it('selects several by shift, by box and by lasso', async () => {
    const page = await viewer().open();
    await press(page, 'taliban');
    await press(page, 'haqqani-network', ['Shift']);
    expect(await selected(page)).toEqual(['taliban', 'haqqani-network']);
    await page.keyboard.press('Escape');
    const top = await pointOf(page, 'haqqani-network');
    await page.getByRole('button', { name: 'Lasso' }).click();
    await page.mouse.move(top.x - 60, top.y - 50);
    await page.mouse.down();
    for (const [dx, dy] of [
      [60, -50],
      [60, 60],
      [-60, 60],
      [-60, -50],
    ] as const)
      // prettier-ignore
      await page.mouse.move(top.x + dx, top.y + dy, { steps: 3 });
    await page.mouse.up();
    expect(await selected(page)).toEqual(['haqqani-network']);
    const us = await pointOf(page, 'us-forces');
    const afghan = await pointOf(page, 'afghan-forces');
    await page.keyboard.down('Shift');
    await page.mouse.move(Math.min(afghan.x, us.x) - 110, afghan.y - 60);
    await page.mouse.down();
    await page.mouse.move(Math.max(afghan.x, us.x) + 60, us.y + 60, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await until(async () => (await selected(page)).includes('us-forces'));
    expect([...(await selected(page))].sort()).toEqual(['afghan-forces', 'us-forces']);
  });

  it('selects several by keyboard, and shows the pair, the paths and the common neighbors', async () => {
    const page = await viewer().open();
    await walkTo(page, 'haqqani-network');
    await page.keyboard.press('s');
    await walkTo(page, 'us-forces');
    await page.keyboard.press('s');
    expect(await selected(page)).toEqual(['haqqani-network', 'us-forces']);
    await details(page).getByRole('button', { name: 'Paths' }).press('Enter');
    await details(page).getByText('shortest first').waitFor();
    expect(await details(page).locator('.a-path').count()).toBeGreaterThan(0);
    await details(page).getByRole('button', { name: 'Common neighbors' }).press('Enter');
    await page.waitForFunction(() => window.allegiance?.view().selected.includes('taliban') === true);
  });

  it('hovering a node lights its neighbors and fades the rest, until something else is done', async () => {
    const page = await viewer().open();
    const faded = (): Promise<string[]> =>
      hook(page, (allegiance) =>
        (allegiance.canvas()?.nodes ?? [])
          .filter((node) => node.classes.includes('faded'))
          .map((node) => node.id),
      );
    const { x, y } = await pointOf(page, 'haqqani-network');
    const hover = async (): Promise<void> => {
      // Over the empty canvas: a pointer that comes back to a node from outside has not left it.
      await page.mouse.move(x + 90, y);
      await page.mouse.move(x, y);
      await until(async () => (await faded()).includes('us-forces'));
      expect(await faded()).toEqual(expect.arrayContaining(['us-forces', 'afghan-forces']));
      expect(await faded()).not.toContain('taliban');
    };
    await hover();
    await page.locator('.a-canvas-ground').focus();
    await page.keyboard.press('n');
    await page.waitForFunction(() =>
      window.allegiance?.canvas()?.nodes.every((node) => !node.classes.includes('faded')),
    );
    await hover();
    await page.keyboard.press('Control+k');
    await page.locator('[data-autofocus]:focus').waitFor();
    expect(await faded()).toEqual([]);
  });

  it('takes a double click by the system’s count, also while the page is busy, and only on one node', async () => {
    const page = await viewer().open();
    /** Two clicks that the system counts as a double one, with the page at work for a while between them. */
    const twice = async (first: string, second: string): Promise<void> => {
      const points = [await pointOf(page, first), await pointOf(page, second)];
      await page.evaluate((places) => {
        places.forEach(({ x, y }, at) => {
          const surface = document.elementFromPoint(x, y);
          for (const type of ['mousemove', 'mousedown', 'mouseup'])
            surface?.dispatchEvent(
              new MouseEvent(type, {
                bubbles: true,
                cancelable: true,
                view: window,
                clientX: x,
                clientY: y,
                buttons: type === 'mousedown' ? 1 : 0,
                detail: at + 1,
              }),
            );
          const until = performance.now() + 350;
          while (performance.now() < until);
        });
      }, points);
    };
    await twice('is-k', 'is-k');
    const all = await grown(page, 5);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await grown(page, all.length)).toHaveLength(5);
    await twice('taliban', 'us-forces');
    await details(page)
      .getByRole('heading', { name: /US forces/ })
      .waitFor();
    await settled(page);
    expect(await nodesOf(page)).toHaveLength(5);
  });

  it('expands by one type with the count that it announced', async () => {
    const page = await viewer().open();
    await press(page, 'is-k');
    const button = details(page)
      .getByRole('button', { name: /^Add \d+ by “defected to/ })
      .first();
    const announced = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.press('Enter');
    expect(await grown(page, 5)).toHaveLength(5 + announced);
  });

  it('zooms, fits and moves the window by minimap', async () => {
    const page = await viewer().open();
    const camera = () => hook(page, (allegiance) => allegiance.canvas()?.camera);
    const start = await camera();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect((await camera())?.zoom).toBeGreaterThan(start?.zoom ?? NaN);
    await page.getByTestId('minimap').click({ position: { x: 30, y: 30 } });
    expect((await camera())?.center.x).toBeLessThan(start?.center.x ?? NaN);
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('f');
    expect(await camera()).toEqual(start);
  });

  it.each([
    ['Rings', 'concentric'],
    ['Hierarchy', 'hierarchy'],
    ['By place', 'geographic'],
    ['By time', 'timeline'],
    ['By ties', 'force'],
  ])('arranges: %s, and undo brings the old places back', async (name, layout) => {
    const page = await viewer().open();
    const places = () =>
      hook(page, (allegiance) =>
        allegiance.canvas()?.nodes.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) })),
      );
    const before = await places();
    await page.getByRole('button', { name: 'Arrange' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    await page.waitForFunction(([id]) => window.allegiance?.view().layout === id && window.allegiance?.steps().cursor === 1, [layout]); // prettier-ignore
    await settled(page);
    const nodes = (await places()) ?? [];
    expect(nodes).toHaveLength(5);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await settled(page);
    expect(await places()).toEqual(before);
  });
});
