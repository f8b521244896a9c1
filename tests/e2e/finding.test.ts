import { describeInBrowser, edgesOf, nodesOf, settled } from '../support/browser';
import { ask } from '../support/hands';

describeInBrowser('search, ready questions and the way back', (viewer) => {
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
    const disputed = await edgesOf(page);
    expect(disputed.length).toBeGreaterThan(0);
    expect(disputed.every((edge) => edge.classes.includes('disputed'))).toBe(true);
    await page.locator('[data-dispute=jawzjan-surrender-cause]').press('Enter');
    await page.getByText(/3 positions|[4-9] positions/).waitFor();
    await ask(page, 'only-predicted');
    const predicted = await edgesOf(page);
    expect(predicted.length).toBeGreaterThan(0);
    expect(predicted.every((edge) => edge.classes.includes('predicted'))).toBe(true);
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
