// npm run bench -- growth: what a graph of some million events costs, made from the real one and imported by Neo4j's own bulk import.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { ensureJars, javaAndMaven, startNeo4j } from '../../scripts/neo4j/index.mjs';
import { writeResult } from '../lib/report.mjs';
import { measureStore } from '../scale/measure.mjs';
import { FILE, openStore } from '../scale/stores.mjs';
import { multiply } from './multiply.mjs';
import { reportText } from './report.mjs';

const QUESTIONS = JSON.parse(readFileSync(new URL('../scale/questions.json', import.meta.url), 'utf8'));
const PASSWORD = 'allegiance-bench';

const USAGE = `usage: npm run bench -- growth [options]
  --data DIR        folder with ${FILE} (default ../shared/data, or BENCH_DATA)
  --times N         how many times over (default 28: some 5 million events)
  --rounds N        how often each question is asked (default 5)
  --heap MB         heap of Neo4j (default 4096)
  --page-cache MB   its page cache (default 4096)
  --only TEXT       only questions whose name contains the text`;

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0, 1 where a question got an error, 2 for wrong usage or missing data
 */
export async function main(args) {
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    say(`${error.message}\n${USAGE}`);
    return 2;
  }
  const csv = join(options.data, FILE);
  const java = javaAndMaven();
  if (!existsSync(csv) || !java.ok) {
    say(java.ok ? `${csv} is missing (https://ucdp.uu.se/downloads).` : java.why);
    return 2;
  }
  const home = join(root, 'data', 'bench', 'growth');
  const machine = {
    home: join(home, 'neo4j'),
    boltPort: 0,
    httpPort: 0,
    password: PASSWORD,
    heapMegabytes: options.heap,
    pageCacheMegabytes: options.pageCache,
  };
  const made = await madeStore(home, csv, options.times, machine);
  const server = await startNeo4j(machine);
  try {
    const config = {
      engine: 'neo4j',
      uri: server.uri,
      username: server.username,
      password: server.password,
      database: undefined,
    };
    say('Making its indexes ...');
    const indexed = await timed(() => afterImport(config, join(home, 'after-import.cypher')));
    const questions = QUESTIONS.filter(({ name }) => name.includes(options.only));
    say('Asking ...');
    const measured = await measureStore('neo4j', { config }, questions, options.rounds);
    const result = {
      options: { ...options, data: undefined },
      events: made.events,
      seconds: { ...made.seconds, index: indexed.seconds },
      megabytes: { csv: made.csvMegabytes, store: megabytes(join(machine.home, 'data', 'databases')) },
      rows: made.rows,
      ...measured,
    };
    const text = reportText(result);
    process.stdout.write(`${text}\n`);
    say(`Written: ${writeResult('growth', result, text)}`);
    return measured.answers.some(({ error }) => error !== undefined) ? 1 : 0;
  } finally {
    await server.stop();
  }
}

/**
 * Makes the store, unless an earlier run made it.
 * @returns how many events and rows it was made of, and the seconds that each step took
 */
async function madeStore(home, csv, times, machine) {
  const record = join(home, 'made.json');
  const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;
  if (known?.times === times) return known;
  rmSync(home, { recursive: true, force: true });
  const one = join(home, 'one');
  const many = join(home, 'many');
  for (const folder of [many, machine.home]) mkdirSync(folder, { recursive: true });
  const store = await openStore('embedded', 1, readFileSync(csv, 'utf8'));
  await store.stop();
  say('Exporting the graph for neo4j-admin ...');
  const exporting = ['scripts/run.mjs', 'cli/export/main.js', 'neo4j-admin', '-o', one];
  const exported = await timed(() => command(process.execPath, exporting, root, store.env));
  say(`Making ${times} events of each ...`);
  const generated = await timed(() => multiply(one, many, times));
  const csvMegabytes = megabytes(many);
  // A first start gives the store its password; the import then fills its empty database.
  await (await startNeo4j(machine)).stop();
  say('Importing with neo4j-admin ...');
  const jars = await ensureJars();
  const env = { NEO4J_HOME: machine.home, NEO4J_CONF: machine.home };
  const imported = await timed(() => command('java', adminArguments(jars, many), many, env));
  copyFileSync(join(many, 'after-import.cypher'), join(home, 'after-import.cypher'));
  for (const folder of [one, many]) rmSync(folder, { recursive: true, force: true });
  const made = {
    times,
    events: store.rows * times,
    rows: generated.value.rows,
    csvMegabytes,
    seconds: { export: exported.seconds, generate: generated.seconds, import: imported.seconds },
  };
  writeFileSync(record, JSON.stringify(made));
  return made;
}

function readOptions(args) {
  const text = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    args,
    options: {
      data: text(process.env.BENCH_DATA ?? join(root, '..', 'shared', 'data')),
      times: text('28'),
      rounds: text('5'),
      heap: text('4096'),
      'page-cache': text('4096'),
      only: text(''),
    },
  });
  const number = (name) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number of at least 1.`);
    return value;
  };
  return {
    data: resolve(values.data),
    times: number('times'),
    rounds: number('rounds'),
    heap: number('heap'),
    pageCache: number('page-cache'),
    only: values.only,
  };
}

/** What the README of the export says, with the jars in place of an installed neo4j-admin. */
function adminArguments(jars, many) {
  const readme = readFileSync(join(many, 'README.md'), 'utf8');
  const files = [...readme.matchAll(/--(?:nodes|relationships)=\S+/g)].map(([option]) => option);
  return [
    '-Xmx4g',
    ...['java.nio', 'java.io', 'sun.nio.ch'].flatMap((name) => [
      '--add-opens',
      `java.base/${name}=ALL-UNNAMED`,
    ]),
    '-cp',
    join(jars, '*'),
    'org.neo4j.cli.AdminTool',
    ...['database', 'import', 'full', 'neo4j', ...files],
    '--array-delimiter=U+001F',
    '--multiline-fields=true',
    '--overwrite-destination=true',
  ];
}

async function afterImport(config, script) {
  const neo4j = (await import('neo4j-driver')).default;
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password));
  // Outside of a transaction, as cypher-shell does: what is done in several cannot be in one.
  const session = driver.session();
  try {
    for (const statement of readFileSync(script, 'utf8').split(/;\s*\n/))
      if (statement.trim() !== '') await session.run(statement);
    await driver.executeQuery('CALL db.awaitIndexes(3600)');
  } finally {
    await session.close();
    await driver.close();
  }
}

function command(file, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said = `${said}${chunk}`.slice(-4_000)));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}: ${said}`)),
    );
  });
}

async function timed(work) {
  const began = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - began) / 1000 };
}

function megabytes(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
  return Math.round(bytes / 2 ** 20);
}
