import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../server/errors.js';
import { openEngine } from '../../server/engine/open.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { lintGraph, type LintReport } from '../../server/claim-lint/lint.js';

const USAGE = `npm run lint:claims -- [--documents FOLDER]

Checks the claims of cypher/seed by the rules that they must keep.

  --documents FOLDER   also compares the names in each claim with its paragraph, in the documents of this folder
`;

/** What the comparison with the documents covered, so that nothing is left out in silence. */
function coverage({ documents }: LintReport): string {
  if (documents === null)
    return 'Left out: names were not compared with the documents (--documents FOLDER does).';
  const compared = `Names were compared with ${documents.paragraphs.size} documents.`;
  return documents.missing.length === 0
    ? compared
    : `${compared} Left out, since the folder does not hold them: ${documents.missing.join(', ')}.`;
}

/**
 * Loads the scripts into a graph of its own and prints every fault.
 * @returns 0, or 1 where there is a fault or none of the documents asked for is there
 */
async function lint(documents: string | undefined): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-lint-'));
  const engine = await openEngine({ engine: 'embedded', folder });
  try {
    await loadScripts(engine, join(projectRoot, 'cypher'));
    const report = await lintGraph(engine, join(projectRoot, 'cypher', 'seed'), documents);
    const { faults } = report;
    for (const { rule, id, message } of faults) process.stdout.write(`${id}: ${message} (${rule})\n`);
    process.stdout.write(
      `${report.claims} claims and ${report.entities} entities checked: ${faults.length === 0 ? 'no fault' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`}. ${coverage(report)}\n`,
    );
    return faults.length === 0 && report.documents?.paragraphs.size !== 0 ? 0 : 1;
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `npm run lint:claims`. */
async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: { documents: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help !== true) return await lint(values.documents);
    process.stdout.write(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
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
