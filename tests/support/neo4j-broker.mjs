// Lends each test file that asks for one a Neo4j of its own, since Community holds one database and test files run side
// by side. The order of the files (sequencer.cjs) mostly spares a second server, which has the start and the compiling of
// its code to do again. So a file waits a while for the one that another has; where that takes longer, one more is started.
// It is never the server that NEO4J_URI names.
import { createServer } from 'node:net';
import { startNeo4j } from '../../scripts/neo4j/index.mjs';

const PASSWORD = 'allegiance-tests';
/**
 * Java compiles for good only what runs five times as often as by default. Tests mostly plan statements that come once, so
 * half of what it would compile is never worth it: the openCypher TCK takes 195 s of processor time in place of 243.
 */
const JAVA_OPTIONS = [
  '-XX:Tier4InvocationThreshold=25000',
  '-XX:Tier4MinInvocationThreshold=3000',
  '-XX:Tier4CompileThreshold=75000',
  '-XX:Tier4BackEdgeThreshold=200000',
];
/** About the time that a second server takes to start beside a test, ms. */
const PATIENCE_MS = 45_000;

/** A connection is the loan: the broker answers it with one line of JSON, and takes the server back when it closes. */
export async function startBroker() {
  /** Every server of the run, started or failed. */
  const servers = [];
  const free = [];

  const waiting = new Set();

  const start = () => {
    const started = startNeo4j({ boltPort: 0, httpPort: 0, password: PASSWORD, javaOptions: JAVA_OPTIONS });
    servers.push(started);
    return started;
  };

  const take = async () => {
    if (servers.length === 0) return start();
    return (
      free.pop() ??
      new Promise((resolve) => {
        const have = (given) => {
          clearTimeout(timer);
          waiting.delete(have);
          resolve(given);
        };
        const timer = setTimeout(() => have(start()), PATIENCE_MS);
        waiting.add(have);
      })
    );
  };

  const giveBack = (lent) => {
    const [next] = waiting;
    if (next === undefined) free.push(lent);
    else next(lent);
  };

  const server = createServer((socket) => {
    const lent = take();
    socket.on('error', () => socket.destroy());
    // Also where a file ended before it was given one: it comes back once it is there.
    socket.on('close', () => void lent.catch(() => undefined).then(() => giveBack(lent)));
    socket.resume();
    void lent
      .then(
        ({ uri, httpUri, username, password, pid }) => ({ uri, httpUri, username, password, pid }),
        (error) => ({ error: error.message }),
      )
      .then((answer) => {
        if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
      });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();

  return {
    port: server.address().port,
    async stop() {
      server.close();
      const ended = await Promise.allSettled(servers);
      await Promise.all(ended.map(({ value }) => value?.stop()));
    },
  };
}
