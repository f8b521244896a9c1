import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { FIRST_VIEW, type View } from '../../client/model/view';
import { encodeView } from '../../client/url/codec';
import { describeInBrowser, hook, nodesOf, settled, violations } from '../support/browser';
import { grown, HANDS, menu, stepped, walkTo } from '../support/hands';

const PARTS = ['pentagon', 'sigar', 'state-department', 'us-forces', 'white-house'];
const SHOWN = [
  'united-states',
  ...PARTS,
  'afghan-government',
  'afghan-forces',
  'taliban',
  'is-k',
  'haqqani-network',
];
const link = (change: Partial<View> = {}): string =>
  `#${encodeView({ ...FIRST_VIEW, shown: SHOWN, ...change })}`;

const positions = (page: Page) => hook(page, (allegiance) => allegiance.view().positions);
const cursor = (page: Page) => hook(page, (allegiance) => allegiance.steps().cursor);
const outlines = (page: Page) => hook(page, (allegiance) => allegiance.canvas()?.outlines ?? []);
const legend = (page: Page) => page.getByTestId('legend');
const campsOf = (page: Page) =>
  hook(page, (allegiance) =>
    (allegiance.canvas()?.nodes ?? []).filter(({ classes }) => classes.includes('camp')).map(({ id }) => id),
  );

describeInBrowser('a camp', (viewer) => {
  it.each(HANDS)('$hand: collapses from the details and opens in place; undo and redo', async (hand) => {
    const page = await viewer().open({ hash: link() });
    const before = await positions(page);
    const all = await nodesOf(page);
    await hand.open(page, 'united-states');
    await hand.activate(
      page,
      page.getByTestId('details').getByRole('button', { name: 'Collapse its parts' }),
    );
    const fewer = await grown(page, all.length);
    expect(fewer).toEqual(all.filter((id) => !PARTS.includes(id)));
    expect(await campsOf(page)).toEqual(['united-states']);
    expect(await violations(page)).toEqual([]);
    await hand.activate(page, page.getByRole('button', { name: 'Close the details' }));
    await settled(page);
    // A double press, or Enter, opens it.
    await hand.expand(page, 'united-states');
    expect(await grown(page, fewer.length)).toEqual(all);
    expect(await positions(page)).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await grown(page, all.length)).toEqual(fewer);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await grown(page, fewer.length)).toEqual(all);
  });

  it('is read as one by the walk, and its lines say whom each is about', async () => {
    const page = await viewer().open({ hash: link({ collapsed: ['united-states'] }) });
    await walkTo(page, 'united-states');
    const spoken = page.getByTestId('spoken');
    expect(await spoken.innerText()).toMatch(/, camp of 6 actors, collapsed, \d+ ties\.$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByTestId('details').getByRole('heading', { level: 2 }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is part of the link, and a pair with it lists the ties of all that it stands for', async () => {
    const page = await viewer().open({
      hash: link({
        collapsed: ['united-states'],
        focus: { on: 'pair', a: 'united-states', b: 'taliban' },
        selected: ['united-states', 'taliban'],
      }),
    });
    expect(await campsOf(page)).toEqual(['united-states']);
    const details = page.getByTestId('details');
    await details.getByText('stands for its parts too').waitFor();
    // The forces did what is told here, and each sentence says so.
    await details
      .getByText(/^(The )?US forces/i)
      .first()
      .waitFor();
  });

  it.each(HANDS)('$hand: all parts collapse from the legend, and open again', async (hand) => {
    const page = await viewer().open({ hash: link() });
    await hand.activate(page, legend(page).getByRole('button', { name: 'Collapse parts into wholes' }));
    await grown(page, SHOWN.length);
    expect((await campsOf(page)).sort()).toEqual(['afghan-government', 'united-states']);
    // Whether it is a part of the Taliban is disputed.
    expect(await nodesOf(page)).toContain('haqqani-network');
    await hand.activate(page, legend(page).getByRole('button', { name: 'Open all' }));
    await page.waitForFunction((count) => window.allegiance?.canvas()?.nodes.length === count, SHOWN.length);
  });
});

describeInBrowser('outlines', (viewer) => {
  it.each(HANDS)('$hand: wholes and blocs are outlined, no stranger among them', async (hand) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await viewer().open({ hash: link(), colorScheme });
      const group = legend(page).getByRole('radiogroup', { name: 'What is outlined' });
      let before = await cursor(page);
      await hand.pick(page, group, 'Wholes');
      await stepped(page, before);
      const wholes = await outlines(page);
      const ofUs = wholes
        .filter((piece) => piece.group === 'united-states')
        .flatMap(({ members }) => members);
      expect(ofUs.sort()).toEqual(['united-states', ...PARTS].sort());
      await legend(page)
        .getByRole('button', { name: /and 5 parts$/ })
        .waitFor();
      expect(await violations(page)).toEqual([]);
      before = await cursor(page);
      await hand.pick(page, group, 'Blocs');
      await stepped(page, before);
      // Over all years together enemies of one enemy would stand as friends.
      await legend(page)
        .getByText(/^Set a day under Time/)
        .waitFor();
      expect(await outlines(page)).toEqual([]);
    }
  });

  it('are of the blocs of a day', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await viewer().open({ hash: link({ outline: 'blocs', asOf: '2018-08-01' }), colorScheme });
      await legend(page)
        .getByRole('button', { name: /^Bloc of \d+ around / })
        .first()
        .waitFor();
      await page.waitForFunction(() => (window.allegiance?.canvas()?.captions ?? []).some((text) => text.startsWith('Bloc of'))); // prettier-ignore
      expect(await violations(page)).toEqual([]);
    }
  });

  it('are in the published picture, with camps, and its legend says what they are', async () => {
    const page = await viewer().open({ hash: link({ outline: 'wholes', collapsed: ['afghan-government'] }) });
    const [mouse] = HANDS;
    if (!mouse) throw new Error('There is no mouse.');
    await menu(page, mouse, 'Publish');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    for (const text of [
      'A whole and its parts',
      'Stands for its parts',
      'United States and 5 parts',
      'drawn as 1 camp',
    ])
      expect(svg).toContain(text);
  });
});
