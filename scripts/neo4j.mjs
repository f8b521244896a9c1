// npm run neo4j: a real Neo4j Community on this machine, without Docker, until Ctrl-C.
// What to set is printed on standard output, everything else on standard error.
import { relative } from 'node:path';
import { NEO4J_VERSION, Neo4jFailure, superviseNeo4j } from './neo4j/index.mjs';
import { USAGE, readOptions } from './neo4j/options.mjs';

const FINE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

process.exitCode = await main();

async function main() {
  const { help, faults, ...options } = readOptions(process.argv.slice(2), process.env);
  if (help) {
    console.log(USAGE);
    return FINE;
  }
  if (faults) {
    console.error(`${faults.join('\n')}\n\n${USAGE}`);
    return WRONG_USAGE;
  }

  // One Ctrl-C may arrive twice, from the terminal and from npm: the second changes nothing.
  const quit = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(name, () => {
      if (!quit.signal.aborted) console.error('Stopping Neo4j.');
      quit.abort();
    });
  const began = Date.now();
  console.error(`Neo4j ${NEO4J_VERSION} Community, ${describeHome(options.home)}.`);
  try {
    const wasAsked = await superviseNeo4j({
      ...options,
      log: (line) => console.error(line),
      say: (sentence) => console.error(sentence),
      signal: quit.signal,
      onReady: (server, which) => {
        if (which === 'first') sayWhatToSet(server, Date.now() - began);
        else console.error('Neo4j answers again.');
      },
    });
    return wasAsked ? FINE : FAILED;
  } catch (error) {
    if (!(error instanceof Neo4jFailure)) throw error;
    console.error(error.message);
    if (error.code === 'aborted') return FINE;
    return error.code === 'bad-password' ? WRONG_USAGE : FAILED;
  }
}

function sayWhatToSet(server, tookMs) {
  console.error(`Ready after ${(tookMs / 1000).toFixed(1)} s. Ctrl-C stops it. For Allegiance, set:`);
  console.log(`NEO4J_URI=${server.uri}\nNEO4J_USERNAME=${server.username}`);
  // A password of one's own is no business of the terminal's history.
  if (!process.env['NEO4J_PASSWORD']) console.log(`NEO4J_PASSWORD=${server.password}`);
  else console.error('NEO4J_PASSWORD is the one you have set.');
  console.error(`HTTP: ${server.httpUri}`);
}

function describeHome(home) {
  if (home === undefined) return 'a temporary store, removed at the end';
  const near = relative(process.cwd(), home);
  return `store in ${near.startsWith('..') ? home : near || '.'}`;
}
