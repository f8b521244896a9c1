import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { createWeb, type Web } from '../../../server/http/app.js';
import { warningBeyondLoopback } from '../../../server/http/hosts.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../../support/engines.js';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request with exactly these headers. */
function send(
  server: Server,
  headers: Record<string, string>,
  { path = '/graphql', method = 'POST', body = '{"query":"{ engine { name } }"}' } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the names of a server', () => {
  let graph: TestGraph;
  const webs: Web[] = [];
  let open: Web;
  let bound: Web;

  beforeAll(async () => {
    graph = await createTestGraph('embedded');
    const serve = async (host: string, allowedHosts: readonly string[]): Promise<Web> => {
      const web = await createWeb({
        engine: graph.engine,
        log: pino({ level: 'silent' }),
        clientFolder: join(projectRoot, 'dist', 'client'),
        host,
        allowedHosts,
      });
      // What it checks is told; where the test listens is its own affair.
      web.server.listen(0, '127.0.0.1');
      await once(web.server, 'listening');
      webs.push(web);
      return web;
    };
    open = await serve('0.0.0.0', ['intel.example.org', '10.0.0.5']);
    bound = await serve('192.0.2.7', []);
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    for (const web of webs) await web.close();
    await graph.dispose();
  });

  test.each([
    ['localhost'],
    ['localhost:4000'],
    ['allegiance.localhost'],
    ['127.0.0.1:4000'],
    ['[::1]:4000'],
    ['intel.example.org'],
    ['Intel.Example.ORG.:443'],
    ['10.0.0.5:80'],
  ])('%s is one of a server on all addresses that was told so', async (host) => {
    expect((await send(open.server, { host, ...JSON_TYPE })).status).toBe(200);
  });

  test.each([
    ['evil.example'],
    ['evil.example:4000'],
    ['intel.example.org.evil.example'],
    ['0.0.0.0:4000'],
    ['127.0.0.1.evil.example'],
    ['xintel.example.org'],
    ['[::1].evil.example'],
    [''],
  ])('%s is none, whatever is asked', async (host) => {
    for (const path of ['/graphql', '/health', '/', '/schema.graphql', '/assets/x.js']) {
      const { status, body } = await send(open.server, { host, ...JSON_TYPE }, { path, method: 'GET' });
      expect([path, status]).toEqual([path, 403]);
      expect(body).toContain('ALLOWED_HOSTS');
    }
    const { status, body } = await send(open.server, { host, ...JSON_TYPE });
    expect([status, body.includes(host.replace(/:\d+$/, ''))]).toEqual([403, true]);
  });

  test('are the address that it listens on, and none of another server', async () => {
    expect((await send(bound.server, { host: '192.0.2.7:4000', ...JSON_TYPE })).status).toBe(200);
    expect((await send(bound.server, { host: 'intel.example.org', ...JSON_TYPE })).status).toBe(403);
  });

  test('let no page of another origin ask: what a browser sends without asking first is refused, and asking gets no leave', async () => {
    const from = { host: 'localhost', origin: 'https://evil.example' };
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      expect((await send(open.server, { ...from, ...(type && { 'content-type': type }) })).status).toBe(400);
    const { headers } = await send(
      open.server,
      { ...from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      { method: 'OPTIONS' },
    );
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('beyond the own machine come with a warning in plain words', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(warningBeyondLoopback(host)).toBeUndefined();
    for (const host of ['0.0.0.0', '::', '192.0.2.7'])
      expect(warningBeyondLoopback(host)).toContain('WARNING');
  });
});

describe('below a path of a proxy', () => {
  let graph: TestGraph;
  let web: Web;
  let proxy: Server;

  beforeAll(async () => {
    graph = await createTestGraph('embedded');
    web = await createWeb({
      engine: graph.engine,
      log: pino({ level: 'silent' }),
      clientFolder: join(projectRoot, 'dist', 'client'),
      host: '127.0.0.1',
      allowedHosts: ['intel.example.org'],
    });
    web.server.listen(0, '127.0.0.1');
    await once(web.server, 'listening');
    proxy = createServer((from, to) => {
      if (!from.url?.startsWith('/deep/intel/')) return void to.writeHead(404).end();
      const { port } = web.server.address() as AddressInfo;
      const path = from.url.slice('/deep/intel'.length);
      const headers = { ...from.headers, host: 'intel.example.org' };
      from.pipe(
        request({ host: '127.0.0.1', port, path, method: from.method, headers }, (answer) => {
          to.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(to);
        }),
      );
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    proxy.close();
    proxy.closeAllConnections();
    await web.close();
    await graph.dispose();
  });

  const at = (path: string): string =>
    `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/deep/intel/${path}`;

  test.each(['', 'some', 'some/way/down', 'some/way/?x=1', 'graphql', 'graphql/'])(
    'a page at "%s" finds its files and the API beside itself',
    async (path) => {
      const page = await fetch(at(path), { headers: { accept: 'text/html' } });
      expect(page.status).toBe(200);
      const text = await page.text();
      const files = [...text.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files)
        expect([file, (await fetch(new URL(file, page.url))).status]).toEqual([file, 200]);
      const asked = await fetch(new URL('graphql', page.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ engine { name } }"}',
      });
      expect(await asked.json()).toEqual({ data: { engine: { name: 'embedded' } } });
    },
  );
});
