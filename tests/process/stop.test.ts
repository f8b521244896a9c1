import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/root.js';
import { cleanEnvironment } from '../support/product.cjs';

/** The server's process itself, without npm around it. */
function serve(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'server', 'main.js')], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

describe('the server process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'allegiance-stop-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  test.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s', async (signal) => {
    const { child } = serve({ PORT: '0', DATA_DIR: dataDir });
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('says every fault of the configuration at once, and ends with 1', async () => {
    const { child, said } = serve({ PORT: 'http', NEO4J_URI: 'localhost:7687', CYPHER_MAX_ROWS: 'many' });
    expect((await once(child, 'exit'))[0]).toBe(1);
    for (const name of ['PORT', 'NEO4J_URI', 'CYPHER_MAX_ROWS']) expect(said()).toContain(name);
  });

  test('says that its port is taken, and by which setting to change it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { child, said } = serve({ PORT: String(port), DATA_DIR: dataDir });
    expect((await once(child, 'exit'))[0]).toBe(1);
    expect(said()).toContain(`Port ${port} is taken; set PORT`);
    taken.close();
  });
});
