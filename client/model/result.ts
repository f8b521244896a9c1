/** A node as the API gives it. */
export interface ResultNode {
  readonly key: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ResultRelationship {
  readonly key: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What rows hold to draw: exactly that, each thing once. */
export interface Drawing {
  readonly nodes: readonly ResultNode[];
  /** Those of which both ends are among the nodes. */
  readonly relationships: readonly ResultRelationship[];
  /** Relationships that came without an end, and so can't be drawn. */
  readonly loose: number;
}

/** The thing that a JSON value of the API stands for; null for a plain value. */
export function thingOf(
  value: unknown,
):
  | { readonly kind: 'node'; readonly node: ResultNode }
  | { readonly kind: 'relationship'; readonly relationship: ResultRelationship }
  | null {
  if (!isRecord(value)) return null;
  const key = wordOf(value['key']);
  const properties = value['properties'];
  if (key === '' || !isRecord(properties)) return null;
  switch (tagOf(value)) {
    case 'node': {
      const labels = Array.isArray(value['labels']) ? (value['labels'] as unknown[]).map(String) : [];
      return { kind: 'node', node: { key, labels, properties } };
    }
    case 'relationship': {
      const type = wordOf(value['type']);
      const [start, end] = [wordOf(value['startKey']), wordOf(value['endKey'])];
      return { kind: 'relationship', relationship: { key, type, start, end, properties } };
    }
    default:
      return null;
  }
}

/** Collects the nodes and relationships of rows, also those in paths, lists and maps. */
export function collect(rows: readonly (readonly unknown[])[]): Drawing {
  const nodes = new Map<string, ResultNode>();
  const relationships = new Map<string, ResultRelationship>();
  const visit = (value: unknown): void => {
    const thing = thingOf(value);
    if (thing?.kind === 'node') nodes.set(thing.node.key, thing.node);
    else if (thing?.kind === 'relationship') relationships.set(thing.relationship.key, thing.relationship);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) Object.values(value).forEach(visit);
  };
  rows.forEach(visit);
  const whole = [...relationships.values()].filter(({ start, end }) => nodes.has(start) && nodes.has(end));
  return { nodes: [...nodes.values()], relationships: whole, loose: relationships.size - whole.length };
}

/** Ids of the entities among the nodes, for the main view. */
export function entityIds(nodes: readonly ResultNode[]): string[] {
  return nodes.flatMap(({ labels, properties }) =>
    labels.includes('Entity') && typeof properties['id'] === 'string' ? [properties['id']] : [],
  );
}

/** A short name for a node: its name, else its id, else what it says, else its last label. */
export function nameOfNode({ labels, properties }: ResultNode): string {
  for (const property of ['name', 'id', 'title', 'text']) {
    const value = properties[property];
    if (typeof value === 'string' && value !== '') return value;
  }
  return labels.at(-1) ?? '';
}

/** A value in one line, as Cypher would write it. */
export function cellText(value: unknown): string {
  const thing = thingOf(value);
  if (thing?.kind === 'node') {
    return `(${thing.node.labels.map((label) => `:${label}`).join('')} ${nameOfNode(thing.node)})`;
  }
  if (thing?.kind === 'relationship') return `[:${thing.relationship.type}]`;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (isRecord(value) && tagOf(value) === 'path') return pathText(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

function pathText(path: Record<string, unknown>): string {
  const nodes = (Array.isArray(path['nodes']) ? (path['nodes'] as unknown[]) : []).map(thingOf);
  const steps = (Array.isArray(path['relationships']) ? (path['relationships'] as unknown[]) : []).map(
    thingOf,
  );
  return nodes
    .map((thing, index) => {
      if (thing?.kind !== 'node') return '';
      const step = steps[index];
      if (step?.kind !== 'relationship') return nameOfNode(thing.node);
      const forward = step.relationship.start === thing.node.key;
      return `${nameOfNode(thing.node)} ${forward ? '' : '<'}-${step.relationship.type}-${forward ? '>' : ''} `;
    })
    .join('');
}

/** What the API says that a map stands for. */
function tagOf(value: Record<string, unknown>): unknown {
  return value['kind'];
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
