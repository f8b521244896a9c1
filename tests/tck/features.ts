import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type PickleStep } from '@cucumber/messages';

export type Step =
  | { readonly kind: 'graph'; readonly name: string | null }
  | { readonly kind: 'setup'; readonly statement: string }
  | { readonly kind: 'parameters'; readonly table: Table }
  | { readonly kind: 'procedure'; readonly signature: string }
  | { readonly kind: 'execute'; readonly statement: string }
  | {
      readonly kind: 'rows';
      readonly table: Table;
      readonly ordered: boolean;
      readonly looseLists: boolean;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'effects'; readonly table: Table }
  | { readonly kind: 'error'; readonly type: string; readonly phase: string; readonly detail: string };

export type Table = readonly (readonly string[])[];

export interface Scenario {
  /** Stable name: folder and feature, number and title, and the example's position where an outline has several. */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Every scenario of the archive, outlines expanded, in a stable order. */
export function readScenarios(files: ReadonlyMap<string, string>): Scenario[] {
  const scenarios: Scenario[] = [];
  const paths = [...files.keys()].filter((path) => path.endsWith('.feature')).sort();
  for (const path of paths) {
    const newId = IdGenerator.incrementing();
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const pickles = compile(parser.parse(files.get(path) ?? ''), path, newId);
    const seen = new Map<string, number>();
    for (const pickle of pickles) seen.set(pickle.name, (seen.get(pickle.name) ?? 0) + 1);
    const count = new Map<string, number>();
    for (const pickle of pickles) {
      const index = (count.get(pickle.name) ?? 0) + 1;
      count.set(pickle.name, index);
      const folder = path.replace(/^features\//, '').replace(/\.feature$/, '');
      const example = (seen.get(pickle.name) ?? 0) > 1 ? ` #${index}` : '';
      scenarios.push({ name: `${folder} ${pickle.name}${example}`, steps: pickle.steps.map(readStep) });
    }
  }
  return scenarios;
}

const GRAPH_STEPS = new Map<string, string | null>([
  ['an empty graph', null],
  ['any graph', null],
  ['the binary-tree-1 graph', 'binary-tree-1'],
  ['the binary-tree-2 graph', 'binary-tree-2'],
]);

function readStep(step: PickleStep): Step {
  const table = (step.argument?.dataTable?.rows ?? []).map((row) => row.cells.map((cell) => cell.value));
  const statement = step.argument?.docString?.content ?? '';
  const text = step.text;
  const graph = GRAPH_STEPS.get(text);
  if (graph !== undefined) return { kind: 'graph', name: graph };
  switch (text) {
    case 'having executed:':
      return { kind: 'setup', statement };
    case 'parameters are:':
      return { kind: 'parameters', table };
    case 'executing query:':
    case 'executing control query:':
      return { kind: 'execute', statement };
    case 'the result should be, in any order:':
      return { kind: 'rows', table, ordered: false, looseLists: false };
    case 'the result should be, in order:':
      return { kind: 'rows', table, ordered: true, looseLists: false };
    case 'the result should be (ignoring element order for lists):':
      return { kind: 'rows', table, ordered: false, looseLists: true };
    case 'the result should be, in order (ignoring element order for lists):':
      return { kind: 'rows', table, ordered: true, looseLists: true };
    case 'the result should be empty':
      return { kind: 'empty' };
    case 'no side effects':
      return { kind: 'effects', table: [] };
    case 'the side effects should be:':
      return { kind: 'effects', table };
    default:
  }
  const error = /^an? (\w+) should be raised at ([\w ]+): (.+)$/.exec(text);
  if (error !== null) {
    return { kind: 'error', type: error[1] ?? '', phase: error[2] ?? '', detail: error[3] ?? '' };
  }
  const procedure = /^there exists a procedure (.+)$/.exec(text);
  if (procedure !== null) return { kind: 'procedure', signature: procedure[1] ?? '' };
  throw new Error(`The TCK has a step that the runner does not know: "${text}".`);
}
