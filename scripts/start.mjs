// npm start: install what is missing, build what is stale, then serve.
import { exec } from './lib/exec.mjs';
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { SERVER, SERVER_FLAGS } from './lib/server.mjs';

ensureInstalled();
await ensureBuilt(['server', 'client']);
// GraphQL's library checks itself without it, at each value that it looks at.
process.env['NODE_ENV'] ??= 'production';
exec(SERVER, process.argv.slice(2), SERVER_FLAGS);
