import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../server/engine/open.js';
import { projectRoot } from '../../server/root.js';
import { cleanEnvironment } from '../support/product.cjs';

const MINUTES = 60_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a person starts it, on a graph of its own. */
describe('npm run export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-export-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  function run(...args: string[]): Ended {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'scripts', 'run.mjs'), 'cli/export/main.js', ...args],
      {
        env: { ...cleanEnvironment(), DATA_DIR: join(folder, 'data'), INIT_CWD: folder },
        encoding: 'utf8',
        maxBuffer: 100_000_000,
        input: '',
      },
    );
    return { code: status, out: stdout, err: stderr };
  }

  test(
    'writes to standard output or into a file, the same text, also beside a server',
    async () => {
      const { code, out } = run('claims');
      expect([code, out.split('\n', 1)]).toEqual([0, ['{"type":"export","version":1}']]);
      const serving = await openEngine({ engine: 'embedded', folder: join(folder, 'data', 'graph') });
      try {
        expect(run('claims', '-o', 'all.jsonl')).toMatchObject({
          code: 0,
          out: '',
          err: 'all.jsonl is written.\n',
        });
      } finally {
        await serving.close();
      }
      expect(readFileSync(join(folder, 'all.jsonl'), 'utf8')).toBe(out);
      expect(run('csv', '-o', 'tables').code).toBe(0);
      expect(readdirSync(join(folder, 'tables'))).toHaveLength(5);
    },
    5 * MINUTES,
  );

  test.each([
    ['{"sources": ["nobody"]}', /sources holds "nobody", which is no source/],
    ['{"relationshipTypes": ["HUGGED"]}', /Value "HUGGED" does not exist in "RelationshipType" enum/],
    ['{"from": "2020-01-01", "to": "2019-01-01"}', /from \(2020-01-01\) is after to \(2019-01-01\)/],
    ['{"rollUp": true}', /rollUp takes several entities as one/],
    ['{"hue": 1}', /Field "hue" is not defined by type "GraphFilter"/],
  ])(
    'refuses the filter %s as the API does, and leaves the files as they are',
    (filter, message) => {
      writeFileSync(join(folder, 'older.json'), 'older');
      const before = readdirSync(folder);
      expect(run('json', '--filter', filter, '-o', 'older.json')).toMatchObject({
        code: 2,
        err: expect.stringMatching(message) as string,
      });
      expect(readdirSync(folder)).toEqual(before);
      expect(readFileSync(join(folder, 'older.json'), 'utf8')).toBe('older');
    },
    MINUTES,
  );
});
