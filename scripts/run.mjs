// node scripts/run.mjs cli/cypher/main.js [arguments]: a command of the server's build, built first where stale.
import { exec } from './lib/exec.mjs';
import { ensureBuilt, ensureInstalled, fail } from './lib/prepare.mjs';

const [script, ...args] = process.argv.slice(2);
if (!script) fail('usage: node scripts/run.mjs SCRIPT [arguments], where SCRIPT lies under dist/', 2);
ensureInstalled();
await ensureBuilt(['server']);
exec(`dist/${script}`, args);
