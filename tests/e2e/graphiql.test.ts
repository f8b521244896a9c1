import type { Page } from 'playwright-core';
import { describeInBrowser, violations, type OpenOptions, type Viewer } from '../support/browser';

/** The editor and its workers are large, and the machine may be busy, ms. */
const PATIENCE = { timeout: 60_000 };

/** A tab of GraphiQL holds the button that closes it. */
const GRAPHIQLS_OWN = /^nested-interactive: .*class="graphiql-tab/;

async function openExplorer(viewer: Viewer, options: OpenOptions = {}): Promise<Page> {
  const page = await viewer.open({ unsettled: true, hash: 'graphql', ...options });
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.getByRole('button', { name: 'Execute query' }).waitFor();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return page;
}

/** Waits until the response editor shows a text. */
async function answered(page: Page, text: string): Promise<void> {
  await page.locator('.result-window .view-lines').filter({ hasText: text }).waitFor();
}

describeInBrowser('the explorer of the API', (viewer) => {
  test('answers a ready question, offline, with a clean console', async () => {
    const page = await openExplorer(viewer());
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(viewer().address))
        elsewhere.push(request.url());
    });
    await page.reload();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await page.getByRole('button', { name: 'Why did the fighters in Jawzjan surrender' }).click();
    await answered(page, '"totalCount":');
    await page.getByRole('tab', { name: 'WhyDidTheySurrender' }).waitFor();
    await page.getByText('jawzjan-surrender-cause').first().waitFor();
    expect(elsewhere).toEqual([]);
    expect(page.workers().map((worker) => new URL(worker.url()).origin)).toContain(
      new URL(viewer().address).origin,
    );
    expect(viewer().logged()).toEqual([]);
  });

  test('answers what a person writes, with completion from the schema', async () => {
    const page = await openExplorer(viewer());
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.type('{ engi', { delay: 30 });
    await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'engine' }).first().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('query Who { entity(id: "is-k") { name } }');
    // The tab takes its name from the operation once the editor has read it.
    await page.locator('.graphiql-tab-active').getByText('Who', { exact: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await answered(page, 'IS-K');
    expect(viewer().logged()).toEqual([]);
  });

  test('marks what the schema does not have', async () => {
    const page = await openExplorer(viewer());
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.insertText('{ engine { color } }');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });

  test('documents the schema, and leads back to the viewer', async () => {
    const page = await openExplorer(viewer());
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('What is reached from one or more entities').first().waitFor();
    await page.getByRole('link', { name: /Allegiance viewer$/ }).click();
    await page.getByRole('button', { name: 'More' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test.each(['light', 'dark'] as const)('follows the system: %s', async (colorScheme) => {
    const page = await openExplorer(viewer(), { colorScheme });
    // Colored once the grammar has been read.
    await page.locator('.graphiql-query-editor .view-line [class^="mtk"]:not(.mtk1)').first().waitFor();
    const ground = await page.evaluate(() => {
      const container = document.querySelector('.graphiql-container');
      return container === null ? '' : getComputedStyle(container).backgroundColor;
    });
    const [red = 0] = (/\d+/.exec(ground) ?? []).map(Number);
    expect(red > 128 ? 'light' : 'dark').toBe(colorScheme);
    const broken = await violations(page);
    expect(broken.filter((line) => !GRAPHIQLS_OWN.test(line))).toEqual([]);
  });

  test('is shown to browsers only', async () => {
    const url = `${viewer().address}graphql`;
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect(page.headers.get('content-security-policy')).not.toContain('https:');
    const program = await fetch(`${url}?query={engine{name}}`, {
      headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
    });
    expect(await program.json()).toEqual({ data: { engine: { name: 'embedded' } } });
    const slash = await fetch(`${url}/`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect([slash.status, slash.headers.get('location')]).toEqual([308, '../graphql']);
    const schema = await fetch(`${viewer().address}schema.graphql`);
    expect(await schema.text()).toContain('type Query {');
  });
});
