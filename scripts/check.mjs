// npm run check: the gates before the tests. Types, lint, format, generated files, the links of the
// documents, and more: see `gates`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { HASH_UNKNOWN, lockFaults } from './lib/lock.mjs';
import { bin, ensureInstalled, root, say } from './lib/prepare.mjs';

/** Each gives whether all is well, and what there is to say. */
const gates = {
  lint: () => program([bin('oxlint', 'bin/oxlint')]),
  types: () => program([bin('typescript-native', 'bin/tsc'), '-b', '.']),
  format: () => program([bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  'generated files': () => program(['scripts/codegen.mjs', '--check']),
  'dead exports': () => program([bin('knip', 'bin/knip.js'), '--no-progress']),
  spelling: () =>
    program([
      bin('cspell', 'bin.mjs'),
      'lint',
      '--no-progress',
      '--no-summary',
      '--cache',
      '--cache-location=dist/.cspellcache',
      '.',
    ]),
  'dead links': deadLinks,
  'sleeps in tests': sleepsInTests,
  'decision numbers': decisionNumbers,
  'lock files': lockFiles,
};
/** Gates at a time. */
const BESIDE = 2;

function program(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ ok: code === 0, said: Buffer.concat(said).toString('utf8').trimEnd() }),
    );
  });
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (['node_modules', 'dist', 'data', '.git', 'test-results'].includes(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const markdownFiles = (folder) => filesBelow(folder).filter((path) => path.endsWith('.md'));

/** The anchors of a document, as GitHub makes them from its headings. */
function anchorsOf(file) {
  const slugger = new GithubSlugger();
  const text = readFileSync(file, 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  const headings = [...text.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading]) =>
    heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, ''),
  );
  return new Set(headings.map((heading) => slugger.slug(heading)));
}

function deadLinks() {
  const dead = markdownFiles(root).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)]
      .filter(([, link]) => !/^[a-z]+:/.test(link))
      .flatMap(([, link, anchor]) => {
        const target = link === '' ? file : resolve(dirname(file), link);
        const from = relative(root, file);
        if (!existsSync(target)) return [`${from} links to ${link}, which does not exist`];
        return anchor === undefined || !target.endsWith('.md') || anchorsOf(target).has(anchor)
          ? []
          : [`${from} links to ${link}#${anchor}; no heading there gives this anchor`];
      }),
  );
  return { ok: dead.length === 0, said: dead.join('\n') };
}

/** A test waits for what it can see; where nothing shows, `elapse` of tests/support/waiting.ts says why. */
function sleepsInTests() {
  const found = filesBelow(join(root, 'tests'))
    .filter((file) => /\.test\.tsx?$|suite\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          !line.endsWith('// polls') &&
          /waitForTimeout\(|timers\/promises|=> setTimeout\(resolve|new Promise\(.*setTimeout/.test(line)
            ? [
                `${relative(root, file)}:${at + 1} sleeps; wait for what shows, or use elapse() with the reason`,
              ]
            : [],
        ),
    );
  return { ok: found.length === 0, said: found.join('\n') };
}

function decisionNumbers() {
  const numbers = readdirSync(join(root, 'docs', 'decisions'))
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => name.slice(0, 4));
  const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
  return {
    ok: twice.length === 0,
    said: twice.map((number) => `Two decisions have the number ${number}.`).join('\n'),
  };
}

/** Every package of a lock file has its hash, and none names a registry. */
function lockFiles() {
  const faults = [
    ['package-lock.json', HASH_UNKNOWN],
    ['bench/package-lock.json', []],
  ].flatMap(([file, unknown]) =>
    lockFaults(JSON.parse(readFileSync(join(root, file), 'utf8')), unknown).map(
      (fault) => `${file}: ${fault}`,
    ),
  );
  return { ok: faults.length === 0, said: faults.join('\n') };
}

ensureInstalled();
const wanted = process.argv.slice(2);
const waiting = Object.entries(gates).filter(([name]) => wanted.length === 0 || wanted.includes(name));
let failed = false;

async function takeTurns() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, gate] = next;
    const { ok, said } = await gate();
    if (said !== '') say(said);
    say(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
    failed ||= !ok;
  }
}

await Promise.all(Array.from({ length: BESIDE }, takeTurns));
process.exit(failed ? 1 : 0);
