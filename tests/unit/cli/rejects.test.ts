import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RejectsFile } from '../../../cli/import/rejects.js';

describe('the file of rejected rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-rejects-'));
  const path = join(folder, 'below', 'rejected.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A run that deals with these rows; what is added is there even where the program ends at once. */
  function run(after: number, rows: readonly number[]): RejectsFile {
    const file = new RejectsFile(path);
    file.begin(after);
    for (const row of rows)
      file.add({ kind: 'rejected', row, line: row + 1, reason: `"${row}", no\nnumber` });
    return file;
  }

  test('has each row once, also where an import was killed after it and goes on before it', () => {
    run(0, [3, 7, 12]);
    run(10, [12, 15]).close();
    expect(readFileSync(path, 'utf8')).toBe(
      'line,row,reason\n4,3,"""3"", no number"\n8,7,"""7"", no number"\n13,12,"""12"", no number"\n16,15,"""15"", no number"\n',
    );
    run(0, [1]).close();
    expect(readFileSync(path, 'utf8')).toBe('line,row,reason\n2,1,"""1"", no number"\n');
  });
});
