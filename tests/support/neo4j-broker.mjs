// Starts one Neo4j for the whole run when the first test asks for it, and lends it to one test file at a time:
// Community holds one database, and test files run side by side. It is never the server that NEO4J_URI names.
import { createServer } from 'node:net';
import { startNeo4j } from '../../scripts/neo4j/index.mjs';

const PASSWORD = 'allegiance-tests';

/**
 * A connection is the loan: the broker answers it with one line of JSON when its turn has come, and takes the
 * server back when it closes.
 */
export async function startBroker() {
  const waiting = [];
  let lentTo;
  let starting;

  const lendNext = async () => {
    if (lentTo !== undefined) return;
    lentTo = waiting.shift();
    if (lentTo === undefined) return;
    const borrower = lentTo;
    starting ??= startNeo4j({ boltPort: 0, httpPort: 0, password: PASSWORD, shortLived: true });
    const answer = await starting.then(
      ({ uri, httpUri, username, password, pid }) => ({ uri, httpUri, username, password, pid }),
      (error) => ({ error: error.message }),
    );
    if (!borrower.destroyed) borrower.write(`${JSON.stringify(answer)}\n`);
  };

  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (lentTo === socket) lentTo = undefined;
      else waiting.splice(waiting.indexOf(socket), 1);
      void lendNext();
    });
    socket.resume();
    waiting.push(socket);
    void lendNext();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();

  return {
    port: server.address().port,
    async stop() {
      server.close();
      await (await starting?.catch(() => undefined))?.stop();
    },
  };
}
