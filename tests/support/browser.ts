import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { DebugHook } from '../../client/app/debug';
import type { CanvasState } from '../../client/canvas/canvas';

/** Where Chromium is; the same places as scripts/lib/left-out.mjs names. */
const CHROMIUM = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // With the page that a profile keeps open: the pages of all its tests have one process, which has the scripts compiled.
  '--process-per-site',
];

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const ROOT = join(__dirname, '..', '..');

/** For hooks that start the product: the first start seeds the graph. */
export const BROWSER_HOOK_MS = 180_000;
const SETTLE_MS = 60_000;
/** Longest wait for anything on a page: no test says how fast a machine is. */
const WAIT_MS = 60_000;

/**
 * Sentences that Chromium itself logs and the page can't help: MapLibre reads pixels back, which a software renderer
 * comments on.
 */
const TOLERATED = [/GL Driver Message .*GPU stall due to ReadPixels/];

export interface Viewer {
  /** Address of the running product, with a slash at its end. */
  readonly address: string;
  /** Opens the page; nothing is kept of the tests before. What it logs to the console is collected. */
  open(options?: OpenOptions): Promise<Page>;
  /**
   * What the pages opened since the last call logged; empty where all is well. Every test fails at its end where a page
   * logged anything, unless it took it by this call.
   */
  logged(): readonly string[];
  /** Ends the server at once, as a crash does. The data and the address stay. */
  stopServer(): Promise<void>;
  /** Starts it again at the same address. */
  startServer(): Promise<void>;
}

export interface OpenOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** What the page is allowed, by the names of the Permissions API. */
  permissions?: string[];
  /** Fragment of the address. */
  hash?: string;
  /** Shows the tour, as on a first visit. */
  tour?: boolean;
  /** Does not wait until the canvas is settled. */
  unsettled?: boolean;
  /** Runs in the page before the page itself. */
  before?: () => void;
}

interface Product {
  readonly address: string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
  crash(): Promise<void>;
  restart(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function untilHealthy(address: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + BROWSER_HOOK_MS - 20_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode}:\n${output()}`);
    const healthy = await fetch(`${address}health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The product did not come up:\n${output()}`);
}

/**
 * Starts the built product on a free port with a data folder of its own, or uses ALLEGIANCE_E2E_URL.
 * @param own starts one in any case
 */
async function startProduct(own: boolean): Promise<Product> {
  const given = process.env['ALLEGIANCE_E2E_URL'];
  if (given && !own) {
    const notOwn = (): Promise<never> =>
      Promise.reject(new Error('This product is not the test’s own to stop.'));
    return {
      address: given.replace(/\/?$/, '/'),
      stop: () => Promise.resolve(),
      crash: notOwn,
      restart: notOwn,
    };
  }
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'allegiance-e2e-'));
  // A statement's check takes seconds on a busy machine; its bound has tests of its own.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: home,
    CYPHER_TIMEOUT_S: '60',
  };
  for (const name of ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) delete env[name];
  const address = `http://127.0.0.1:${port}/`;
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js')], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    await untilHealthy(address, child, () => output);
    return child;
  };
  let running = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  return {
    address,
    crash: () => end('SIGKILL'),
    async restart() {
      running = await start();
    },
    async stop() {
      await end('SIGTERM');
      rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

const WINDOW = { width: 1440, height: 900 };

interface Profile {
  readonly context: BrowserContext;
  /** Closes the pages and forgets what they kept; what was loaded and compiled stays, as in any browser. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with a profile of its own, and in it a page of the product's address that stays. */
async function openProfile(address: string): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-chromium-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
    args: FLAGS,
  });
  const [first] = context.pages();
  const kept = first ?? (await context.newPage());
  await kept.goto(`${address}health`);
  const devtools = await context.newCDPSession(kept);
  return {
    context,
    async forget() {
      await Promise.all(context.pages().flatMap((page) => (page === kept ? [] : [page.close()])));
      await context.clearPermissions();
      await devtools.send('Storage.clearDataForOrigin', {
        origin: new URL(address).origin,
        storageTypes: 'cookies,indexeddb,local_storage',
      });
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

/** Waits until nothing is loading or being arranged. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.allegiance?.settled() === true, null, { timeout: SETTLE_MS });
}

/** Reads from the page's hook for tests. */
export async function hook<T>(page: Page, read: (hook: DebugHook) => T): Promise<T> {
  return page.evaluate(`(${read.toString()})(window.allegiance)`);
}

/** Pixels of the page where a node, or the middle of a line, is drawn, once it rests there. */
export async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await settled(page);
  const find = (): Promise<{ x: number; y: number } | null> =>
    page.evaluate((key) => window.allegiance?.onScreen(key) ?? null, id);
  const point = await find();
  if (!point) throw new Error(`The canvas holds nothing with the id "${id}".`);
  const ground = await page.getByTestId('canvas').boundingBox();
  if (ground === null || (point.x > ground.x && point.x < ground.x + ground.width)) return point;
  // A panel took its place; a person fits all into what is left.
  await page.getByRole('button', { name: 'Fit all into the window' }).click();
  await settled(page);
  return (await find()) ?? point;
}

/** Presses a node or the middle of a line on the canvas. */
export async function press(
  page: Page,
  id: string,
  keys: readonly ('Shift' | 'Control')[] = [],
): Promise<void> {
  const { x, y } = await pointOf(page, id);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.click(x, y);
  for (const key of keys) await page.keyboard.up(key);
}

/**
 * Presses one line of the canvas: rests on the ribbon of its pair, where it lies in one, until its lines fan out, and
 * presses that line.
 */
export async function pressLine(page: Page, id: string): Promise<void> {
  const { x, y } = await pointOf(page, id);
  await page.mouse.move(x, y);
  await page.waitForFunction((line) => {
    const canvas = window.allegiance?.canvas();
    const own = canvas?.edges.find((edge) => edge.id === line);
    const pair = canvas?.edges.filter(({ source, target }) => own !== undefined && [own.source, own.target].sort().join() === [source, target].sort().join()); // prettier-ignore
    return pair?.length === 1 || canvas?.fan != null || window.allegiance?.view().bundling !== 'pair';
  }, id);
  await press(page, id);
}

export async function nodesOf(page: Page): Promise<string[]> {
  return hook(page, (allegiance) => (allegiance.canvas()?.nodes ?? []).map((node) => node.id).sort());
}

/** The lines that are drawn. */
export async function edgesOf(page: Page): Promise<CanvasState['edges']> {
  return hook(page, (allegiance) => allegiance.canvas()?.edges ?? []);
}

/** The rules of axe-core that a state of the page breaks, each with where; empty where it breaks none. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe;
    interface AxeResult {
      violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
    }
    const { violations: found } = await run.run({ resultTypes: ['violations'] });
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  });
}

/**
 * A suite in a real browser on the running product. Where there is no Chromium the run says at its end that these
 * tests were left out; with ALLEGIANCE_REQUIRE_BROWSER=1 they fail instead. A page that logs anything to the browser's
 * console fails its test.
 * @param options `own`: a product that the tests may stop; `tolerated`: what its pages may log
 */
export function describeInBrowser(
  name: string,
  body: (viewer: () => Viewer) => void,
  { own = false, tolerated = [] }: { own?: boolean; tolerated?: readonly RegExp[] } = {},
): void {
  if (CHROMIUM === undefined) {
    describe(name, () => {
      it('needs a browser, which this machine lacks', () => {
        expect(process.env['ALLEGIANCE_REQUIRE_BROWSER']).not.toBe('1');
      });
    });
    return;
  }
  describe(name, () => {
    let profile: Profile;
    let product: Product;
    let lines: string[] = [];
    beforeAll(async () => {
      product = await startProduct(own);
      profile = await openProfile(product.address);
    }, BROWSER_HOOK_MS);
    afterEach(async () => {
      await profile.forget();
      const unasked = lines;
      lines = [];
      expect(unasked).toEqual([]);
    });
    afterAll(async () => {
      await profile?.close();
      await product?.stop();
    }, BROWSER_HOOK_MS);
    body(() => ({
      address: product.address,
      async open({
        hash = '',
        tour = false,
        unsettled = false,
        viewport = WINDOW,
        colorScheme = 'light',
        permissions = [],
        before,
      } = {}) {
        const { context } = profile;
        await context.grantPermissions(permissions);
        const page = await context.newPage();
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        page.setDefaultTimeout(WAIT_MS);
        page.on('console', (message) => {
          const text = message.text();
          if (![...TOLERATED, ...tolerated].some((pattern) => pattern.test(text)))
            lines.push(`${message.type()}: ${text}`);
        });
        page.on('pageerror', (error) => lines.push(`thrown: ${error.message}`));
        if (before) await page.addInitScript(before);
        if (!tour) await page.addInitScript(() => localStorage.setItem('allegiance.toured', '1'));
        await page.goto(product.address + hash);
        if (!unsettled) await settled(page);
        return page;
      },
      logged() {
        const since = lines;
        lines = [];
        return since;
      },
      stopServer: () => product.crash(),
      startServer: () => product.restart(),
    }));
  });
}
