// npm test [jest arguments]: the whole suite that this machine can run; what is left out is said, with the reason.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureBuilt, ensureInstalled, root, run, say } from './lib/prepare.mjs';
import { leftOut } from './lib/left-out.mjs';

ensureInstalled();
await ensureBuilt(['server', 'client']);
mkdirSync(join(root, 'test-results'), { recursive: true });
const status = run(
  process.execPath,
  [bin('jest', 'bin/jest.js'), '--json', '--outputFile=test-results/jest.json', ...process.argv.slice(2)],
  { stdio: ['ignore', 2, 2] },
);
for (const line of leftOut()) say(line);
process.exit(status);
