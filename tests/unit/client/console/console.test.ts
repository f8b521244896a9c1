import { stringify } from 'lossless-json';
import fc from '../../../support/fast-check.js';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportQueries,
  importQueries,
  LibraryError,
  readParameters,
  remember,
  type KeptQuery,
} from '../../../../client/console/library';
import { readReady } from '../../../../client/console/ready';
import { cellText, collect, entityIds, nameOfNode } from '../../../../client/model/result';
import { decodeQuery, encodeQuery, isQueryLink } from '../../../../client/console/link';
import { offsetOf, statementAt } from '../../../../client/console/statement';
import { parseQuery } from '../../../../server/statements/catalog.js';
import { GraphNode, GraphPath, GraphRelationship } from '../../../../server/engine/values.js';
import { jsonOf } from '../../../../server/api/cypher/run.js';

const text = fc.string({ minLength: 1 }).filter((name) => name.trim() !== '');
const saved = fc.record({ name: text, query: fc.string(), parameters: fc.string() });

describe('saved queries', () => {
  test('come back from their export as they were', () => {
    fc.assert(
      fc.property(fc.array(saved), (queries) => {
        expect(importQueries(exportQueries(queries))).toEqual(queries);
      }),
    );
  });

  test.each([
    ['no JSON', 'not JSON'],
    ['{}', 'no queries'],
    ['null', 'no queries'],
    ['{"format":"allegiance-queries","version":2,"queries":[]}', 'version 2'],
    ['{"format":"allegiance-queries","version":1,"queries":[{"name":"a"}]}', 'Query 1'],
  ])('%s is refused in words', (json, sentence) => {
    expect(() => importQueries(json)).toThrow(LibraryError);
    expect(() => importQueries(json)).toThrow(sentence);
  });

  test('the past holds each statement once, the newest first, and at most fifty', () => {
    const kept = (number: number): KeptQuery => ({ query: `RETURN ${number}`, parameters: '' });
    const past = Array.from({ length: 60 }, (_, number) => number).reduce(
      (before: readonly KeptQuery[], number) => remember(before, kept(number)),
      [],
    );
    expect(past).toHaveLength(50);
    expect(remember(past, kept(30))[0]).toEqual(kept(30));
    expect(remember(past, kept(30))).toHaveLength(50);
  });

  test('parameters are a JSON map or nothing', () => {
    expect(readParameters('  ')).toEqual({});
    expect(readParameters('{"id": "taliban"}')).toEqual({ id: 'taliban' });
    // Every number leaves with the digits that a person wrote.
    const written = '{"n":637790870791443682,"f":5.0,"m":[1e400,-0]}';
    expect(stringify(readParameters(written))).toBe(written);
    for (const wrong of ['[1]', '1', '{id: 1}', 'null'])
      expect(() => readParameters(wrong)).toThrow(LibraryError);
  });
});

describe('what Run runs', () => {
  const script = "RETURN 1;\n\nMATCH (n)\nWHERE n.x = ';'\nRETURN n;\nRETURN 3";

  test('the statement that the cursor is in', () => {
    expect(statementAt(script, 0, 0).text).toBe('RETURN 1');
    expect(statementAt(script, script.indexOf('WHERE'), script.indexOf('WHERE')).text).toContain(
      "';'\nRETURN n",
    );
    expect(statementAt(script, script.length, script.length).text).toBe('RETURN 3');
  });

  test('the selection where there is one', () => {
    const from = script.indexOf('MATCH');
    expect(statementAt(script, from, from + 9)).toEqual({ text: 'MATCH (n)', from });
    expect(statementAt('RETURN 1;', 0, 9).text).toBe('RETURN 1');
  });

  test('nothing where there is nothing', () => expect(statementAt(' // only this', 3, 3).text).toBe(''));
});

describe('what a result holds to draw', () => {
  const taliban = new GraphNode('1', ['Actor', 'Entity'], { id: 'taliban', name: 'Taliban' });
  const isk = new GraphNode('2', ['Actor', 'Entity'], { id: 'is-k' });
  const claim = new GraphNode('3', ['Claim'], { id: 'c-1', text: 'They fought.' });
  const fought = new GraphRelationship('1', 'FOUGHT', '1', '2', {});

  test('exactly what came, each once, also from paths, lists and maps', () => {
    const drawing = collect([
      [jsonOf(new GraphPath([taliban, isk], [fought])), jsonOf([claim, { again: taliban }]), 5],
    ]);
    expect(drawing.nodes.map(({ key }) => key)).toEqual(['1', '2', '3']);
    expect(drawing.relationships).toMatchObject([{ type: 'FOUGHT', start: '1', end: '2' }]);
    expect(drawing.loose).toBe(0);
    expect(entityIds(drawing.nodes)).toEqual(['taliban', 'is-k']);
  });

  test('a relationship without both ends is counted and not drawn', () => {
    expect(collect([[jsonOf(fought), jsonOf(taliban)]])).toMatchObject({ relationships: [], loose: 1 });
  });

  test('a map of the person is no node', () => {
    expect(collect([[{ kind: 'node', of: 'a tree' }]]).nodes).toEqual([]);
  });

  test('names and cells', () => {
    expect(nameOfNode({ key: '3', labels: ['Claim'], properties: { text: 'They fought.' } })).toBe(
      'They fought.',
    );
    expect(cellText(jsonOf(new GraphPath([isk, taliban], [fought])))).toBe('is-k <-FOUGHT- Taliban');
    expect(cellText(jsonOf(taliban))).toBe('(:Actor:Entity Taliban)');
    expect(cellText([1, null, 'a'])).toBe('1, , a');
  });
});

describe('ready queries', () => {
  const folder = join(__dirname, '..', '..', '..', '..', 'cypher', 'questions');
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'));

  test('there are 25, each a question of its own', () => {
    const summaries = files.map((file) => readReady(file, readFileSync(join(folder, file), 'utf8')).summary);
    expect(new Set(summaries).size).toBe(25);
    for (const summary of summaries) expect(summary).toMatch(/\?/);
  });

  test.each(files)('%s is read by the console as the server reads it', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const faults: string[] = [];
    const query = parseQuery(file, source, (fault) => faults.push(fault));
    const ready = readReady(`../../cypher/questions/${file}`, source);
    expect(faults).toEqual([]);
    expect(ready.text).toBe(query.text);
    expect(ready.parameters).toEqual(query.examples);
    expect(query.access).toBe('read');
  });
});

describe('the place of an error', () => {
  test('is found in the editor, whatever stands before the statement and in it', () => {
    const first = "RETURN 1; // é\n\nMATCH (n)\nWHERE n.name = '😀😀' AND ";
    const text = `${first}oops\nRETURN n`;
    const statement = statementAt(text, text.length, text.length);
    expect(text.slice(statement.from)).toBe(statement.text);
    const column = Array.from("WHERE n.name = '😀😀' AND ").length + 1;
    expect(offsetOf(statement, { line: 2, column })).toBe(first.length);
    expect(offsetOf(statement, { line: 99, column: 99 })).toBeLessThanOrEqual(text.length);
  });
});

describe('a link to a statement', () => {
  test('gives back what went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (query, parameters) => {
        const fragment = encodeQuery({ query, parameters });
        expect(isQueryLink(`#${fragment}`)).toBe(true);
        expect(fragment).toMatch(/^[\w=+$-]+$/);
        const kept = decodeQuery(`#${fragment}`);
        expect(kept.query).toBe(query);
        expect(kept.parameters.trim()).toBe(parameters.trim());
      }),
    );
  });
  test.each(
    Object.entries({
      empty: '',
      garbage: 'garbage',
      'not encoded': '%00',
      'far too long': 'A'.repeat(1_100_000),
      'a number': 'MQ',
    }),
  )('that is %s says that it can not be read', (_, rest) =>
    expect(() => decodeQuery(`q1=${rest}`)).toThrow('no statement that can be read'),
  );
  test('is not taken for one to a view', () => expect(isQueryLink('#v1=abc')).toBe(false));
});
