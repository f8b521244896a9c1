import { once } from 'node:events';
import type { WriteStream } from 'node:tty';

/** A stream of this process: a terminal, a pipe or a file. */
type Stream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

const FALLBACK_WIDTH = 80;

/** Where the shell writes: results here, everything about them there. */
export class Output {
  constructor(
    private readonly results: Stream,
    private readonly remarks: Stream,
    /** Leaves out counts and times; errors stay. */
    readonly quiet: boolean,
  ) {}

  /** Columns of the terminal that shows results; undefined where none does. */
  width(): number | undefined {
    return widthOfStream(this.results);
  }

  /** Columns of the terminal that shows remarks; undefined where none does. */
  errorWidth(): number | undefined {
    return widthOfStream(this.remarks);
  }

  /** Writes a piece of a result, and waits while the reader is slower. */
  async result(text: string): Promise<void> {
    if (!this.results.write(text)) await once(this.results, 'drain');
  }

  /** Writes a line for the person who asked. */
  note(line: string): void {
    if (!this.quiet) this.remarks.write(`${line}\n`);
  }

  /** Writes as it is, also where quiet is wanted. */
  error(text: string): void {
    this.remarks.write(text);
  }
}

function widthOfStream(stream: Stream): number | undefined {
  if (stream.isTTY !== true) return undefined;
  return stream.columns !== undefined && stream.columns > 0 ? stream.columns : FALLBACK_WIDTH;
}
