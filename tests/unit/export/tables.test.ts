import { parse } from 'csv-parse/sync';
import { GraphNode } from '../../../server/engine/values.js';
import { csv } from '../../../server/export/csv.js';
import { neo4jAdmin } from '../../../server/export/neo4j-admin.js';
import { filesOf } from '../../support/exporting.js';
import fc from '../../support/fast-check.js';
import { graphOf, relationshipItem } from './items.js';

const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", '\\', '=', ' ', 'ö', 'x') });
const person = (values: Readonly<Record<string, string | string[]>>): GraphNode =>
  new GraphNode('1', ['Entity', 'Person'], { id: 'a', ...values });
/** Rows by the names of the head line. */
const rowsOf = (file: string | undefined): Record<string, string>[] =>
  parse(file ?? '', { columns: true, relax_column_count: false });

describe('csv', () => {
  test('gives every text as it is, whatever signs it has', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (name, summary) => {
        const files = await filesOf(csv, graphOf({ entities: [person({ name, summary })] }));
        expect(rowsOf(files.get('entities.csv'))).toMatchObject([{ id: 'a', kind: 'PERSON', name, summary }]);
      }),
    );
  });

  test('has a file for each sort of thing, and says how many fields a spreadsheet may run', async () => {
    const notices: string[] = [];
    const files = await filesOf(
      {
        ...csv,
        write: async (graph, to) => notices.push(...(await csv.write(graph, to))) as unknown as string[],
      },
      graphOf({
        entities: [person({ name: '=1+1', summary: '-x' })],
        relationships: [relationshipItem('FOUGHT', 'f', { value: -5 })],
      }),
    );
    expect([...files.keys()]).toEqual([
      'entities.csv',
      'relationships.csv',
      'claims.csv',
      'sources.csv',
      'questions.csv',
    ]);
    expect(notices).toEqual([expect.stringMatching(/^2 fields begin like a formula/)]);
    expect(rowsOf(files.get('relationships.csv'))).toMatchObject([
      {
        id: 'f',
        subject: 'a',
        subjectName: 'a',
        object: 'b',
        type: 'FOUGHT',
        sign: '-1',
        symmetric: 'true',
        value: '-5',
      },
    ]);
  });
});

describe('neo4j-admin', () => {
  /** A file with its header, as the importer reads it: a quoted field is a text, an empty one is nothing. */
  const withHeader = (files: ReadonlyMap<string, string>, name: string): Record<string, string>[] =>
    rowsOf(`${files.get(`${name}-header.csv`) ?? ''}${files.get(`${name}.csv`) ?? ''}`);

  test('types its columns and keeps texts and lists of any signs', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(
          text.filter((alias) => alias !== ''),
          { minLength: 1 },
        ),
        async (name, aliases) => {
          const files = await filesOf(neo4jAdmin, graphOf({ entities: [person({ name, aliases })] }));
          const [row] = withHeader(files, 'entities');
          expect(row).toMatchObject({
            'id:ID(Entity)': 'a',
            name,
            'startMin:date': '',
            'latitude:double': '',
          });
          expect(row?.['aliases:string[]']?.split('\u001f')).toEqual(aliases);
          expect(row?.[':LABEL']?.split('\u001f')).toEqual(['Entity', 'Person']);
        },
      ),
    );
  });

  test('names every file with its header in the command, and properties that it has no column for', async () => {
    const graph = graphOf({
      entities: [person({ name: 'A', shoeSize: '46' })],
      relationships: [relationshipItem('LED', 'l', { voices: 2 })],
    });
    const files = new Map<string, string>();
    const notices = await neo4jAdmin.write(graph, {
      file: (name) => ({
        write: (more) => Promise.resolve(void files.set(name, `${files.get(name) ?? ''}${more}`)),
      }),
    });
    expect(notices).toEqual(['Left out, since the model does not know them: the properties shoeSize.']);
    const named = [...(files.get('README.md') ?? '').matchAll(/=(\S+-header\.csv),(\S+\.csv)/g)].flatMap(
      ([, head, rows]) => [head, rows],
    );
    const written = [...files.keys()].filter((name) => name.endsWith('.csv'));
    expect(written.filter((name) => !named.includes(name))).toEqual([]);
    expect(withHeader(files, 'relationships')).toMatchObject([
      { ':START_ID(Entity)': 'a', ':END_ID(Entity)': 'b', ':TYPE': 'LED', id: 'l', 'voices:long': '2' },
    ]);
  });
});
