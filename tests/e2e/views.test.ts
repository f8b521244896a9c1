import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeInBrowser, edgesOf, settled } from '../support/browser';

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

describeInBrowser('a view as Cypher, and under a name', (viewer) => {
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
    const filtered = (await edgesOf(page)).length;
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
    expect(await edgesOf(other)).toHaveLength(filtered);
  });
});
