import { createHash } from 'node:crypto';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type EngineName } from '../support/engines.js';
import { canHaveArchive, readArchive } from './archive.js';
import { readScenarios, type Scenario } from './features.js';
import { outcomeOf, readResults, toResults, writeResults } from './report.js';
import { runScenario, type Outcome } from './runner.js';
import { openScenarioGraph, type ScenarioBed } from './scenario-graph.js';

const RUN_MS = 3_600_000;

/** Only scenarios whose name holds this text, for work on one of them; nothing is then compared. */
const ONLY = process.env['TCK_ONLY'];
const UPDATES = process.env['UPDATE_TCK'] === '1';

/** A part of the scenarios that a test file of its own runs, so that parts run side by side. */
export interface Shard {
  /** From 1 to `of`. */
  readonly part: number;
  readonly of: number;
  /** Of an outline only so many examples; all where left out, and where the record is written anew. */
  readonly examples?: number;
}

/** By a hash of its name, so that a scenario stays where it is when others come. */
function isIn(scenario: Scenario, { part, of, examples }: Shard): boolean {
  const example = Number(/ #(\d+)$/.exec(scenario.name)?.[1] ?? '1');
  if (examples !== undefined && example > examples && !UPDATES) return false;
  return createHash('sha1').update(scenario.name).digest().readUInt32BE() % of === part - 1;
}

/** The suite over one shard on one engine: what docs/tck records for its scenarios, or better. */
export function describeTck(name: EngineName, shard: Shard): void {
  if (!testEngines().includes(name)) {
    // The run says at its end that these tests were left out, and why.
    test('needs Neo4j, which this machine can not run', () => expect(testEngines()).toEqual(['embedded']));
    return;
  }
  (canHaveArchive() ? describe : describe.skip)(
    `the openCypher TCK on ${name}, part ${shard.part} of ${shard.of}`,
    () => {
      let bed: ScenarioBed;
      beforeAll(async () => {
        bed = { graph: await createTestGraph(name), dirty: false };
      }, ENGINE_HOOK_MS);
      afterAll(() => bed.graph.dispose());

      test(
        'gives what docs/tck records, or better',
        async () => {
          const files = readArchive();
          const named = new Map(
            ['binary-tree-1', 'binary-tree-2'].map((one) => [
              one,
              files.get(`graphs/${one}/${one}.cypher`) ?? '',
            ]),
          );
          const scenarios = readScenarios(files);
          const outcomes = new Map<string, Outcome>();
          for (const scenario of scenarios) {
            if (ONLY === undefined ? !isIn(scenario, shard) : !scenario.name.includes(ONLY)) continue;
            outcomes.set(scenario.name, await runScenario(scenario, () => openScenarioGraph(bed), named));
          }
          const results = toResults(outcomes);
          if (ONLY !== undefined) {
            expect({ wrong: results.wrong, accepted: results.accepted }).toEqual({ wrong: {}, accepted: {} });
            return;
          }
          const recorded = readResults(name);
          if (UPDATES) {
            const all = scenarios.map((scenario): [string, Outcome] => [
              scenario.name,
              outcomes.get(scenario.name) ?? outcomeOf(recorded, scenario),
            ]);
            writeResults(name, toResults(new Map(all)));
            return;
          }
          if (recorded === undefined)
            throw new Error('docs/tck has no record for this engine; run with UPDATE_TCK=1.');
          const worse = scenarios.flatMap((scenario) => {
            const now = outcomes.get(scenario.name);
            const then = outcomeOf(recorded, scenario);
            return now !== undefined && isWorse(now, then)
              ? [
                  `${scenario.name}: was ${then.kind}, is ${now.kind}${'reason' in now ? `: ${now.reason}` : ''}`,
                ]
              : [];
          });
          expect(worse).toEqual([]);
          expect(outcomes.size).toBe(scenarios.filter((scenario) => isIn(scenario, shard)).length);
        },
        RUN_MS,
      );
    },
  );
}

/** A wrong result or an accepted error is the worst; whatever was no pass may become one. */
function isWorse(now: Outcome, then: Outcome): boolean {
  const rank = ({ kind }: Outcome): number =>
    ({ pass: 0, 'left-out': 0, refused: 1, accepted: 2, wrong: 2 })[kind];
  return rank(now) > rank(then);
}
