import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { FormatError } from '../../server/ingest/import/errors.js';

/** The file of an import, read from its beginning as often as the importer asks. */
export class InputFile {
  readonly name: string;
  readonly bytes: number;
  #bytesRead = 0;

  /** @throws FormatError where there is no such file */
  constructor(private readonly path: string) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) throw new FormatError(`There is no file ${path}.`);
    this.name = basename(path);
    this.bytes = stat.size;
  }

  /** Bytes read so far, over all passes. */
  get bytesRead(): number {
    return this.#bytesRead;
  }

  readonly open = (): Readable => {
    const stream = createReadStream(this.path, { highWaterMark: 1 << 18 });
    stream.on('data', (chunk) => {
      this.#bytesRead += chunk.length;
    });
    stream.pause();
    return stream;
  };

  /** Hash of what the file holds, and of what else decides what it comes to. */
  async hash(settings: readonly (string | undefined)[]): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(settings));
    await pipeline(createReadStream(this.path, { highWaterMark: 1 << 20 }), hash);
    return hash.digest('hex');
  }
}
