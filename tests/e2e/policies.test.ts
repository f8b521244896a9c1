import type { Page } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, settled, violations } from '../support/browser';
import { HANDS } from '../support/hands';

const link = (change: Partial<View>): string => `#${encodeView({ ...FIRST_VIEW, ...change })}`;
const told = (page: Page) => page.getByTestId('switch');
/** Ids of the relationships that are drawn. */
const drawn = (page: Page): Promise<string[]> =>
  hook(page, (allegiance) => (allegiance.canvas()?.edges ?? []).map(({ id }) => id));

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'] as const;

// What is disputed in the graph (tests/engine/analysis/evidence-diff.test.ts): that the Haqqani Network is part of the
// Taliban, that these worked with IS-K at Mirza Olang, and that each of the two took part in that attack. On the canvas of
// the first visit stand the first two.
describeInBrowser('a switch of whose word counts', (viewer) => {
  it.each(HANDS)('$hand: says what it changed, lists it, and is taken back and done again', async (hand) => {
    const page = await viewer().open();
    const before = await drawn(page);
    const group = page.getByRole('radiogroup', { name: 'How well attested it must be' });
    await hand.pick(page, group, 'Undisputed');
    await told(page)
      .getByText(
        /On the canvas 2 ties go\. In the whole graph: 4 ties go\. Of \d+ ties that stay, \d+ stand uncontested\./,
      )
      .waitFor();
    await settled(page);
    const after = await drawn(page);
    await hand.activate(page, told(page).getByRole('button', { name: 'Which ties' }));
    const ties = told(page).locator('[data-tie]');
    await ties.first().waitFor();
    expect(await ties.evaluateAll((list) => list.map((one) => one.getAttribute('data-tie')))).toEqual([
      'part-of:haqqani-network:taliban:general',
      'cooperated-with:is-k:taliban:mirza-olang-2017',
      'participated-in:is-k:mirza-olang-attack:mirza-olang-2017:perpetrator',
      'participated-in:taliban:mirza-olang-attack:mirza-olang-2017:perpetrator',
    ]);
    // A press on a tie of the canvas opens it there, and what is told stays.
    await hand.activate(page, ties.nth(1));
    await page
      .getByTestId('details')
      .getByText(/Mirza Olang/)
      .first()
      .waitFor();
    await hand.activate(page, told(page).getByRole('button', { name: 'Undo' }));
    await told(page)
      .getByText(/^Back before/)
      .waitFor();
    await settled(page);
    expect((await drawn(page)).sort()).toEqual(before.sort());
    await hand.activate(page, told(page).getByRole('button', { name: 'Redo' }));
    await settled(page);
    expect((await drawn(page)).sort()).toEqual(after.sort());
    await hand.activate(page, told(page).getByRole('button', { name: 'Close what the switch changed' }));
    await told(page).waitFor({ state: 'detached' });
  });

  it.each(HANDS)('$hand: what each policy would change is said before it is chosen', async (hand) => {
    const page = await viewer().open();
    await hand.activate(page, page.getByRole('button', { name: 'What each would change' }));
    const preview = page.getByTestId('policy-preview');
    await preview.getByText(/^\d+ ties, now$/).waitFor();
    await preview.getByText(/^\d+ ties: 4 go$/).waitFor();
    const [any = NaN, undisputed = NaN] = (await preview.locator('.a-count').allInnerTexts()).map((text) =>
      Number(/^[\d,]+/.exec(text)?.[0].replace(',', '')),
    );
    expect(undisputed).toBe(any - 4);
  });

  it('without a source says what rests on it, and the table has as many ties as are left', async () => {
    const page = await viewer().open();
    await page.getByRole('checkbox', { name: /CNN/ }).click();
    const words = told(page).getByText(/In the whole graph: \d+ ties go/);
    await words.waitFor();
    const stay = Number(/Of (\d+) ties that stay/.exec(await words.innerText())?.[1]);
    await page.getByText('Table', { exact: true }).click();
    await page.getByText('In the whole graph', { exact: true }).click();
    await page.getByTestId('table').getByRole('tab', { name: /Ties/ }).click();
    await page.locator('[data-row]').first().waitFor();
    // What lies where and belongs to what is nobody's word: it stays in the table, and is not told of.
    const { ties } = await page.evaluate(async () => {
      const query =
        '{ graph(filter: {notSources: ["cnn-2018"]}, limit: 5000) { relationships { structural } } }';
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data } = (await answer.json()) as {
        data: { graph: { relationships: { structural: boolean }[] } };
      };
      return { ties: data.graph.relationships.filter(({ structural }) => !structural).length };
    });
    expect(stay).toBe(ties);
  });

  it.each(HANDS)('$hand: a reader of the past is named, with what later sources changed', async (hand) => {
    const page = await viewer().open({ hash: link({ asOf: '2018-08-01', knownBy: '2018-12-31' }) });
    await page
      .getByTestId('two-clocks')
      .getByText(
        /As a reader of 31 Dec 2018 saw it: what held on 1 Aug 2018.*Later sources tell of \d+ more ties/,
      )
      .waitFor();
    await hand.activate(page, page.getByRole('button', { name: 'What later sources changed' }));
    await page
      .getByRole('dialog')
      .getByText(/^By 2018-12-31, \d+ ties were known of 2018-08-01\./)
      .waitFor();
    await page
      .getByRole('dialog')
      .getByText(/^Out by that year: .*CNN/)
      .waitFor();
    await hand.pick(page, page.getByRole('radiogroup', { name: /As a reader saw it/ }), '2017');
    await page
      .getByRole('dialog')
      .getByText(/^By 2017-12-31/)
      .waitFor();
    await hand.activate(page, page.getByRole('button', { name: 'See it as known today' }));
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().knownBy)).toBeNull();
  });
});

describeInBrowser('a point in dispute', (viewer) => {
  const question = { focus: { on: 'question', id: 'mirza-olang-joint' } } as const;
  // If it was not joint: the cooperation and IS-K's part fall, and of the Taliban the author says so himself.
  const NO = /Without the claims that answer otherwise: 2 ties fall, 1 tie stands otherwise/;

  it.each(HANDS)('$hand: from the analysis to its page, and the graph as a position has it', async (hand) => {
    const page = await viewer().open();
    await hand.activate(page, page.getByRole('button', { name: 'Analysis', exact: true }));
    await page.getByRole('tab', { name: 'Points in dispute' }).click();
    await hand.activate(page, page.locator('[data-dispute=mirza-olang-joint]'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const no = page.locator('[data-position=no]');
    await no.getByText(NO).waitFor();
    await hand.activate(page, no.getByRole('button', { name: 'Show the graph so' }));
    await told(page)
      .getByText(/Supposing “no”.*On the canvas 1 tie goes/)
      .waitFor();
    await settled(page);
    expect((await drawn(page)).join()).not.toContain('mirza-olang-2017');
    // What the position rules out can still be read beside it.
    await page.getByTestId('details').getByText('Local witnesses say').first().waitFor();
    await hand.activate(page, no.getByRole('button', { name: 'Shown so: take it back' }));
    await settled(page);
    expect(await hook(page, (allegiance) => allegiance.view().supposing)).toEqual([]);
  });

  it('is reached by a link, with the position that is supposed, and a chip that takes it off', async () => {
    const page = await viewer().open({ hash: link(question) });
    await page.locator('[data-position=no]').getByRole('button', { name: 'Show the graph so' }).click();
    await settled(page);
    const again = await viewer().open({ hash: new URL(page.url()).hash });
    await again
      .locator('[data-position=no]')
      .getByRole('button', { name: 'Shown so: take it back' })
      .waitFor();
    await again.getByRole('button', { name: /Remove the filter “Supposing “no”/ }).click();
    await again.locator('[data-position=no]').getByRole('button', { name: 'Show the graph so' }).waitFor();
  });

  it('shows on an axis when each position was taken, and a dot opens the source there', async () => {
    const page = await viewer().open({
      hash: link({ focus: { on: 'question', id: 'haqqani-part-of-taliban' } }),
    });
    const dots = page.getByRole('figure', { name: /The positions/ }).getByRole('button');
    await dots.first().waitFor();
    expect(await dots.count()).toBeGreaterThan(1);
    await dots.first().click();
    await page.locator('[data-claim][aria-current=true]').first().waitFor();
  });

  it('says so where the filters leave no position, and takes one off', async () => {
    // Nothing that is said of August 2017 possibly held a year later.
    const page = await viewer().open({ hash: link({ ...question, asOf: '2018-08-01' }) });
    const details = page.getByTestId('details');
    await details.getByText('The filters leave no position.').waitFor();
    await details.getByRole('button', { name: /Take off “On 1 Aug 2018”/ }).click();
    await page.locator('[data-position=no]').waitFor();
  });

  it.each(VIEWPORTS.flatMap((viewport) => SCHEMES.map((colorScheme) => ({ viewport, colorScheme }))))(
    'is accessible, with the switch and the clocks beside it: %j',
    async ({ viewport, colorScheme }) => {
      const page = await viewer().open({
        viewport,
        colorScheme,
        hash: link({ ...question, asOf: '2017-08-05', knownBy: '2018-12-31' }),
      });
      const no = page.locator('[data-position=no]');
      await no.getByText(/Without the claims that answer/).waitFor();
      expect(await violations(page)).toEqual([]);
      await no.getByRole('button', { name: 'Show the graph so' }).click();
      await told(page)
        .getByText(/Supposing “no”/)
        .waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
    },
  );
});
