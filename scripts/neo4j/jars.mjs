// Neo4j's jars: fetched once with Maven into a folder that all projects and test runs share.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Neo4jFailure, throwIfAborted } from './failure.mjs';
import { withLock } from './lock.mjs';
import { MAVEN, findMaven } from './toolchain.mjs';

export const NEO4J_VERSION = '5.26.30';

const PLUGIN = { artifact: 'org.apache.maven.plugins:maven-dependency-plugin', version: '3.8.1' };

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by scripts/neo4j/jars.mjs: only names what Maven is to fetch. -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local.allegiance</groupId>
  <artifactId>neo4j-jars</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId>
      <artifactId>neo4j-server</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>${PLUGIN.version}</version>
        <configuration>
          <includeScope>runtime</includeScope>
          <outputDirectory>\${project.basedir}/lib</outputDirectory>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
`;

/** Where the jars are kept: ALLEGIANCE_NEO4J_CACHE, or a folder of this version in the user's cache. */
export function jarsFolder(cache = process.env['ALLEGIANCE_NEO4J_CACHE']) {
  return cache ? resolve(cache) : join(homedir(), '.cache', 'allegiance', `neo4j-${NEO4J_VERSION}`);
}

/** Whether the jars are all there. `complete.json` is written last and says how many there must be. */
export function jarsReady(cache) {
  const folder = jarsFolder(cache);
  try {
    const { version, jars } = JSON.parse(readFileSync(join(folder, 'complete.json'), 'utf8'));
    return version === NEO4J_VERSION && countJars(join(folder, 'lib')) === jars;
  } catch {
    return false;
  }
}

/**
 * Fetches the jars unless they are there. Two runs at once: the second waits for the first.
 * @param {{ cache?: string, log?: (line: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} the folder that holds them
 */
export async function ensureJars({ cache, log = () => {}, signal } = {}) {
  const folder = jarsFolder(cache);
  const lib = join(folder, 'lib');
  if (jarsReady(cache)) return lib;

  const maven = findMaven();
  if (!maven.ok) throw new Neo4jFailure(maven.code, maven.why);

  mkdirSync(dirname(folder), { recursive: true });
  await withLock(
    `${folder}.lock`,
    { signal, onWait: () => log('Another run is downloading Neo4j; waiting for it.') },
    async () => {
      if (!jarsReady(cache)) await download(folder, { log, signal });
    },
  );
  return lib;
}

/** Into a folder beside it first, so that an interrupted download never looks like a whole one. */
async function download(folder, { log, signal }) {
  const staging = `${folder}.partial`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  try {
    writeFileSync(join(staging, 'pom.xml'), POM);
    log(`Downloading Neo4j ${NEO4J_VERSION} with Maven, this once: about 125 MB.`);
    await runMaven(staging, { log, signal });
    const lib = join(staging, 'lib');
    for (const name of ['neo4j', 'neo4j-server']) {
      if (!existsSync(join(lib, `${name}-${NEO4J_VERSION}.jar`))) {
        throw new Neo4jFailure('download', `Maven ended without fetching ${name}-${NEO4J_VERSION}.jar.`);
      }
    }
    const complete = { version: NEO4J_VERSION, jars: countJars(lib) };
    writeFileSync(join(staging, 'complete.json'), `${JSON.stringify(complete)}\n`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function runMaven(folder, { log, signal }) {
  // -B: no questions, no colors; -C: a jar that differs from its checksum is an error.
  const maven = spawn(MAVEN.command, ['-B', '-C', `${PLUGIN.artifact}:${PLUGIN.version}:copy-dependencies`], {
    cwd: folder,
    shell: MAVEN.shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    signal,
  });
  const began = Date.now();
  const errors = [];
  let files = 0;
  let kilobytes = 0;
  const read = (line) => {
    // [INFO] Downloaded from central: https://…/neo4j-io-5.26.30.jar (245 kB at 1.2 MB/s)
    const got = /Downloaded from .* \(([\d.]+) (B|kB|MB) /.exec(line);
    if (got) {
      files += 1;
      kilobytes += Number(got[1]) * { B: 0.001, kB: 1, MB: 1000 }[got[2]];
    }
    const error = /^\[(?:ERROR|FATAL)\]\s+(.+)/.exec(line)?.[1];
    if (error && !/^\[Help|^Re-run Maven|^To see the full|^For more information/.test(error))
      errors.push(error);
  };
  createInterface({ input: maven.stdout }).on('line', read);
  createInterface({ input: maven.stderr }).on('line', read);
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    log(`  ${files} files, ${Math.round(kilobytes / 1000)} MB after ${seconds} s`);
  }, 10_000);

  try {
    const code = await new Promise((done, fail) => maven.once('error', fail).once('close', done));
    if (code === 0) return;
    throw new Neo4jFailure(
      'download',
      `Maven could not fetch Neo4j (exit code ${code}):\n${errors.slice(0, 6).join('\n') || 'it gave no reason.'}\n` +
        'Is the network there? A proxy or mirror belongs in ~/.m2/settings.xml. What was fetched is kept; run it again.',
    );
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  } finally {
    clearInterval(progress);
  }
}

function countJars(lib) {
  return readdirSync(lib).filter((name) => name.endsWith('.jar')).length;
}
