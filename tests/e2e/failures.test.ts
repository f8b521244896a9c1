import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describeInBrowser, nodesOf, press, settled, violations } from '../support/browser';
import { mouse } from '../support/hands';

const CLIENT = join(__dirname, '..', '..', 'client');

/** Where a file is gone the server answers as it does for any that is not there. */
const gone = (route: Route): Promise<void> => route.fulfill({ status: 404, body: '{}' });

const failure = (page: Page) => page.locator('.a-failed');

/** The parts that load when they are first shown: their file, and how one opens them. */
const PARTS: readonly {
  what: string;
  file: RegExp;
  open: (page: Page) => Promise<void>;
  there: (page: Page) => Promise<void>;
}[] = [
  {
    what: 'The map',
    file: /assets\/MapSurface-.*\.js/,
    open: (page) => page.getByText('Map', { exact: true }).click(),
    there: (page) => page.getByTestId('map').waitFor(),
  },
  {
    what: 'The table',
    file: /assets\/TableSurface-.*\.js/,
    open: (page) => page.getByText('Table', { exact: true }).click(),
    there: (page) => page.locator('[data-row]').first().waitFor(),
  },
  {
    what: 'The console',
    file: /assets\/Console-.*\.js/,
    open: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Cypher console' }).click();
    },
    there: (page) => page.locator('.cm-content').waitFor(),
  },
  {
    what: 'The filters',
    file: /assets\/MoreFilters-.*\.js/,
    open: (page) => page.getByRole('button', { name: /When, where, who says so/ }).click(),
    there: (page) => page.getByLabel('Known by').first().waitFor(),
  },
];

describe('a part of the page that loads when it is shown', () => {
  it('goes through the one helper that says so where its file is gone', () => {
    const lazies = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && /\blazy\(/.test(readFileSync(join(CLIENT, name), 'utf8')),
    );
    expect(lazies).toEqual([join('ui', 'lazy-part.tsx')]);
  });
});

describeInBrowser(
  'a page of which a part fails',
  (viewer) => {
    it.each(PARTS)('$what: its file gone', async ({ what, file, open, there }) => {
      const page = await viewer().open();
      await page.route(file, gone);
      await open(page);
      await failure(page).getByText(`${what} could not be shown`).waitFor();
      await failure(page).getByText('A file of this page could not be loaded.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.unroute(file);
      await failure(page).getByRole('button', { name: 'Try again' }).click();
      await there(page);
      expect(await failure(page).count()).toBe(0);
    });

    it('says that a new version is here, and shows the same view after a reload', async () => {
      const page = await viewer().open();
      await press(page, 'is-k');
      const view = await page.evaluate(() => window.allegiance?.view());
      await page.route(/assets\/TableSurface-.*\.js/, gone);
      await page.route(viewer().address, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/assets\/index-[^"]+\.js/, 'assets/index-newer.js');
        await route.fulfill({ response, body });
      });
      await page.getByText('Table', { exact: true }).click();
      await failure(page).getByText('A new version of this page is here').waitFor();
      expect(await failure(page).getByRole('button').allInnerTexts()).toEqual(['Reload the page']);
      // The rest works meanwhile.
      await page.getByText('Graph', { exact: true }).click();
      await settled(page);
      expect(await nodesOf(page)).toHaveLength(5);
      await page.getByText('Table', { exact: true }).click();
      await page.unrouteAll();
      await failure(page).getByRole('button', { name: 'Reload the page' }).click();
      await page.locator('[data-row]').first().waitFor();
      expect(await page.evaluate(() => window.allegiance?.view())).toEqual({ ...view, surface: 'table' });
    });

    it('keeps what a panel can’t show to that panel', async () => {
      const page = await viewer().open();
      await page.route('**/graphql', async (route) => {
        if (!/query EntityDetails|query Entity/.test(route.request().postData() ?? ''))
          return route.continue();
        const response = await route.fetch();
        const answer = (await response.json()) as { data: { entity: Record<string, unknown> } };
        for (const name of Object.keys(answer.data.entity))
          if (typeof answer.data.entity[name] === 'object') answer.data.entity[name] = 7;
        await route.fulfill({ response, json: answer });
      });
      await press(page, 'is-k');
      await failure(page).getByText('The details could not be shown').waitFor();
      await failure(page).getByText('The rest of the page works').waitFor();
      expect(await nodesOf(page)).toHaveLength(5);
      await page.unrouteAll();
      await press(page, 'taliban');
      await page
        .getByTestId('details')
        .getByRole('heading', { name: /Taliban/ })
        .waitFor();
      expect(await failure(page).count()).toBe(0);
    });

    it('arranges in rings, and says so, where the file of a layout is gone', async () => {
      const page = await viewer().open();
      await page.route(/assets\/worker-.*\.js/, gone);
      await mouse.expand(page, 'is-k');
      await page
        .getByRole('alert')
        .getByText(/could not arrange this, so it stands in rings/)
        .waitFor();
      await settled(page);
      expect((await nodesOf(page)).length).toBeGreaterThan(5);
    });

    it('answers 404 for a file that is not there, and the page for any other address', async () => {
      const ask = (path: string, accept: string): Promise<Response> =>
        fetch(new URL(path, viewer().address), { headers: { accept } });
      for (const accept of ['*/*', 'text/html', 'text/css,*/*;q=0.1'])
        for (const path of ['assets/gone-1.js', 'assets/gone', 'gone.css', 'icons/gone.png', 'assets/'])
          expect([path, (await ask(path, accept)).status]).toEqual([path, 404]);
      const page = await ask('somewhere', 'text/html');
      expect([page.status, page.headers.get('content-type')?.toLowerCase()]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
    });
  },
  // React and the browser log what fails, which is what these tests make.
  { tolerated: [/./] },
);
