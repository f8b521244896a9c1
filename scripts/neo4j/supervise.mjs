// Keeps a Neo4j running: one that ends by itself is started again on the same store and ports.
import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jFailure } from './failure.mjs';
import { startNeo4j } from './server.mjs';

/** Java's own exit code with -XX:+ExitOnOutOfMemoryError. */
const OUT_OF_MEMORY = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A server that ran this long was well; the next wait is the first one again. */
const STEADY_MS = 5 * 60_000;
const MOST_FAILURES = 5;
/** A Java that does nothing but collect answers nobody, and may go on so without end. */
const PROBE_EVERY_MS = 5_000;
const PROBE_PATIENCE_MS = 10_000;
const MOST_SILENT_PROBES = 3;

/**
 * Documented for callers in index.d.mts.
 */
export async function superviseNeo4j({
  signal,
  say = () => {},
  onReady = () => {},
  firstWaitMs = FIRST_WAIT_MS,
  mostFailures = MOST_FAILURES,
  probeEveryMs = PROBE_EVERY_MS,
  probePatienceMs = PROBE_PATIENCE_MS,
  ...options
} = {}) {
  const first = await startNeo4j({ ...options, signal });
  // A port or a folder that was chosen for the first one stays.
  const again = {
    ...options,
    signal,
    home: first.home,
    boltPort: portOf(first.uri),
    httpPort: portOf(first.httpUri),
  };
  const asked = new Promise((done) => {
    if (signal?.aborted) done(undefined);
    signal?.addEventListener('abort', () => done(undefined), { once: true });
  });
  let server = first;
  let failures = 0;
  let startedAt = Date.now();
  onReady(server, 'first');
  try {
    for (;;) {
      const watch = server && endIfSilent(server, { probeEveryMs, probePatienceMs, say });
      const ended = await Promise.race([server?.exited ?? { failed: true }, asked]);
      watch?.stop();
      if (ended === undefined) return true;
      if (Date.now() - startedAt > STEADY_MS) failures = 0;
      failures += 1;
      if (!ended.failed) say(`${whyEnded(ended)} It last said:\n${server.lastLines().join('\n')}`);
      if (failures > mostFailures) {
        say(`Neo4j ended ${failures} times in a row and is not started again. See ${first.home}/logs.`);
        return false;
      }
      const waitMs = Math.min(firstWaitMs * 2 ** (failures - 1), LONGEST_WAIT_MS);
      say(`It is started again in ${waitMs / 1000} s. What was committed is kept.`);
      await Promise.race([sleep(waitMs), asked]);
      if (signal?.aborted) return true;
      startedAt = Date.now();
      server = await restart(again, say);
      if (server !== undefined) onReady(server, 'again');
    }
  } finally {
    await server?.stop();
    await first.stop();
  }
}

/** Ends a server that does not answer the simplest question several times in a row. Its store is recovered by the next start. */
function endIfSilent(server, { probeEveryMs, probePatienceMs, say }) {
  const over = new AbortController();
  const watch = async () => {
    for (let silent = 0; !over.signal.aborted;) {
      await sleep(probeEveryMs, undefined, { signal: over.signal, ref: false }).catch(() => {});
      if (over.signal.aborted) return;
      silent = (await answers(server.httpUri, probePatienceMs)) ? 0 : silent + 1;
      if (silent < MOST_SILENT_PROBES || over.signal.aborted) continue;
      say(
        `Neo4j has not answered ${silent} times in a row, so it is ended. It is probably out of memory, or all its threads are busy.`,
      );
      process.kill(server.pid, 'SIGKILL');
      return;
    }
  };
  watch().catch((error) => say(`Neo4j is not watched any more: ${error.message}`));
  return { stop: () => over.abort() };
}

async function answers(uri, patienceMs) {
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(patienceMs) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** A start that fails is tried again like one that ended. */
async function restart(options, say) {
  try {
    return await startNeo4j(options);
  } catch (error) {
    if (!(error instanceof Neo4jFailure)) throw error;
    if (error.code !== 'aborted') say(`Neo4j could not be started again. ${error.message}`);
    return undefined;
  }
}

function whyEnded({ code, signal }) {
  if (code === OUT_OF_MEMORY) return 'Neo4j ran out of memory, so Java ended.';
  return `Neo4j ended by itself (${signal ?? `exit code ${code}`}).`;
}

function portOf(uri) {
  return Number(new URL(uri).port);
}
