import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

test('the image starts the server with the options for Node of npm start', () => {
  const text = "import('./scripts/lib/server.mjs').then((it) => console.log(JSON.stringify(it)))";
  const { SERVER, SERVER_FLAGS } = JSON.parse(
    execFileSync(process.execPath, ['-e', text], { cwd: root, encoding: 'utf8' }),
  ) as { SERVER: string; SERVER_FLAGS: string[] };
  const command = /^CMD (.*)$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))?.[1] ?? '[]';
  expect(JSON.parse(command)).toEqual(['node', ...SERVER_FLAGS, SERVER]);
});
