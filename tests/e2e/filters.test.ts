import type { Page, Route } from 'playwright-core';
import type { View } from '../../client/model/view';
import { describeInBrowser, edgesOf, hook, nodesOf, pressLine, settled } from '../support/browser';
import { HANDS, grown, walkTo, type Hand } from '../support/hands';
import { tiesUnder } from '../support/ties';
import { FIRST_VIEW } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';

const view = (page: Page): Promise<View> => hook(page, (allegiance) => allegiance.view());
const chips = (page: Page): Promise<string[]> =>
  page.getByTestId('chips').getByRole('listitem').allInnerTexts();
const legend = (page: Page) => page.getByTestId('legend');

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id).sort();

/** Ids of the ties that are drawn, each on its own, sorted. */
async function tiesOn(page: Page): Promise<string[]> {
  await settled(page);
  return idsOf(await edgesOf(page));
}

/** Waits until the canvas has other lines than so many. */
async function otherLines(page: Page, than: number): Promise<number> {
  await page.waitForFunction((count) => (window.allegiance?.canvas()?.edges.length ?? count) !== count, than);
  await settled(page);
  return (await edgesOf(page)).length;
}

async function more(page: Page, hand: Hand): Promise<void> {
  await hand.activate(page, page.getByRole('button', { name: 'When, where, who says so' }));
  await page.getByTestId('more-filters').waitFor();
}

/** Chooses the first option that holds a text, in a field of several. */
async function option(page: Page, hand: Hand, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await hand.write(page, field, text);
  const found = page.getByRole('option', { name: new RegExp(text) }).first();
  await found.waitFor();
  if (hand.hand === 'mouse') await found.click();
  else {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
}

const queryOf = (route: Route): string => (route.request().postDataJSON() as { query: string }).query;

/** What is only denied in the documents: that the Taliban let Khorasani's people go. */
const WITH_DENIED = `#${encodeView({ ...FIRST_VIEW, shown: ['taliban', 'abu-omar-khorasani', 'is-k'] })}`;

describeInBrowser('filters', (viewer) => {
  describe.each(HANDS)('by $hand', (hand) => {
    it('families, kinds and standings by the legend; reset and undo', async () => {
      const page = await viewer().open();
      const before = (await edgesOf(page)).length;
      await hand.activate(page, legend(page).getByRole('checkbox', { name: 'Hostile' }));
      const calm = await edgesOf(page);
      expect(calm.length).toBeLessThan(before);
      expect(calm.some((edge) => edge.classes.includes('conflict'))).toBe(false);
      await hand.activate(page, legend(page).getByRole('checkbox', { name: 'State forces' }));
      expect(await nodesOf(page)).toEqual(['haqqani-network', 'is-k', 'taliban']);
      await hand.activate(page, legend(page).getByRole('checkbox', { name: 'Predicted' }));
      expect((await edgesOf(page)).some((edge) => edge.classes.includes('predicted'))).toBe(true);
      expect(await chips(page)).toEqual(['Ties: no hostile', 'Who and what: no state forces', 'With what is only predicted', 'Clear all']); // prettier-ignore
      await hand.activate(page, page.getByRole('button', { name: 'Undo' }));
      expect((await edgesOf(page)).some((edge) => edge.classes.includes('predicted'))).toBe(false);
      await hand.activate(page, legend(page).getByRole('button', { name: 'Reset' }));
      expect(await edgesOf(page)).toHaveLength(before);
    });

    it('one type alone, and one family alone', async () => {
      const page = await viewer().open();
      await hand.activate(page, legend(page).getByRole('button', { name: 'Types of Hostile' }));
      await hand.activate(page, legend(page).getByRole('checkbox', { name: 'fought', exact: true }));
      expect((await view(page)).hiddenTypes).toEqual(['FOUGHT']);
      await hand.activate(page, legend(page).getByRole('button', { name: 'Only Cooperative' }));
      const left = await edgesOf(page);
      expect(left.length).toBeGreaterThan(0);
      expect(left.every((edge) => edge.classes.includes('cooperation'))).toBe(true);
    });

    it('the verdict: undisputed, then corroborated', async () => {
      const page = await viewer().open();
      const group = page.getByRole('radiogroup', { name: 'How well attested it must be' });
      await hand.pick(page, group, 'Undisputed');
      const undisputed = await edgesOf(page);
      expect(undisputed.some((edge) => edge.classes.includes('disputed'))).toBe(false);
      await hand.pick(page, group, 'Corroborated');
      const corroborated = await edgesOf(page);
      expect(corroborated.length).toBeLessThan(undisputed.length);
      expect(corroborated.every((edge) => edge.classes.includes('corroborated'))).toBe(true);
    });

    it('sources out and in, and what was known by a day', async () => {
      const page = await viewer().open();
      const before = (await edgesOf(page)).length;
      await hand.activate(page, page.getByRole('checkbox', { name: /^CACI/ }));
      const without = await otherLines(page, before);
      expect(without).toBeLessThan(before);
      expect((await view(page)).notSources).toEqual(['caci-2017']);
      await hand.activate(page, page.getByRole('button', { name: 'Only CACI Analyst' }));
      await otherLines(page, without);
      expect(await view(page)).toMatchObject({ sources: ['caci-2017'], notSources: [] });
      await hand.activate(page, page.getByRole('button', { name: 'Reset' }));
      await hand.day(page, page.getByLabel('Only what was known by'), '2017-12-31');
      await page.waitForFunction(() => window.allegiance?.view().knownBy === '2017-12-31');
      await otherLines(page, before);
      expect(await chips(page)).toEqual(['Known by 31 Dec 2017']);
    });

    it('from, to and on a day, surely or possibly', async () => {
      const page = await viewer().open();
      const before = (await edgesOf(page)).length;
      await more(page, hand);
      await hand.day(page, page.getByLabel('From', { exact: true }), '2018-01-01');
      await page.waitForFunction(() => window.allegiance?.view().from === '2018-01-01');
      const later = (await edgesOf(page)).length;
      expect(later).toBeLessThan(before);
      await hand.day(page, page.getByLabel('To', { exact: true }), '2017-01-01');
      await page.getByText('This is before 1 Jan 2018').waitFor();
      expect((await view(page)).to).toBeNull();
      await hand.activate(page, page.getByRole('button', { name: 'Reset' }));
      await hand.day(page, page.getByLabel('On', { exact: true }), '2017-08-05');
      await page.waitForFunction(() => window.allegiance?.view().asOf === '2017-08-05');
      const possible = (await edgesOf(page)).length;
      await hand.pick(
        page,
        page.getByRole('radiogroup', { name: 'Uncertain and missing dates' }),
        'Surely then',
      );
      expect((await edgesOf(page)).length).toBeLessThan(possible);
      expect(await chips(page)).toEqual(['On 5 Aug 2017', 'Only what surely held', 'Clear all']);
    });

    it('places, speakers and institutions; each a chip that takes it away', async () => {
      const page = await viewer().open();
      const before = (await edgesOf(page)).length;
      await more(page, hand);
      await option(page, hand, 'Where', 'Jawzjan');
      const there = await otherLines(page, before);
      expect(there).toBeLessThan(before);
      await option(page, hand, 'Said by', 'CNN');
      await page.waitForFunction(() => window.allegiance?.view().assertedBy.includes('cnn') === true);
      await settled(page);
      expect((await edgesOf(page)).length).toBeLessThanOrEqual(there);
      await option(page, hand, 'Institution that speaks', 'CNN');
      await page.waitForFunction(() => window.allegiance?.view().voices.includes('cnn') === true);
      await page.getByTestId('chips').getByText('In Jawzjan').waitFor();
      expect(await chips(page)).toEqual(['Said by CNN', 'Voice of CNN', 'In Jawzjan', 'Clear all']);
      await hand.activate(page, page.getByRole('button', { name: 'Remove the filter “In Jawzjan”' }));
      expect((await view(page)).places).toEqual([]);
      await hand.activate(page, page.getByRole('button', { name: 'Clear all' }));
      await settled(page);
      expect(await edgesOf(page)).toHaveLength(before);
      expect(await page.getByTestId('chips').count()).toBe(0);
      if (hand.hand === 'keyboard')
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('canvas');
    });

    it('choices come in one request, say that they are on their way, and are asked for again where they failed', async () => {
      const page = await viewer().open();
      const asked: string[] = [];
      let answer: (route: Route) => Promise<void> = (route) =>
        route.fulfill({ json: { errors: [{ message: 'The graph is busy. Try again in a moment.' }] } });
      await page.route('**/graphql', async (route) => {
        const query = queryOf(route);
        // Nothing of the viewer's own waits for the check of statements that people write.
        if (/\bcypher\(/.test(query)) asked.push('cypher');
        if (!query.includes('filterChoices')) return route.continue();
        asked.push('choices');
        return answer(route);
      });
      await more(page, hand);
      const fields = page.getByTestId('more-filters');
      const sentence = fields.getByText('The graph is busy. Try again in a moment.');
      await sentence.nth(2).waitFor();
      expect(asked).toEqual(['choices']);

      let go = (): void => undefined;
      const held = new Promise<void>((resolve) => (go = resolve));
      answer = (route) => held.then(() => route.continue());
      const where = page.getByRole('combobox', { name: 'Where' });
      await hand.write(page, where, 'Jawz');
      await page.getByRole('listbox', { name: 'Where' }).getByText('Loading…').waitFor();
      expect(await where.getAttribute('placeholder')).toBe('Loading…');
      expect(await sentence.count()).toBe(0);
      go();
      await page.getByRole('option', { name: 'Jawzjan' }).first().waitFor();
      expect(await where.getAttribute('placeholder')).toBe('Any place');
      await option(page, hand, 'Said by', 'CNN');
      await page.waitForFunction(() => window.allegiance?.view().assertedBy.includes('cnn') === true);
      expect(asked).toEqual(['choices', 'choices']);
    });

    it('what is only denied is drawn on request, with a cross and in words', async () => {
      const page = await viewer().open({ hash: WITH_DENIED });
      const denied = async () => (await edgesOf(page)).filter((edge) => edge.classes.includes('denied'));
      expect(await denied()).toEqual([]);
      await hand.activate(page, legend(page).getByRole('checkbox', { name: 'Denied' }));
      const [line] = await denied();
      expect([line?.source, line?.target].sort()).toEqual(['abu-omar-khorasani', 'taliban']);
      if (hand.hand === 'mouse') await pressLine(page, line?.id ?? '');
      else {
        await walkTo(page, 'abu-omar-khorasani');
        const heard = page.getByTestId('spoken');
        for (let count = 0; count < 12; count += 1) {
          await page.keyboard.press('ArrowDown');
          if (/Only denied/.test((await heard.textContent()) ?? '')) break;
        }
        expect(await heard.textContent()).toMatch(/Denied: .*Only denied: nobody says that it was so/);
        await page.keyboard.press('Space');
      }
      await page.getByRole('region', { name: 'Claims: against' }).locator('[data-claim]').first().waitFor();
      await page.getByTestId('details').getByText('✕ Denied').first().waitFor();
    });
  });

  it('the legend counts, filters, and is undone', async () => {
    const page = await viewer().open();
    const legend = page.getByTestId('legend');
    const before = await edgesOf(page);
    const calm = before.filter((edge) => !edge.classes.includes('conflict'));
    await legend.getByRole('checkbox', { name: 'Hostile' }).press('Space');
    expect(idsOf(await edgesOf(page))).toEqual(idsOf(calm));
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(idsOf(await edgesOf(page))).toEqual(idsOf(before));
    await legend.getByRole('checkbox', { name: 'Predicted' }).click();
    const more = await edgesOf(page);
    expect(more.some((edge) => edge.classes.includes('predicted'))).toBe(true);
    await legend.getByRole('checkbox', { name: 'State forces' }).click();
    expect(await nodesOf(page)).toEqual(['haqqani-network', 'is-k', 'taliban']);
    await legend.getByRole('button', { name: 'Reset' }).click();
    expect(idsOf(await edgesOf(page))).toEqual(idsOf(before));
  });

  it('every tie is drawn on its own where asked to', async () => {
    const page = await viewer().open();
    await page.getByText('Every tie').click();
    expect(await tiesOn(page)).toEqual(await tiesUnder(viewer().address));
  });

  it('only what one source says is left when only it counts, and only the rest when it does not', async () => {
    const page = await viewer().open({ hash: `#${encodeView({ ...FIRST_VIEW, bundling: 'each' })}` });
    await page.getByRole('checkbox', { name: /^CACI/ }).click();
    expect(await tiesOn(page)).toEqual(await tiesUnder(viewer().address, { notSources: ['caci-2017'] }));
    await page.getByRole('button', { name: 'Only CACI Analyst' }).click();
    expect(await tiesOn(page)).toEqual(await tiesUnder(viewer().address, { sources: ['caci-2017'] }));
  });

  it('a link and undo keep every filter', async () => {
    const filtered: View = {
      ...FIRST_VIEW,
      hiddenKinds: ['STATE_FORCE'],
      hiddenTypes: ['ACCUSED'],
      hiddenStandings: ['REPORTED', 'PREDICTED'],
      notSources: ['trt-2021'],
      assertedBy: ['cnn'],
      voices: ['cnn'],
      places: ['afghanistan'],
      from: '2014-01-01',
      to: '2021-12-31',
      knownBy: '2020-01-01',
      asOf: '2018-08-15',
    };
    const page = await viewer().open({ hash: `#${encodeView(filtered)}` });
    const { positions: _, ...kept } = filtered;
    expect(await view(page)).toMatchObject(kept);
    await page.getByTestId('chips').getByText('Said by CNN').waitFor();
    expect((await chips(page)).length).toBeGreaterThanOrEqual(11);
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await page.getByTestId('chips').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.getByTestId('chips').getByText('Said by CNN').waitFor();
  });

  it('filters are those of expansion too', async () => {
    const page = await viewer().open();
    await page.getByRole('button', { name: 'Only Cooperative' }).click();
    await walkTo(page, 'taliban');
    await page.keyboard.press('Enter');
    const shown = await grown(page, 5);
    const lines = await edgesOf(page);
    for (const id of shown) expect(lines.some((line) => line.source === id || line.target === id)).toBe(true);
  });
});
