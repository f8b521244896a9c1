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
import { elapse } from '../support/waiting.js';

/** Loads of the console and of Neo4j's grammar on a busy machine, ms. */
const PATIENCE = { timeout: 60_000 };

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
    await elapse(150, 'the editor takes no Enter for 75 ms after its list opens');
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

  test('Stop gives the request up, so that the server stops the statement', async () => {
    const page = await openConsole(viewer());
    const failing = page.waitForEvent('requestfailed');
    await run(page, 'MATCH (a), (b), (c), (d) WHERE a.id <> d.id RETURN count(*) AS n');
    await page.getByText('Running…').waitFor();
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Stopped.').waitFor();
    // The browser tells it on its own, before or after the page has shown it.
    expect((await failing).failure()?.errorText).toBe('net::ERR_ABORTED');
  });

  test('an error of the server is marked at its place, until the text changes', async () => {
    const page = await openConsole(viewer());
    await run(page, 'RETURN 1 AS one;\nMATCH (n:Entity)\nRETURN n.name AS name, datetime() AS now');
    await page
      .getByRole('alert')
      .getByText(/line 2, column 24/)
      .waitFor();
    const mark = page.locator('.cm-lintRange-error').filter({ hasText: 'datetime' });
    await mark.waitFor();
    await page.locator('.cm-cursor').first().waitFor({ state: 'attached' });
    // Checking the text anew closes what is said of a place, until the pointer moves there again.
    const said = page.locator('.cm-tooltip-lint').getByText(/keeps no datetime/);
    for (let count = 0; count < 20 && !(await said.isVisible()); count += 1) {
      await page.mouse.move(0, 0);
      await mark.hover();
      await said.waitFor({ timeout: 2_000 }).catch(() => undefined);
    }
    expect(await said.isVisible()).toBe(true);
    // Typing goes where the fault is.
    await editorOf(page).focus();
    await page.keyboard.type('x');
    expect(await editorOf(page).innerText()).toContain('AS name, xdatetime() AS now');
    await mark.waitFor({ state: 'detached' });
  });

  test('EXPLAIN shows the plan and marks an error where it is', async () => {
    const page = await openConsole(viewer());
    await write(page, 'MATCH (p:Person) RETURN p.id AS id');
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByRole('cell', { name: /NodeScan/ }).waitFor();
    await write(page, 'MATCH (p:Person) RETURN datetime() AS now');
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.locator('.cm-lintRange-error').filter({ hasText: 'datetime' }).waitFor();
  });

  test('a link opens the statement with its parameters, and runs nothing by itself', async () => {
    const page = await openConsole(viewer(), { permissions: ['clipboard-read', 'clipboard-write'] });
    const statement = 'MATCH (e:Entity {id: $id})\nRETURN e.name AS name // د 😀';
    await page.getByLabel('Parameters (JSON)').fill('{"id": "is-k"}');
    await write(page, statement);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${viewer().address}#q2=`);

    const sent: string[] = [];
    const other = await viewer().open({ hash: link.slice(link.indexOf('#')) });
    other.on('request', (request) => sent.push(request.postData() ?? ''));
    await editorOf(other).getByText('RETURN e.name').waitFor();
    expect(await editorOf(other).innerText()).toBe(statement);
    expect(await other.getByLabel('Parameters (JSON)').inputValue()).toBe('{"id": "is-k"}');
    await other.getByRole('note').getByText('has not run').waitFor();
    expect(await other.getByText('Run a statement with Ctrl Enter').count()).toBe(1);
    expect(sent.filter((body) => body.includes('e.name'))).toEqual([]);
    // The address is that of the view again, so a reload does not open it anew.
    expect(await other.evaluate(() => window.location.hash)).not.toMatch(/q\d=/);
    expect(await violations(other)).toEqual([]);

    await editorOf(other).focus();
    await other.keyboard.press('Control+Enter');
    await other.getByRole('cell', { name: /IS-K/ }).waitFor();
    expect(await other.getByRole('note').count()).toBe(0);
  });

  test('a link followed while the page is open keeps the canvas; a damaged one says so', async () => {
    const page = await viewer().open();
    const before = await nodesOf(page);
    await page.evaluate(() => {
      window.location.hash = '#q1=damaged';
    });
    await page.getByText('no statement that can be read').waitFor();
    expect(await nodesOf(page)).toEqual(before);
    expect(await page.evaluate(() => window.location.hash)).not.toMatch(/q\d=/);
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
    'is accessible in %s colors, and logs nothing',
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
