import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

/** Whether an address or name is this machine's own for itself. */
export function isLoopback(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  );
}

/** Addresses that stand for all of a machine's, so that they are nobody's name. */
const ALL_ADDRESSES = new Set(['0.0.0.0', '::', '::0', '0:0:0:0:0:0:0:0']);

/** The name in a Host header, without port, brackets and the dot at its end. */
function nameIn(host: string): string {
  return host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
}

/**
 * Refuses a Host header that is no name of this server, so that a page elsewhere cannot reach it by making its own name
 * point here (DNS rebinding), wherever it listens. Its names are those of loopback, the address that it listens on, and
 * what it is told.
 * @param listening address that it listens on
 * @param allowed further names, in lower case
 */
export function hostCheck(listening: string, allowed: readonly string[]): RequestHandler {
  const names = new Set(allowed);
  if (!ALL_ADDRESSES.has(listening)) names.add(listening.toLowerCase());
  return (request, response, next) => {
    const name = nameIn(request.headers.host ?? '');
    if (isLoopback(name) || names.has(name)) return next();
    response.status(403).json({
      errors: [
        {
          message: `This server has no name "${name.slice(0, 200)}". If people are to reach it under that name, add it to ALLOWED_HOSTS (names with commas between them) and start it again.`,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  };
}

/** What must be said of a server that others can reach; undefined where only this machine can. */
export function warningBeyondLoopback(listening: string): string | undefined {
  if (isLoopback(listening)) return undefined;
  return 'WARNING: it listens beyond this machine, and asks nobody who they are. Whoever reaches this port can read the whole graph and run reading Cypher. Let only a proxy that signs people in, or a firewall, reach it; or leave HOST out.';
}
