import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  type WriteStream,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { FolderSink, TextSink } from '../../server/export/exporter.js';
import { UsageError } from '../cypher/parameters.js';

/** Characters that are gathered before they are handed on. */
const PIECE = 1 << 16;

/** Text for a stream, gathered to pieces; waits while the reader is slower. */
export class StreamSink implements TextSink {
  #pending: string[] = [];
  #length = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {}

  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) await this.flush();
  }

  /** Hands on what is gathered. */
  async flush(): Promise<void> {
    const piece = this.#pending.join('');
    this.#pending = [];
    this.#length = 0;
    if (piece !== '' && !this.stream.write(piece)) await once(this.stream, 'drain');
  }
}

/** A file in the making, beside the place that it takes once it is whole. */
class OpenFile {
  readonly sink: StreamSink;
  readonly #stream: WriteStream;
  readonly #finished: Promise<void>;

  constructor(path: string) {
    this.#stream = createWriteStream(path, { flags: 'wx' });
    this.sink = new StreamSink(this.#stream);
    this.#finished = finished(this.#stream);
    // Told by `close`; until then nobody waits for it.
    this.#finished.catch(() => undefined);
  }

  /** @throws what writing failed with, such as a full disk */
  async close(): Promise<void> {
    await this.sink.flush();
    this.#stream.end();
    await this.#finished;
  }

  async abandon(): Promise<void> {
    this.#stream.destroy();
    await this.#finished.catch(() => undefined);
  }
}

/**
 * Writes a file: to a temporary one beside it first, so that a failed export leaves no half file, and an older file stays
 * until the new one is whole.
 * @throws UsageError where there is no such folder, or a folder stands in its place
 */
export async function writeFileWhole(path: string, write: (to: TextSink) => Promise<void>): Promise<void> {
  needParent(path);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${path} is a folder; name a file.`);
  const partial = partialOf(path);
  const file = new OpenFile(partial);
  try {
    await write(file.sink);
    await file.close();
    renameSync(partial, path);
  } catch (error) {
    await file.abandon();
    rmSync(partial, { force: true });
    throw error;
  }
}

/**
 * Writes a folder of files in the same way.
 * @throws UsageError where the folder is there and holds something
 */
export async function writeFolderWhole(
  path: string,
  write: (to: FolderSink) => Promise<void>,
): Promise<void> {
  needParent(path);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && (!there.isDirectory() || readdirSync(path).length > 0))
    throw new UsageError(`${path} is there already; name a folder that is new or empty.`);
  const partial = partialOf(path);
  const files: OpenFile[] = [];
  mkdirSync(partial);
  try {
    await write({
      file(name) {
        const file = new OpenFile(join(partial, name));
        files.push(file);
        return file.sink;
      },
    });
    for (const file of files) await file.close();
    if (there !== undefined) rmSync(path, { recursive: true });
    renameSync(partial, path);
  } catch (error) {
    for (const file of files) await file.abandon();
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

function needParent(path: string): void {
  if (!existsSync(dirname(path))) throw new UsageError(`There is no folder ${dirname(path)}; make it first.`);
}

const partialOf = (path: string): string => `${path}.${process.pid}.partial`;
