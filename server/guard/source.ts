import { AllegianceError, type ErrorCode } from '../errors.js';

/**
 * A statement's text, addressed by code points as the parser counts them (an emoji is one place, though two
 * JavaScript characters).
 */
export class Source {
  private readonly points: readonly string[];

  constructor(readonly text: string) {
    this.points = Array.from(text);
  }

  get length(): number {
    return this.points.length;
  }

  /** The text from `from` up to, not including, `to`. */
  slice(from: number, to: number): string {
    return this.points.slice(from, to).join('');
  }

  at(place: number): string {
    return this.points[place] ?? '';
  }

  /** 1-based line and column of a place. */
  position(place: number): { line: number; column: number } {
    let line = 1;
    let column = 1;
    for (let index = 0; index < place && index < this.points.length; index += 1) {
      if (this.points[index] === '\n') {
        line += 1;
        column = 1;
      } else {
        column += 1;
      }
    }
    return { line, column };
  }

  /** An error about the statement that names its line and column. `sentence` ends without a full stop. */
  fault(code: ErrorCode, place: number, sentence: string, advice = ''): AllegianceError {
    const { line, column } = this.position(place);
    const tail = advice === '' ? '' : ` ${advice}`;
    return new AllegianceError(code, `${sentence} (line ${line}, column ${column}).${tail}`, {
      line,
      column,
    });
  }
}
