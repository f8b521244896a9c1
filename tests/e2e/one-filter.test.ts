import type { Page } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, nodesOf, settled } from '../support/browser';

const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const details = (page: Page) => page.getByTestId('details');
const IS_K = { focus: { on: 'entity', id: 'is-k' }, selected: ['is-k'] } as const;

/** How many claims the details say that they count, and how many are outside. */
async function counts(page: Page): Promise<{ inside: number; outside: number }> {
  await details(page).getByRole('tab', { name: 'Claims' }).click();
  const said = details(page).getByText(/claims? speaks? of it/);
  await said.waitFor();
  const outside = details(page).getByRole('button', { name: /more outside the filter/ });
  return {
    inside: Number(/\d+/.exec(await said.innerText())?.[0]),
    outside: (await outside.count()) === 0 ? 0 : Number(/\d+/.exec(await outside.innerText())?.[0]),
  };
}

describeInBrowser('a filter', (viewer) => {
  it('by place, by time and by type reaches the claims of an entity, and says what is outside', async () => {
    const whole = await counts(await viewer().open({ hash: link(IS_K) }));
    expect(whole.outside).toBe(0);
    for (const filter of [
      { places: ['jawzjan'] },
      { to: '2016-01-01' },
      { hiddenTypes: ['FOUGHT', 'ATTACKED'] },
    ] as const) {
      const page = await viewer().open({ hash: link({ ...IS_K, ...filter }) });
      const { inside, outside } = await counts(page);
      expect(inside).toBeGreaterThan(0);
      expect(outside).toBeGreaterThan(0);
      expect(inside + outside).toBe(whole.inside);
      const shown = await details(page).locator('[data-claim]').count();
      await details(page)
        .getByRole('button', { name: `${outside} more outside the filter` })
        .click();
      await page.waitForFunction(
        (before) => document.querySelectorAll('[data-testid=details] [data-claim]').length > before,
        shown,
      );
    }
  });

  it('by time and type reaches the ties of an entity, with the rest upon a press', async () => {
    const page = await viewer().open({ hash: link({ ...IS_K, hiddenTypes: ['FOUGHT'], to: '2017-12-31' }) });
    await details(page).getByRole('tab', { name: /^Ties/ }).waitFor();
    const fought = details(page).getByRole('button', { name: /^fought/ });
    expect(await fought.count()).toBe(0);
    await details(page)
      .getByRole('button', { name: /more outside the filter/ })
      .click();
    await fought.first().waitFor();
  });

  it('that leaves a table empty is named there, and taken off with one press', async () => {
    const page = await viewer().open({ hash: link({ assertedBy: ['kamal-alam'], surface: 'table' }) });
    await page.getByTestId('table').getByRole('tab', { name: /^Ties/ }).click();
    await page.getByText('Nothing here under the present filters.').waitFor();
    await page.getByTestId('table').getByRole('button', { name: 'Take off “Said by Kamal Alam”' }).click();
    await page.getByRole('table', { name: 'Ties' }).locator('[data-row]').first().waitFor();
  });

  it('that leaves no line lets one show what fits it', async () => {
    const page = await viewer().open({ hash: link({ assertedBy: ['kamal-alam'] }) });
    await page.getByTestId('no-lines').getByRole('button', { name: 'Show what fits' }).click();
    await page.waitForFunction(() => (window.allegiance?.canvas()?.edges.length ?? 0) > 0);
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().assertedBy)).toEqual(['kamal-alam']);
    expect(await nodesOf(page)).not.toEqual([...FIRST_VIEW.shown].sort());
  });

  it('counts in search: a claim outside it says so', async () => {
    const page = await viewer().open({ hash: link({ to: '2015-01-01', places: ['jawzjan'] }) });
    await page.keyboard.press('Control+k');
    await page.locator('[data-autofocus]:focus').waitFor();
    await page.keyboard.type('beheading');
    await page.getByRole('option').filter({ hasText: 'outside the filter' }).first().waitFor();
  });
});
