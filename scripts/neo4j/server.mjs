import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jFailure, throwIfAborted } from './failure.mjs';
import { ensureJars } from './jars.mjs';
import { launch } from './java-process.mjs';
import { choosePorts, speaksBolt } from './ports.mjs';
import { runOverHttp } from './query.mjs';
import { hasStore, runningProcess, writeSettings } from './settings.mjs';
import { findJava } from './toolchain.mjs';

const USERNAME = 'neo4j';
const FIRST_PASSWORD = 'neo4j'; // that of every new store; it must be changed
const SHORTEST_PASSWORD = 8; // Neo4j's own rule
const PORT_ATTEMPTS = 3;

/**
 * Starts a Neo4j server and resolves when it answers queries with the password.
 * Documented for callers in index.d.mts.
 */
export async function startNeo4j({
  home,
  boltPort = 7687,
  httpPort = 7474,
  password = 'allegiance',
  cache,
  log = () => {},
  signal,
  startTimeoutMs = 180_000,
  heapMegabytes = 1_024,
  pageCacheMegabytes = 256,
  javaOptions = [],
} = {}) {
  const java = findJava();
  if (!java.ok) throw new Neo4jFailure(java.code, java.why);
  const temporary = home === undefined;
  if (temporary || !hasStore(resolve(home))) checkNewPassword(password);
  throwIfAborted(signal);

  const lib = await ensureJars({ cache, log, signal });
  const folder = temporary ? mkdtempSync(join(tmpdir(), 'allegiance-neo4j-')) : resolve(home);
  const removeFolder = () => {
    if (temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const other = temporary ? undefined : runningProcess(folder);
  if (other) throw storeInUse(folder, other);
  const machine = { heapMegabytes, pageCacheMegabytes, javaOptions };
  const setup = { java, lib, folder, temporary, password, log, signal, startTimeoutMs, machine };
  try {
    const { neo4j, ports } = await startOnFreePorts(setup, { boltPort, httpPort });
    return {
      uri: `bolt://127.0.0.1:${ports.boltPort}`,
      httpUri: `http://127.0.0.1:${ports.httpPort}`,
      username: USERNAME,
      password,
      pid: neo4j.pid,
      home: folder,
      exited: neo4j.exited,
      lastLines: () => neo4j.lines.slice(-12),
      async stop() {
        await neo4j.stop();
        removeFolder();
      },
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** A port that was free may be taken before Neo4j has it. If we chose it (0), choose again. */
async function startOnFreePorts(setup, wanted) {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await freePorts(wanted);
    try {
      return { neo4j: await startOn(ports, setup), ports };
    } catch (error) {
      const ownChoice = wanted.boltPort === 0 || wanted.httpPort === 0;
      if (error.code !== 'port-in-use' || !ownChoice || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

async function startOn(ports, setup) {
  const { java, lib, folder, temporary, log, machine } = setup;
  const { heapMegabytes, pageCacheMegabytes, javaOptions } = machine;
  writeSettings(folder, { ...ports, heapMegabytes, pageCacheMegabytes });
  log(`Starting Neo4j with Java ${java.version}.`);
  const neo4j = launch({ java: java.command, lib, home: folder, temporary, heapMegabytes, javaOptions });
  try {
    await whenReady(neo4j, ports, setup);
    return neo4j;
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

/** Neo4j's rules for a new password, checked before anything is started. */
function checkNewPassword(password) {
  const rule =
    password.length < SHORTEST_PASSWORD
      ? `must have at least ${SHORTEST_PASSWORD} characters`
      : password === FIRST_PASSWORD
        ? `must not be "${FIRST_PASSWORD}"`
        : undefined;
  if (rule) throw new Neo4jFailure('bad-password', `The password for Neo4j (NEO4J_PASSWORD) ${rule}.`);
}

async function freePorts(wanted) {
  try {
    return await choosePorts(wanted);
  } catch (error) {
    const { code, port } = error;
    if (code === 'EACCES') {
      throw new Neo4jFailure(
        'port-in-use',
        `Port ${port} is not for this user to take; choose one above 1023.`,
      );
    }
    if (code === 'EADDRINUSE') throw await portInUse(port, wanted);
    throw error;
  }
}

async function portInUse(port, { boltPort }) {
  const [name, option] = port === boltPort ? ['Bolt', '--bolt-port'] : ['HTTP', '--http-port'];
  const whose = (await speaksBolt(port))
    ? 'by a server that speaks Bolt, probably a Neo4j. Use that one (NEO4J_URI), stop it,'
    : 'by another program. Stop that,';
  return new Neo4jFailure(
    'port-in-use',
    `Port ${port} (for ${name}) is in use ${whose} or choose another port with ${option} (0 picks a free one).`,
  );
}

function storeInUse(folder, pid) {
  const whose = pid ? `, process ${pid}` : '';
  const stop = pid ? `stop it (kill ${pid})` : 'stop it';
  return new Neo4jFailure(
    'store-in-use',
    `A Neo4j is running on the store ${folder} already${whose}. Use that one, ${stop}, or choose another folder with --home.`,
  );
}

/** Waits until Bolt and HTTP answer, sets the password of a new store, and asks the database one question. */
async function whenReady(neo4j, { boltPort, httpPort }, { password, folder, signal, log, startTimeoutMs }) {
  const began = Date.now();
  let told = began;
  let last;
  for (;;) {
    throwIfAborted(signal);
    if (!neo4j.isRunning()) throw whyEnded(await neo4j.exited, neo4j.lines, folder, { boltPort, httpPort });
    last = await ask({ httpPort, password, folder });
    if (last.ok && (await speaksBolt(boltPort))) return;
    if (last.failure) throw last.failure;
    const now = Date.now();
    if (now - began > startTimeoutMs) {
      throw new Neo4jFailure(
        'timeout',
        `Neo4j did not answer within ${Math.round(startTimeoutMs / 1000)} s (last: ${last.message ?? 'no Bolt'}). See ${join(folder, 'logs')}.`,
      );
    }
    if (now - told > 15_000) {
      told = now;
      log(`  still starting after ${Math.round((now - began) / 1000)} s`);
    }
    await sleep(100);
  }
}

/** One attempt. `failure` is final; anything else that is not `ok` may pass with time. */
async function ask({ httpPort, password, folder }) {
  const answer = await runOverHttp({ httpPort, password, database: 'neo4j', statement: 'RETURN 1' });
  if (answer.code !== 'Neo.ClientError.Security.Unauthorized') return answer;

  // Not the password of this store. It may be a new one.
  const changed = await runOverHttp({
    httpPort,
    password: FIRST_PASSWORD,
    database: 'system',
    statement: 'ALTER CURRENT USER SET PASSWORD FROM $first TO $password',
    parameters: { first: FIRST_PASSWORD, password },
  });
  if (changed.ok) return runOverHttp({ httpPort, password, database: 'neo4j', statement: 'RETURN 1' });
  if (changed.code === 'Neo.ClientError.Security.Unauthorized') {
    return {
      ...changed,
      failure: new Neo4jFailure(
        'wrong-password',
        `This store was set up with another password. Set NEO4J_PASSWORD to that one, use another folder (--home), or remove ${folder} to begin with an empty graph.`,
      ),
    };
  }
  if (changed.code?.startsWith('Neo.ClientError.Statement')) {
    return {
      ...changed,
      failure: new Neo4jFailure('bad-password', `Neo4j refused the password: ${changed.message}`),
    };
  }
  return changed;
}

function whyEnded({ code, signal }, lines, folder, { boltPort, httpPort }) {
  const printed = lines.join('\n');
  if (/FileLockException/.test(printed)) {
    return storeInUse(folder);
  }
  if (/PortBindException/.test(printed)) {
    return new Neo4jFailure(
      'port-in-use',
      `Port ${boltPort} or ${httpPort} was taken by another program while Neo4j started. Try again, or choose others with --bolt-port and --http-port.`,
    );
  }
  return new Neo4jFailure(
    'start',
    `Neo4j ended while starting (${signal ?? `exit code ${code}`}). It last said:\n${lines.slice(-12).join('\n')}\nMore in ${join(folder, 'logs')}.`,
  );
}
