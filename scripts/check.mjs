// npm run check: the gates before the tests. Types, lint, format, generated files, and the links of the documents.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { bin, ensureInstalled, root, say } from './lib/prepare.mjs';

/** Each gives whether all is well, and what there is to say. */
const gates = {
  lint: () => program([bin('oxlint', 'bin/oxlint')]),
  types: () => program([bin('typescript-native', 'bin/tsc'), '-b', '.']),
  format: () => program([bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  'generated files': () => program(['scripts/codegen.mjs', '--check']),
  'dead links': deadLinks,
  'decision numbers': decisionNumbers,
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

function markdownFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (['node_modules', 'dist', 'data', '.git', 'test-results'].includes(name)) return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return markdownFiles(path);
    return name.endsWith('.md') ? [path] : [];
  });
}

function deadLinks() {
  const dead = markdownFiles(root).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1])
      .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(resolve(dirname(file), link)))
      .map((link) => `${relative(root, file)} links to ${link}, which does not exist`),
  );
  return { ok: dead.length === 0, said: dead.join('\n') };
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
