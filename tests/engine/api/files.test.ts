import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import pino from 'pino';
import { createWeb, type Web } from '../../../server/http/app.js';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../../support/engines.js';

const PAGE = '<!doctype html><title>Allegiance</title>';
const SCRIPT = `export const words = ${JSON.stringify('who fought whom '.repeat(200))};`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

describe('the files of the viewer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-files-'));
  let graph: TestGraph;
  let web: Web;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    for (const [name, text] of [
      ['index.html', PAGE],
      ['assets/words-1.js', SCRIPT],
    ] as const) {
      writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    }
    writeFileSync(join(folder, 'assets', 'first-1.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'first-1.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'assets', 'small-1.js'), 'export {};');
    graph = await createTestGraph('embedded');
    web = await createWeb({
      engine: graph.engine,
      log: pino({ level: 'silent' }),
      clientFolder: folder,
      host: '127.0.0.1',
    });
    web.server.listen(0, '127.0.0.1');
    await once(web.server, 'listening');
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    await web.close();
    await graph.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As it comes over the wire. */
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = web.server.address() as AddressInfo;
      request({ port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });

  test.each([
    ['/assets/words-1.js', SCRIPT, /^text\/javascript; charset=utf-8$/i, /immutable/],
    ['/', PAGE, /^text\/html; charset=utf-8$/i, /^no-cache$/],
  ])('%s comes compressed to who takes that, and whole to others', async (path, text, type, cache) => {
    const short = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(short.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(short.body).toString()).toBe(text);
    const whole = await get(path);
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(whole.body.toString()).toBe(text);
    for (const { status, headers } of [short, whole]) {
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(type);
      expect(headers['cache-control']).toMatch(cache);
      expect(headers['vary']).toMatch(/accept-encoding/i);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('what a first visit loads comes shorter still to who takes that', async () => {
    const short = await get('/assets/first-1.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(short.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/^text\/javascript/) as string,
      'cache-control': expect.stringMatching(/immutable/) as string,
    });
    expect(brotliDecompressSync(short.body).toString()).toBe(SCRIPT);
    const other = await get('/assets/first-1.js', { 'accept-encoding': 'gzip' });
    expect(other.headers['content-encoding']).toBeUndefined();
  });

  test('a file without a compressed copy comes whole, and nothing beyond the folder comes', async () => {
    const small = await get('/assets/small-1.js', { 'accept-encoding': 'gzip' });
    expect([small.status, small.headers['content-encoding']]).toEqual([200, undefined]);
    expect(small.body.toString()).toBe('export {};');
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])
      expect((await get(path, { 'accept-encoding': 'gzip' })).body.toString()).not.toContain('"allegiance"');
  });
});
