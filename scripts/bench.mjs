// npm run bench -- NAME [options]: measures one part against its peers, in one run, and writes bench/results/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, fail, root, run, say } from './lib/prepare.mjs';

const bench = join(root, 'bench');
const names = readdirSync(bench, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(bench, entry.name, 'main.mjs')))
  .map((entry) => entry.name);

/** The peers are compared with and never shipped: they have a lock file of their own. */
function ensurePeers() {
  const lock = createHash('sha256')
    .update(readFileSync(join(bench, 'package-lock.json')))
    .digest('hex');
  const stamp = join(bench, 'node_modules', '.allegiance-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the peers to compare with (npm ci in bench), once ...');
  if (run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench }) !== 0) {
    fail('npm ci failed in bench; the lines above say why. Mend that and run the command again.');
  }
  writeFileSync(stamp, lock);
}

const [name, ...args] = process.argv.slice(2);
if (!names.includes(name)) fail(`usage: npm run bench -- ${names.join('|')} [options]`, 2);
ensureInstalled();
ensurePeers();
await ensureBuilt(['server', 'client']);
const { main } = await import(pathToFileURL(join(bench, name, 'main.mjs')).href);
process.exitCode = await main(args);
