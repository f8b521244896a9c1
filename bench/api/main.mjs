// npm run bench -- api: our API against a generated one and the raw driver, on one graph, in one run.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { javaAndMaven } from '../../scripts/neo4j/index.mjs';
import { measure, median, openClient, quantile } from '../lib/http-load.mjs';
import { writeResult } from '../lib/report.mjs';
import { sameNeighborhood, samePage } from './check.mjs';
import { CONTESTANTS, readRaw } from './contestants.mjs';
import { askIdeal, openDriver } from './peers/ideal.mjs';
import { reportText } from './report.mjs';
import { openStores } from './stores.mjs';
import { FILE } from './ucdp.mjs';

const USAGE = `usage: npm run bench -- api [options]
  --data DIR       folder with ${FILE} (default ../shared/data, or BENCH_DATA)
  --events N       load only the first N events
  --starts N       number of start nodes (default 200)
  --launches N     how often each server is started anew (default 5)
  --rounds N       rounds a launch (default 6)
  --connections N  connections (default 4)
  --only TEXT      only contestants whose name contains the text`;

const BARE = 'raw driver, no HTTP';
const PEER = '@neo4j/graphql';
/** Neo4j compiles a statement by and by: the first seconds are several times slower than the rest. */
const WARM_SECONDS = { first: 10, later: 5 };
const QUESTIONS = ['around', 'events'];

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0, 1 where answers differ, 2 for wrong usage or missing data
 */
export async function main(args) {
  const options = readOptions(args);
  if (typeof options === 'string') {
    say(options);
    return 2;
  }
  const csv = join(options.data, FILE);
  if (!existsSync(csv)) {
    say(
      `${relative(process.cwd(), csv)} is missing. Download the UCDP Georeferenced Event Dataset (https://ucdp.uu.se/downloads, CC BY 4.0) as CSV, keep the columns id, year, type_of_violence, conflict_name, side_a, side_b, latitude, longitude, country, date_start, best, high and low, and name its folder with --data DIR.`,
    );
    return 2;
  }
  const java = javaAndMaven();
  if (!java.ok) {
    say(`Neo4j cannot run here, so there is nothing to compare with. ${java.why}`);
    return 2;
  }
  const stores = await openStores(csv, options.events);
  try {
    return await compare(stores, options);
  } finally {
    await stores.stop();
  }
}

function readOptions(args) {
  const text = (value) => ({ type: 'string', default: value });
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: text(process.env.BENCH_DATA ?? join(root, '..', 'shared', 'data')),
        events: text('Infinity'),
        starts: text('200'),
        launches: text('5'),
        rounds: text('6'),
        connections: text('4'),
        only: text(''),
      },
    });
    const numbers = ['events', 'starts', 'launches', 'rounds', 'connections'].map((name) => [
      name,
      Number(values[name]),
    ]);
    const wrong = numbers.find(([, value]) => !(value > 0));
    if (wrong !== undefined) return `--${wrong[0]} must be a number above 0.\n${USAGE}`;
    return { ...Object.fromEntries(numbers), data: resolve(values.data), only: values.only };
  } catch (error) {
    return `${error.message}\n${USAGE}`;
  }
}

/** Checks that all say the same, measures them in turns, launch after launch, and reports. */
async function compare(stores, options) {
  const { neo4j, graph, loadSeconds } = stores;
  const servers = CONTESTANTS.filter(({ name }) => name.includes(options.only));
  const bare = { name: BARE, read: readRaw };
  const everyone = servers.some(({ name }) => name === 'raw driver') ? [...servers, bare] : servers;
  const results = new Map(everyone.map(({ name }) => [name, { around: [], events: [] }]));
  const client = openClient(options.connections);
  const driver = openDriver(neo4j);
  const launchOnce = async (launch, checked) => {
    const running = new Map();
    try {
      for (const { name, start } of servers) running.set(name, await start(stores));
      const urlOf = (name, path) => running.get(name).address + path;
      const ask = (contestant, question, parameters) =>
        contestant === bare
          ? askIdeal(driver, question, parameters)
          : askOverHttp(client, contestant, urlOf, question, parameters);
      const answers = checked ?? (await checkAnswers(everyone, bestConnected(graph, options.starts), ask));
      await takeTurns(
        everyone,
        answers.jobs,
        { ...options, launch },
        results,
        async (contestant, question, job) => {
          if (contestant === bare) {
            await askIdeal(driver, question, job);
            return;
          }
          const { status } = await client.post(urlOf(contestant.name, job.path), job.body);
          if (status !== 200) throw new Error(`${contestant.name} answered ${status}`);
        },
      );
      return answers;
    } finally {
      await Promise.all([...running.values()].map(({ stop }) => stop()));
    }
  };
  try {
    let answers;
    for (let launch = 0; launch < options.launches; launch += 1) {
      say(`Launch ${launch + 1} of ${options.launches} ...`);
      answers = await launchOnce(launch, answers);
    }
    return report({ everyone, results, ...answers, options, graph, loadSeconds });
  } finally {
    client.close();
    await driver.close();
  }
}

async function askOverHttp(client, { name, request }, urlOf, question, parameters) {
  const { path, body } = request(question, parameters);
  const { status, chunks, bytes } = await client.post(urlOf(name, path), body);
  const text = Buffer.concat(chunks).toString('utf8');
  const answer = JSON.parse(text);
  if (status !== 200 || answer.errors !== undefined)
    throw new Error(
      `${name} answered ${status} to ${question} ${JSON.stringify(parameters)}: ${text.slice(0, 600)}`,
    );
  return Object.defineProperty(answer, 'bytes', { value: bytes, enumerable: false });
}

/** The actors with most different opponents. */
function bestConnected({ edges }, most) {
  const opponents = new Map();
  for (const { type, first, second } of edges) {
    if (type !== 'FOUGHT') continue;
    for (const [one, other] of [
      [first, second],
      [second, first],
    ])
      opponents.set(one, (opponents.get(one) ?? new Set()).add(other));
  }
  return [...opponents]
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}

/**
 * Asks everyone everything once, compares, and makes the list of jobs: each neighborhood; the first page of each actor's
 * events, and the second where there is one.
 */
async function checkAnswers(everyone, starts, ask) {
  say(`Checking that all answer the same for ${starts.length} start nodes ...`);
  const jobs = new Map(everyone.map(({ name }) => [name, { around: [], events: [] }]));
  const sizes = new Map(everyone.map(({ name }) => [name, { around: [], events: [] }]));
  const facts = { around: [], events: [] };
  const askAll = async (question, parametersOf) => {
    const answers = new Map();
    for (const contestant of everyone) {
      const parameters = parametersOf(contestant);
      const answer = await ask(contestant, question, parameters);
      answers.set(contestant.name, contestant.read(question, answer));
      sizes.get(contestant.name)[question].push(answer.bytes ?? 0);
      jobs.get(contestant.name)[question].push(contestant.request?.(question, parameters) ?? parameters);
    }
    return answers;
  };
  for (const id of starts) {
    facts.around.push(sameNeighborhood(id, await askAll('around', () => ({ id })), PEER));
    const first = await askAll('events', () => ({ id }));
    facts.events.push(samePage(id, first));
    if ([...first.values()].some(({ next }) => next === null)) continue;
    facts.events.push(
      samePage(id, await askAll('events', ({ name }) => ({ id, after: first.get(name).next }))),
    );
  }
  return { jobs, sizes, facts };
}

/** Everyone in turn, round after round, each round beginning with another, so that noise hits all alike. */
async function takeTurns(everyone, jobs, { launch, rounds, connections }, results, work) {
  const run = (contestant, question) =>
    measure((job) => work(contestant, question, job), jobs.get(contestant.name)[question], connections);
  const warm = (launch === 0 ? WARM_SECONDS.first : WARM_SECONDS.later) * 1000;
  for (const question of QUESTIONS)
    for (const contestant of everyone)
      for (const until = performance.now() + warm; performance.now() < until;)
        await run(contestant, question);
  for (let round = launch * rounds; round < (launch + 1) * rounds; round += 1)
    for (const question of QUESTIONS)
      for (let turn = 0; turn < everyone.length; turn += 1) {
        const contestant = everyone[(turn + round) % everyone.length];
        results.get(contestant.name)[question].push(await run(contestant, question));
      }
}

function report({ everyone, results, sizes, facts, options, graph, loadSeconds }) {
  const figures = {};
  for (const question of QUESTIONS) {
    figures[question] = {};
    for (const { name } of everyone) {
      const rounds = results.get(name)[question];
      const times = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
      const bytes = sizes.get(name)[question];
      figures[question][name] = {
        perSecond: median(rounds.map(({ perSecond }) => perSecond)),
        rounds: rounds.map(({ perSecond }) => Number(perSecond.toFixed(1))),
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        requests: times.length,
        meanBytes: Math.round(bytes.reduce((sum, size) => sum + size, 0) / bytes.length),
        largestBytes: Math.max(...bytes),
      };
    }
  }
  const result = {
    options: { ...options, data: undefined, events: graph.events.length },
    graph: { events: graph.events.length, actors: graph.actors.length, edges: graph.edges.length },
    loadSeconds,
    facts: Object.fromEntries(Object.entries(facts).map(([question, all]) => [question, sums(all)])),
    figures,
    ratios: ratiosOf(figures, options.rounds),
  };
  const text = reportText(result);
  process.stdout.write(`${text}\n`);
  say(`Written: ${writeResult('api', result, text)}`);
  return 0;
}

/** Means over the answers. */
function sums(all) {
  const total = { answers: all.length };
  for (const key of Object.keys(all[0] ?? {}))
    total[`${key}PerAnswer`] = Number(
      (all.reduce((sum, item) => sum + item[key], 0) / all.length).toFixed(1),
    );
  return total;
}

/** @param {number} rounds of a launch */
function ratiosOf(figures, rounds) {
  const aims = [
    ['ours on Neo4j', PEER, 2],
    ['ours on Neo4j', 'raw driver', 0.8],
    ['ours on Neo4j', BARE, undefined],
    ['ours embedded', 'ours on Neo4j', 1],
  ];
  return QUESTIONS.flatMap((question) =>
    aims.flatMap(([of, to, aim]) => {
      const [left, right] = [figures[question][of], figures[question][to]];
      if (left === undefined || right === undefined) return [];
      // A noisy machine is as slow for both in one round, and not in another.
      const each = left.rounds.map((one, round) => one / right.rounds[round]);
      const launches = Array.from({ length: each.length / rounds }, (_, launch) =>
        Number(median(each.slice(launch * rounds, (launch + 1) * rounds)).toFixed(2)),
      );
      const ratio = Number(median(each).toFixed(2));
      const holds = aim === undefined ? null : ratio >= aim;
      return [{ question, of, to, ratio, launches, aim: aim ?? null, holds }];
    }),
  );
}
