import type { Page, Route } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, pointOf, press, pressLine, settled } from '../support/browser';
import { mouse } from '../support/hands';

const CNN = 'cnn-2018';
const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const details = (page: Page) => page.getByTestId('details');
const outside = (page: Page) => details(page).getByRole('button', { name: /\d+ more outside the filter/ });

/** Holds back answers to operations of a name until they are let go. */
async function hold(page: Page, operation: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let holding = true;
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (holding && query.includes(`query ${operation}(`)) held.push(route);
    else await route.continue();
  });
  return async () => {
    holding = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

describeInBrowser('under one source alone', (viewer) => {
  it('a line opens with the standing and the claims that it is drawn from, the rest upon a press', async () => {
    const page = await viewer().open({ hash: link({ sources: [CNN] }) });
    const lines = await hook(page, (allegiance) => allegiance.canvas()?.edges ?? []);
    const drawn = lines.filter(({ classes, id }) => classes.includes('reported') && id.startsWith('fought:'));
    expect(drawn.length).toBeGreaterThan(0);
    for (const { id } of drawn) {
      await pressLine(page, id);
      await details(page).getByText('Reported', { exact: true }).waitFor();
      expect(await details(page).getByText('Corroborated', { exact: true }).count()).toBe(0);
      for (const cite of await details(page).locator('cite').allInnerTexts())
        expect(cite).toMatch(/Confusion reigns/);
    }
    await outside(page).first().click();
    await details(page).getByText('whatever the filters').waitFor();
  });

  it('an entity, a point in dispute and the tables give the claims of that source', async () => {
    const page = await viewer().open({ hash: link({ sources: [CNN] }) });
    await press(page, 'is-k');
    await details(page).getByRole('tab', { name: 'Claims' }).click();
    await details(page).locator('article').first().waitFor();
    for (const cite of await details(page).locator('article cite').allInnerTexts())
      expect(cite).toMatch(/Confusion reigns/);
    await outside(page).first().waitFor();
    await page.getByText('Table', { exact: true }).click();
    await page.getByTestId('table').getByRole('tab', { name: 'Claims' }).click();
    for (const scope of ['On the canvas', 'In the whole graph']) {
      await page.getByText(scope, { exact: true }).click();
      await page.getByRole('table', { name: 'Claims' }).locator('[data-row]').first().waitFor();
      const rows = await page.locator('[data-row]').allInnerTexts();
      // What belongs to what and lies where is nobody's word, and stays.
      expect(rows.filter((row) => !/Confusion reigns|Editors of this graph|Natural Earth/.test(row))).toEqual(
        [],
      );
      expect(rows.some((row) => row.includes('Confusion reigns'))).toBe(true);
    }
  });
});

describeInBrowser('filters and what they leave', (viewer) => {
  it('an empty picture says so, and takes the filter off with one press', async () => {
    const page = await viewer().open({ hash: link({ assertedBy: ['kamal-alam'] }) });
    const note = page.getByTestId('no-lines');
    await note.getByText('say nothing between those').waitFor();
    await note.getByRole('button', { name: 'Take off “Said by Kamal Alam”' }).click();
    await note.waitFor({ state: 'detached' });
    await settled(page);
    expect((await hook(page, (allegiance) => allegiance.canvas()?.edges.length)) ?? 0).toBeGreaterThan(0);
  });

  it('the picture is dimmed while that under a new filter is on its way, and nothing says that there is none', async () => {
    const page = await viewer().open();
    const letGo = await hold(page, 'Between');
    await page.getByRole('button', { name: 'Only CNN' }).click();
    await page.locator('.a-surface[aria-busy=true]').waitFor();
    expect(await page.getByText('None under these filters').count()).toBe(0);
    await letGo();
    await page.locator('.a-surface[aria-busy=false]').waitFor();
  });

  it('an expansion says what it looks for as long as it takes', async () => {
    const page = await viewer().open();
    const letGo = await hold(page, 'Around');
    const { x, y } = await pointOf(page, 'taliban');
    await page.mouse.dblclick(x, y);
    await page.getByRole('status').getByText('Looking for what is tied to Taliban').waitFor();
    await letGo();
    await page.getByText('Looking for').waitFor({ state: 'detached' });
  });

  it('which dates count can be chosen only where there is a day', async () => {
    const page = await viewer().open();
    await page.getByRole('button', { name: 'When, where, who says so' }).click();
    const surely = page
      .getByRole('radiogroup', { name: 'Uncertain and missing dates' })
      .getByRole('radio', { name: 'Surely then' });
    await surely.waitFor({ state: 'attached' });
    expect(await surely.isDisabled()).toBe(true);
    await page.getByLabel('On', { exact: true }).fill('2017-08-05');
    await page.waitForFunction(() => window.allegiance?.view().asOf === '2017-08-05');
    expect(await surely.isDisabled()).toBe(false);
  });
});

describeInBrowser('what a question and a pair are answered with', (viewer) => {
  it('why the fighters in Jawzjan gave up: every explanation, and who gives it', async () => {
    const page = await viewer().open();
    await mouse.activate(page, page.getByRole('button', { name: 'Questions', exact: true }));
    await page.locator('[data-question=jawzjan]').click();
    await details(page)
      .getByRole('heading', { name: /^Why did the IS-K fighters in Jawzjan/ })
      .waitFor();
    expect(await details(page).getByRole('heading', { level: 3 }).count()).toBeGreaterThan(2);
  });

  it('what two have in common beyond the ties between them: events of both, claims that name both', async () => {
    const page = await viewer().open({ hash: link({ focus: { on: 'pair', a: 'is-k', b: 'taliban' } }) });
    const events = details(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /events? of both$/ }) });
    await events.getByRole('button', { name: /Mirza Olang/ }).waitFor();
    await details(page)
      .getByRole('heading', { name: /claims? that names? both$/ })
      .waitFor();
  });

  it('the pair panel tells all between two, oldest first', async () => {
    const page = await viewer().open();
    await press(page, 'taliban');
    await press(page, 'is-k', ['Shift']);
    await page.getByRole('button', { name: 'Between the two' }).click();
    await details(page).getByText('oldest first').waitFor();
    const items = details(page).locator('.a-episodes button');
    expect(await items.count()).toBeGreaterThan(8);
    await items.first().press('Enter');
    await details(page).locator('[data-claim]').first().waitFor();
  });
});

describeInBrowser('claims of one statement', (viewer) => {
  it('are one card, the first three at once and the rest upon a press; counted as claims', async () => {
    const page = await viewer().open({ hash: link({ focus: { on: 'entity', id: 'is-k' } }) });
    await details(page).getByRole('tab', { name: 'Claims' }).click();
    const cards = details(page).locator('[data-statement]');
    await cards.first().waitFor();
    const ids = await cards.evaluateAll((found) => found.map((one) => one.getAttribute('data-statement')));
    expect(new Set(ids).size).toBe(ids.length);
    const press = details(page)
      .getByRole('button', { name: /^and \d+ more of the same statement$/ })
      .first();
    const id = await press.evaluate((button) =>
      button.closest('[data-statement]')?.getAttribute('data-statement'),
    );
    const card = details(page).locator(`[data-statement="${id}"]`);
    const more = Number(/\d+/.exec(await press.innerText())?.[0]);
    expect(await card.locator('cite').count()).toBe(1);
    expect(await card.locator('[data-claim]').count()).toBe(3);
    await card.getByRole('button', { name: /more of the same statement$/ }).click();
    expect(await card.locator('[data-claim]').count()).toBe(3 + more);
    await card.getByRole('button', { name: 'Only the first 3' }).click();
    expect(await card.locator('[data-claim]').count()).toBe(3);
    const told = await details(page)
      .getByText(/^\d+ claims speak of it\.$/)
      .innerText();
    expect(Number(/\d+/.exec(told)?.[0])).toBeGreaterThan(ids.length);
  });
});

describeInBrowser('what stands behind a tie and a claim', (viewer) => {
  const tie = (id: string): string => link({ focus: { on: 'relationship', id } });

  it('what only the editors or a gazetteer say is told as structure, by no voice, and nobody is said not to deny it', async () => {
    for (const [id, whose] of [
      ['part-of:afghan-forces:afghan-government:general', 'by the editors of this graph'],
      ['located-in:kunar:afghanistan:general', 'by the gazetteer Natural Earth'],
    ] as const) {
      const page = await viewer().open({ hash: tie(id) });
      await details(page).getByText(whose).waitFor();
      await details(page).getByText('Structure', { exact: true }).waitFor();
      expect(await details(page).getByText('Reported', { exact: true }).count()).toBe(0);
      expect(
        await details(page)
          .getByText(/Nobody in these sources denies it/)
          .count(),
      ).toBe(0);
    }
  });

  it('what is said of other ties and speaks against it comes upon a press, with the way to that tie', async () => {
    const id = 'participated-in:is-k:mirza-olang-attack:mirza-olang-2017:perpetrator';
    const page = await viewer().open({ hash: tie(id) });
    const section = details(page).getByRole('region', { name: 'Claims elsewhere that speak against it' });
    await section.getByRole('button', { name: 'Challenged by a claim on another tie' }).click();
    await section.locator('[data-claim]').waitFor();
    await section.getByRole('button', { name: /^Opens the tie/ }).click();
    await page.waitForFunction((before) => {
      const focus = window.allegiance?.view().focus;
      return focus?.on === 'relationship' && focus.id !== before;
    }, id);
  });

  it('a claim says what the coder inferred and why, and what bounds it in time', async () => {
    const page = await viewer().open({
      hash: link({ focus: { on: 'entity', id: 'sher-mohammad-ghazanfar' } }),
    });
    await details(page).getByRole('tab', { name: 'Claims' }).click();
    await details(page).locator('[data-claim]').first().waitFor();
    const inferred = details(page)
      .locator('[data-claim]')
      .filter({ has: page.getByText('inferred', { exact: true }) })
      .first();
    expect(await inferred.innerText()).toMatch(/The text does not say this in so many words\. \w+/);
    const undated = details(page).locator('details').filter({ hasText: 'No date in the text' }).first();
    await undated.locator('summary').click();
    expect(await undated.locator('li').first().innerText()).toMatch(
      /^(On|Begun by|Not before|Over by|Not over before) .+: .+\.$/,
    );
  });

  it('whose word counts names documents to choose from, and apart from them those who give structure', async () => {
    const page = await viewer().open({ hash: link({ sources: [CNN] }) });
    const legend = page.getByTestId('legend');
    const apart = legend.locator('section', { hasText: 'Whose word counts' }).locator('div', {
      has: page.getByRole('heading', { name: 'Structure and places' }),
    });
    for (const name of ['Natural Earth', 'The editors of this graph']) {
      await apart.getByText(name).first().waitFor();
      expect(await legend.getByRole('checkbox', { name: new RegExp(name) }).count()).toBe(0);
      expect(await legend.getByRole('button', { name: `Only ${name}` }).count()).toBe(0);
    }
    expect(await legend.getByRole('checkbox', { name: /CNN/ }).count()).toBe(1);
  });
});
