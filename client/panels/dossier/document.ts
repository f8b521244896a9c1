import type { ShownStanding } from '../../model/view';

/** A piece of a sentence: words, or the number of the note that they rest on. */
export type Run = string | { readonly note: number };

/** Who says so, or who does not: a list behind its label. */
export interface Side {
  /** "According to", "Denied by". */
  readonly label: string;
  /** One for each speaker; in a dispute one for each claim, with what it says. */
  readonly items: readonly (readonly Run[])[];
  /** Claims beyond those listed. */
  readonly more: number;
}

/** A tie in a sentence, with those who say so and those who do not. */
export interface Statement {
  readonly id: string;
  readonly sentence: string;
  readonly standing: ShownStanding;
  /** When, where and how it stands: "Jul 2018 · Jawzjan · disputed". */
  readonly facts: string;
  readonly sides: readonly Side[];
}

/** Statements that belong together. */
export interface Group {
  /** The pair that they are about; null where they are about several. */
  readonly title: string | null;
  readonly statements: readonly Statement[];
}

export interface Section {
  readonly title: string;
  /** What its statements are, in a sentence. */
  readonly lead: string;
  readonly groups: readonly Group[];
}

/** A point in dispute. None of its positions is preferred. */
export interface DisputedPoint {
  readonly id: string;
  readonly text: string;
  readonly positions: readonly { readonly position: string; readonly side: Side }[];
  /** Claims on it that the filters leave out. */
  readonly outside: number;
}

/** A claim, and where it stands. */
export interface Footnote {
  readonly number: number;
  /** Id of the claim. */
  readonly id: string;
  readonly speaker: string;
  /** In our own words. */
  readonly text: string;
  /** How sure the text is, and what the coders supply; empty where there is nothing to say. */
  readonly qualities: string;
  /** The source in few words, with the paragraph. */
  readonly place: string;
}

/** Something to know of the whole: what it is as of, what counts. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Where it leads. */
  readonly href?: string;
}

/**
 * A report on a part of the graph, as data: the writers make HTML, Markdown and DOCX of it, and add nothing. Each statement
 * and each position rests on a note, and each note is named.
 */
export interface Dossier {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** How much it holds, and what it can't tell. */
  readonly summary: readonly string[];
  /** Under the picture. */
  readonly caption: string;
  readonly sections: readonly Section[];
  readonly points: readonly DisputedPoint[];
  /** What nobody tells. */
  readonly gaps: readonly string[];
  /** In the order in which they are first named, from 1. */
  readonly notes: readonly Footnote[];
  /** Citations of the sources, in order. */
  readonly sources: readonly string[];
}

/** The headings that all writers use. */
export const HEADINGS = {
  points: 'Points in dispute',
  gaps: 'What nobody tells',
  notes: 'Notes',
  sources: 'Sources',
} as const;

/** Under the headings of what is not a tie. */
export const LEADS = {
  points: 'Each position, and who takes it. This report takes none.',
  gaps: 'Of what is looked at here. The silence of the sources is not peace.',
  notes: 'What each speaker says, in our own words, and where it stands. Paragraphs are counted from 1.',
} as const;

/** What stands behind a list that is cut. */
export const moreInWords = (more: number): string =>
  more === 1 ? 'and 1 more claim' : `and ${more.toLocaleString('en')} more claims`;

/** The note of a position that nobody takes under the filters. */
export const outsideInWords = (outside: number): string =>
  outside === 1
    ? 'One more claim on it is outside the filters.'
    : `${outside.toLocaleString('en')} more claims on it are outside the filters.`;
