import { countFormulas, csvLines, formulaSentence, type Cell } from './csv-text.js';
import type { FolderExporter, FolderSink } from './exporter.js';
import {
  cellOf,
  CLAIM_COLUMNS,
  END_COLUMNS,
  ENTITY_COLUMNS,
  QUESTION_COLUMNS,
  RELATIONSHIP_COLUMNS,
  SOURCE_COLUMNS,
  type Column,
} from './tables.js';

/** Tables for a spreadsheet or a statistics program. */
export const csv: FolderExporter = {
  name: 'csv',
  gives: 'tables: entities.csv, relationships.csv, claims.csv, sources.csv, questions.csv',
  makes: 'folder',
  async write(graph, to) {
    let formulas = 0;
    const table = async <Item>(
      name: string,
      columns: readonly Column<Item>[],
      items: AsyncIterable<Item>,
    ): Promise<void> => {
      formulas += await writeTable(to, name, columns, items);
    };
    await table('entities', ENTITY_COLUMNS, graph.entities());
    await table('relationships', [...END_COLUMNS, ...RELATIONSHIP_COLUMNS], graph.relationships());
    await table('claims', CLAIM_COLUMNS, graph.claims());
    await table('sources', SOURCE_COLUMNS, graph.sources());
    await table('questions', QUESTION_COLUMNS, graph.questions());
    const notice = formulaSentence(formulas);
    return notice === null ? [] : [notice];
  },
};

/** @returns how many fields a spreadsheet may take for formulas */
async function writeTable<Item>(
  to: FolderSink,
  name: string,
  columns: readonly Column<Item>[],
  items: AsyncIterable<Item>,
): Promise<number> {
  const file = to.file(`${name}.csv`);
  let formulas = 0;
  await file.write(csvLines([columns.map((column) => column.name)]));
  for await (const item of items) {
    const cells: Cell[] = columns.map((column) => cellOf(column, item));
    formulas += countFormulas(cells);
    await file.write(csvLines([cells]));
  }
  return formulas;
}
