import stringWidth from 'string-width';

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Marks that stand over or under the letter before them. The library knows those of Latin only. */
const MARKS = /[\p{Mn}\p{Me}]/gu;

/** Columns of a terminal that a text takes: 2 for wide characters, 0 for combining marks, never more for one grapheme. */
export function widthOf(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += Math.min(2, stringWidth(segment.normalize('NFC').replace(MARKS, '')));
  }
  return columns;
}

/** The text filled up with blanks to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text cut to a width, with `…` at its end where something was cut. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${takeWidth(text, width - 1)}…`;
}

/**
 * Breaks a text into lines of at most `width` columns, at blanks where there are any near the end.
 * @param maxLines further text is cut off, and the last line ends with `…`
 */
export function wrap(text: string, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (widthOf(rest) > width) {
    if (lines.length === maxLines - 1) return [...lines, truncate(rest, width)];
    const fitting = takeWidth(rest, width);
    const blank = rest[fitting.length] === ' ' ? fitting.length : fitting.lastIndexOf(' ');
    const end = blank > fitting.length / 2 ? blank : fitting.length;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

/** The longest beginning of a text that fits a width; at least one character, so that every text comes to its end. */
function takeWidth(text: string, width: number): string {
  if (PRINTABLE_ASCII.test(text)) return text.slice(0, Math.max(1, width));
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width && taken !== '') break;
    taken += segment;
    if (used >= width) break;
  }
  return taken;
}
