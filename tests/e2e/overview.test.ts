import type { Page } from 'playwright-core';
import { describeInBrowser, hook, nodesOf, settled, violations } from '../support/browser';

const panel = (page: Page) => page.getByTestId('overview');
const labels = (page: Page): Promise<readonly string[] | undefined> =>
  hook(page, (allegiance) => allegiance.steps().labels);

async function openOverview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Overview' }).click();
  await panel(page).getByRole('heading', { name: 'Best connected actors' }).waitFor();
  await settled(page);
}

/** The page of a graph that is too large to begin with the core five, as far as the page knows. */
function asIfLarge(): void {
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const body = init?.body;
    if (typeof body === 'string' && body.includes('query GraphSize'))
      return Promise.resolve(Response.json({ data: { overview: { entitiesInGraph: 178_054 } } }));
    return ask(input, init);
  };
}

describeInBrowser('the overview', (viewer) => {
  it('says what there is, what is drawn and what is left out, and leads on by every line', async () => {
    const page = await viewer().open();
    await openOverview(page);
    await panel(page)
      .getByText(/^\d+ entities and [\d,]+ relationships, by [\d,]+ claims of \d+ sources\./)
      .waitFor();
    await panel(page)
      .getByText(/Drawn are \d+ actors: .* \d+ entities are not drawn/)
      .waitFor();
    const shown = await nodesOf(page);
    expect(shown).toContain('taliban');
    expect(shown.length).toBeLessThanOrEqual(40);
    const lines = await hook(page, (allegiance) => allegiance.canvas()?.edges ?? []);
    const tied = new Set(lines?.flatMap(({ source, target }) => [source, target]));
    expect(shown.filter((id) => !tied.has(id))).toEqual([]);

    await panel(page)
      .getByRole('button', { name: 'Islamic State Khorasan (IS-K) – Taliban' })
      .first()
      .click();
    await page.getByTestId('details').getByRole('heading', { level: 2 }).waitFor();
    await settled(page);
    expect(await nodesOf(page)).toHaveLength(2);
    await page.goBack();
    await panel(page).waitFor();
    await settled(page);
    expect(await nodesOf(page)).toEqual(shown);

    await panel(page)
      .getByRole('button', { name: /^Taliban/ })
      .first()
      .click();
    await page.getByTestId('details').getByRole('tab', { name: /^Ties/ }).waitFor();
    await settled(page);
    expect((await labels(page))?.at(-1)).toBe('Around Taliban');
  });

  it('a place is a filter of its own, and so is a year, which the time bar then has', async () => {
    const page = await viewer().open();
    await openOverview(page);
    await panel(page)
      .getByRole('button', { name: /^Nangarhar/ })
      .click();
    await panel(page)
      .getByText(/The filters leave \d+ of \d+ entities/)
      .waitFor();
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().places)).toEqual(['nangarhar']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel(page)
      .getByRole('button', { name: /^2018: / })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('time').waitFor();
    await panel(page)
      .getByText(/The filters leave/)
      .waitFor();
    await settled(page);
    const view = await hook(page, (allegiance) => allegiance.view());
    expect([view?.from, view?.to]).toEqual(['2018-01-01', '2018-12-31']);
    expect(
      await panel(page)
        .getByRole('button', { name: /^2018: / })
        .getAttribute('aria-pressed'),
    ).toBe('true');
  });

  it('years are one stop of the Tab key, and the arrow keys go from one to the next', async () => {
    const page = await viewer().open();
    await openOverview(page);
    const years = panel(page).getByRole('toolbar', { name: 'Years' });
    await years.getByRole('button').first().focus();
    await page.keyboard.press('End');
    const name = await years.getByRole('button').last().getAttribute('aria-label');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    expect(await years.locator('button[tabindex="0"]').count()).toBe(1);
  });

  it('says which filter leaves nothing, and takes it off', async () => {
    const page = await viewer().open();
    await openOverview(page);
    await page.evaluate(() => window.history.replaceState(null, '', window.location.hash));
    await page
      .getByTestId('overview')
      .getByRole('button', { name: /^Nangarhar/ })
      .click();
    await panel(page)
      .getByText(/The filters leave/)
      .waitFor();
    await page
      .getByRole('button', { name: /^Remove .*Nangarhar|Take off .*Nangarhar/ })
      .first()
      .click();
    await panel(page).getByText('The canvas shows something else than this overview.').waitFor();
    await panel(page).getByRole('button', { name: 'Draw the overview' }).click();
    await panel(page)
      .getByText(/Drawn are \d+ actors/)
      .waitFor();
  });

  it('says so where the server does not answer, and tries again', async () => {
    const page = await viewer().open();
    await openOverview(page);
    const link = page.url();
    await page
      .context()
      .route('**/graphql', (route) =>
        route.request().postData()?.includes('query Overview') === true ? route.abort() : route.continue(),
      );
    await page.goto('about:blank');
    await page.goto(link);
    const alert = page.getByTestId('details').getByRole('alert');
    await alert.waitFor();
    await page.context().unroute('**/graphql');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await panel(page).waitFor();
    viewer().logged();
  });

  it('is the first view of a large graph, and no step more', async () => {
    const page = await viewer().open({ before: asIfLarge, unsettled: true });
    await panel(page).waitFor();
    await settled(page);
    expect(await labels(page)).toEqual(['Overview']);
    expect((await nodesOf(page)).length).toBeGreaterThan(5);
  });

  it.each([
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 390, height: 844 }],
  ] as const)('has nothing that axe objects to, %s', async (colorScheme, viewport) => {
    const page = await viewer().open({ colorScheme, viewport });
    await openOverview(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
  });
});
