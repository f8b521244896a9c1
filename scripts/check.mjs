// npm run check: the gates before the tests. Types, lint, format, generated files, and the links of the documents.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { bin, ensureInstalled, root, run, say } from './lib/prepare.mjs';

const gates = {
  types: () => run(process.execPath, [bin('typescript', 'bin/tsc'), '-b', '.']),
  lint: () => run(process.execPath, [bin('eslint', 'bin/eslint.js'), '.']),
  format: () =>
    run(process.execPath, [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  'generated files': () => run(process.execPath, ['scripts/codegen.mjs', '--check']),
  'dead links': deadLinks,
  'decision numbers': decisionNumbers,
};

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
  dead.forEach(say);
  return dead.length === 0 ? 0 : 1;
}

function decisionNumbers() {
  const numbers = readdirSync(join(root, 'docs', 'decisions'))
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => name.slice(0, 4));
  const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
  twice.forEach((number) => say(`Two decisions have the number ${number}.`));
  return twice.length === 0 ? 0 : 1;
}

ensureInstalled();
const wanted = process.argv.slice(2);
const failed = Object.entries(gates).filter(([name, gate]) => {
  if (wanted.length > 0 && !wanted.includes(name)) return false;
  const ok = gate() === 0;
  say(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
  return !ok;
});
process.exit(failed.length === 0 ? 0 : 1);
