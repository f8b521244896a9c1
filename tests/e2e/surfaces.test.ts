import { FIRST_VIEW } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, edgesOf, hook, settled } from '../support/browser';
import { ask } from '../support/hands';
import { tiesUnder } from '../support/ties';

const EVERY_TIE = `#${encodeView({ ...FIRST_VIEW, bundling: 'each' })}`;
const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id).sort();

describeInBrowser('time, map and table', (viewer) => {
  it('the time slider leaves out what did not hold, tells possible from definite, and plays', async () => {
    const page = await viewer().open({ hash: EVERY_TIE });
    const all = idsOf(await edgesOf(page));
    const held = (asOf: string | null, asOfCertainty: string) =>
      tiesUnder(viewer().address, { asOf, asOfCertainty });
    await page.getByRole('button', { name: 'Time', exact: true }).click();
    const slider = page.getByRole('slider');
    await slider.press('Home');
    await page.waitForFunction(() => window.allegiance?.view().asOf !== null);
    const possible = await edgesOf(page);
    const day = await hook(page, (allegiance) => allegiance.view().asOf);
    expect(idsOf(possible)).toEqual(await held(day, 'POSSIBLE'));
    expect(possible.some((edge) => edge.classes.includes('possible'))).toBe(true);
    await page.getByText('Surely so').click();
    expect(idsOf(await edgesOf(page))).toEqual(await held(day, 'DEFINITE'));
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction((before) => window.allegiance?.view().asOf !== before, day);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'All of time' }).click();
    expect(idsOf(await edgesOf(page))).toEqual(all);
  });

  it('the map shows where, and selects what happened there', async () => {
    const page = await viewer().open();
    await ask(page, 'jawzjan');
    await page.getByText('Map', { exact: true }).click();
    const jawzjan = page.locator('[data-place=jawzjan]');
    await jawzjan.press('Enter');
    expect(await hook(page, (allegiance) => allegiance.view().selected)).toContain('is-k');
    expect(await jawzjan.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Graph', { exact: true }).click();
    await settled(page);
    const chosen = await hook(page, (allegiance) =>
      (allegiance.canvas()?.nodes ?? [])
        .filter((node) => node.classes.includes('chosen'))
        .map((node) => node.id),
    );
    expect(chosen).toContain('is-k');
  });

  it('the table holds what the canvas holds, sorts, filters and opens', async () => {
    const page = await viewer().open();
    const ties = await tiesUnder(viewer().address);
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('tab', { name: /^Entities/ }).waitFor();
    const rows = page.locator('[data-row]');
    const ids = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row')).sort());
    expect(await ids()).toEqual(['afghan-forces', 'haqqani-network', 'is-k', 'taliban', 'us-forces']); // prettier-ignore
    await page.getByRole('button', { name: 'Ties in all' }).press('Enter');
    await page.getByRole('button', { name: /Ties in all/ }).press('Enter');
    expect(await page.getByRole('columnheader', { name: /Ties in all/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.getByRole('tab', { name: /^Ties/ }).click();
    expect(await ids()).toEqual(ties);
    await page.getByRole('textbox', { name: 'Filter ties' }).fill('disputed');
    const left = await rows.allInnerTexts();
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((text) => !/disputed/i.test(text))).toEqual([]);
    await rows.first().getByRole('button').click();
    await page.getByRole('region', { name: 'Claims: against' }).waitFor();
  });
});
