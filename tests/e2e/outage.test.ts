import type { Page } from 'playwright-core';
import { describeInBrowser, nodesOf, settled, violations } from '../support/browser';
import { HANDS, tabTo } from '../support/hands';

/** Chromium logs each request that no server answers; nothing else may stand in its console. */
const UNANSWERED = /^Failed to load resource: net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/; // prettier-ignore

const SAYS = 'The server does not answer';

/** Starts of the product on a busy machine, ms. */
const RESTART_MS = 120_000;

/** A part of the page that nobody has opened yet, such as what a switch changed, comes from the server as well. */
const UNLOADED = /^FileError: A file of this page could not be loaded\.|^error: FileError/;

describeInBrowser(
  'when the server is gone',
  (viewer) => {
    /** The page with the server killed under it. */
    async function cutOff(): Promise<Page> {
      const page = await viewer().open();
      await viewer().stopServer();
      return page;
    }

    it.each(HANDS)(
      'by $hand: the details say so, and try again once it is back',
      async (hand) => {
        const page = await cutOff();
        await hand.open(page, 'is-k');
        const alert = page.getByRole('alert').filter({ hasText: SAYS });
        await alert.waitFor();
        expect(await nodesOf(page)).toHaveLength(5);
        await hand.activate(page, page.getByRole('button', { name: 'Try again' }));
        await alert.waitFor();
        expect(await violations(page)).toEqual([]);
        await viewer().startServer();
        await hand.activate(page, page.getByRole('button', { name: 'Try again' }));
        await page.getByTestId('details').getByRole('tab', { name: 'Claims' }).waitFor();
      },
      RESTART_MS,
    );

    it(
      'what is on the canvas can still be walked, filtered and undone; a new filter says why it has no answer',
      async () => {
        const page = await cutOff();
        await tabTo(page, page.getByTestId('canvas'));
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowDown');
        expect(await page.getByTestId('spoken').textContent()).toMatch(/^1 of \d+: /);
        await page.getByTestId('legend').getByRole('checkbox', { name: 'State forces' }).click();
        expect(await nodesOf(page)).toHaveLength(3);
        await page.getByRole('button', { name: 'Undo' }).click();
        expect(await nodesOf(page)).toHaveLength(5);
        await page.getByRole('checkbox', { name: /^CACI/ }).click();
        await page.getByRole('alert').filter({ hasText: SAYS }).waitFor();
        await viewer().startServer();
        // What the switch changed is told beside the picture, and asked for again by itself.
        for (const again of (await page.getByRole('button', { name: 'Try again' }).all()).toReversed())
          await again.click();
        await page.getByRole('alert').waitFor({ state: 'detached' });
        await settled(page);
        expect(await nodesOf(page)).toHaveLength(5);
      },
      RESTART_MS,
    );

    it(
      'the table says so too, and loads once it is back',
      async () => {
        const page = await viewer().open();
        await page.getByText('Table', { exact: true }).click();
        await page.locator('[data-row]').first().waitFor();
        await viewer().stopServer();
        await page.getByText('In the whole graph').click();
        await page.getByRole('alert').filter({ hasText: SAYS }).waitFor();
        await viewer().startServer();
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('tab', { name: /^Entities \(1\d\d\)/ }).waitFor();
      },
      RESTART_MS,
    );
  },
  { own: true, tolerated: [UNANSWERED, UNLOADED] },
);
