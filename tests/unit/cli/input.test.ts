import fc from '../../support/fast-check.js';
import { AllegianceError } from '../../../server/errors.js';
import { parameterJson } from '../../../server/engine/numbers.js';
import { splitScript } from '../../../domain/cypher-text/script.js';
import { findCommand, COMMANDS } from '../../../cli/cypher/commands.js';
import { describeFault, exitCodeOf } from '../../../cli/cypher/faults.js';
import { historyEntries } from '../../../cli/cypher/history.js';
import { widthOf } from '../../../cli/cypher/output/width.js';
import { ItemReader, readItems } from '../../../cli/cypher/items.js';
import { readOptions } from '../../../cli/cypher/options.js';
import { parseAssignment, parseParamCommand, UsageError } from '../../../cli/cypher/parameters.js';

describe('the command line', () => {
  test('a query with everything', () => {
    const args = [
      '--format',
      'csv',
      '-P',
      'id=taliban',
      '--param',
      'n=[1,2]',
      '--write',
      '--limit',
      '5',
      '--timeout',
      '0.5',
    ];
    expect(readOptions([...args, '-q', 'RETURN 1'])).toEqual({
      kind: 'run',
      input: { kind: 'query', text: 'RETURN 1' },
      format: 'csv',
      parameters: { id: 'taliban', n: [1, 2] },
      write: true,
      quiet: true,
      maxRows: 5,
      timeoutMs: 500,
    });
  });

  test('the last of two equal options counts', () => {
    expect(readOptions(['--format', 'csv', '--format', 'json'])).toMatchObject({ format: 'json' });
    expect(readOptions(['-P', 'a=1', '-P', 'a=2'])).toMatchObject({ parameters: { a: 2 } });
  });

  test.each([
    [['--format', 'xml'], 'table, json, jsonl, csv'],
    [['--limit', '0'], 'whole number of rows'],
    [['--limit', '1.5'], 'whole number of rows'],
    [['--timeout', '-1'], 'timeout'],
    [['--timeout', 'soon'], 'give seconds'],
    [['-P', 'taliban'], 'name=value'],
    [['-P', '1x=2'], 'no parameter name'],
    [['--nonsense'], '--nonsense'],
    [['MATCH', '(n)', 'RETURN', 'n'], 'in quotes'],
    [['-f', 'a.cypher', 'RETURN 1'], 'Give one of them'],
  ])('%j is wrong usage', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

describe('parameters', () => {
  test('JSON where it is JSON, else text', () => {
    expect(parseAssignment('x=12')).toEqual(['x', 12]);
    expect(parseAssignment('x="12"')).toEqual(['x', '12']);
    expect(parseAssignment('x=is-k')).toEqual(['x', 'is-k']);
    expect(parseAssignment('x=a=b')).toEqual(['x', 'a=b']);
    expect(parseAssignment('x={"a":[null]}')).toEqual(['x', { a: [null] }]);
  });

  test('as the viewer and cypher-shell write them', () => {
    expect(parseParamCommand('ids => ["taliban", "is-k"]')).toEqual([['ids', ['taliban', 'is-k']]]);
    expect(parseParamCommand('$id taliban')).toEqual([['id', 'taliban']]);
    expect(parseParamCommand("id: 'taliban'")).toEqual([['id', 'taliban']]);
    expect(parseParamCommand('{"a": 1, "b": "two words"}')).toEqual([
      ['a', 1],
      ['b', 'two words'],
    ]);
    expect(() => parseParamCommand('id')).toThrow(UsageError);
  });

  test('every JSON value comes back', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        // Integers beyond what a number holds are text here, and beyond what a graph holds refused.
        fc.pre(!/\d{16}/.test(json));
        const [name, value] = parseAssignment(`v=${json}`);
        expect([name, parameterJson(value)]).toEqual(['v', JSON.parse(json)]);
      }),
    );
  });
});

describe('statements and commands of a script', () => {
  test('each with its line, through comments and strings', () => {
    const script = [
      ':param id taliban;',
      '// who; is it',
      'MATCH (n {id: $id})',
      "WHERE n.name <> 'a; b' /* ; */ RETURN n;",
      ':engine',
      'RETURN 1; RETURN 2',
    ].join('\n');
    expect(readItems(script)).toEqual([
      { kind: 'command', text: ':param id taliban', line: 1 },
      { kind: 'statement', text: "MATCH (n {id: $id})\nWHERE n.name <> 'a; b' /* ; */ RETURN n", line: 3 },
      { kind: 'command', text: ':engine', line: 5 },
      { kind: 'statement', text: 'RETURN 1', line: 6 },
      { kind: 'statement', text: 'RETURN 2', line: 6 },
    ]);
  });

  test('a line with : inside a statement, a string or a comment is no command', () => {
    const script = 'MATCH (n\n:Entity) RETURN "\n:exit\n";\n/*\n:exit\n*/\nRETURN 1;';
    expect(readItems(script).map(({ kind }) => kind)).toEqual(['statement', 'statement']);
  });

  test('what is pending is asked for more, and can be cleared', () => {
    const reader = new ItemReader();
    expect(reader.push('MATCH (n)')).toEqual([]);
    expect(reader.pending).toBe('MATCH (n)\n');
    reader.clear();
    expect(reader.pending).toBe('');
    expect(reader.push('RETURN 1;')).toEqual([{ kind: 'statement', text: 'RETURN 1', line: 2 }]);
  });

  test('the same statements come line by line as from the whole script', () => {
    const piece = fc.constantFrom(
      'RETURN 1',
      "';'",
      '"x;',
      '"',
      '`;`',
      '//;',
      '/*',
      '*/',
      ';',
      '\n',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
        const script = parts.join('');
        const reader = new ItemReader();
        const streamed = script.split('\n').flatMap((line) => reader.push(line));
        const all = [...streamed, ...reader.end()].map(({ text }) => text);
        expect(all).toEqual(splitScript(script).map(({ text }) => text));
        expect(all.join('')).not.toContain('\u0001');
      }),
    );
  });
});

describe('commands', () => {
  test('names are unique, and unknown ones are refused with the list', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    expect(findCommand(':quit').command.name).toBe(':exit');
    expect(findCommand(':explain  MATCH (n) RETURN n')).toMatchObject({ argument: 'MATCH (n) RETURN n' });
    expect(() => findCommand(':nope')).toThrow(':help');
  });

  test('history keeps a statement on one line, except where a comment would swallow the rest', () => {
    expect(historyEntries('MATCH (n)\n  RETURN n;')).toEqual(['MATCH (n) RETURN n;']);
    expect(historyEntries('MATCH (n) // all\nRETURN n;')).toEqual(['MATCH (n) // all', 'RETURN n;']);
  });
});

describe('errors in words', () => {
  const fault = new AllegianceError('CYPHER_SYNTAX', 'Invalid input.', { line: 2, column: 3 });

  test('a caret stands under the place, also after wide characters and tabs', () => {
    expect(describeFault(fault, 'MATCH (n)\nRETRUN n')).toBe(
      'CYPHER_SYNTAX: Invalid input.\n  RETRUN n\n    ^\n',
    );
    expect(describeFault(fault, 'x\n喀布尔')).toBe('CYPHER_SYNTAX: Invalid input.\n  喀布尔\n      ^\n');
  });

  test('fits the terminal: no word is broken, and the caret stands under its place', () => {
    const message =
      'Only reading is allowed here. To change the graph, start the shell with --write, or type it.';
    for (const letter of ['a', '喀']) {
      const at = new AllegianceError('READ_ONLY', message, { line: 1, column: 101 });
      const lines = describeFault(at, `${letter.repeat(100)}X${letter.repeat(100)}`, undefined, 40)
        .trimEnd()
        .split('\n');
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(40);
      const [source = '', caret = ''] = lines.slice(-2);
      expect(widthOf(source.slice(0, source.indexOf('X')))).toBe(caret.indexOf('^'));
      expect(lines.slice(0, -2).join(' ')).toBe(`READ_ONLY: ${message}`);
    }
  });

  test('a long line is cut around the place', () => {
    const at = new AllegianceError('CYPHER_SYNTAX', 'Here.', { line: 1, column: 501 });
    const [, source = '', caret = ''] = describeFault(at, `${'a'.repeat(500)}X${'b'.repeat(500)}`).split(
      '\n',
    );
    expect(source.length).toBeLessThan(130);
    expect(source[caret.indexOf('^')]).toBe('X');
  });

  test('a place in a file is that of the file', () => {
    expect(describeFault(fault, 'a\nb', { file: 'x.cypher', line: 10 })).toMatch(
      /^x\.cypher:11: CYPHER_SYNTAX/,
    );
  });

  test('exit codes', () => {
    expect([exitCodeOf(new UsageError('')), exitCodeOf(fault), exitCodeOf(new Error(''))]).toEqual([2, 1, 1]);
  });
});
