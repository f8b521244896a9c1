import type { Picture } from '../../canvas/canvas';
import type { Note, Point } from '../../model/view';
import { textWidth } from '../../look/measure';

/** A person's note as it stands in a picture, in the picture's own units. */
export interface DrawnNote {
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node as far as a note at it depends on that. */
interface Anchor extends Point {
  readonly id: string;
  readonly size: number;
}

/** Look of a note on the canvas (canvas-menu.css): its letters, its room and the gap to its node. */
export const NOTE = { size: 12, line: 16, side: 8, top: 4, gap: 10, most: 190 } as const;

/** Around notes that stand out of the picture. */
const MARGIN = 12;

/** A text in lines of at most a width, as it is measured; words longer than that are broken. */
export function brokenInto(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/[ \t]+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const letter of word) {
        if (line !== '' && measure(line + letter) > width) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    return [...lines, line];
  });
}

/**
 * Where notes stand in a picture: at the upper right of their node, or at their point of the canvas, as they do on it.
 * @param nodes what the canvas draws, in its own units
 * @param nodeOf the node that stands for an entity
 */
export function notesIn(
  picture: Picture,
  notes: readonly Note[],
  nodes: readonly Anchor[],
  nodeOf: (id: string) => string,
): DrawnNote[] {
  const measure = (text: string): number => textWidth(text, NOTE.size, 400);
  return notes.flatMap(({ id, on, at, text }) => {
    const node = on === null ? undefined : nodes.find((one) => one.id === nodeOf(on));
    if (on !== null && node === undefined) return [];
    const lines = brokenInto(text, NOTE.most - 2 * NOTE.side, measure);
    const reach = node === undefined ? 0 : node.size / 2 + NOTE.gap;
    const { x, y } = node ?? at;
    return [
      {
        id,
        lines,
        x: x + reach + picture.origin.x,
        y: y - reach + picture.origin.y,
        width: Math.ceil(Math.max(...lines.map(measure)) + 2 * NOTE.side),
        height: lines.length * NOTE.line + 2 * NOTE.top,
      },
    ];
  });
}

/** The part of a drawing that a picture and its notes take. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture with room for the notes that stand out of it. */
export function frameOf({ width, height }: Picture, notes: readonly DrawnNote[]): Frame {
  const x1 = Math.min(0, ...notes.map((note) => note.x - MARGIN));
  const y1 = Math.min(0, ...notes.map((note) => note.y - MARGIN));
  const x2 = Math.max(width, ...notes.map((note) => note.x + note.width + MARGIN));
  const y2 = Math.max(height, ...notes.map((note) => note.y + note.height + MARGIN));
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}
