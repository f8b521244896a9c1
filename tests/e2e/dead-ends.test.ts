import type { Page } from 'playwright-core';
import { describeInBrowser, nodesOf, settled } from '../support/browser';
import { grown, menu, mouse } from '../support/hands';
import { elapse } from '../support/waiting.js';

/** The storage of a browser that blocks cookies throws as soon as it is named. */
const blockStorage = (): void => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException(`Access to ${name} is denied for this document.`, 'SecurityError');
      },
    });
};

/** One that is full takes nothing more. */
const fillStorage = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
};

async function add(page: Page, name: string): Promise<void> {
  const before = (await nodesOf(page)).length;
  await page.keyboard.press('Control+k');
  await page.getByLabel('Search people, groups, places, events and claims').fill(name);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('option').first().click();
  await grown(page, before);
}

const keepView = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name for the present view').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
};

const kept = (page: Page, name: string) => page.getByRole('button', { name: `Delete “${name}”` });

describeInBrowser('the browser’s history', (viewer) => {
  it('shows at each entry what it showed, after a link in the same tab, undo and a reload', async () => {
    const page = await viewer().open();
    const link = page.url();
    const seen: { who: string[]; address: string }[] = [];
    /** What is shown, once the address has followed. */
    const now = async (): Promise<{ who: string[]; address: string }> => {
      await settled(page);
      await elapse(250, 'the address follows the view, or does not change');
      return { who: await nodesOf(page), address: page.url() };
    };
    seen.push(await now());
    await add(page, 'habib rahman');
    seen.push(await now());
    await page.evaluate((address) => {
      window.location.href = address;
    }, link);
    await page.waitForFunction(() => window.allegiance?.canvas()?.nodes.length === 5);
    seen.push(await now());
    await add(page, 'pakistan');
    seen.push(await now());
    await page.getByRole('button', { name: 'Undo' }).click();
    seen.push(await now());
    const back = async (): Promise<void> => void (await page.goBack());
    const forth = async (): Promise<void> => void (await page.goForward());
    const reload = async (): Promise<void> => void (await page.reload());
    let at = seen.length - 1;
    for (const [go, by] of [[back, -1], [back, -1], [reload, 0], [back, -1], [forth, 1], [back, -1], [back, -1], [forth, 1]] as const) {
      await go();
      at += by;
      expect(await now()).toEqual(seen[at]);
    } // prettier-ignore
  });

  it('opens a link that a mail program encoded', async () => {
    const page = await viewer().open();
    await add(page, 'pakistan');
    await elapse(250, 'the address follows the view, or does not change');
    const who = await nodesOf(page);
    const fragment = page.url().slice(page.url().indexOf('#') + 1);
    const other = await viewer().open({ hash: `?utm_source=mail#${encodeURIComponent(`${fragment}).`)}` });
    expect(await nodesOf(other)).toEqual(who);
  });
});

describeInBrowser('a browser that keeps nothing', (viewer) => {
  it.each([
    ['blocks cookies', blockStorage, /lets this page store nothing/],
    ['is full', fillStorage, /room for this page is full/],
  ] as const)(
    'because it %s: everything works, and the page says what can’t be kept',
    async (_, break_, words) => {
      const page = await viewer().open({ tour: true, before: break_ });
      expect(await nodesOf(page)).toHaveLength(5);
      await page.keyboard.press('Escape');
      await menu(page, mouse, 'Named views');
      await keepView(page, 'of this visit');
      await kept(page, 'of this visit').waitFor();
      await page.getByRole('alert').getByText(words).first().waitFor();
      await page.keyboard.press('Escape');
      await menu(page, mouse, 'Dark colors');
      await page.locator('[data-mantine-color-scheme=dark]').waitFor();
      await menu(page, mouse, 'Cypher console');
      await page.getByRole('tab', { name: 'Saved' }).click();
      await page.getByLabel('Name for the present statement').fill('mine');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Delete mine' }).waitFor();
      await page.goto(`${viewer().address}graphql`);
      await page.locator('.graphiql-query-editor .view-line').first().waitFor();
      await page.getByRole('status').getByText(words).waitFor();
    },
  );
});

describeInBrowser('two tabs of a browser', (viewer) => {
  it('keep what either saved, show it at once, ask before one replaces, and leave deleted what was', async () => {
    const one = await viewer().open();
    const other = await viewer().open();
    for (const page of [one, other]) {
      await page.bringToFront();
      await menu(page, mouse, 'Named views');
    }
    await one.bringToFront();
    await keepView(one, 'of one');
    await kept(other, 'of one').waitFor();
    await other.bringToFront();
    await keepView(other, 'of the other');
    await kept(one, 'of the other').waitFor();
    await keepView(other, 'of one');
    await other.getByText('“of one” is saved already').waitFor();
    await other.getByRole('button', { name: 'Replace' }).click();
    await one.bringToFront();
    await kept(one, 'of one').click();
    await kept(other, 'of one').waitFor({ state: 'detached' });
    await other.bringToFront();
    await keepView(other, 'a third');
    await kept(one, 'a third').waitFor();
    expect(await one.locator('.a-views li').count()).toBe(2);
  });
});

describeInBrowser('the names in a result', (viewer) => {
  it('cover neither a node nor each other', async () => {
    const page = await viewer().open();
    await menu(page, mouse, 'Cypher console');
    await page.locator('.cm-content').waitFor();
    for (const statement of [
      'MATCH (n:ArmedGroup) RETURN n',
      'MATCH (n:Claim) RETURN n LIMIT 25',
      'MATCH (a:Actor)-[f:FOUGHT]->(b:Actor) RETURN a, f, b LIMIT 50',
    ]) {
      await page.locator('.cm-content').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(statement);
      const answer = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes(statement),
      );
      await page.keyboard.press('Control+Enter');
      await answer;
      await page.getByText('Running…').waitFor({ state: 'detached' });
      await page.locator('.c-graph-ground canvas').first().waitFor();
      expect([statement, await page.evaluate(coveredNames)]).toEqual([statement, 0]);
    }
  });
});

/** Names on the console's canvas that stand under another node or name. */
function coveredNames(): number {
  interface Box { x1: number; y1: number; x2: number; y2: number } // prettier-ignore
  interface Node { boundingBox(of: object): Box } // prettier-ignore
  interface Drawn extends Element { _cyreg?: { cy?: { nodes(): { toArray(): Node[] } } } } // prettier-ignore
  const ground = document.querySelector<Drawn>('.c-graph-ground');
  const nodes = ground?._cyreg?.cy?.nodes().toArray() ?? [];
  if (nodes.length === 0) return NaN;
  const name = (node: Node): Box => node.boundingBox({ includeNodes: false, includeEdges: false, includeLabels: true, includeOverlays: false }); // prettier-ignore
  const body = (node: Node): Box => node.boundingBox({ includeLabels: false, includeOverlays: false });
  const hit = (a: Box, b: Box): boolean =>
    Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 4 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 4;
  return nodes.filter((x) => nodes.some((y) => x !== y && (hit(name(x), body(y)) || hit(name(x), name(y)))))
    .length;
}

describeInBrowser('the first view of GraphiQL', (viewer) => {
  it('is a question with its variables, and its answer is about them', async () => {
    const page = await viewer().open({ unsettled: true, hash: 'graphql' });
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await page
      .locator('.graphiql-editor-tool .view-lines')
      .filter({ hasText: 'DEFECTED_TO' })
      .first()
      .waitFor();
    for (const anew of [false, true]) {
      if (anew) await page.reload();
      const answer = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes('WhoDefectedToWhom'),
      );
      await page.getByRole('button', { name: 'Execute query' }).click();
      const { data } = (await (await answer).json()) as {
        data: { graph: { relationships: { type: string }[] } };
      };
      expect(new Set(data.graph.relationships.map(({ type }) => type))).toEqual(new Set(['DEFECTED_TO']));
    }
  });
});
