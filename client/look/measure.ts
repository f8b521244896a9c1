import type { NodeSpec } from '../model/projection';

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

/** Longest line of a name before it wraps, canvas units. */
export const LABEL_MAX_WIDTH = 130;

/** The typeface of all names. */
export const FONT =
  'Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

let pen: Pen | null | undefined;

/** A canvas to measure on; null where there is none, as outside a browser. */
function measuring(): Pen | null {
  pen ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return pen;
}

/** Width of a letter of the size 1, where it can't be measured. */
const LETTER = 0.58;

/** Room of a name under its node, canvas units: how wide its longest line is and how high its lines are together. */
export function labelBox(
  name: string,
  size: number,
  weight: 400 | 600 = 400,
): { readonly width: number; readonly height: number } {
  const canvas = measuring();
  if (canvas) canvas.font = `${weight} ${size}px ${FONT}`;
  const widthOf = (text: string): number => canvas?.measureText(text).width ?? text.length * size * LETTER;
  // As the canvas breaks it: between words, where the next one would not fit.
  const lines: number[] = [];
  let line = '';
  for (const word of name.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > LABEL_MAX_WIDTH) {
      lines.push(widthOf(line));
      line = word;
    } else line = longer;
  }
  lines.push(widthOf(line));
  return { width: Math.max(...lines), height: lines.length * size * LINE_HEIGHT };
}

/** Height of a line of a name by the size of its letters. */
const LINE_HEIGHT = 1.15;
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
  weight: 400 | 600 = 400,
): { readonly width: number; readonly height: number } {
  const label = labelBox(name, size, weight);
  return { width: Math.max(node, label.width) + 10, height: node + LABEL_GAP + label.height + 8 };
}

/** Width of a line by its independent voices, canvas units. */
export function edgeWidth(voices: number): number {
  return 1.4 + Math.min(5, Math.max(0, voices - 1) * 1.3);
}
