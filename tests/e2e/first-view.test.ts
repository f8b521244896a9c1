import { describeInBrowser, hook, nodesOf, press, settled } from '../support/browser';

const CORE = ['afghan-forces', 'haqqani-network', 'is-k', 'taliban', 'us-forces'];
/** Bytes that come over the wire for the first load. */
const MAX_FIRST_LOAD = 360_000;
const MAX_FONT = 50_000;

describeInBrowser('the first visit', (viewer) => {
  it('opens on the core five and what ties them, readable without touching anything', async () => {
    const page = await viewer().open({ tour: true });
    expect(await nodesOf(page)).toEqual(CORE);
    const canvas = await hook(page, (allegiance) => allegiance.canvas());
    const pairs = new Set(canvas?.edges.map((edge) => [edge.source, edge.target].sort().join(' ')));
    expect(pairs).toContain('is-k taliban');
    expect(pairs).toContain('haqqani-network taliban');
    expect(pairs).toContain('haqqani-network is-k');
    for (const node of canvas?.nodes ?? []) {
      expect(node.x).toBeGreaterThan(canvas?.window.x1 ?? NaN);
      expect(node.x).toBeLessThan(canvas?.window.x2 ?? NaN);
      expect(node.y).toBeGreaterThan(canvas?.window.y1 ?? NaN);
      expect(node.y).toBeLessThan(canvas?.window.y2 ?? NaN);
    }
    await page.getByTestId('tour').getByText('Who stood with whom').waitFor();
    expect(viewer().logged()).toEqual([]);
  });

  it('marks what the sources dispute, and never draws a forecast unasked', async () => {
    const page = await viewer().open();
    const classes = await hook(page, (allegiance) =>
      (allegiance.canvas()?.edges ?? []).map((edge) => [edge.id, ...edge.classes].join(' ')),
    );
    expect(classes.some((line) => line.includes('cooperation') && line.includes('disputed'))).toBe(true);
    expect(classes.some((line) => line.includes('haqqani-network') && line.includes('disputed'))).toBe(true);
    expect(classes.some((line) => line.includes('predicted'))).toBe(false);
  });

  it.each([
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])('shows a tour that covers nobody, $width pixels wide', async (viewport) => {
    const page = await viewer().open({ tour: true, viewport });
    const tour = await page.getByTestId('tour').boundingBox();
    const points = await page.evaluate(
      (ids) => ids.map((id) => window.allegiance?.onScreen(id)?.y ?? NaN),
      CORE,
    );
    expect(Math.max(...points)).toBeLessThan(tour?.y ?? NaN);
  });

  it('shows the tour once, and never again after it was closed', async () => {
    const page = await viewer().open({ tour: true });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('A question mark is a dispute').waitFor();
    await page.getByRole('button', { name: 'Close the tour' }).press('Enter');
    await page.reload();
    await settled(page);
    expect(await page.getByTestId('tour').count()).toBe(0);
  });

  it('loads under 360 kB compressed and one font file, with map and table left for later', async () => {
    const page = await viewer().open();
    const loaded = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => ({ name: entry.name, bytes: (entry as PerformanceResourceTiming).encodedBodySize }),
      ),
    );
    const files = loaded.filter(({ name }) => !name.endsWith('/graphql'));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(({ name }) => /Map|Table|maplibre/.test(name))).toEqual([]);
    expect(files.filter(({ bytes }) => bytes === 0)).toEqual([]);
    const fonts = files.filter(({ name }) => name.endsWith('.woff2'));
    expect(new Set(fonts.map(({ name }) => name)).size).toBe(1);
    expect(fonts[0]?.bytes).toBeLessThan(MAX_FONT);
    const total = files.reduce((sum, { name, bytes }) => sum + (name.endsWith('.woff2') ? 0 : bytes), 0);
    expect(total).toBeLessThan(MAX_FIRST_LOAD);
  });

  it.each([
    [390, 844],
    [2560, 1440],
  ])('fits a window of %d by %d without scrolling sideways', async (width, height) => {
    const page = await viewer().open({ viewport: { width, height } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const canvas = await hook(page, (allegiance) => allegiance.canvas());
    for (const node of canvas?.nodes ?? []) {
      expect(node.x).toBeGreaterThan(canvas?.window.x1 ?? NaN);
      expect(node.x).toBeLessThan(canvas?.window.x2 ?? NaN);
    }
    await press(page, 'taliban');
    await page.getByTestId('details').getByRole('heading', { name: 'Taliban' }).waitFor();
    expect(viewer().logged()).toEqual([]);
  });

  it('says so when the server does not answer, and shows the graph once it does', async () => {
    const page = await viewer().open();
    await page.context().setOffline(true);
    await press(page, 'is-k');
    await page.getByRole('alert').getByText('The server does not answer').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByTestId('details').getByRole('tab', { name: 'Claims' }).waitFor();
    viewer().logged();
  });

  it('says why a link cannot be opened, and opens the first view', async () => {
    const page = await viewer().open({ hash: '#v1=nonsense' });
    await page.getByRole('alert').getByText('holds no view that can be read').waitFor();
    expect(await nodesOf(page)).toEqual(CORE);
  });
});
