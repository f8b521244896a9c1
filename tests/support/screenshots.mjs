// Takes the pictures of the docs from a running product:
//   node tests/support/screenshots.mjs [address] [folder] [beginning of the names]
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address = 'http://127.0.0.1:4000/', folder = 'docs/screenshots', beginning = ''] =
  process.argv.slice(2);
const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (!executablePath) {
  process.stderr.write('No Chromium is installed; set CHROMIUM to its path.\n');
  process.exit(1);
}

const settled = (page) =>
  page.waitForFunction(() => window.allegiance?.settled()).then(() => page.waitForTimeout(400));

async function press(page, find, keys = []) {
  const point = await page.evaluate(find);
  await page.mouse.move(point.x, point.y);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.click(point.x, point.y);
  for (const key of keys) await page.keyboard.up(key);
  await settled(page);
}

const disputedLine = () => {
  const { edges } = window.allegiance.canvas();
  const line = edges.find(
    (edge) => edge.classes.includes('disputed') && edge.classes.includes('cooperation'),
  );
  return window.allegiance.onScreen(line.id);
};

/** The console with a ready question answered. */
async function openConsole(page) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Cypher console' }).click();
  await page.getByRole('button', { name: /^Who fought whom/ }).click();
  await page.getByRole('img', { name: /^Graph of the result/ }).waitFor();
  await page.waitForTimeout(1500);
}

const PICTURES = [
  { name: 'first-view', prepare: async () => {} },
  { name: 'first-view-dark', colorScheme: 'dark', prepare: async () => {} },
  {
    name: 'contested-edge',
    prepare: async (page) => {
      // The pair fans out under the pointer, and the line moves with it.
      const { x, y } = await page.evaluate(disputedLine);
      await page.mouse.move(x, y);
      await page.waitForFunction(() => window.allegiance.canvas().fan !== null);
      await press(page, disputedLine);
      await page.getByRole('region', { name: 'Claims: against' }).waitFor();
      await page.mouse.move(400, 880);
    },
  },
  {
    name: 'pair',
    prepare: async (page) => {
      await press(page, () => window.allegiance.onScreen('taliban'));
      await press(page, () => window.allegiance.onScreen('is-k'), ['Shift']);
      await page.getByRole('button', { name: 'Between the two' }).click();
      await page.getByText('oldest first').waitFor();
      await page.mouse.move(400, 880);
    },
  },
  {
    name: 'time-slider',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Time', exact: true }).click();
      await page.getByRole('slider').press('Home');
      for (let month = 0; month < 55; month += 1) await page.getByRole('slider').press('ArrowRight');
      await page.mouse.move(300, 700);
    },
  },
  {
    name: 'map',
    prepare: async (page) => {
      const { x, y } = await page.evaluate(() => window.allegiance.onScreen('is-k'));
      await page.mouse.dblclick(x, y);
      await page.waitForFunction(() => window.allegiance.steps().cursor === 1);
      await settled(page);
      await page.getByText('Map', { exact: true }).click();
      await page.locator('.a-map-place').first().waitFor();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'table',
    prepare: async (page) => {
      await page.getByText('Table', { exact: true }).click();
      await page.getByRole('tab', { name: /^Ties/ }).click();
      await page.locator('[data-row]').first().waitFor();
    },
  },
  { name: 'console-graph', prepare: openConsole },
  { name: 'console-dark', colorScheme: 'dark', prepare: openConsole },
  { name: 'console-phone', viewport: { width: 390, height: 844 }, prepare: openConsole },
  {
    name: 'console-error',
    prepare: async (page) => {
      await openConsole(page);
      await page.getByTestId('cypher-editor').locator('.cm-content').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('MATCH (n:Person)\nRETURN n.name AS name, datetime() AS now');
      await page.keyboard.press('Control+Enter');
      await page.locator('.cm-lintRange-error').hover();
      await page.locator('.cm-tooltip-lint').waitFor();
    },
  },
  {
    name: 'filters',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'When, where, who says so' }).click();
      await page.getByRole('combobox', { name: 'Where' }).click();
      await page.getByRole('option', { name: 'Afghanistan', exact: true }).click();
      await page.getByTestId('legend').getByRole('checkbox', { name: 'Predicted' }).click();
      await page.getByTestId('legend').getByRole('checkbox', { name: 'Switching sides' }).click();
      await page.getByTestId('chips').getByText('In Afghanistan').waitFor();
      await settled(page);
    },
  },
  { name: 'phone', viewport: { width: 390, height: 844 }, prepare: async () => {} },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const {
  name,
  prepare,
  colorScheme = 'light',
  viewport = { width: 1440, height: 900 },
} of PICTURES.filter((picture) => picture.name.startsWith(beginning))) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('allegiance.toured', '1'));
  await page.goto(address);
  await settled(page);
  await prepare(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`${join(folder, `${name}.png`)}\n`);
  await context.close();
}
await browser.close();
