import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../errors.js';
import { openEngine } from '../graph/open.js';
import { loadScripts } from '../load/load.js';
import { projectRoot } from '../root.js';
import { lintGraph } from './lint.js';
import { verbatimFaults } from './verbatim.js';

/** `npm run lint:claims`: loads the scripts into a graph of its own and prints every fault. Exit 1 where there is one. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-lint-'));
  const engine = await openEngine({ engine: 'embedded', folder });
  try {
    await loadScripts(engine, join(projectRoot, 'cypher'));
    const report = await lintGraph(engine, join(projectRoot, 'cypher', 'seed'));
    const faults = [...report.faults, ...verbatimFaults(projectRoot)];
    for (const { rule, id, message } of faults) process.stdout.write(`${id}: ${message} (${rule})\n`);
    process.stdout.write(
      `${report.claims} claims and ${report.entities} entities checked: ${faults.length === 0 ? 'no fault' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`}.\n`,
    );
    return faults.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`The claims could not be checked: ${messageOf(error)}\n`);
    process.exitCode = 1;
  },
);
