import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/root.js';
import { cleanEnvironment } from '../support/product.cjs';

const MINUTES = 60_000;
const HEAD =
  'id,year,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,country,date_start,best,high,low';
const EVENTS = `${HEAD}
1,2012,1,c,Government of Afghanistan,Taleban,34,70,Afghanistan,2012-05-01,2,2,2
2,2012,1,c,Government of Afghanistan,Taleban,34,70,Afghanistan,2012-05-02,9,3,1
3,2012,1,c,Government of Elsewhere,Talaban,3,7,Elsewhere,2012-05-02,0,0,0
`;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a person starts it, on a graph of its own. */
describe('npm run import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-import-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  function run(...args: string[]): Ended {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'scripts', 'run.mjs'), 'cli/import/main.js', ...args],
      {
        env: { ...cleanEnvironment(), DATA_DIR: join(folder, 'data'), INIT_CWD: folder },
        encoding: 'utf8',
        input: '',
      },
    );
    return { code: status, out: stdout, err: stderr };
  }

  test(
    'reports a dry run: rows, reasons with lines in a file, and what to cite',
    () => {
      file('ged211.csv', EVENTS);
      const { code, out } = run(
        'ucdp-ged',
        'ged211.csv',
        '--dry-run',
        '--country',
        'Afghanistan',
        '--rejects',
        'no.csv',
      );
      expect(code).toBe(0);
      expect(out).toContain('ucdp-ged, ged211.csv (dry run: nothing was written)');
      expect(out).toContain('3 rows read');
      expect(out).toContain('1 taken, 1 left out, 1 rejected');
      // The source, the speaker, the event and its claim: both actors and the country are the graph's own.
      expect(out).toContain('4 new, 0 changed, 0 the same');
      expect(out).toMatch(/^Cite: Sundberg/m);
      expect(readFileSync(join(folder, 'no.csv'), 'utf8')).toBe(
        'line,row,reason\n3,2,best is 9 and high is 3: the best estimate is above the highest one\n',
      );
    },
    5 * MINUTES,
  );

  test(
    'proposes a mapping in which only what is accepted counts',
    () => {
      file('events.csv', EVENTS);
      expect(run('ucdp-ged', 'events.csv', '--propose-mapping', 'names.csv', '--mapping', 'none').code).toBe(
        0,
      );
      const proposed = readFileSync(join(folder, 'names.csv'), 'utf8');
      expect(proposed).toContain('actor,Talaban,,,,taliban,0.77,"typo:');
      // The speaker, a source, two events and claims, four actors and two places: nothing is decided yet.
      expect(run('ucdp-ged', 'events.csv', '--dry-run', '--mapping', 'names.csv').out).toContain('12 new');
      file('names.csv', proposed.replace(/^(actor,Talaban.*),,$/m, '$1,accept,'));
      expect(run('ucdp-ged', 'events.csv', '--dry-run', '--mapping', 'names.csv').out).toContain('11 new');
      file('names.csv', proposed.replace(/^actor,Talaban.*$/m, 'actor,Talaban,,,,no-such-actor,,,accept,'));
      const wrong = run('ucdp-ged', 'events.csv', '--dry-run', '--mapping', 'names.csv');
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('The graph has no no-such-actor')]);
    },
    5 * MINUTES,
  );

  test(
    'prints a template that it takes',
    () => {
      const template = run('claims', '--template');
      expect(template.code).toBe(0);
      file('claims.csv', template.out);
      expect(run('claims', 'claims.csv', '--dry-run').out).toContain('1 taken, 0 left out, 0 rejected');
    },
    5 * MINUTES,
  );

  test.each([
    [2, 'is no format', ['ged', 'x.csv']],
    [2, 'Which file?', ['ucdp-ged']],
    [2, 'means nothing for ucdp-actor', ['ucdp-actor', 'x.csv', '--since', '2010-01-01']],
    [2, '--since is "2010"', ['ucdp-ged', 'x.csv', '--since', '2010']],
    [1, 'There is no file', ['ucdp-ged', 'none.csv']],
    [1, 'This is no acled file', ['acled', 'events.csv', '--dry-run']],
    [1, 'is no version of UCDP', ['ucdp-ged', 'events.csv', '--dry-run', '--dataset-version', 'new']],
  ])('ends with %d where it %s', (code, words, args) => {
    file('events.csv', EVENTS);
    const ended = run(...args);
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(words)]);
  });
});
