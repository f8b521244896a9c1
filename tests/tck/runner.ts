import { AllegianceError } from '../../server/errors.js';
import type { Rows } from '../../server/engine/port.js';
import { GraphNode, GraphRelationship, type Parameter, type Value } from '../../server/engine/values.js';
import { canonical, difference } from './compare.js';
import type { Scenario, Step, Table } from './features.js';
import { readLiteral } from './literal.js';

/** One empty graph that a scenario may fill. Each statement passes the guard first. */
export interface ScenarioGraph {
  run(statement: string, parameters: Readonly<Record<string, Parameter>>): Promise<Rows>;
  /** All nodes and relationships that are there now. */
  entities(): Promise<readonly Value[]>;
  close(): Promise<void>;
}

/**
 * How a scenario ended.
 * - `pass`: the rows, effects or error that the TCK asks for
 * - `refused`: an error where the TCK asks for rows; `by` says whether our guard or the engine spoke
 * - `wrong`: other rows or effects than the TCK asks for
 * - `accepted`: rows where the TCK asks for an error
 * - `left-out`: needs a test procedure, which can't be installed on either engine
 */
export type Outcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'refused'; readonly by: 'guard' | 'engine'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'accepted'; readonly reason: string }
  | { readonly kind: 'left-out'; readonly reason: string };

interface Effects {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

/** Runs one scenario on a graph of its own. */
export async function runScenario(
  scenario: Scenario,
  open: () => Promise<ScenarioGraph>,
  namedGraphs: ReadonlyMap<string, string>,
): Promise<Outcome> {
  if (scenario.steps.some((step) => step.kind === 'procedure')) {
    return { kind: 'left-out', reason: 'needs a test procedure installed in the engine' };
  }
  const graph = await open();
  try {
    return await runSteps(scenario.steps, graph, namedGraphs);
  } finally {
    await graph.close();
  }
}

async function runSteps(
  steps: readonly Step[],
  graph: ScenarioGraph,
  namedGraphs: ReadonlyMap<string, string>,
): Promise<Outcome> {
  let parameters: Record<string, Parameter> = {};
  let before: Effects | null = null;
  let last: { rows: Rows } | { error: unknown } | null = null;
  const wantsEffects = steps.some((step) => step.kind === 'effects');
  for (const step of steps) {
    if (last !== null && 'error' in last && step.kind !== 'error') return refusal(last.error, '');
    switch (step.kind) {
      case 'graph':
      case 'setup': {
        const text =
          step.kind === 'setup' ? step.statement : step.name === null ? '' : namedGraphs.get(step.name);
        if (text === undefined) throw new Error('The TCK names a graph that its archive does not hold.');
        if (text === '') break;
        try {
          await graph.run(text, parameters);
        } catch (error) {
          return refusal(error, 'setup: ');
        }
        break;
      }
      case 'parameters':
        parameters = readParameters(step.table);
        break;
      case 'execute':
        if (wantsEffects) before = await snapshot(graph);
        try {
          last = { rows: await graph.run(step.statement, parameters) };
        } catch (error) {
          last = { error };
        }
        break;
      case 'error':
        if (last === null || !('error' in last)) {
          const shown =
            last === null ? '' : difference(last.rows.rows, [], { ordered: true, looseLists: false });
          return {
            kind: 'accepted',
            reason: `${step.type} ${step.detail} expected; ${shown ?? 'no rows came'}`,
          };
        }
        return { kind: 'pass' };
      case 'rows':
      case 'empty': {
        if (last === null || !('rows' in last)) throw new Error('The TCK asks for rows before a query ran.');
        const fault = compareRows(step, last.rows);
        if (fault !== null) return { kind: 'wrong', reason: fault };
        break;
      }
      case 'effects': {
        if (before === null) throw new Error('The TCK asks for effects before a query ran.');
        const fault = compareEffects(step.table, before, await snapshot(graph));
        if (fault !== null) return { kind: 'wrong', reason: fault };
        break;
      }
      case 'procedure':
        return { kind: 'left-out', reason: 'needs a test procedure installed in the engine' };
      default: {
        const never: never = step;
        throw new Error(`Unknown step ${String(never)}`);
      }
    }
  }
  return last !== null && 'error' in last ? refusal(last.error, '') : { kind: 'pass' };
}

function refusal(error: unknown, prefix: string): Outcome {
  const guard =
    error instanceof AllegianceError &&
    ['CYPHER_UNSUPPORTED', 'READ_ONLY', 'CYPHER_SYNTAX'].includes(error.code);
  const reason = `${prefix}${error instanceof AllegianceError ? `${error.code}: ` : ''}${error instanceof Error ? error.message : String(error)}`;
  return {
    kind: 'refused',
    by: guard ? 'guard' : 'engine',
    reason: reason.split('\n')[0]?.slice(0, 300) ?? '',
  };
}

function readParameters(table: Table): Record<string, Parameter> {
  return Object.fromEntries(table.map(([name = '', text = '']) => [name, readLiteral(text) as Parameter]));
}

function compareRows(step: Extract<Step, { kind: 'rows' | 'empty' }>, got: Rows): string | null {
  if (step.kind === 'empty') return difference(got.rows, [], { ordered: false, looseLists: false });
  const [header = [], ...body] = step.table;
  const places = header.map((name) => got.columns.indexOf(name));
  if (places.includes(-1) || got.columns.length !== header.length) {
    return `got columns ${got.columns.join(', ')} / wanted ${header.join(', ')}`;
  }
  const rows = got.rows.map((row) => places.map((place) => row[place] ?? null));
  return difference(
    rows,
    body.map((row) => row.map(readLiteral)),
    step,
  );
}

async function snapshot(graph: ScenarioGraph): Promise<Effects> {
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const labels = new Set<string>();
  const properties = new Set<string>();
  for (const entity of await graph.entities()) {
    if (entity instanceof GraphNode) {
      nodes.add(entity.key);
      entity.labels.forEach((label) => labels.add(label));
    } else if (entity instanceof GraphRelationship) {
      relationships.add(entity.key);
    } else {
      throw new Error('The engine gave something that is not an entity for an entity.');
    }
    const kind = entity instanceof GraphNode ? 'node' : 'link';
    for (const [name, value] of Object.entries(entity.properties)) {
      if (value !== null) properties.add(`${kind} ${entity.key} ${name} ${canonical(value)}`);
    }
  }
  return { nodes, relationships, labels, properties };
}

function compareEffects(table: Table, before: Effects, after: Effects): string | null {
  const wanted = new Map(table.map(([name = '', count = '']) => [name, Number(count)]));
  for (const name of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    const added = [...after[name]].filter((key) => !before[name].has(key)).length;
    const removed = [...before[name]].filter((key) => !after[name].has(key)).length;
    for (const [sign, count] of [
      ['+', added],
      ['-', removed],
    ] as const) {
      const want = wanted.get(`${sign}${name}`) ?? 0;
      if (count !== want) return `side effect ${sign}${name} is ${count}, wanted ${want}`;
    }
  }
  return null;
}
