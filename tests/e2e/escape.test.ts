import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, nodesOf, press } from '../support/browser';
import { menu, mouse } from '../support/hands';

const console_ = (page: Page): Locator => page.locator('.c-desk');
const search = (page: Page): Locator => page.getByLabel('Search people, groups, places, events and claims');
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const more = (page: Page): Locator => page.getByRole('button', { name: 'More', exact: true });

const openConsole = async (page: Page): Promise<void> => {
  await menu(page, mouse, 'Cypher console');
  await page.locator('.cm-content').waitFor();
};

/** What can be open, how one opens it, and what opened it. */
const OPEN: readonly {
  what: string;
  open: (page: Page) => Promise<unknown>;
  it: (page: Page) => Locator;
  opener?: (page: Page) => Locator;
}[] = [
  { what: 'the search, nothing typed', open: (page) => page.keyboard.press('Control+k'), it: search },
  {
    what: 'the search, with results',
    open: async (page) => {
      await page.locator('.a-search-button').click();
      await search(page).fill('iran');
      await page.getByRole('option').first().waitFor();
    },
    it: search,
    opener: (page) => page.locator('.a-search-button'),
  },
  { what: 'the console as it opens', open: openConsole, it: console_, opener: more },
  {
    what: 'the console in its editor',
    open: async (page) => {
      await openConsole(page);
      await page.locator('.cm-content').click();
    },
    it: console_,
    opener: more,
  },
  {
    what: 'the console in another field',
    open: async (page) => {
      await openConsole(page);
      await page.getByLabel('Parameters (JSON)').click();
    },
    it: console_,
    opener: more,
  },
  {
    what: 'named views',
    open: (page) => menu(page, mouse, 'Named views'),
    it: (page) => dialog(page, 'Named views'),
    opener: more,
  },
  { what: 'the keys', open: (page) => page.keyboard.press('?'), it: (page) => dialog(page, 'Keys') },
  {
    what: 'a menu',
    open: (page) => more(page).click(),
    it: (page) => page.getByRole('menuitem', { name: 'Named views' }),
    opener: more,
  },
  {
    what: 'the menu of the canvas',
    open: (page) => page.getByRole('button', { name: 'Arrange' }).click(),
    it: (page) => page.getByRole('menuitem', { name: /^Rings/ }),
    opener: (page) => page.getByRole('button', { name: 'Arrange' }),
  },
  {
    what: 'the tour',
    open: (page) => menu(page, mouse, 'Tour'),
    it: (page) => page.getByTestId('tour'),
    opener: more,
  },
  { what: 'the details', open: (page) => press(page, 'is-k'), it: (page) => page.getByTestId('details') },
  {
    what: 'the details, the focus in them',
    open: async (page) => {
      await press(page, 'is-k');
      await page.getByTestId('details').getByRole('tab', { name: 'Claims' }).click();
    },
    it: (page) => page.getByTestId('details'),
    opener: (page) => page.getByTestId('canvas'),
  },
  {
    what: 'the lasso before it is drawn',
    open: (page) => page.getByRole('button', { name: 'Lasso' }).click(),
    it: (page) => page.getByTestId('lasso'),
    opener: (page) => page.getByRole('button', { name: 'Lasso' }),
  },
  {
    what: 'what a lasso selected',
    open: async (page) => {
      await page.getByRole('button', { name: 'Lasso' }).click();
      const box = await page.getByTestId('canvas').boundingBox();
      if (!box) throw new Error('There is no canvas.');
      const corners = [[2, 2], [box.width - 80, 2], [box.width - 80, box.height - 4], [2, box.height - 4], [2, 4]] as const; // prettier-ignore
      for (const [index, [x, y]] of corners.entries()) {
        await page.mouse.move(box.x + x, box.y + y, { steps: 3 });
        if (index === 0) await page.mouse.down();
      }
      await page.mouse.up();
    },
    it: (page) => page.getByRole('heading', { name: '5 selected' }),
  },
  {
    what: 'the borders of the map',
    open: async (page) => {
      await page.getByText('Map', { exact: true }).click();
      await page.getByRole('button', { name: 'Borders', exact: true }).click();
    },
    it: (page) => page.getByLabel('Address of a map style'),
    opener: (page) => page.getByRole('button', { name: 'Borders', exact: true }),
  },
  {
    what: 'the choices of a filter',
    open: async (page) => {
      await page.getByRole('button', { name: /When, where, who says so/ }).click();
      await page.getByPlaceholder(/./).last().click();
      await page.getByRole('option').first().waitFor();
    },
    it: (page) => page.getByRole('option').first(),
  },
];

describeInBrowser('Esc', (viewer) => {
  // One page for all of them: each must leave it as it was.
  it('closes whatever is open, and gives the focus back to what opened it', async () => {
    const page = await viewer().open();
    for (const { what, open, it: thing, opener } of OPEN) {
      await open(page);
      await thing(page).waitFor();
      await page.keyboard.press('Escape');
      await thing(page)
        .waitFor({ state: 'hidden', timeout: 20_000 })
        .catch(() => {
          throw new Error(`Esc does not close ${what}.`);
        });
      if (!opener) continue;
      const target = await opener(page).elementHandle();
      await page
        .waitForFunction((element) => element === document.activeElement, target, { timeout: 20_000 })
        .catch(() => {
          throw new Error(`After Esc in ${what} the focus is not on what opened it.`);
        });
    }
  });

  it('closes one thing at a time, that on top first', async () => {
    const page = await viewer().open();
    await press(page, 'is-k');
    await openConsole(page);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('MATCH (n:ArmedGr', { delay: 20 });
    const suggestion = page.getByRole('option', { name: 'ArmedGroup' });
    await suggestion.waitFor();
    await page.keyboard.press('Escape');
    await suggestion.waitFor({ state: 'detached' });
    expect(await console_(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await console_(page).waitFor({ state: 'detached' });
    expect(await page.getByTestId('details').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByTestId('details').waitFor({ state: 'detached' });
    expect(await nodesOf(page)).toHaveLength(5);
  });

  it('leaves what one reads alone while one types elsewhere on the page', async () => {
    const page = await viewer().open();
    await press(page, 'is-k');
    await page.getByRole('button', { name: /When, where, who says so/ }).click();
    await page.getByLabel('Known by').first().focus();
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('details').count()).toBe(1);
  });
});

describeInBrowser('the keys of the page', (viewer) => {
  const pressed: readonly [string, (page: Page) => Locator][] = [
    ['a checkbox', (page) => page.getByTestId('legend').getByRole('checkbox', { name: 'Predicted' })],
    ['a button', (page) => page.getByRole('button', { name: 'Zoom in' })],
    ['a segment', (page) => page.getByText('Table', { exact: true })],
  ];

  it('work after a press on whatever is no field for text', async () => {
    const page = await viewer().open();
    await page.getByTestId('legend').getByRole('checkbox', { name: 'State forces' }).click();
    for (const [, control] of pressed) {
      await control(page).click();
      const cursor = await page.evaluate(() => window.allegiance?.steps().cursor ?? 0);
      await page.keyboard.press('Control+z');
      await page.waitForFunction((before) => window.allegiance?.steps().cursor === before - 1, cursor);
      await page.keyboard.press('Control+Shift+z');
      await page.waitForFunction((before) => window.allegiance?.steps().cursor === before, cursor);
      await page.keyboard.press('?');
      await dialog(page, 'Keys').waitFor();
      await page.keyboard.press('Escape');
      await dialog(page, 'Keys').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      // There, they write.
      await search(page).waitFor();
      await page.waitForFunction(() => document.activeElement?.matches('input') === true);
      await page.keyboard.type('?');
      expect(await search(page).inputValue()).toBe('?');
      await page.keyboard.press('Escape');
      await search(page).waitFor({ state: 'detached' });
    }
  });
});
