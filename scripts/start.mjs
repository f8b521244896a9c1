// npm start: install what is missing, build what is stale, then serve.
import { exec } from './lib/exec.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';

ensureInstalled();
await ensureBuilt(['server', 'client']);
exec('dist/server/main.js', process.argv.slice(2));
