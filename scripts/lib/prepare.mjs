// What every command does first: install what is missing and build what is stale. Needs Node and npm, nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBelow } from './compress.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const REQUIRED_NODE = [20, 19];

/** Says a line of progress on standard error, so that standard output stays the command's own. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the command with a sentence and an exit code. */
export function fail(line, code = 1) {
  say(line);
  process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > REQUIRED_NODE[0] || (major === REQUIRED_NODE[0] && minor >= REQUIRED_NODE[1])) return;
  fail(
    `Allegiance needs Node ${REQUIRED_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
  );
}

/** Runs a program to its end, its output on standard error. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) fail(`Could not run ${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** The same with Node, while other things go on. */
function node(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', ({ message }) => {
      say(`Could not run ${process.execPath}: ${message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function npm(args) {
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' });
}

/** Path of a package's own executable script. */
export function bin(packageName, script) {
  return join(root, 'node_modules', packageName, script);
}

/** Installs the packages of package-lock.json where they are missing or of another lock file. */
export function ensureInstalled() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.allegiance-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (npm ci), once ...');
  if (npm(['ci', '--include=dev', '--no-audit', '--no-fund']) !== 0) {
    fail('npm ci failed; the lines above say why. Mend that and run the command again.');
  }
  writeFileSync(stamp, lock);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path];
    for (const file of files)
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const PARTS = {
  server: {
    sources: ['domain', 'server', 'cli', 'tsconfig.json', 'package-lock.json'],
    output: 'dist/server',
    build: async () =>
      (await node([bin('typescript-native', 'bin/tsc'), '-b', 'cli'])) ||
      node([join(root, 'dist', 'server', 'guard', 'language-code-cache.js')]),
  },
  client: {
    sources: [
      'client',
      'domain',
      'cypher/questions',
      'cypher/shell',
      'package-lock.json',
      'scripts/lib/compress.mjs',
    ],
    output: 'dist/client',
    build: async () => {
      const vite = [bin('vite', 'bin/vite.js'), 'build', 'client'];
      const status = await node([...vite, '--config', 'client/vite.config.mts', '--logLevel', 'warn']);
      if (status === 0) compressBelow(join(root, 'dist', 'client'));
      return status;
    },
  },
};

/**
 * Builds the named parts where their sources changed since their last build, one beside the other.
 * @param {Array<'server' | 'client'>} parts
 */
export async function ensureBuilt(parts) {
  const broken = (await Promise.all(parts.map(isBroken))).flatMap((is, at) => (is ? [parts[at]] : []));
  if (broken.length > 0) fail(`The ${broken.join(' and the ')} did not build; the lines above say why.`);
}

/** Builds a part where it is stale; true where that fails. */
async function isBroken(name) {
  const part = PARTS[name];
  const stamp = join(root, 'dist', `.${name}-sources`);
  const sources = fingerprint(part.sources);
  if (existsSync(join(root, part.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources)
    return false;
  say(`Building the ${name} ...`);
  rmSync(stamp, { force: true });
  if ((await part.build()) !== 0) return true;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, sources);
  return false;
}
