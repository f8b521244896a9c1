import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand } from '../../../cli/export/options.js';
import { writeFileWhole, writeFolderWhole } from '../../../cli/export/targets.js';
import { USAGE } from '../../../cli/export/usage.js';
import { EXPORTERS } from '../../../server/export/formats.js';

describe('what is exported', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'allegiance-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const broken = new Error('the disk is full');

  test('is in its place once it is whole', async () => {
    const path = join(folder, 'graph.json');
    await writeFileWhole(path, async (to) => {
      await to.write('x'.repeat(200_000));
      expect(existsSync(path)).toBe(false);
      await to.write('end');
    });
    expect(readFileSync(path, 'utf8')).toHaveLength(200_003);
    expect(readdirSync(folder)).toEqual(['graph.json']);
  });

  test('leaves nothing behind where it fails, and an older file as it was', async () => {
    const path = join(folder, 'graph.json');
    writeFileSync(path, 'older');
    const failing = writeFileWhole(path, async (to) => {
      await to.write('half');
      throw broken;
    });
    await expect(failing).rejects.toBe(broken);
    expect(readdirSync(folder)).toEqual(['graph.json']);
    expect(readFileSync(path, 'utf8')).toBe('older');
  });

  test('is a folder with all of its files, or no folder', async () => {
    const path = join(folder, 'tables');
    const write = (end: () => void) =>
      writeFolderWhole(path, async (to) => {
        await to.file('a.csv').write('a');
        await to.file('b.csv').write('b');
        end();
      });
    await expect(
      write(() => {
        throw broken;
      }),
    ).rejects.toBe(broken);
    expect(readdirSync(folder)).toEqual([]);
    await write(() => undefined);
    expect(readdirSync(path).sort()).toEqual(['a.csv', 'b.csv']);
    await expect(write(() => undefined)).rejects.toThrow(/tables is there already/);
  });

  test('needs a place that can be written to', async () => {
    const nothing = (): Promise<void> => Promise.resolve();
    await expect(writeFileWhole(join(folder, 'no', 'x.json'), nothing)).rejects.toThrow(/There is no folder/);
    mkdirSync(join(folder, 'there'));
    await expect(writeFileWhole(join(folder, 'there'), nothing)).rejects.toThrow(/is a folder; name a file/);
  });
});

describe('the command line of an export', () => {
  test('takes a format, a filter and a place', () => {
    expect(readCommand(['graphml', '--filter', '{"sources": ["cnn-2018"]}', '-o', 'x'])).toMatchObject({
      kind: 'export',
      exporter: { name: 'graphml' },
      filter: { sources: ['cnn-2018'] },
      output: 'x',
    });
    expect(readCommand(['json'])).toMatchObject({ filter: undefined, output: undefined });
    expect(readCommand(['-h'])).toEqual({ kind: 'help' });
  });

  test.each([
    [[], /^Which format\?/],
    [['xml'], /^"xml" is no format; it is one of json, claims/],
    [['json', 'x.json'], /^"x.json" is too much/],
    [['csv'], /^csv makes a folder of files/],
    [['json', '--filter', '{'], /^--filter is no JSON/],
    [['json', '--filter', '[]'], /^--filter is no JSON object/],
    [['json', '--hue'], /--hue/],
  ])('%j is refused with a sentence', (args, message) => {
    expect(() => readCommand(args)).toThrow(message);
  });

  test('is told of every format', () => {
    for (const { name, gives } of EXPORTERS) expect(USAGE).toContain(`  ${name.padEnd(12)} ${gives}`);
  });
});
