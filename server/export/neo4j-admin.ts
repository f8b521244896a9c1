import {
  CLAIM_PROPERTIES,
  EDGE_PROPERTIES,
  ENTITY_PROPERTIES,
  JOURNAL_PROPERTIES,
  LINK_PROPERTIES,
  MARK_PROPERTIES,
  propertyTypeOf,
  QUESTION_PROPERTIES,
  SOURCE_PROPERTIES,
  type PropertyType,
} from '../../domain/kinds/index.js';
import type { GraphNode, Value } from '../engine/values.js';
import type { FolderExporter, FolderSink, TextSink } from './exporter.js';
import type { Properties } from './items.js';
import { schemaScript } from './schema-statements.js';
import { BETWEEN_CLAIMS, tiedLabel } from './tied-labels.js';

/** Stands between the members of a list, and between labels: no text that a person writes holds it. */
const BETWEEN = '\u001f';
/** What a member that holds it all the same gets in its place. */
const SHOWN = '\u241f';

/** Types of columns (Neo4j's Operations Manual, "Import", "CSV header format"). */
const TYPES: Readonly<Record<PropertyType, string>> = {
  text: '',
  texts: ':string[]',
  date: ':date',
  number: ':double',
  integer: ':long',
  truth: ':boolean',
};

const IN_SCRIPT = ['script'];

/**
 * Lists that every entity and every edge has, which the import leaves out where they are empty. Not in one transaction: Neo4j
 * ends one that would take more memory than it allows, as that of five million entities does.
 */
const EMPTY_LISTS = `MATCH (e:Entity) WHERE e.aliases IS NULL
CALL (e) { SET e.aliases = [] } IN TRANSACTIONS OF 50000 ROWS;
MATCH (:Entity)-[r]->(:Entity)
SET ${['asserting', 'denying', 'predicting', 'predictingNot', 'contradicting']
  .map((name) => `r.${name} = coalesce(r.${name}, [])`)
  .join(', ')};
`;

/** Files of CSV that `neo4j-admin database import` makes a database of, with the command in a README. */
export const neo4jAdmin: FolderExporter = {
  name: 'neo4j-admin',
  gives: 'CSV with headers for neo4j-admin database import, and the command',
  makes: 'folder',
  async write(graph, to) {
    const folder = new Folder(to);
    const notes = await folder.nodes('notes', 'Note', [
      ...Object.keys(MARK_PROPERTIES),
      ...Object.keys(JOURNAL_PROPERTIES),
    ]);
    for await (const note of graph.notes()) await notes.node(note);
    const sources = await folder.nodes('sources', 'Source', Object.keys(SOURCE_PROPERTIES));
    for await (const source of graph.sources()) await sources.node(source);
    const questions = await folder.nodes('questions', 'Question', Object.keys(QUESTION_PROPERTIES));
    for await (const question of graph.questions()) await questions.node(question);
    const entities = await folder.nodes('entities', 'Entity', Object.keys(ENTITY_PROPERTIES));
    for await (const entity of graph.entities()) await entities.node(entity);

    const edges = await folder.ties('relationships', 'Entity', 'Entity', Object.keys(EDGE_PROPERTIES));
    for await (const { record, properties } of graph.relationships())
      await edges.tie(record.subject.id, record.object.id, record.type, properties);

    const claims = await folder.nodes('claims', 'Claim', Object.keys(CLAIM_PROPERTIES));
    const ends: Readonly<Record<string, Table>> = {
      Entity: await folder.ties('claims-entities', 'Claim', 'Entity', []),
      Source: await folder.ties('claims-sources', 'Claim', 'Source', Object.keys(LINK_PROPERTIES)),
      Question: await folder.ties('claims-questions', 'Claim', 'Question', Object.keys(LINK_PROPERTIES)),
    };
    for await (const { id, node, ties } of graph.claims()) {
      await claims.node(node);
      for (const { type, to: other, properties } of ties)
        if (!BETWEEN_CLAIMS.has(type)) await ends[tiedLabel(type)]?.tie(id, other, type, properties);
    }
    const links = await folder.ties('claims-claims', 'Claim', 'Claim', IN_SCRIPT);
    for await (const { from, to: other, type, properties } of graph.links())
      await links.tie(from, other, type, properties);

    await to.file('after-import.cypher').write(`${schemaScript()}${EMPTY_LISTS}`);
    await to.file('README.md').write(readme(folder.nodeFiles, folder.tieFiles));
    return folder.unknown.size === 0
      ? []
      : [
          `Left out, since the model does not know them: the properties ${[...folder.unknown].sort().join(', ')}.`,
        ];
  },
};

/** Files with their headers. */
class Folder {
  readonly nodeFiles: string[] = [];
  readonly tieFiles: string[] = [];
  /** Properties that nodes or relationships have and no column holds. */
  readonly unknown = new Set<string>();

  constructor(private readonly to: FolderSink) {}

  /** @param space the space of ids, since a source and an entity may share one */
  async nodes(name: string, space: string, properties: readonly string[]): Promise<Table> {
    this.nodeFiles.push(name);
    const columns = [...new Set(properties)].filter((property) => property !== 'id');
    await this.#header(name, [`id:ID(${space})`, ':LABEL'], columns);
    return new Table(this.to.file(`${name}.csv`), columns, this.unknown);
  }

  async ties(name: string, start: string, end: string, columns: readonly string[]): Promise<Table> {
    this.tieFiles.push(name);
    await this.#header(name, [`:START_ID(${start})`, `:END_ID(${end})`, ':TYPE'], columns);
    return new Table(this.to.file(`${name}.csv`), columns, this.unknown);
  }

  async #header(name: string, first: readonly string[], columns: readonly string[]): Promise<void> {
    const typed = columns.map((column) => `${column}${TYPES[propertyTypeOf(column)]}`);
    await this.to.file(`${name}-header.csv`).write(`${[...first, ...typed].join(',')}\n`);
  }
}

/** A file of nodes or ties. */
class Table {
  readonly #known: ReadonlySet<string>;

  constructor(
    private readonly file: TextSink,
    private readonly columns: readonly string[],
    private readonly unknown: Set<string>,
  ) {
    this.#known = new Set(['id', ...columns]);
  }

  node({ labels, properties }: GraphNode): Promise<void> {
    return this.#line([quoted(String(properties['id'])), quoted(labels.join(BETWEEN))], properties);
  }

  tie(from: string, to: string, type: string, properties: Properties): Promise<void> {
    return this.#line([quoted(from), quoted(to), quoted(type)], properties);
  }

  #line(first: readonly string[], properties: Properties): Promise<void> {
    for (const name of Object.keys(properties)) if (!this.#known.has(name)) this.unknown.add(name);
    const cells = this.columns.map((column) => cellOf(properties[column] ?? null));
    return this.file.write(`${[...first, ...cells].join(',')}\n`);
  }
}

/** Texts are quoted, so that an empty one is not taken for none. */
function cellOf(value: Value): string {
  if (value === null) return '';
  if (Array.isArray(value))
    return quoted(value.map((member: Value) => String(member).replaceAll(BETWEEN, SHOWN)).join(BETWEEN));
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function readme(nodes: readonly string[], ties: readonly string[]): string {
  const files = (option: string, names: readonly string[]): string =>
    names.map((name) => `  --${option}=${name}-header.csv,${name}.csv \\\n`).join('');
  return `# An export of Allegiance for neo4j-admin

In this folder, with Neo4j 5.26 or newer stopped and its database \`neo4j\` empty:

\`\`\`sh
neo4j-admin database import full neo4j \\
${files('nodes', nodes)}${files('relationships', ties)}  --array-delimiter=U+001F --multiline-fields=true
\`\`\`

For a database that holds something already, \`--overwrite-destination=true\` throws that away. Then start Neo4j and make
the constraints, the indexes and the empty lists, which a field of CSV cannot hold:

\`\`\`sh
cypher-shell -f after-import.cypher
\`\`\`
`;
}
