import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../server/engine/values.js';
import { canonicalTemporal } from './temporal.js';

/**
 * One text for each value, equal exactly when the TCK counts two values as equal: entities by their labels,
 * type and properties, paths by their steps and directions, maps by their entries.
 * @param looseLists lists count as equal whatever the order of their elements
 */
export function canonical(value: Value, looseLists = false): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return Object.is(value, -0) ? '0' : String(value);
    case 'bigint':
      return String(value);
    case 'string':
      return JSON.stringify(canonicalTemporal(value));
    default:
  }
  if (value instanceof GraphNode) {
    return `(${[...value.labels].sort().join(':')} ${entries(value.properties, looseLists)})`;
  }
  if (value instanceof GraphRelationship) return `[:${value.type} ${entries(value.properties, looseLists)}]`;
  if (value instanceof GraphPath) return pathText(value, looseLists);
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => canonical(item, looseLists));
    return `[${(looseLists ? items.sort() : items).join(', ')}]`;
  }
  return entries(value as Readonly<Record<string, Value>>, looseLists);
}

function entries(map: Readonly<Record<string, Value>>, looseLists: boolean): string {
  return `{${Object.keys(map)
    .sort()
    .map((key) => `${key}: ${canonical(map[key] ?? null, looseLists)}`)
    .join(', ')}}`;
}

function pathText(path: GraphPath, looseLists: boolean): string {
  let text = '<';
  path.nodes.forEach((node, index) => {
    text += canonical(node, looseLists);
    const step = path.relationships[index];
    if (step === undefined) return;
    const backward =
      step.startKey === 'backward' || (step.startKey !== 'forward' && step.startKey !== node.key);
    text += backward ? `<-${canonical(step, looseLists)}-` : `-${canonical(step, looseLists)}->`;
  });
  return `${text}>`;
}

/** What differs between the rows that came and those that should have, or null. */
export function difference(
  got: readonly (readonly Value[])[],
  wanted: readonly (readonly Value[])[],
  options: { readonly ordered: boolean; readonly looseLists: boolean },
): string | null {
  const lines = (rows: readonly (readonly Value[])[]): string[] => {
    const texts = rows.map((row) => row.map((value) => canonical(value, options.looseLists)).join(' | '));
    return options.ordered ? texts : texts.sort();
  };
  const [left, right] = [lines(got), lines(wanted)];
  if (left.length === right.length && left.every((line, index) => line === right[index])) return null;
  const shown = (all: string[]): string => (all.length === 0 ? 'no rows' : all.slice(0, 3).join(' ; '));
  return `got ${left.length}: ${shown(left)} / wanted ${right.length}: ${shown(right)}`.slice(0, 400);
}
