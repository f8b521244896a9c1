// npm run neo4j: a real Neo4j Community on this machine, without Docker, until Ctrl-C.
// What to set is printed on standard output, everything else on standard error.
import { relative } from 'node:path';
import { NEO4J_VERSION, Neo4jFailure, startNeo4j } from './neo4j/index.mjs';
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
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => quit.abort());
  const asked = new Promise((done) => quit.signal.addEventListener('abort', done, { once: true }));

  const began = Date.now();
  console.error(`Neo4j ${NEO4J_VERSION} Community, ${describeHome(options.home)}.`);
  let server;
  try {
    server = await startNeo4j({ ...options, log: (line) => console.error(line), signal: quit.signal });
  } catch (error) {
    if (!(error instanceof Neo4jFailure)) throw error;
    console.error(error.message);
    if (error.code === 'aborted') return FINE;
    return error.code === 'bad-password' ? WRONG_USAGE : FAILED;
  }

  console.error(
    `Ready after ${((Date.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops it. For Allegiance, set:`,
  );
  console.log(`NEO4J_URI=${server.uri}\nNEO4J_USERNAME=${server.username}`);
  // A password of one's own is no business of the terminal's history.
  if (!process.env['NEO4J_PASSWORD']) console.log(`NEO4J_PASSWORD=${server.password}`);
  else console.error('NEO4J_PASSWORD is the one you have set.');
  console.error(`HTTP: ${server.httpUri}`);

  const ended = await Promise.race([server.exited, asked.then(() => undefined)]);
  if (ended === undefined) console.error('Stopping Neo4j.');
  await server.stop();
  if (ended === undefined) return FINE;
  console.error(`Neo4j ended by itself (${ended.signal ?? `exit code ${ended.code}`}). It last said:`);
  console.error(server.lastLines().join('\n'));
  return FAILED;
}

function describeHome(home) {
  if (home === undefined) return 'a temporary store, removed at the end';
  const near = relative(process.cwd(), home);
  return `store in ${near.startsWith('..') ? home : near || '.'}`;
}
