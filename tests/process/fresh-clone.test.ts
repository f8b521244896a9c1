import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../server/root.js';

const MINUTES = 60_000;

/** What first-start.mjs saw of `npm start` and of `npm start` again after a kill -9. */
interface Seen {
  readonly first: {
    readonly said: string;
    readonly health: number;
    readonly page: { readonly status: number; readonly text: string };
    readonly neighborhood: {
      readonly nodes: readonly { id: string }[];
      readonly relationships: readonly { id: string; claims: readonly unknown[] }[];
    };
    readonly everything: unknown;
  };
  readonly again: { readonly said: string; readonly everything: unknown };
}

/** .ci/run runs in a fresh clone, so its own first start is the one; where there was none, a copy has it. */
async function seenOnce(): Promise<Seen> {
  const record = process.env['ALLEGIANCE_FIRST_START'];
  if (record === undefined) return JSON.parse(await startInCopy()) as Seen;
  if (!existsSync(record))
    throw new Error('The first start left no record (ALLEGIANCE_FIRST_START); what it printed says why.');
  return JSON.parse(readFileSync(record, 'utf8')) as Seen;
}

async function startInCopy(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-fresh-'));
  try {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    for (const file of files
      .split('\0')
      .filter((name) => name !== '' && existsSync(join(projectRoot, name)))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(projectRoot, file), join(folder, file));
    }
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(projectRoot, 'tests', 'process', 'first-start.mjs'), folder],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

describe('a fresh copy of the project, with no packages, no build and no data', () => {
  test(
    'npm start serves the viewer, health and GraphQL; what it knows survives a kill -9',
    async () => {
      const { first, again } = await seenOnce();
      expect(first.health).toBe(200);
      expect(first.page.status).toBe(200);
      expect(first.page.text).toContain('<title>Allegiance');
      expect(first.said).toMatch(/Installing[\s\S]*Building/);

      const { nodes, relationships } = first.neighborhood;
      expect(nodes.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['taliban', 'haqqani-network', 'ttp', 'us-forces', 'afghan-forces']),
      );
      expect(relationships.length).toBeGreaterThan(20);
      expect(relationships.filter(({ claims }) => claims.length === 0)).toEqual([]);

      expect(first.everything).toHaveProperty('graph.relationships');
      expect(again.everything).toEqual(first.everything);
      // Nothing is installed, built or seeded again.
      expect(again.said).not.toMatch(/Installing|Building|Loading/);
    },
    15 * MINUTES,
  );
});
