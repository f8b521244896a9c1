import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** When the proxy breaks the connection that asks to commit. */
export type Cut =
  /** The commit arrives and is carried out; its answer does not come back. */
  | 'after the commit'
  /** The commit never arrives. */
  | 'before the commit'
  /** The commit arrives and is carried out; its answer is not heard, and the connection stays. */
  | 'never';

/** A real wire between an engine and its user, to be broken at a chosen moment. */
export interface CuttingProxy {
  readonly port: number;
  /** Breaks the connection of the next commit. */
  cutNext(cut: Cut): void;
  /** Breaks all connections now. */
  cutAll(): void;
  /** Resolves when the next commit has been carried out. */
  committed(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Listens on a free port of this machine, or on `path`, and forwards to the engine.
 * @param commit what the bytes of a commit look like, taken as Latin-1
 */
export async function cuttingProxy(
  engine: NetConnectOpts,
  commit: RegExp,
  path?: string,
): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let next: Cut | undefined;
  const server: Server = createServer((user) => {
    const wire = connect(engine);
    const end = (): void => {
      user.destroy();
      wire.destroy();
      open.delete(user);
      open.delete(wire);
    };
    for (const socket of [user, wire]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    let told: Cut | undefined;
    user.on('data', (chunk: Buffer) => {
      if (commit.test(chunk.toString('latin1'))) {
        const cut = next;
        next = undefined;
        if (cut === 'before the commit') return end();
        told = cut;
      }
      wire.write(chunk);
    });
    wire.on('data', (chunk: Buffer) => {
      if (told === undefined) {
        user.write(chunk);
        return;
      }
      // An answer is there, so the commit is done.
      for (const resolve of waiting.splice(0)) resolve();
      if (told === 'after the commit') end();
    });
  });
  await new Promise<void>((resolve) => {
    if (path === undefined) server.listen(0, '127.0.0.1', resolve);
    else server.listen(path, resolve);
  });
  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: path === undefined ? (server.address() as AddressInfo).port : 0,
    cutNext: (cut) => {
      next = cut;
    },
    cutAll,
    committed: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    close: () => {
      cutAll();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
