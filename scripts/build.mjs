// npm run build: server and viewer, where their sources changed.
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';

ensureInstalled();
await ensureBuilt(['server', 'client']);
