// A supervised Neo4j with the options of the first argument (JSON), as `npm run neo4j` runs one, with shorter times and less
// memory. Says its address on standard output, and what the supervisor says on standard error.
import { superviseNeo4j } from '../../scripts/neo4j/index.mjs';

const quit = new AbortController();
process.on('SIGTERM', () => quit.abort());
await superviseNeo4j({
  ...JSON.parse(process.argv[2]),
  boltPort: 0,
  httpPort: 0,
  signal: quit.signal,
  say: (sentence) => console.error(sentence),
  onReady: ({ uri }, which) =>
    which === 'first' ? console.log(`NEO4J_URI=${uri}`) : console.error('It answers again.'),
});
