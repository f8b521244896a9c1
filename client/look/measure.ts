import type { NodeSpec } from '../model/projection';
import { FONT } from './font';

/** Diameter of a node, canvas units: actors larger than what surrounds them, the well connected larger still. */
export function nodeSize(node: Pick<NodeSpec, 'kind' | 'degree'>): number {
  const growth = Math.min(22, 5 * Math.log2(1 + node.degree));
  switch (node.kind) {
    case 'ARMED_GROUP':
    case 'STATE':
    case 'STATE_FORCE':
    case 'COALITION':
      return 34 + growth;
    case 'FACTION':
    case 'ORGANIZATION':
    case 'COMMUNITY':
    case 'EVENT':
      return 28 + growth * 0.7;
    case 'PERSON':
    case 'COUNTRY':
    case 'REGION':
    case 'PROVINCE':
    case 'DISTRICT':
    case 'LOCALITY':
      return 24 + growth * 0.6;
    default: {
      const never: never = node.kind;
      return never;
    }
  }
}

export type Weight = 400 | 600 | 700;

/** Longest line of a name before it wraps, pixels. */
export const LABEL_MAX_WIDTH = 130;

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

let pen: Pen | null | undefined;

/** A canvas to measure on; null where there is none, as outside a browser. */
function measuring(): Pen | null {
  pen ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return pen;
}

/** Width of a letter of the size 1, where it can't be measured. */
const LETTER = 0.58;

/** A name as it is written: its lines, how wide the longest is and how high they are together. */
export interface LabelBox {
  readonly texts: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** How wide a text is in one line. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const canvas = measuring();
  if (!canvas) return text.length * size * LETTER;
  canvas.font = `${weight} ${size}px ${FONT}`;
  return canvas.measureText(text).width;
}

/** A name broken between words, where the next one would not fit. */
export function labelBox(name: string, size: number, weight: Weight = 400): LabelBox {
  const texts: string[] = [];
  let line = '';
  for (const word of name.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > LABEL_MAX_WIDTH) {
      texts.push(line);
      line = word;
    } else line = longer;
  }
  texts.push(line);
  const width = Math.max(...texts.map((text) => textWidth(text, size, weight)));
  return { texts, width, height: texts.length * size * LINE_HEIGHT };
}

/** Height of a line of a name by the size of its letters. */
export const LINE_HEIGHT = 1.15;
/** Between a node and its name. */
export const LABEL_GAP = 5;

/**
 * Room that a node takes with its name below it, as a box around the node's middle: two of which the boxes do not touch
 * cover no part of each other.
 */
export function roomOf(
  name: string,
  node: number,
  size: number,
  weight: Weight = 400,
): { readonly width: number; readonly height: number } {
  const label = labelBox(name, size, weight);
  return { width: Math.max(node, label.width) + 10, height: node + LABEL_GAP + label.height + 8 };
}

/** Width of a line of its own by its independent voices, canvas units: one more each time that they double. */
export function edgeWidth(voices: number): number {
  return 1.8 + 1.4 * Math.log2(Math.max(1, voices));
}

/** Narrowest stripe of a family in a ribbon, and least share of one line in it, canvas units. */
const LEAST_LINE = 0.9;

/**
 * Widths of the lines of a ribbon, canvas units: together by the logarithm of all voices, each by its share of them.
 * @param voices of each line; a line without any, as a forecast, counts as one
 */
export function ribbonWidths(voices: readonly number[]): number[] {
  const counted = voices.map((count) => Math.max(1, count));
  const total = counted.reduce((sum, count) => sum + count, 0);
  const whole = 2.6 + 2.3 * Math.log2(total);
  return counted.map((count) => Math.max(LEAST_LINE, (whole * count) / total));
}
