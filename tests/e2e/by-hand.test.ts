import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, edgesOf, hook, nodesOf, pointOf, settled } from '../support/browser';
import { HANDS, grown, menu, stepped, tabTo } from '../support/hands';

const details = (page: Page): Locator => page.getByTestId('details');
const cursor = (page: Page): Promise<number> => hook(page, (allegiance) => allegiance.steps().cursor);
const selected = (page: Page): Promise<readonly string[]> =>
  hook(page, (allegiance) => allegiance.view().selected);
const positions = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  hook(page, (allegiance) =>
    Object.fromEntries(
      (allegiance.canvas()?.nodes ?? []).map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
    ),
  );

const PROVINCE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Square' },
      geometry: { type: 'Polygon', coordinates: [[[65, 36], [66, 36], [66, 37], [65, 37], [65, 36]]] }, // prettier-ignore
    },
  ],
});

describeInBrowser('each panel and move', (viewer) => {
  describe.each(HANDS)('by $hand', (hand) => {
    it('a node: its ties by type, its claims, and its sources', async () => {
      const page = await viewer().open();
      await hand.open(page, 'is-k');
      await hand.activate(page, details(page).getByRole('button', { name: /^fought/ }));
      await details(page).locator('.a-tie').first().waitFor();
      await hand.activate(page, details(page).getByText(/^\s*Attested in/));
      await details(page).locator('.a-sources li').first().waitFor();
      if (hand.hand === 'mouse') await details(page).getByRole('tab', { name: 'Claims' }).click();
      else {
        await tabTo(page, details(page).getByRole('tab', { name: /^Ties/ }));
        await page.keyboard.press('ArrowRight');
      }
      await details(page).getByText('claims speak of it').waitFor();
    });

    it('expands by one type with the count that it announced; undo and redo', async () => {
      const page = await viewer().open();
      await hand.open(page, 'is-k');
      const button = details(page)
        .getByRole('button', { name: /^Add \d+ by “defected to/ })
        .first();
      const announced = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
      await hand.activate(page, button);
      expect(await grown(page, 5)).toHaveLength(5 + announced);
      await hand.activate(page, page.getByRole('button', { name: 'Undo' }));
      expect(await grown(page, 5 + announced)).toHaveLength(5);
      await hand.activate(page, page.getByRole('button', { name: 'Redo' }));
      expect(await grown(page, 5)).toHaveLength(5 + announced);
    });

    it('a pair, its episodes, and one edge of it with its claims', async () => {
      const page = await viewer().open();
      await hand.add(page, 'taliban');
      await hand.add(page, 'is-k');
      await hand.activate(page, details(page).getByRole('button', { name: 'Between the two' }));
      await details(page).getByText('oldest first').waitFor();
      await hand.activate(page, details(page).locator('.a-episodes button').first());
      await details(page).locator('[data-claim]').first().waitFor();
      await hand.activate(page, details(page).getByRole('button', { name: 'Close the details' }));
      expect(await details(page).count()).toBe(0);
    });

    it('paths with a sentence for each hop, and common neighbors', async () => {
      const page = await viewer().open();
      await hand.add(page, 'haqqani-network');
      await hand.add(page, 'us-forces');
      await hand.activate(page, details(page).getByRole('button', { name: 'Paths' }));
      await details(page).getByText('shortest first').waitFor();
      expect(await details(page).locator('.a-hop').first().textContent()).toMatch(/\.$/);
      const before = await cursor(page);
      await hand.activate(page, details(page).getByRole('button', { name: 'Show all on the canvas' }));
      await stepped(page, before);
      const shown = await nodesOf(page);
      expect(shown.length).toBeGreaterThan(5);
      await hand.activate(page, details(page).locator('.a-hop').first());
      await page.getByRole('region', { name: 'Claims: for' }).waitFor();
      await hand.open(page, 'haqqani-network');
      await hand.add(page, 'us-forces');
      await hand.activate(page, details(page).getByRole('button', { name: 'Common neighbors' }));
      await page.waitForFunction(() => window.allegiance?.view().selected.includes('taliban') === true);
    });

    it('selects several, moves them together, pins them, isolates them', async () => {
      const page = await viewer().open();
      await hand.add(page, 'haqqani-network');
      await hand.add(page, 'taliban');
      expect(await selected(page)).toEqual(['haqqani-network', 'taliban']);
      const before = await positions(page);
      if (hand.hand === 'mouse') {
        const { x, y } = await pointOf(page, 'taliban');
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + 40, y, { steps: 4 });
        await page.mouse.up();
        await page.waitForFunction(() => window.allegiance?.steps().cursor === 1);
      } else await page.keyboard.press('Alt+ArrowRight');
      const after = await positions(page);
      for (const id of ['haqqani-network', 'taliban'])
        expect(after[id]?.x).toBeGreaterThan(before[id]?.x ?? NaN);
      expect((after['taliban']?.x ?? 0) - (before['taliban']?.x ?? 0)).toBe((after['haqqani-network']?.x ?? 0) - (before['haqqani-network']?.x ?? 0)); // prettier-ignore
      expect(after['is-k']).toEqual(before['is-k']);
      expect(await selected(page)).toHaveLength(2);
      if (hand.hand === 'mouse') await details(page).getByRole('button', { name: 'Pin' }).first().click();
      else await page.keyboard.press('p');
      expect([...(await hook(page, (allegiance) => allegiance.view().pinned))].sort()).toEqual(['haqqani-network', 'taliban']); // prettier-ignore
      if (hand.hand === 'mouse') await details(page).getByRole('button', { name: 'Isolate' }).first().click();
      else await page.keyboard.press('i');
      expect(await grown(page, 5)).toEqual(['haqqani-network', 'taliban']);
    });

    it.each([
      ['Rings', 'concentric'],
      ['By time', 'timeline'],
    ])('arranges: %s', async (name, layout) => {
      const page = await viewer().open();
      const before = await positions(page);
      const item = page.getByRole('menuitem', { name: new RegExp(`^${name}`) });
      await hand.choose(page, page.getByRole('button', { name: 'Arrange' }), item);
      await stepped(page, 0);
      expect(await hook(page, (allegiance) => allegiance.view().layout)).toBe(layout);
      expect(await positions(page)).not.toEqual(before);
    });

    it('the time slider: bars above their months, surely and possibly, play, and all of time again', async () => {
      const page = await viewer().open();
      const all = (await edgesOf(page)).length;
      await hand.activate(page, page.getByRole('button', { name: 'Time', exact: true }));
      const slider = page.getByRole('slider');
      await page.locator('.a-bar-whole').first().waitFor();
      if (hand.hand === 'mouse') {
        const box = await page.locator('.mantine-Slider-track').boundingBox();
        await page.mouse.click(
          (box?.x ?? 0) + (box?.width ?? 0) * 0.52,
          (box?.y ?? 0) + (box?.height ?? 0) / 2,
        );
      } else {
        await tabTo(page, slider);
        await page.keyboard.press('Home');
        for (let month = 0; month < 55; month += 1) await page.keyboard.press('ArrowRight');
      }
      await page.waitForFunction(() => window.allegiance?.view().asOf != null);
      const day = await hook(page, (allegiance) => allegiance.view().asOf);
      const possible = (await edgesOf(page)).length;
      expect(possible).toBeLessThan(all);
      const middle = async (locator: Locator): Promise<number> => {
        const box = await locator.boundingBox();
        return (box?.x ?? NaN) + (box?.width ?? NaN) / 2;
      };
      const thumb = await middle(page.locator('.mantine-Slider-thumb'));
      expect(Math.abs((await middle(page.locator('.a-bar-line'))) - thumb)).toBeLessThan(1.5);
      await hand.pick(page, page.getByRole('radiogroup', { name: 'Which reading of uncertain dates counts' }), 'Surely so'); // prettier-ignore
      expect((await edgesOf(page)).length).toBeLessThan(possible);
      await hand.activate(page, page.getByRole('button', { name: 'Play' }));
      await page.waitForFunction((before) => window.allegiance?.view().asOf !== before, day);
      await hand.activate(page, page.getByRole('button', { name: 'Pause' }));
      await hand.activate(page, page.getByRole('button', { name: 'All of time' }));
      expect(await hook(page, (allegiance) => allegiance.view().asOf)).toBeNull();
    });

    it('the map: a place selects what happened there, borders of one’s own', async () => {
      const page = await viewer().open();
      await hand.expand(page, 'is-k');
      await grown(page, 5);
      await hand.pick(page, page.getByRole('radiogroup', { name: 'Show as' }), 'Map');
      const place = page.locator('[data-place=nangarhar]');
      if (hand.hand === 'mouse') await place.dispatchEvent('click');
      else {
        await tabTo(page, place);
        await page.keyboard.press('Enter');
      }
      expect(await place.getAttribute('aria-pressed')).toBe('true');
      expect((await selected(page)).length).toBeGreaterThan(0);
      await hand.activate(page, page.getByRole('button', { name: 'Borders', exact: true }));
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        hand.activate(page, page.getByRole('button', { name: 'Borders from GeoJSON' })),
      ]);
      await chooser.setFiles({
        name: 'p.geojson',
        mimeType: 'application/geo+json',
        buffer: Buffer.from(PROVINCE),
      });
      await page.getByRole('button', { name: 'Remove them' }).waitFor();
      await page.keyboard.press('Escape');
      await hand.pick(page, page.getByRole('radiogroup', { name: 'Show as' }), 'Graph');
      await settled(page);
      const chosen = await hook(
        page,
        (allegiance) =>
          (allegiance.canvas()?.nodes ?? []).filter((node) => node.classes.includes('chosen')).length,
      );
      expect(chosen).toBeGreaterThan(0);
    });

    it('the table: the canvas and the whole graph, sorted and filtered over every row', async () => {
      const page = await viewer().open();
      await hand.pick(page, page.getByRole('radiogroup', { name: 'Show as' }), 'Table');
      const rows = page.locator('[data-row]');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(5);
      await hand.pick(
        page,
        page.getByRole('radiogroup', { name: 'What the tables are of' }),
        'In the whole graph',
      );
      await page.getByRole('tab', { name: /^Entities \(1\d\d\)/ }).waitFor();
      const sort = page.getByRole('button', { name: /^Ties in all/ });
      await hand.activate(page, sort);
      await hand.activate(page, sort);
      expect(await rows.first().getAttribute('data-row')).toBe('taliban');
      const tab = async (name: RegExp): Promise<void> => {
        if (hand.hand === 'mouse') await page.getByRole('tab', { name }).click();
        else {
          await tabTo(page, page.getByRole('tab', { selected: true }));
          for (let count = 0; count < 4; count += 1) {
            if (name.test((await page.locator('[role=tab]:focus').textContent()) ?? '')) break;
            await page.keyboard.press('ArrowRight');
          }
        }
      };
      await tab(/^Events/);
      expect(await rows.count()).toBeGreaterThan(20);
      await tab(/^Claims/);
      // More than one page of the API: the filter works on all of them.
      await page.getByText(/^[5-9]\d\d rows$/).waitFor();
      await hand.write(page, page.getByRole('textbox', { name: 'Filter claims' }), 'trt world denies');
      await page.getByText(/^\d+ of \d+ rows$/).waitFor();
      await hand.activate(page, page.getByRole('button', { name: 'When', exact: true }));
      expect(await rows.first().textContent()).toMatch(/denies/);
      await hand.pick(
        page,
        page.getByRole('radiogroup', { name: 'What the tables are of' }),
        'On the canvas',
      );
      await tab(/^Ties/);
      await hand.write(page, page.getByRole('textbox', { name: 'Filter ties' }), 'disputed');
      expect(await rows.count()).toBeGreaterThan(0);
      await hand.activate(page, rows.first().getByRole('button'));
      await page.getByRole('region', { name: 'Claims: against' }).waitFor();
    });

    it('the Cypher of the view opens in the console, runs there, and gives the same', async () => {
      const page = await viewer().open();
      await hand.activate(page, page.getByTestId('legend').getByRole('checkbox', { name: 'Reported' }));
      const shown = await nodesOf(page);
      await menu(page, hand, 'Show the Cypher');
      await page.getByRole('note').getByText('gives more than the canvas shows').waitFor();
      await hand.activate(page, page.getByRole('button', { name: 'Open in the console' }));
      const editor = page.getByTestId('cypher-editor').locator('.cm-content');
      await editor.getByText('UNWIND $ids').waitFor();
      expect(await page.getByLabel('Parameters (JSON)').inputValue()).toContain('"taliban"');
      if (hand.hand === 'mouse') await page.getByRole('button', { name: 'Run', exact: true }).click();
      else {
        await tabTo(page, editor);
        await page.keyboard.press('Control+Enter');
      }
      const graph = page.getByRole('img', { name: /^Graph of the result/ });
      await graph.waitFor();
      expect(await graph.getAttribute('aria-label')).toMatch(new RegExp(`: ${shown.length} nodes,`));
    });

    it('named views: kept, exported, deleted, imported, opened', async () => {
      const page = await viewer().open();
      await hand.activate(page, page.getByTestId('legend').getByRole('checkbox', { name: 'Hostile' }));
      const filtered = (await edgesOf(page)).length;
      await menu(page, hand, 'Named views');
      await hand.write(page, page.getByLabel('Name for the present view'), 'Without war');
      await hand.activate(page, page.getByRole('button', { name: 'Keep' }));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        hand.activate(page, page.getByRole('button', { name: 'Export as JSON' })),
      ]);
      const file = await download.path();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'allegiance-views' });
      await hand.activate(page, page.getByRole('button', { name: 'Delete “Without war”' }));
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        hand.activate(page, page.getByRole('button', { name: 'Import JSON' })),
      ]);
      await chooser.setFiles(file);
      await page.getByRole('button', { name: 'Without war', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await hand.activate(page, page.getByTestId('legend').getByRole('button', { name: 'Reset' }));
      await menu(page, hand, 'Named views');
      await hand.activate(page, page.getByRole('button', { name: 'Without war', exact: true }));
      await settled(page);
      expect(await edgesOf(page)).toHaveLength(filtered);
    });

    it('search, a ready question, the breadcrumbs', async () => {
      const page = await viewer().open();
      await hand.activate(page, page.getByRole('button', { name: /^Search/ }));
      await page.locator('[data-autofocus]:focus').waitFor();
      await page.keyboard.type('mujahid');
      const hit = page.getByRole('option', { name: /Mujahid/ }).first();
      await hit.waitFor();
      if (hand.hand === 'mouse') await hit.click();
      else await page.keyboard.press('Enter');
      expect(await grown(page, 5)).toContain('zabiullah-mujahid');
      const before = await cursor(page);
      await hand.activate(page, page.getByRole('button', { name: 'Questions' }));
      await hand.activate(page, page.locator('[data-question=orders]'));
      await stepped(page, before);
      await hand.activate(page, page.getByTestId('crumbs').getByRole('button', { name: 'The core five' }));
      await settled(page);
      expect(await nodesOf(page)).toHaveLength(5);
    });

    it('zooms, fits, and opens and closes the tour and the list of keys', async () => {
      const page = await viewer().open();
      const camera = () => hook(page, (allegiance) => allegiance.canvas()?.camera);
      const start = await camera();
      await hand.activate(page, page.getByRole('button', { name: 'Zoom in' }));
      expect((await camera())?.zoom).toBeGreaterThan(start?.zoom ?? NaN);
      await hand.activate(page, page.getByRole('button', { name: 'Fit all into the window' }));
      expect(await camera()).toEqual(start);
      await menu(page, hand, 'Tour');
      await hand.activate(page, page.getByRole('button', { name: 'Close the tour' }));
      expect(await page.getByTestId('tour').count()).toBe(0);
      await page.keyboard.press('?');
      await hand.activate(page, page.getByRole('dialog').getByRole('button', { name: 'Close' }));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('says how much is cut, and brings the rest', async () => {
      const page = await viewer().open();
      await hand.expand(page, 'taliban');
      await grown(page, 5);
      const note = page.getByTestId('truncated');
      const [, shown, total] = /(\d+) of (\d+) around Taliban/.exec((await note.textContent()) ?? '') ?? [];
      expect(Number(shown)).toBeLessThan(Number(total));
      const before = (await nodesOf(page)).length;
      await hand.activate(page, note.getByRole('button', { name: /^Show \d+ more$/ }));
      const after = await grown(page, before);
      expect(after.length - before).toBe(Number(total) - Number(shown));
      expect(await note.count()).toBe(0);
    });

    it('shows everything, more than a hundred entities', async () => {
      const page = await viewer().open();
      await menu(page, hand, 'Show everything');
      await stepped(page, 0);
      expect((await nodesOf(page)).length).toBeGreaterThan(100);
      expect((await edgesOf(page)).length).toBeGreaterThan(200);
    });
  });

  it('by keyboard: selects that way, all, and what is tied', async () => {
    const page = await viewer().open();
    await tabTo(page, page.getByTestId('canvas'));
    await page.keyboard.press('Home');
    const first = await hook(page, (allegiance) => allegiance.canvas()?.nodes.find((node) => node.classes.includes('walked'))?.id); // prettier-ignore
    await page.keyboard.press('Shift+ArrowRight');
    const two = await selected(page);
    expect(two[0]).toBe(first);
    expect(two).toHaveLength(2);
    const places = await positions(page);
    expect(places[two[1] ?? '']?.x).toBeGreaterThan(places[two[0] ?? '']?.x ?? NaN);
    await page.keyboard.press('g');
    expect((await selected(page)).length).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    expect(await selected(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    expect(await selected(page)).toHaveLength(5);
    expect(await page.getByTestId('spoken').textContent()).toBe('All 5 selected.');
  });
});
