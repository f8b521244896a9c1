// npm run bench -- scale: every root field and connection on a tenth and the whole of the events, on both engines.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from '../../scripts/lib/prepare.mjs';
import { javaAndMaven } from '../../scripts/neo4j/index.mjs';
import { writeResult } from '../lib/report.mjs';
import { measureStore } from './measure.mjs';
import { peerLoad } from './peer.mjs';
import { reportText } from './report.mjs';
import { FILE, openStore } from './stores.mjs';

/** What is asked: every root field and every connection of the schema. Variables name what of a round's start they are. */
const QUESTIONS = JSON.parse(readFileSync(new URL('./questions.json', import.meta.url), 'utf8'));

const USAGE = `usage: npm run bench -- scale [options]
  --data DIR      folder with ${FILE} (default ../shared/data, or BENCH_DATA)
  --engines LIST  embedded,neo4j
  --shares LIST   shares of the events, each above 0 and at most 1 (default 0.1,1)
  --rounds N      how often each question is asked, each time of another start (default 12)
  --only TEXT     only questions whose name contains the text
  --no-imports    leave the imports' peers out`;

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0, 1 where a question got an error, 2 for wrong usage or missing data
 */
export async function main(args) {
  const options = readOptions(args);
  if (typeof options === 'string') {
    say(options);
    return 2;
  }
  const csv = join(options.data, FILE);
  if (!existsSync(csv)) {
    say(`${csv} is missing: the UCDP Georeferenced Event Dataset as CSV (https://ucdp.uu.se/downloads).`);
    return 2;
  }
  const java = javaAndMaven();
  if (options.engines.includes('neo4j') && !java.ok) {
    say(`Neo4j is left out. ${java.why}`);
    options.engines = options.engines.filter((one) => one !== 'neo4j');
  }
  const whole = readFileSync(csv, 'utf8');
  const questions = QUESTIONS.filter(({ name }) => name.includes(options.only));
  const stores = [];
  for (const engine of options.engines)
    for (const share of options.shares) {
      const store = await openStore(engine, share, whole);
      try {
        say(`Asking ${engine} with ${store.rows} events ...`);
        const measured = await measureStore(engine, store, questions, options.rounds);
        const peer =
          options.imports && share === Math.max(...options.shares)
            ? await peerLoad(engine, store.config)
            : undefined;
        stores.push({ engine, share, rows: store.rows, importSeconds: store.seconds, peer, ...measured });
      } finally {
        await store.stop();
      }
    }
  const result = { options: { ...options, data: undefined }, stores };
  const text = reportText(result, questions);
  process.stdout.write(`${text}\n`);
  say(`Written: ${writeResult('scale', result, text)}`);
  return stores.some(({ answers }) => answers.some(({ error }) => error !== undefined)) ? 1 : 0;
}

function readOptions(args) {
  const text = (value) => ({ type: 'string', default: value });
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: text(process.env.BENCH_DATA ?? join(root, '..', 'shared', 'data')),
        engines: text('embedded,neo4j'),
        shares: text('0.1,1'),
        rounds: text('12'),
        only: text(''),
        'no-imports': { type: 'boolean', default: false },
      },
    });
    const shares = values.shares.split(',').map(Number);
    const rounds = Number(values.rounds);
    const engines = values.engines.split(',');
    if (shares.some((one) => !(one > 0 && one <= 1)))
      return `--shares takes numbers above 0, at most 1.\n${USAGE}`;
    if (!(rounds >= 1)) return `--rounds must be a number of at least 1.\n${USAGE}`;
    if (engines.some((one) => one !== 'embedded' && one !== 'neo4j'))
      return `--engines takes embedded and neo4j.\n${USAGE}`;
    return {
      data: resolve(values.data),
      engines,
      shares,
      rounds,
      only: values.only,
      imports: !values['no-imports'],
    };
  } catch (error) {
    return `${error.message}\n${USAGE}`;
  }
}
