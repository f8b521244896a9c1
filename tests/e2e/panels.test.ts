import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeInBrowser, hook, nodesOf, press, settled } from '../support/browser';

const edges = (page: Page) => hook(page, (allegiance) => allegiance.canvas()?.edges ?? []);

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

async function ask(page: Page, question: string): Promise<void> {
  const before = await hook(page, (allegiance) => allegiance.steps().cursor);
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.locator(`[data-question=${question}]`).press('Enter');
  await page.waitForFunction((cursor) => (window.allegiance?.steps().cursor ?? 0) > cursor, before);
  await settled(page);
}

describeInBrowser('panels', (viewer) => {
  afterEach(() => expect(viewer().logged()).toEqual([]));

  it('the legend counts, filters, and is undone', async () => {
    const page = await viewer().open();
    const legend = page.getByTestId('legend');
    const before = await edges(page);
    const hostile = before.filter((edge) => edge.classes.includes('conflict'));
    await legend.getByRole('checkbox', { name: 'Hostile' }).press('Space');
    expect(await edges(page)).toHaveLength(before.length - hostile.length);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await edges(page)).toHaveLength(before.length);
    await legend.getByRole('checkbox', { name: 'Predicted' }).click();
    const more = await edges(page);
    expect(more.some((edge) => edge.classes.includes('predicted'))).toBe(true);
    await legend.getByRole('checkbox', { name: 'State forces' }).click();
    expect(await nodesOf(page)).toEqual(['haqqani-network', 'is-k', 'taliban']);
    await legend.getByRole('button', { name: 'Reset' }).click();
    expect(await edges(page)).toHaveLength(before.length);
  });

  it('draws every tie on its own where asked to', async () => {
    const page = await viewer().open();
    const before = await edges(page);
    await page.getByText('Every tie').click();
    expect((await edges(page)).length).toBeGreaterThan(before.length);
  });

  it('only what one source says is left when only it counts', async () => {
    const page = await viewer().open();
    const before = (await edges(page)).length;
    await page.getByRole('checkbox', { name: /^CACI/ }).click();
    await page.waitForFunction(
      (count) => (window.allegiance?.canvas()?.edges.length ?? count) < count,
      before,
    );
  });

  it('search finds by any spelling, marks what matched, and opens by Enter', async () => {
    const page = await viewer().open();
    await page.keyboard.press('Control+k');
    await page.locator('[data-autofocus]:focus').waitFor();
    await page.keyboard.type('mujahid');
    await page
      .getByRole('option', { name: /Mujahid/ })
      .first()
      .waitFor();
    expect(await page.locator('mark').first().textContent()).toMatch(/mujahid/i);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (window.allegiance?.canvas()?.nodes.length ?? 0) === 6);
    expect(await nodesOf(page)).toContain('zabiullah-mujahid');
    await page.getByTestId('crumbs').getByRole('button', { name: 'Added Zabiullah Mujahid' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('[data-autofocus]:focus').waitFor();
    await page.keyboard.type('qqqqqqq');
    await page.getByText('Nothing in the graph matches').waitFor();
  });

  it('the pair panel tells all between two, oldest first', async () => {
    const page = await viewer().open();
    await press(page, 'taliban');
    await press(page, 'is-k', ['Shift']);
    await page.getByRole('button', { name: 'Between the two' }).click();
    const details = page.getByTestId('details');
    await details.getByText('oldest first').waitFor();
    const items = details.locator('.a-episodes button');
    expect(await items.count()).toBeGreaterThan(8);
    await items.first().press('Enter');
    await details.locator('[data-claim]').first().waitFor();
  });

  it.each([
    ['over-to-is-k', ['is-k', 'ttp']],
    ['taliban-and-is-k', ['is-k', 'taliban']],
    ['haqqani-part', ['haqqani-network', 'taliban']],
    ['jawzjan', ['jawzjan-surrender', 'is-k']],
    ['orders', ['haqqani-network']],
    ['who-fought', ['is-k', 'taliban', 'us-forces']],
  ])('the question %s shows %j', async (question, expected) => {
    const page = await viewer().open();
    await ask(page, question);
    expect(await nodesOf(page)).toEqual(expect.arrayContaining(expected));
  });

  it('the questions on disputes and on forecasts show nothing else', async () => {
    const page = await viewer().open();
    await ask(page, 'disputed');
    const disputed = await edges(page);
    expect(disputed.length).toBeGreaterThan(0);
    expect(disputed.every((edge) => edge.classes.includes('disputed'))).toBe(true);
    await page.locator('[data-dispute=jawzjan-surrender-cause]').press('Enter');
    await page.getByText(/3 positions|[4-9] positions/).waitFor();
    await ask(page, 'only-predicted');
    const predicted = await edges(page);
    expect(predicted.length).toBeGreaterThan(0);
    expect(predicted.every((edge) => edge.classes.includes('predicted'))).toBe(true);
  });

  it('the time slider leaves out what did not hold, tells possible from definite, and plays', async () => {
    const page = await viewer().open();
    const all = (await edges(page)).length;
    await page.getByRole('button', { name: 'Time', exact: true }).click();
    const slider = page.getByRole('slider');
    await slider.press('Home');
    await page.waitForFunction(() => window.allegiance?.view().asOf !== null);
    const possible = await edges(page);
    expect(possible.length).toBeLessThan(all);
    expect(possible.some((edge) => edge.classes.includes('possible'))).toBe(true);
    await page.getByText('Surely so').click();
    expect((await edges(page)).length).toBeLessThan(possible.length);
    const day = await hook(page, (allegiance) => allegiance.view().asOf);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction((before) => window.allegiance?.view().asOf !== before, day);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'All of time' }).click();
    expect(await edges(page)).toHaveLength(all);
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
    const ties = await hook(page, (allegiance) => allegiance.canvas()?.edges.length ?? 0);
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('tab', { name: /^Entities/ }).waitFor();
    const rows = page.locator('[data-row]');
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row')).sort())).toEqual(['afghan-forces', 'haqqani-network', 'is-k', 'taliban', 'us-forces']); // prettier-ignore
    await page.getByRole('button', { name: 'Ties in all' }).press('Enter');
    await page.getByRole('button', { name: /Ties in all/ }).press('Enter');
    expect(await page.getByRole('columnheader', { name: /Ties in all/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.getByRole('tab', { name: /^Ties/ }).click();
    expect(await rows.count()).toBeGreaterThanOrEqual(ties);
    await page.getByRole('textbox', { name: 'Filter ties' }).fill('disputed');
    expect(await rows.count()).toBeGreaterThan(0);
    await rows.first().getByRole('button').click();
    await page.getByRole('region', { name: 'Claims: against' }).waitFor();
  });

  it('shows the Cypher behind the view', async () => {
    const page = await viewer().open();
    await menu(page, 'Show the Cypher');
    const statement = page.getByLabel('Cypher statement');
    await statement.waitFor();
    expect(await statement.textContent()).toMatch(/MATCH/);
    expect(await page.getByLabel('Parameters').textContent()).toContain('taliban');
  });

  it('keeps, exports and imports named views', async () => {
    const page = await viewer().open();
    await page.getByTestId('legend').getByRole('checkbox', { name: 'Hostile' }).click();
    const filtered = (await edges(page)).length;
    await menu(page, 'Named views');
    await page.getByLabel('Name for the present view').fill('Without war');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Without war', exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as JSON' }).click()]); // prettier-ignore
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'allegiance-views' });
    const other = await viewer().open();
    await menu(other, 'Named views');
    await other.getByLabel('File with views').setInputFiles(file);
    await other.getByRole('button', { name: 'Without war', exact: true }).press('Enter');
    await settled(other);
    expect(await edges(other)).toHaveLength(filtered);
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

  it('breadcrumbs go back to any step', async () => {
    const page = await viewer().open();
    await ask(page, 'jawzjan');
    await ask(page, 'orders');
    await page.getByTestId('crumbs').getByRole('button', { name: 'The core five' }).click();
    await settled(page);
    expect(await nodesOf(page)).toHaveLength(5);
    await page.keyboard.press('Control+Shift+z');
    await settled(page);
    expect(await nodesOf(page)).toContain('jawzjan-surrender');
  });
});
