import type { Page } from 'playwright-core';
import { FIRST_VIEW } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, pointOf, press, pressLine, settled, violations } from '../support/browser';
import { elapse } from '../support/waiting.js';

interface State {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
  readonly options?: { tour?: boolean; viewport?: { width: number; height: number }; hash?: string };
}

const menu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const disputedLine = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const edge = window.allegiance?.canvas()?.edges.find((line) => line.classes.includes('disputed'));
    return edge?.id ?? '';
  });

const WITH_DENIED = `#${encodeView({ ...FIRST_VIEW, shown: ['taliban', 'abu-omar-khorasani', 'is-k'] })}`;

const PHONE = { width: 390, height: 844 };

const STATES: readonly State[] = [
  { name: 'the first view', reach: async () => {} },
  { name: 'the tour', options: { tour: true }, reach: (page) => page.getByTestId('tour').waitFor() },
  {
    name: 'a node',
    reach: async (page) => {
      await press(page, 'is-k');
      await page.getByTestId('details').getByRole('tab', { name: 'Claims' }).click();
      await page.getByText('claims speak of it').waitFor();
    },
  },
  {
    name: 'its ties',
    reach: async (page) => {
      await press(page, 'is-k');
      await page
        .getByTestId('details')
        .getByRole('button', { name: /^fought/ })
        .click();
    },
  },
  {
    name: 'a contested edge',
    reach: async (page) => {
      await pressLine(page, await disputedLine(page));
      await page.getByRole('region', { name: 'Claims: against' }).waitFor();
    },
  },
  {
    name: 'a pair',
    reach: async (page) => {
      await press(page, 'taliban');
      await press(page, 'is-k', ['Shift']);
      await page.getByRole('button', { name: 'Between the two' }).click();
      await page.getByText('oldest first').waitFor();
    },
  },
  {
    name: 'paths',
    reach: async (page) => {
      await press(page, 'taliban');
      await press(page, 'us-forces', ['Shift']);
      await page.getByRole('button', { name: 'Paths' }).click();
      await page.getByText('shortest first').waitFor();
    },
  },
  {
    name: 'search',
    reach: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('[data-autofocus]:focus').waitFor();
      await page.keyboard.type('haqqani');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'the filters that are set, and those that are seldom asked for',
    reach: async (page) => {
      await page.getByRole('button', { name: 'When, where, who says so' }).click();
      await page.getByRole('combobox', { name: 'Where' }).click();
      await page.getByRole('option', { name: 'Jawzjan', exact: true }).click();
      await page.getByTestId('legend').getByRole('checkbox', { name: 'Denied' }).click();
      await page.getByLabel('From', { exact: true }).fill('2018-01-01');
      await page.getByLabel('To', { exact: true }).fill('2017-01-01');
      await page.getByText('This is before 1 Jan 2018').waitFor();
      await page.getByTestId('chips').getByText('In Jawzjan').waitFor();
    },
  },
  {
    name: 'the choices of a filter',
    reach: async (page) => {
      await page.getByRole('button', { name: 'When, where, who says so' }).click();
      await page.getByRole('combobox', { name: 'Said by' }).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'more than is shown',
    reach: async (page) => {
      const { x, y } = await pointOf(page, 'taliban');
      await page.mouse.dblclick(x, y);
      await page.getByTestId('truncated').waitFor();
    },
  },
  {
    name: 'what is only denied',
    options: { hash: WITH_DENIED },
    reach: async (page) => {
      await page.getByTestId('legend').getByRole('checkbox', { name: 'Denied' }).click();
      const line = await page.evaluate(
        () => window.allegiance?.canvas()?.edges.find((edge) => edge.classes.includes('denied'))?.id ?? '',
      );
      await pressLine(page, line);
      await page.getByRole('region', { name: 'Claims: against' }).waitFor();
    },
  },
  {
    name: 'the time slider',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Time' }).click();
      await page.getByRole('slider').press('Home');
    },
  },
  {
    name: 'the menu',
    reach: async (page) => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Named views' }).waitFor();
    },
  },
  { name: 'ready questions', reach: (page) => page.getByRole('button', { name: 'Questions' }).click() },
  {
    name: 'points in dispute',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Questions' }).click();
      await page.locator('[data-question=disputed]').click();
      await page.locator('[data-dispute]').first().click();
      await page.getByText('positions in these sources').waitFor();
    },
  },
  {
    name: 'the Cypher',
    reach: async (page) => {
      await page.getByTestId('legend').getByRole('checkbox', { name: 'Reported' }).click();
      await menu(page, 'Show the Cypher');
      await page.getByRole('button', { name: 'Copy both' }).waitFor();
    },
  },
  { name: 'named views', reach: (page) => menu(page, 'Named views') },
  { name: 'the keys', reach: (page) => menu(page, 'Keys') },
  {
    name: 'the map',
    reach: async (page) => {
      await press(page, 'is-k');
      await page.getByText('Map', { exact: true }).click();
      await page.locator('.a-map-place').first().waitFor();
    },
  },
  ...['Entities', 'Ties', 'Events', 'Claims'].map((tab) => ({
    name: `the table of ${tab.toLowerCase()}`,
    reach: async (page: Page) => {
      await page.getByText('Table', { exact: true }).click();
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.getByRole('table').or(page.getByText('Nothing here')).first().waitFor();
    },
  })),
  {
    name: 'the tables of the whole graph',
    reach: async (page) => {
      await page.getByText('Table', { exact: true }).click();
      await page.getByText('In the whole graph').click();
      await page.getByRole('tab', { name: /^Entities \(1/ }).waitFor();
    },
  },
  {
    name: 'an empty canvas',
    reach: async (page) => {
      await page.getByTestId('canvas').focus();
      for (let count = 0; count < 5; count += 1) {
        await page.keyboard.press('Home');
        await page.keyboard.press('h');
      }
      await page.getByText('Nothing on the canvas').waitFor();
    },
  },
  { name: 'a phone', options: { viewport: PHONE }, reach: async () => {} },
  {
    name: 'the legend on a phone',
    options: { viewport: PHONE },
    reach: (page) => page.getByRole('button', { name: 'Legend' }).click(),
  },
  {
    name: 'details on a phone',
    options: { viewport: PHONE },
    reach: async (page) => {
      await press(page, 'taliban');
      await page.getByTestId('details').getByRole('tab', { name: 'Claims' }).waitFor();
    },
  },
];

/** Menus and sheets take so long to open, ms. */
const OPENED_MS = 250;

describeInBrowser('no state breaks a rule of axe-core', (viewer) => {
  // A state is reached once, and then the system's colors change under it: the viewer follows them.
  it.each(STATES)('$name, in light and in dark', async ({ reach, options }) => {
    const page = await viewer().open({ ...options, colorScheme: 'light' });
    await reach(page);
    await settled(page).catch(() => undefined);
    await elapse(OPENED_MS, 'menus and sheets fade in; half faded they fail the contrast');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-mantine-color-scheme=dark]').first().waitFor({ state: 'attached' });
    await elapse(OPENED_MS, 'menus and sheets fade in; half faded they fail the contrast');
    expect(await violations(page)).toEqual([]);
  });

  it('the first view, opened in the dark', async () => {
    const page = await viewer().open({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
  });
});
