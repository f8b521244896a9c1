import type { GraphNode } from '../engine/values.js';
import type { FileExporter, TextSink } from './exporter.js';
import type { RelationshipItem } from './items.js';
import { cellOf, ENTITY_COLUMNS, RELATIONSHIP_COLUMNS, type Column, type ColumnType } from './tables.js';
import { xmlText } from './xml-text.js';

/** Types of GraphML's attributes (its primer, "Data"). */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  truth: 'boolean',
  integer: 'int',
  number: 'double',
};

/** An attribute of nodes or edges under the key by which GraphML refers to it. */
interface Keyed<Item> {
  readonly key: string;
  readonly column: Column<Item>;
}

const keyed = <Item>(sign: string, columns: readonly Column<Item>[]): Keyed<Item>[] =>
  columns.map((column) => ({ key: `${sign}_${column.name}`, column }));

// The id stands in the element itself.
const OF_NODES: readonly Keyed<GraphNode>[] = keyed(
  'n',
  ENTITY_COLUMNS.filter(({ name }) => name !== 'id'),
);
const OF_EDGES: readonly Keyed<RelationshipItem>[] = keyed('e', RELATIONSHIP_COLUMNS);

/** Entities and the relationships between them, as yEd, networkx, igraph and Gephi read them. Edges keep their ids. */
export const graphml: FileExporter = {
  name: 'graphml',
  gives: 'entities and relationships for yEd, networkx, igraph, Cytoscape',
  makes: 'file',
  async write(graph, to) {
    await to.write(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`);
    await declare(to, 'node', OF_NODES);
    await declare(to, 'edge', OF_EDGES);
    await to.write('<graph id="allegiance" edgedefault="directed">\n');
    for await (const node of graph.tied())
      await to.write(
        `<node id="${xmlText(String(node.properties['id']))}">${dataOf(OF_NODES, node)}</node>\n`,
      );
    for await (const edge of graph.relationships()) {
      const { subject, object } = edge.record;
      await to.write(
        `<edge id="${xmlText(edge.id)}" source="${xmlText(subject.id)}" target="${xmlText(object.id)}">${dataOf(OF_EDGES, edge)}</edge>\n`,
      );
    }
    await to.write('</graph>\n</graphml>\n');
    return [];
  },
};

async function declare<Item>(
  to: TextSink,
  what: 'node' | 'edge',
  attributes: readonly Keyed<Item>[],
): Promise<void> {
  for (const { key, column } of attributes)
    await to.write(
      `<key id="${key}" for="${what}" attr.name="${column.name}" attr.type="${TYPES[column.type]}"/>\n`,
    );
}

function dataOf<Item>(attributes: readonly Keyed<Item>[], item: Item): string {
  return attributes
    .map(({ key, column }) => {
      const cell = cellOf(column, item);
      return cell === null ? '' : `<data key="${key}">${xmlText(String(cell))}</data>`;
    })
    .join('');
}
