// What every bench writes: bench/results/NAME-DATE.json for programs and .md for people, with the machine it ran on.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, 'bench', 'results');

/** The commit that was measured, and whether files differed from it. */
function version() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}

/** The machine: nothing that names it, all that a figure depends on. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    loadBefore: Number(loadavg()[0].toFixed(2)),
  };
}

/**
 * Writes a bench's results.
 * @param {string} name of the bench
 * @param {object} result figures as JSON; ratios in `ratios`
 * @param {string} text the same for people, Markdown without a heading
 * @returns {string} path of the Markdown file from the project's root
 */
export function writeResult(name, result, text) {
  mkdirSync(results, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const on = machine();
  const base = join(results, `${name}-${date}`);
  const whole = { bench: name, date, version: version(), machine: on, ...result };
  writeFileSync(`${base}.json`, `${JSON.stringify(whole, null, 2)}\n`);
  const heading = `# Bench: ${name}, ${date}\n\n${on.cores} cores of ${on.cpu}, ${on.memoryGiB} GiB, ${on.system}, Node ${on.node}, load ${on.loadBefore} when written. Version ${whole.version}. Speeds depend on the machine; the ratios are the result.\n`;
  writeFileSync(`${base}.md`, `${heading}\n${text.trim()}\n`);
  return relative(root, `${base}.md`);
}
