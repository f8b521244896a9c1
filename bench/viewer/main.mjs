// npm run bench -- viewer: how fast the viewer redraws, arranges and opens, against bare Cytoscape and sigma.js.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeResult } from '../lib/report.mjs';
import { buildCodec, buildPeers } from './build.mjs';
import { missingFiles, ucdpGraph } from './graph.mjs';
import {
  layOutForceAtlas2,
  layOutProduct,
  movePeer,
  moveProduct,
  openFirstView,
  REST,
  SCRIPT,
} from './measure.mjs';
import { serveFolder, serveProduct } from './serve.mjs';
import { median, medianRates, rateTable, tightness } from './summary.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const USAGE =
  'usage: npm run bench -- viewer [--data FOLDER] [--nodes N] [--edges N] [--rounds N] [--flags plain,webgl] [--parts layout,move,first]';

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

const COMMON = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const FLAGS = {
  plain: { name: 'plain flags', args: [...COMMON, '--disable-gpu'] },
  webgl: {
    name: 'software WebGL',
    args: [...COMMON, '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  },
};

/** Layouts take most of the time and differ little: they are measured in the first rounds alone. */
const LAYOUT_ROUNDS = 1;

const say = (line) => process.stderr.write(`${line}\n`);
const whole = (number) => Math.round(number);

function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: join(root, '..', 'shared', 'data') },
      nodes: { type: 'string', default: '3000' },
      edges: { type: 'string', default: '5000' },
      rounds: { type: 'string', default: '3' },
      flags: { type: 'string', default: 'plain,webgl' },
      parts: { type: 'string', default: 'layout,move,first' },
    },
  });
  const flags = values.flags.split(',');
  if (flags.some((name) => FLAGS[name] === undefined)) throw new Error(`--flags takes plain and webgl.`);
  const [nodes, edges, rounds] = [values.nodes, values.edges, values.rounds].map(Number);
  if (![nodes, edges, rounds].every((number) => Number.isInteger(number) && number > 0))
    throw new Error('--nodes, --edges and --rounds take whole numbers from 1.');
  return { data: resolve(values.data), nodes, edges, rounds, flags, parts: values.parts.split(',') };
}

/** What hinders the bench, as a sentence; null where nothing does. */
function hindrance({ data }) {
  if (CHROMIUM === undefined)
    return 'No Chromium is installed; set CHROMIUM to its path and run the command again.';
  const missing = missingFiles(data);
  if (missing.length > 0)
    return `The graph is drawn from UCDP's data, and ${data} lacks ${missing.join(' and ')}. Give their folder with --data.`;
  return null;
}

/** The median of a key over the rounds. */
const medianOf = (rounds, key) => median(rounds.map((round) => round[key]));
const highest = (rounds) =>
  Math.max(...rounds.map((round) => Math.max(round.longestBlockMs, round.loadBlockMs ?? 0)));

/** Everything of one round under one set of flags. The order of the viewers turns with the round. */
async function runRound({ flags, index, parts, site, graph, links, state }) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS[flags].args });
  const result = { version: browser.version() };
  const layout = parts.includes('layout') && index < LAYOUT_ROUNDS;
  try {
    if (layout || !state.positions) {
      const laid = await layOutProduct(browser, site.product, graph, links.fresh);
      say(`  layout, ours: ${whole(laid.layoutMs)} ms, longest block ${whole(laid.longestBlockMs)} ms`);
      state.positions ??= laid.positions;
      state.edges ??= laid.edges;
      result.layout = {
        ms: laid.layoutMs,
        longestBlockMs: laid.longestBlockMs,
        tightness: tightness(laid.positions, laid.edges),
      };
    }
    const drawn = {
      nodes: graph.nodes.map(({ id, name }) => ({ id, name, ...state.positions[id] })),
      edges: state.edges,
    };
    if (layout) {
      const laid = await layOutForceAtlas2(browser, site.peers, drawn);
      say(`  layout, ForceAtlas2: ${whole(laid.ms)} ms${laid.atRest ? '' : ', never at rest'}`);
      const { ms, atRest, longestBlockMs } = laid;
      result.forceAtlas2 = { ms, atRest, longestBlockMs, tightness: tightness(laid.positions, state.edges) };
    }
    if (parts.includes('move')) {
      const moves = {
        ours: () => moveProduct(browser, site.product, graph, links.seated(state.positions)),
        bare: () => movePeer(browser, site.peers, 'cytoscape', { graph: drawn, ...state.like }),
        sigma: () => movePeer(browser, site.peers, 'sigma', { graph: drawn, ...state.like }),
      };
      const names = Object.keys(moves);
      const turned = names.map((_, at) => names[(at + (state.like ? index : 0)) % names.length]);
      for (const name of turned) {
        result[name] = await moves[name]();
        if (name === 'ours') state.like ??= result.ours.like;
        say(
          `  ${name}: ${JSON.stringify(medianRates([result[name]]))} a second, longest block ${whole(result[name].longestBlockMs)} ms, at load ${whole(result[name].loadBlockMs)} ms`,
        );
      }
    }
    if (parts.includes('first')) {
      result.first = await openFirstView(browser, site.product);
      say(
        `  first view: ${whole(result.first.firstViewMs)} ms, longest block ${whole(result.first.longestBlockMs)} ms`,
      );
    }
  } finally {
    await browser.close();
  }
  return result;
}

/** The figures of one set of flags. */
function summarize(flags, rounds, parts) {
  const result = { flags: FLAGS[flags].name };
  if (parts.includes('move')) {
    const viewers = ['ours', 'bare', 'sigma'];
    result.rates = Object.fromEntries(viewers.map((name) => [name, medianRates(rounds.map((r) => r[name]))]));
    result.blocks = Object.fromEntries(viewers.map((name) => [name, highest(rounds.map((r) => r[name]))]));
    result.oursToBare = Number((result.rates.ours.all / result.rates.bare.all).toFixed(2));
    result.oursToSigma = Number((result.rates.ours.all / result.rates.sigma.all).toFixed(2));
    result.loadMs = whole(
      medianOf(
        rounds.map((round) => round.ours),
        'loadMs',
      ),
    );
  }
  if (parts.includes('layout')) {
    const [ours, peer] = ['layout', 'forceAtlas2'].map((name) =>
      rounds.flatMap((round) => round[name] ?? []),
    );
    result.layout = { oursMs: whole(medianOf(ours, 'ms')), forceAtlas2Ms: whole(medianOf(peer, 'ms')) };
    result.layout.oursToForceAtlas2 = Number((result.layout.oursMs / result.layout.forceAtlas2Ms).toFixed(2));
    result.layout.atRest = peer.every(({ atRest }) => atRest);
    result.layout.tightness = { ours: medianOf(ours, 'tightness'), forceAtlas2: medianOf(peer, 'tightness') };
    result.layout.longestBlockMs = whole(highest(ours));
  }
  if (parts.includes('first')) {
    const first = rounds.map((round) => round.first);
    result.firstViewMs = whole(medianOf(first, 'firstViewMs'));
    result.firstViewBlockMs = whole(highest(first));
  }
  return result;
}

function textOf(figures, { nodes, edges, rounds }, startMs, like) {
  const parts = [
    `${nodes} nodes and ${edges} edges with names, drawn from UCDP's data. Redrawings a second while panning and zooming by one script; medians of ${rounds} rounds, viewers in turn. Blocks are the longest task of the main thread, the worst of all rounds, loading included.`,
  ];
  if (like)
    parts.push(
      `Bare Cytoscape has our viewer's options: ${JSON.stringify(like.options)}; every canvas is ${like.size.width} by ${like.size.height}.`,
    );
  for (const one of figures) {
    if (one.rates)
      parts.push(
        rateTable(one),
        `Ours to bare Cytoscape: **${one.oursToBare}** (aim 0.75 or more). Ours to sigma.js: **${one.oursToSigma}** (aim 1 or more).`,
      );
    if (one.layout)
      parts.push(
        `${one.flags}: from data to a canvas at rest in ${one.layout.oursMs} ms, ForceAtlas2 in ${one.layout.forceAtlas2Ms} ms${one.layout.atRest ? '' : ' (not at rest within the limit)'}: **${one.layout.oursToForceAtlas2}**. Mean edge length by mean distance: ${one.layout.tightness.ours}, ForceAtlas2 ${one.layout.tightness.forceAtlas2}. Longest block while loading and arranging: ${one.layout.longestBlockMs} ms (mark 100).`,
      );
    if (one.firstViewMs)
      parts.push(
        `${one.flags}: first view of the seed graph after ${one.firstViewMs} ms (mark 1,500), longest block ${one.firstViewBlockMs} ms (mark 100).`,
      );
  }
  parts.push(
    `The product, seed graph loaded into an empty folder, answered ${whole(startMs)} ms after its start.`,
  );
  return parts.join('\n\n');
}

/**
 * Runs the bench.
 * @param {string[]} args as typed after the bench's name
 * @returns {Promise<number>} exit code: 0 when measured, 1 when something is missing, 2 for options that can't be read
 */
export async function main(args) {
  let options;
  try {
    options = optionsOf(args);
  } catch (thrown) {
    say(`${thrown.message}\n${USAGE}`);
    return 2;
  }
  const hindered = hindrance(options);
  if (hindered !== null) {
    say(hindered);
    return 1;
  }
  const work = mkdtempSync(join(tmpdir(), 'allegiance-bench-page-'));
  const opened = [];
  try {
    const graph = ucdpGraph(options.data, options.nodes, options.edges);
    await buildPeers(join(work, 'peers'));
    const { linkTo } = await buildCodec(join(work, 'codec'));
    const peers = await serveFolder(join(work, 'peers'));
    opened.push(peers);
    const product = await serveProduct();
    opened.push(product);
    const shown = graph.nodes.map(({ id }) => id);
    const links = { fresh: linkTo({ shown }), seated: (positions) => linkTo({ shown, positions }) };
    const state = {};
    const rounds = Object.fromEntries(options.flags.map((flags) => [flags, []]));
    for (let index = 0; index < options.rounds; index += 1) {
      for (const flags of options.flags) {
        say(`Round ${index + 1} of ${options.rounds}, ${FLAGS[flags].name}`);
        const site = { product, peers };
        rounds[flags].push(await runRound({ flags, index, parts: options.parts, site, graph, links, state }));
      }
    }
    const figures = options.flags.map((flags) => summarize(flags, rounds[flags], options.parts));
    const text = textOf(figures, options, product.startMs, state.like);
    const result = {
      chromium: Object.values(rounds)[0][0].version,
      options: { ...options, data: undefined },
      script: SCRIPT,
      rest: REST,
      like: state.like,
      ratios: Object.fromEntries(
        figures.map(({ flags, oursToBare, oursToSigma, layout }) => [
          flags,
          { oursToBare, oursToSigma, layoutToForceAtlas2: layout?.oursToForceAtlas2 },
        ]),
      ),
      figures,
      startMs: whole(product.startMs),
      rounds,
    };
    const written = writeResult('viewer', result, text);
    process.stdout.write(`${text}\n\nWritten to ${written}\n`);
    return 0;
  } finally {
    for (const one of opened) await one.stop();
    rmSync(work, { recursive: true, force: true });
  }
}
