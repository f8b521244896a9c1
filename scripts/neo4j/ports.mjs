import { connect, createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Two free ports, held open together so that they differ. Another process may still be faster: see `startNeo4j`. */
export async function choosePorts({ boltPort, httpPort }) {
  const bolt = await hold(boltPort);
  const http = await hold(httpPort).catch(async (error) => {
    await bolt.release();
    throw error;
  });
  await Promise.all([bolt.release(), http.release()]);
  return { boltPort: bolt.port, httpPort: http.port };
}

function hold(port) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) => fail(Object.assign(error, { port })));
    server.listen({ host: HOST, port, exclusive: true }, () =>
      done({ port: server.address().port, release: () => new Promise((closed) => server.close(closed)) }),
    );
  });
}

/** Whether a server that speaks Bolt answers: it picks one of the versions offered, in four bytes. */
export function speaksBolt(port, timeoutMs = 2000) {
  return new Promise((done) => {
    const socket = connect({ host: HOST, port });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    // The magic number, then four offers: 5.8 down to 5.0, 4.4 down to 4.2, and two left empty.
    socket.once('connect', () =>
      socket.write(Buffer.from('6060b017' + '00080805' + '00020404' + '00000000' + '00000000', 'hex')),
    );
    socket.once('data', (answer) => end(answer.length === 4 && answer[3] > 0 && answer[3] < 0x48));
  });
}
