// npm run bench -- scale-viewer: what a person waits for in the viewer on the graph of all events.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { quantile } from '../lib/http-load.mjs';
import { writeResult } from '../lib/report.mjs';
import { FILE, openStore } from '../scale/stores.mjs';
import { GESTURES, installTimer } from './gestures.mjs';

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WINDOW = { width: 1440, height: 900 };
const AIM_MS = 500;
const START_LIMIT_MS = 120_000;

const USAGE = `usage: npm run bench -- scale-viewer [options]
  --data DIR   folder with ${FILE} (default ../shared/data, or BENCH_DATA)
  --home DIR   a data folder that holds the graph already, in place of data/bench
  --runs N     how often each is done, each time on a page that is loaded anew (default 10)
  --only TEXT  only gestures whose name contains the text`;

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0, 2 for wrong usage or missing data
 */
export async function main(args) {
  const options = readOptions(args);
  if (typeof options === 'string' || CHROMIUM === undefined) {
    say(typeof options === 'string' ? options : 'No Chromium was found; say where one is in CHROMIUM.');
    return 2;
  }
  const home = options.home ?? (await importedHome(options.data));
  if (home === null) return 2;
  const product = await serve(home);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const gestures = GESTURES.filter(({ name }) => name.includes(options.only));
    const first = await firstView(browser, product.address);
    const rows = [first];
    for (const gesture of gestures) {
      const row = await timesOf(browser, product.address, gesture, options.runs);
      say(`${row.name}: p50 ${Math.round(row.p50)} ms, p95 ${Math.round(row.p95)} ms`);
      rows.push(row);
    }
    const text = textOf(rows, browser.version());
    process.stdout.write(`${text}\n`);
    say(`Written: ${writeResult('scale-viewer', { chromium: browser.version(), rows }, text)}`);
    return 0;
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** The store of the bench of scale on the embedded engine, imported where it is not there yet. */
async function importedHome(data) {
  const csv = join(data, FILE);
  if (!existsSync(csv)) {
    say(`${csv} is missing: the UCDP Georeferenced Event Dataset as CSV (https://ucdp.uu.se/downloads).`);
    return null;
  }
  const store = await openStore('embedded', 1, readFileSync(csv, 'utf8'));
  await store.stop();
  return store.env.DATA_DIR;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the built product on a data folder. */
async function serve(home) {
  const port = await freePort();
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: home };
  for (const name of ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) delete env[name];
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const address = `http://127.0.0.1:${port}/`;
  const began = performance.now();
  while (performance.now() - began < START_LIMIT_MS && child.exitCode === null) {
    const healthy = await fetch(`${address}health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`The product did not come up on ${home}.`);
}

/** A page of its own, at the overview. */
async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  await page.addInitScript(installTimer);
  const began = performance.now();
  await page.goto(address);
  await page.waitForFunction(
    () => document.querySelector('[data-testid=overview]') !== null && window.allegiance?.settled() === true,
    null,
    { timeout: START_LIMIT_MS },
  );
  return { page, context, ms: performance.now() - began };
}

/** The first visits of a server that has just started: the very first, then others. */
async function firstView(browser, address) {
  const times = [];
  for (let run = 0; run < 4; run += 1) {
    const { context, ms } = await openPage(browser, address);
    times.push(ms);
    await context.close();
  }
  return summary('first view, from the address to the settled overview', times, Infinity);
}

async function timesOf(browser, address, { name, before, press, picture }, runs) {
  const times = [];
  // One more, apart: the server plans statements and keeps answers.
  for (let run = 0; run <= runs; run += 1) {
    const { page, context } = await openPage(browser, address);
    try {
      for (const step of before) await pressed(page, step);
      times.push(await pressed(page, { press, picture }));
    } catch (error) {
      throw new Error(`${name}: ${error.message}`);
    } finally {
      await context.close();
    }
  }
  return summary(name, times, AIM_MS);
}

const pressed = (page, step) =>
  page.evaluate(({ press, picture }) => window.benchPress(press, picture), step);

function summary(name, [first, ...rest], aim) {
  const sorted = rest.sort((a, b) => a - b);
  return { name, first, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), aim };
}

function textOf(rows, version) {
  return [
    `In Chromium ${version}, window ${WINDOW.width} by ${WINDOW.height}, embedded engine; ms from a press to the frame in which what was asked for is drawn.`,
    '',
    '| | first | p50 | p95 | |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map(
      ({ name, first, p50, p95, aim }) =>
        `| ${name} | ${Math.round(first)} | ${Math.round(p50)} | ${Math.round(p95)} | ${p95 > aim ? `above ${aim} ms` : ''} |`,
    ),
    '',
  ].join('\n');
}

function readOptions(args) {
  const text = (value) => ({ type: 'string', ...(value !== undefined && { default: value }) });
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: text(process.env.BENCH_DATA ?? join(root, '..', 'shared', 'data')),
        home: text(),
        runs: text('10'),
        only: text(''),
      },
    });
    const runs = Number(values.runs);
    if (!(runs >= 1)) return `--runs must be a number of at least 1.\n${USAGE}`;
    return {
      data: resolve(values.data),
      home: values.home === undefined ? undefined : resolve(values.home),
      runs,
      only: values.only,
    };
  } catch (error) {
    return `${error.message}\n${USAGE}`;
  }
}
