import { compareTexts } from '../../../domain/order.js';
import { isStructure } from '../../model/evidence';
import { byTime, edtfInWords } from '../../model/time';
import type { PublishedClaimsQuery } from '../../operations/generated';

type Tie = PublishedClaimsQuery['neighborhood']['relationships'][number];
type PrintedClaim = Tie['claims'][number];

/** A tie in a sentence, with the numbers of the notes that it rests on. */
export interface PrintedTie {
  readonly id: string;
  readonly sentence: string;
  readonly disputed: boolean;
  readonly notes: readonly number[];
}

/** A claim as a note: what is said, and who says so where. */
export interface Note {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly stance: PrintedClaim['stance'];
  readonly from: string;
}

export interface Printed {
  readonly ties: readonly PrintedTie[];
  readonly notes: readonly Note[];
  /** Citations of what was read, in order. Structure is nobody's word, and no source here. */
  readonly sources: readonly string[];
}

function fromOf({ assertedBy, source, paragraph }: PrintedClaim): string {
  const published = source.published === null ? '' : ` (${edtfInWords(source.published)})`;
  return `${assertedBy.name}, in ${source.title}${published}, paragraph ${paragraph}`;
}

/**
 * The ties of a picture, oldest first, with their claims as notes, numbered in the order in which they are first named. A
 * claim has one number wherever it is named.
 * @param shown ids of the ties that the picture shows
 */
export function printed(relationships: readonly Tie[], shown: ReadonlySet<string>): Printed {
  const notes = new Map<string, Note>();
  const sources = new Map<string, string>();
  const ties = relationships
    .filter(({ id }) => shown.has(id))
    .sort((a, b) => byTime(a, b) || compareTexts(a.id, b.id))
    .map((tie): PrintedTie => {
      const numbers = tie.claims
        .filter(({ source }) => !isStructure(source.kind))
        .map((claim) => {
          const { id, text, stance, source } = claim;
          const note = notes.get(id) ?? { number: notes.size + 1, id, text, stance, from: fromOf(claim) };
          notes.set(id, note);
          sources.set(source.id, source.citation ?? source.title);
          return note.number;
        });
      return {
        id: tie.id,
        sentence: tie.sentence,
        disputed: tie.standing === 'DISPUTED',
        notes: numbers.sort((a, b) => a - b),
      };
    });
  return { ties, notes: [...notes.values()], sources: [...sources.values()].sort(compareTexts) };
}

/** How much wider a letter is than its size is high, on average of texts in a sans serif. */
const LETTER = 0.55;

/** A text in lines that fit a width, broken between words. SVG breaks no lines by itself. */
export function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
