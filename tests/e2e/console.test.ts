import type { Locator, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import {
  describeInBrowser,
  nodesOf,
  settled,
  violations,
  type OpenOptions,
  type Viewer,
} from '../support/browser';

/** Loads of the console and of Neo4j's grammar on a busy machine, ms. */
const PATIENCE = { timeout: 30_000 };

async function openConsole(viewer: Viewer, options: OpenOptions = {}): Promise<Page> {
  const page = await viewer.open({ unsettled: true, ...options });
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Cypher console' }).click();
  await page.getByTestId('cypher-editor').locator('.cm-content').waitFor();
  return page;
}

function editorOf(page: Page): Locator {
  return page.getByTestId('cypher-editor').locator('.cm-content');
}

async function write(page: Page, text: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

async function run(page: Page, text: string): Promise<void> {
  await write(page, text);
  await page.keyboard.press('Control+Enter');
}

describeInBrowser('the Cypher console', (viewer) => {
  test('a ready question draws what it returned, and goes into the viewer', async () => {
    const page = await openConsole(viewer());
    await page.getByRole('button', { name: /^Who fought whom/ }).click();
    const graph = page.getByRole('img', { name: /^Graph of the result: \d+ nodes, \d+ relationships$/ });
    await graph.waitFor();
    const counts = /(\d+) nodes/.exec((await graph.getAttribute('aria-label')) ?? '');
    await page.getByRole('button', { name: /^Show \d+ entities in the viewer$/ }).click();
    await editorOf(page).waitFor({ state: 'detached' });
    await settled(page);
    const shown = await nodesOf(page);
    expect(shown).toHaveLength(Number(counts?.[1]));
    expect(shown).toContain('is-k');
  });

  test('nothing is drawn beyond the result', async () => {
    const page = await openConsole(viewer());
    await run(page, "MATCH (a:Entity {id: 'taliban'})-[r:FOUGHT]-(b:Entity {id: 'is-k'}) RETURN a, b");
    await page.getByRole('img', { name: 'Graph of the result: 2 nodes, 0 relationships' }).waitFor();
  });

  test('rows as a table, with parameters, of the statement that the cursor is in', async () => {
    const page = await openConsole(viewer());
    await page.getByLabel('Parameters (JSON)').fill('{"id": "is-k"}');
    await run(page, 'RETURN 1 AS no;\nMATCH (e:Entity {id: $id}) RETURN e.name AS name');
    await page.getByRole('cell', { name: /IS-K/ }).waitFor();
    expect(await page.getByText('1 row,').count()).toBe(1);
    await page.getByLabel('Parameters (JSON)').fill('nonsense');
    await run(page, 'RETURN 1 AS one');
    await page.getByRole('alert').getByText('JSON map').waitFor();
  });

  test('completes labels of this graph, and marks a fault where it is', async () => {
    const page = await openConsole(viewer());
    await write(page, '');
    await page.keyboard.type('MATCH (n:ArmedGr', { delay: 20 });
    await page.getByRole('option', { name: 'ArmedGroup' }).waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await page.keyboard.type(') RETRUN n');
    await page.locator('.cm-lintRange-error').filter({ hasText: 'RETRUN' }).waitFor();
    expect(await editorOf(page).innerText()).toContain('(n:ArmedGroup) RETRUN n');
  });

  test('a write is refused in words', async () => {
    const page = await openConsole(viewer());
    await run(page, 'CREATE (:Extra)');
    await page.getByRole('alert').getByText('READ_ONLY').waitFor();
  });

  test('a long statement can be stopped', async () => {
    const page = await openConsole(viewer());
    await run(page, 'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d WITH a WHERE a < 0 RETURN count(*) AS n'); // prettier-ignore
    await page.getByText('Running…').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor();
    await run(page, 'RETURN 7 AS seven');
    await page.getByRole('cell', { name: '7' }).waitFor();
  });

  test('a query is saved, exported, deleted and imported; history stays over a reload', async () => {
    const page = await openConsole(viewer());
    await run(page, 'RETURN 42 AS answer');
    await page.getByRole('cell', { name: '42' }).waitFor();
    await page.getByRole('tab', { name: 'Saved' }).click();
    await page.getByLabel('Name for the present statement').fill('the answer');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const exported = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(exported)).toMatchObject({
      queries: [{ name: 'the answer', query: 'RETURN 42 AS answer' }],
    });
    await page.getByRole('button', { name: 'Delete the answer' }).click();
    await page.getByText('Nothing is saved').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'queries.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
    await page.getByRole('button', { name: 'the answer', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Cypher console' }).click();
    await editorOf(page).getByText('42').waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('button', { name: 'RETURN 42 AS answer' }).waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'is accessible in %s colours, and logs nothing',
    async (colorScheme) => {
      viewer().logged();
      const page = await openConsole(viewer(), { colorScheme });
      await page.getByRole('button', { name: /^Who fought whom/ }).click();
      await page.getByRole('img', { name: /^Graph of the result/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByText('Table', { exact: true }).last().click();
      await page.getByRole('region', { name: 'Rows of the result' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(viewer().logged()).toEqual([]);
    },
  );

  test('Escape closes the suggestions, then the console', async () => {
    const page = await openConsole(viewer());
    await write(page, '');
    await page.keyboard.type('MATCH (n:ArmedGr', { delay: 20 });
    await page.getByRole('option', { name: 'ArmedGroup' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: 'ArmedGroup' }).waitFor({ state: 'detached' });
    expect(await editorOf(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await editorOf(page).waitFor({ state: 'detached' });
  });
});
