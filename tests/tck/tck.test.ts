import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { canHaveArchive, readArchive } from './archive.js';
import { readScenarios } from './features.js';
import { readResults, toResults, writeResults } from './report.js';
import { runScenario, type Outcome } from './runner.js';
import { openScenarioGraph } from './scenario-graph.js';

const RUN_MS = 3_600_000;

/** Only scenarios whose name holds this text, for work on one of them; nothing is then compared. */
const ONLY = process.env['TCK_ONLY'];

const available = canHaveArchive() ? describe : describe.skip;

available.each(testEngines())('the openCypher TCK on %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose());

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
      const outcomes = new Map<string, Outcome>();
      for (const scenario of readScenarios(files)) {
        if (ONLY !== undefined && !scenario.name.includes(ONLY)) continue;
        outcomes.set(scenario.name, await runScenario(scenario, () => openScenarioGraph(graph), named));
      }
      const results = toResults(outcomes);
      if (ONLY !== undefined) {
        expect({ wrong: results.wrong, accepted: results.accepted }).toEqual({ wrong: {}, accepted: {} });
        return;
      }
      if (process.env['UPDATE_TCK'] === '1') writeResults(name, results);
      const recorded = readResults(name);
      if (recorded === undefined)
        throw new Error('docs/tck has no record for this engine; run with UPDATE_TCK=1.');
      const fresh = (kind: 'wrong' | 'accepted'): string[] =>
        Object.keys(results[kind]).filter((one) => !(one in recorded[kind]));
      expect(fresh('wrong')).toEqual([]);
      expect(fresh('accepted')).toEqual([]);
      expect(results.counts.pass).toBeGreaterThanOrEqual(recorded.counts.pass);
    },
    RUN_MS,
  );
});
