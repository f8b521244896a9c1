import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Rejected } from '../../server/ingest/import/item.js';

const HEAD = ['line', 'row', 'reason'];

/** The file of rejected rows; made with the first of them. Each is in it before the rows beside it are in the graph. */
export class RejectsFile {
  #file: number | undefined;

  constructor(private readonly path: string) {}

  /** @param items that an earlier run dealt with: rejected rows beyond them come again; 0 for a new import */
  begin(items: number): void {
    if (items === 0 || !existsSync(this.path)) {
      rmSync(this.path, { force: true });
      return;
    }
    const [head = '', ...lines] = readFileSync(this.path, 'utf8').split('\n');
    const kept = lines.filter((line) => line !== '' && Number(line.split(',')[1]) <= items);
    writeFileSync(this.path, [head, ...kept, ''].join('\n'));
  }

  add({ line, row, reason }: Rejected): void {
    this.#file ??= this.#open();
    writeSync(this.#file, stringify([[line, row, reason.replaceAll(/\s+/g, ' ')]]));
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #open(): number {
    mkdirSync(dirname(this.path), { recursive: true });
    const isNew = !existsSync(this.path);
    const file = openSync(this.path, 'a');
    if (isNew) writeSync(file, stringify([HEAD]));
    return file;
  }
}
