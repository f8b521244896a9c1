// Lends each test file that asks for one a Neo4j of its own, since Community holds one database and test files run side
// by side. A server is started when none is free, and lent again when it comes back, so that there are never more than
// workers. It is never the server that NEO4J_URI names.
import { createServer } from 'node:net';
import { startNeo4j } from '../../scripts/neo4j/index.mjs';

const PASSWORD = 'allegiance-tests';

/** A connection is the loan: the broker answers it with one line of JSON, and takes the server back when it closes. */
export async function startBroker() {
  /** Every server of the run, started or failed. */
  const servers = [];
  const free = [];

  const take = () => {
    const back = free.pop();
    if (back !== undefined) return back;
    const started = startNeo4j({ boltPort: 0, httpPort: 0, password: PASSWORD });
    servers.push(started);
    return started;
  };

  const server = createServer((socket) => {
    const lent = take();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => free.push(lent));
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
