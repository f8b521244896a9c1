import type { GraphNode, Value } from '../engine/values.js';
import type { FileExporter, TextSink } from './exporter.js';
import type { Properties, RelationshipItem } from './items.js';
import { cellOf, ENTITY_COLUMNS, RELATIONSHIP_COLUMNS, type Column, type ColumnType } from './tables.js';
import { xmlText } from './xml-text.js';

/** Types of attributes of GEXF 1.2, which more programs read than 1.3. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  truth: 'boolean',
  integer: 'integer',
  number: 'double',
};

// The id and the name stand in the element itself.
const OF_NODES: readonly Column<GraphNode>[] = ENTITY_COLUMNS.filter(
  ({ name }) => name !== 'id' && name !== 'name',
);
const OF_EDGES: readonly Column<RelationshipItem>[] = RELATIONSHIP_COLUMNS.filter(
  ({ name }) => name !== 'type',
);

/**
 * Entities and the relationships between them for Gephi, with its time line: an element is there from the first day on
 * which it can have begun to the last on which it can have ended. What has no dates is always there.
 */
export const gexf: FileExporter = {
  name: 'gexf',
  gives: 'entities and relationships for Gephi, with its time line',
  makes: 'file',
  async write(graph, to) {
    await to.write(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
<graph mode="dynamic" defaultedgetype="directed" timeformat="date">
`);
    await declare(to, 'node', OF_NODES);
    await declare(to, 'edge', OF_EDGES);
    await to.write('<nodes>\n');
    for await (const node of graph.tied()) {
      const { id = '', name = '' } = node.properties;
      await to.write(
        `<node id="${shown(id)}" label="${shown(name)}"${span(node.properties)}>${values(OF_NODES, node)}</node>\n`,
      );
    }
    await to.write('</nodes>\n<edges>\n');
    for await (const edge of graph.relationships()) {
      const { subject, object, type } = edge.record;
      await to.write(
        `<edge id="${shown(edge.id)}" source="${shown(subject.id)}" target="${shown(object.id)}" label="${type}" weight="${Math.max(1, edge.record.voices)}"${span(edge.properties)}>${values(OF_EDGES, edge)}</edge>\n`,
      );
    }
    await to.write('</edges>\n</graph>\n</gexf>\n');
    return [];
  },
};

const shown = (value: Value): string => xmlText(String(value));

async function declare<Item>(
  to: TextSink,
  what: 'node' | 'edge',
  columns: readonly Column<Item>[],
): Promise<void> {
  await to.write(`<attributes class="${what}" mode="static">\n`);
  for (const { name, type } of columns)
    await to.write(`<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`);
  await to.write('</attributes>\n');
}

/** `start` and `end`, each where it is known. */
function span({ startMin, endMax }: Properties): string {
  return `${startMin == null ? '' : ` start="${shown(startMin)}"`}${endMax == null ? '' : ` end="${shown(endMax)}"`}`;
}

function values<Item>(columns: readonly Column<Item>[], item: Item): string {
  const given = columns.flatMap((column) => {
    const cell = cellOf(column, item);
    return cell === null ? [] : [`<attvalue for="${column.name}" value="${xmlText(String(cell))}"/>`];
  });
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
}
