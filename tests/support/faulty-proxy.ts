import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server's address that can stop answering in every way in which a server can. */
export interface FaultyProxy {
  readonly port: number;
  /** Bytes that came from callers since it was started. */
  readonly asked: () => number;
  /** Takes connections and bytes, and hands nothing on, as a process that was stopped. */
  silence(): void;
  /** Closes every connection and refuses new ones, as where no process listens. */
  refuse(): Promise<void>;
  /** Hands on again. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

/** @param target port on this machine that it stands before */
export async function createFaultyProxy(target: number): Promise<FaultyProxy> {
  const sockets = new Set<Socket>();
  let silent = false;
  let asked = 0;

  const take = (caller: Socket): void => {
    const server = connect(target, '127.0.0.1');
    for (const socket of [caller, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
      if (silent) socket.pause();
    }
    caller.on('data', (bytes) => {
      asked += bytes.length;
      server.write(bytes);
    });
    server.on('data', (bytes) => void caller.write(bytes));
    caller.on('close', () => server.destroy());
    server.on('close', () => caller.destroy());
    if (silent) for (const socket of [caller, server]) socket.pause();
  };

  const listen = async (port: number): Promise<Server> => {
    const listener = createServer(take).listen(port, '127.0.0.1');
    await once(listener, 'listening');
    return listener;
  };
  let listener: Server | undefined = await listen(0);
  const { port } = listener.address() as AddressInfo;

  const stop = async (): Promise<void> => {
    const closing = listener;
    listener = undefined;
    for (const socket of sockets) socket.destroy();
    if (closing !== undefined) await new Promise((resolve) => closing.close(resolve));
  };

  return {
    port,
    asked: () => asked,
    silence() {
      silent = true;
      for (const socket of sockets) socket.pause();
    },
    refuse: stop,
    async recover() {
      silent = false;
      for (const socket of sockets) socket.resume();
      listener ??= await listen(port);
    },
    close: stop,
  };
}
