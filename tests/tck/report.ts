import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './features.js';
import type { Outcome } from './runner.js';
import { TCK_ARTIFACT } from './archive.js';

const FOLDER = join(__dirname, '..', '..', 'docs', 'tck');

/** What is kept of a run: counts, and by name every scenario that did not pass. */
export interface Results {
  readonly artifact: string;
  readonly counts: Readonly<Record<Outcome['kind'], number>>;
  readonly wrong: Readonly<Record<string, string>>;
  readonly accepted: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, string>>;
}

export function toResults(outcomes: ReadonlyMap<string, Outcome>): Results {
  const counts: Record<Outcome['kind'], number> = {
    pass: 0,
    refused: 0,
    wrong: 0,
    accepted: 0,
    'left-out': 0,
  };
  const lists: Record<'wrong' | 'accepted' | 'refused', Record<string, string>> = {
    wrong: {},
    accepted: {},
    refused: {},
  };
  for (const [name, outcome] of outcomes) {
    counts[outcome.kind] += 1;
    if (outcome.kind === 'wrong' || outcome.kind === 'accepted' || outcome.kind === 'refused') {
      lists[outcome.kind][name] = outcome.reason;
    }
  }
  return { artifact: TCK_ARTIFACT, counts, ...lists };
}

export function readResults(engine: string): Results | undefined {
  const path = join(FOLDER, `${engine}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined;
}

/** What a record says of a scenario; what stands in no list passed. */
export function outcomeOf(recorded: Results | undefined, scenario: Scenario): Outcome {
  if (scenario.steps.some((step) => step.kind === 'procedure'))
    return { kind: 'left-out', reason: 'recorded' };
  const { name } = scenario;
  const wrong = recorded?.wrong[name];
  if (wrong !== undefined) return { kind: 'wrong', reason: wrong };
  const accepted = recorded?.accepted[name];
  if (accepted !== undefined) return { kind: 'accepted', reason: accepted };
  const refused = recorded?.refused[name];
  if (refused !== undefined) return { kind: 'refused', by: 'guard', reason: refused };
  return { kind: 'pass' };
}

/** Writes the lists for people and for the next run to compare with. */
export function writeResults(engine: string, results: Results): void {
  const paths = [join(FOLDER, `${engine}.json`), join(FOLDER, `${engine}.md`)] as const;
  writeFileSync(paths[0], JSON.stringify(results, null, 2));
  writeFileSync(paths[1], page(engine, results));
  execFileSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--write', ...paths], {
    stdio: 'ignore',
  });
}

function page(engine: string, { counts, wrong, accepted, refused, artifact }: Results): string {
  const groups = new Map<string, number>();
  for (const reason of Object.values(refused)) {
    const group = reason.replace(/ \(line \d+, column \d+\).*/, '').replace(/^setup: /, '');
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const named = (list: Readonly<Record<string, string>>): string =>
    Object.keys(list).length === 0
      ? 'None.'
      : Object.entries(list)
          .map(([name, reason]) => `- ${name}: \`${reason.replaceAll('`', "'")}\``)
          .join('\n');
  return `# The openCypher TCK on ${engine === 'neo4j' ? 'Neo4j' : 'the embedded engine'}

The scenarios of \`${artifact}\`, each run through the guard and the port. Made by \`UPDATE_TCK=1 npx jest -i tests/tck\`; the test compares every run with it, and the lists of wrong results and accepted errors can only shrink.

| outcome | scenarios |
|---|---|
| pass | ${counts.pass} |
| refused with a sentence, or by the engine | ${counts.refused} |
| wrong result | ${counts.wrong} |
| error accepted | ${counts.accepted} |
| left out (needs a procedure that can't be installed) | ${counts['left-out']} |

## Wrong results

${named(wrong)}

## Accepted errors

${named(accepted)}

## Why scenarios are refused

Every refused scenario is named in \`${engine}.json\`.

| reason | scenarios |
|---|---|
${[...groups]
  .sort((a, b) => b[1] - a[1])
  .map(([reason, count]) => `| ${reason.replaceAll('|', '\\|').slice(0, 200)} | ${count} |`)
  .join('\n')}
`;
}
