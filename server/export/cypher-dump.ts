import type { GraphNode } from '../engine/values.js';
import { nameOf, propertiesLiteral, textLiteral } from './cypher-literals.js';
import type { TextSink } from './exporter.js';
import type { GraphItems, Properties, Tie } from './items.js';
import { schemaScript } from './schema-statements.js';
import { BETWEEN_CLAIMS, tiedLabel } from './tied-labels.js';

/** Maps in one statement: more take a server longer to plan than to run. */
const ROWS = 200;

/**
 * A graph as statements that make it anew in an empty database: constraints and indexes, nodes, what ties them. It is what
 * the graph holds, with nothing left to be derived.
 */
export async function writeDump(graph: GraphItems, to: TextSink): Promise<void> {
  await to.write(schemaScript());
  const rows = new Batches(to);
  for await (const note of graph.notes()) await rows.node(note);
  for await (const source of graph.sources()) await rows.node(source);
  for await (const question of graph.questions()) await rows.node(question);
  for await (const entity of graph.entities()) await rows.node(entity);
  await rows.flush();
  for await (const { record, properties } of graph.relationships())
    await rows.tie('Entity', record.subject.id, { type: record.type, to: record.object.id, properties });
  await rows.flush();
  for await (const { id, node, ties } of graph.claims()) {
    await rows.node(node);
    for (const tie of ties) if (!BETWEEN_CLAIMS.has(tie.type)) await rows.tie('Claim', id, tie);
  }
  await rows.flush();
  for await (const { from, ...tie } of graph.links()) await rows.tie('Claim', from, tie);
  await rows.flush();
}

/** Gathers maps that one statement can take. Statements of nodes go before those of ties that were gathered with them. */
class Batches {
  readonly #nodes = new Map<string, string[]>();
  readonly #ties = new Map<string, string[]>();

  constructor(private readonly to: TextSink) {}

  async node({ labels, properties }: GraphNode): Promise<void> {
    const text = `CREATE (n:${labels.map(nameOf).join(':')})\nSET n = row`;
    const rows = gather(this.#nodes, text, propertiesLiteral(properties));
    if (rows.length >= ROWS) await this.#write(this.#nodes, text);
  }

  async tie(label: string, from: string, { type, to, properties }: Tie): Promise<void> {
    const own = hasNone(properties) ? '' : `, own: ${propertiesLiteral(properties)}`;
    const text = `MATCH (a:${label} {id: row.from})
MATCH (b:${tiedLabelOf(label, type)} {id: row.to})
CREATE (a)-[${own === '' ? '' : 'r'}:${nameOf(type)}]->(b)${own === '' ? '' : '\nSET r = row.own'}`;
    const rows = gather(this.#ties, text, `{from: ${textLiteral(from)}, to: ${textLiteral(to)}${own}}`);
    if (rows.length < ROWS) return;
    for (const nodes of this.#nodes.keys()) await this.#write(this.#nodes, nodes);
    await this.#write(this.#ties, text);
  }

  /** Writes whatever is gathered. */
  async flush(): Promise<void> {
    for (const kind of [this.#nodes, this.#ties])
      for (const text of kind.keys()) await this.#write(kind, text);
  }

  async #write(kind: Map<string, string[]>, text: string): Promise<void> {
    const rows = kind.get(text) ?? [];
    kind.delete(text);
    await this.to.write(`UNWIND [\n  ${rows.join(',\n  ')}\n] AS row\n${text};\n`);
  }
}

function tiedLabelOf(label: string, type: string): string {
  return label === 'Claim' ? tiedLabel(type) : label;
}

function gather(kind: Map<string, string[]>, text: string, row: string): string[] {
  const rows = kind.get(text) ?? [];
  kind.set(text, rows);
  rows.push(row);
  return rows;
}

function hasNone(properties: Properties): boolean {
  return Object.keys(properties).length === 0;
}
