import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { readConfig } from './config.js';
import { messageOf } from './errors.js';
import { openEngine } from './engine/open.js';
import { createWeb } from './http/app.js';
import { warningBeyondLoopback } from './http/hosts.js';
import { loadScripts } from './ingest/seed/load.js';
import { projectRoot } from './root.js';

/** Kinds of things that a sentence names. */
const MOST_LISTED = 6;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Composes the program: configuration, engine, scripts, web. Resolves when it listens. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
  const engine = await openEngine(config.graph);
  try {
    const { outcome, restored, after, elapsedMs } = await loadScripts(engine, join(projectRoot, 'cypher'), {
      onProgress: progress(),
    });
    if (outcome === 'restored') {
      say(
        `The graph lacked some of what its scripts had made: ${listed(restored)}. That is restored (${(elapsedMs / 1000).toFixed(1)} s); what others added was left as it is.`,
      );
    }
    if (outcome === 'loaded') {
      say(
        `The graph is ready: ${after.nodes} nodes, ${after.relationships} relationships, ${after.claims} claims (${(elapsedMs / 1000).toFixed(1)} s).`,
      );
    }
    const web = await createWeb({
      engine,
      log,
      clientFolder: join(projectRoot, 'dist', 'client'),
      host: config.host,
      allowedHosts: config.allowedHosts,
      cypherBounds: config.cypher,
    });
    await new Promise<void>((resolve, reject) => {
      web.server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? new Error(`Port ${config.port} is taken; set PORT to another one (0 picks a free one).`)
            : error,
        ),
      );
      web.server.listen(config.port, config.host, resolve);
    });
    const { port } = web.server.address() as AddressInfo;
    const name = config.host.includes(':') ? `[${config.host}]` : config.host;
    // The first statement that a person sends should not wait for the grammar.
    setTimeout(() => web.warmUp(), 500).unref();
    let ending = false;
    const end = (): void => {
      if (ending) process.exit(1);
      ending = true;
      web
        .close()
        .then(() => engine.close())
        .then(
          () => process.exit(0),
          (error: unknown) => fail(error),
        );
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    process.stdout.write(
      `Allegiance is at http://${name}:${port}/ (engine: ${engine.info.name} ${engine.info.version}). Ctrl-C ends it.\n`,
    );
    const warning = warningBeyondLoopback(config.host);
    if (warning !== undefined) say(warning);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The first few of a list, and how many more there are. */
function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_LISTED);
  const more = items.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more ${more === 1 ? 'kind' : 'kinds'}` : '');
}

/** Says which script is running, where loading takes long enough to be noticed. */
function progress(): (step: { file: string; done: number; total: number }) => void {
  const started = performance.now();
  let said = started;
  return ({ file, done, total }) => {
    const now = performance.now();
    if (now - said < 1_000) return;
    said = now;
    say(`Loading the graph: ${done} of ${total} statements (${file}) ...`);
  };
}

function fail(error: unknown): void {
  say(`Allegiance did not start. ${messageOf(error)}`);
  process.exit(1);
}

main().catch(fail);
