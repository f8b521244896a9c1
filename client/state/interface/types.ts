import type { Note } from '../../model/view';
import type { WalkState } from '../../model/walk';

/** Windows over the page; one at a time. */
export type Dialog =
  | 'none'
  | 'search'
  | 'cypher'
  | 'views'
  | 'keys'
  | 'questions'
  | 'console'
  | 'analysis'
  | 'dossier'
  | 'publish'
  | 'note'
  | 'compare';

/** A sentence for the person at the page. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'problem';
  readonly text: string;
}

/** Where a step could not show all that there is. */
export interface Cut {
  /** What is cut, after "12 of 80": "around the Taliban". */
  readonly what: string;
  readonly shown: number;
  readonly total: number;
  /** What comes first; the best attested where left out. */
  readonly order?: string;
  /** How many the next press brings; 0 where there is none. */
  readonly next: number;
  /** Brings them. */
  readonly more: () => Promise<void>;
}

/** Something that the server is asked for before a step can be made. */
export interface Work {
  readonly id: number;
  /** What is looked for: "what is tied to IS-K". */
  readonly what: string;
}

/** A statement for the console, with its parameters as JSON text of a map. */
export interface Handover {
  readonly query: string;
  readonly parameters: string;
  /** It came with a link, so the person at the page has not seen it yet. */
  readonly linked?: boolean;
}

/** What the pointer or the keyboard walk is on. */
export type Hover =
  | { readonly on: 'nothing' }
  | { readonly on: 'node'; readonly id: string }
  | { readonly on: 'edge'; readonly id: string }
  /** A way from one to another, in a list beside the canvas. */
  | { readonly on: 'path'; readonly nodes: readonly string[]; readonly ties: readonly string[] };

/** A page of the analysis. */
export type AnalysisPage =
  'sides' | 'disputes' | 'word' | 'sources' | 'known' | 'balance' | 'enemies' | 'gaps';

export interface InterfaceSlice {
  readonly dialog: Dialog;
  /** The page of the analysis that was open last. */
  readonly analysisPage: AnalysisPage;
  readonly hover: Hover;
  /** Where the keyboard walk stands: a node, and the line at it that was read last. */
  readonly walk: WalkState | null;
  /** What the live region reads. */
  readonly spoken: string;
  readonly notices: readonly Notice[];
  readonly lasso: boolean;
  readonly timeOpen: boolean;
  readonly legendOpen: boolean;
  /** Whether the legend beside the canvas is folded away. */
  readonly legendFolded: boolean;
  /** Width of the details beside the canvas, pixels; null for the usual one. */
  readonly detailsWidth: number | null;
  readonly tourOpen: boolean;
  /** Where a step could not show all: how many of how many it shows. */
  readonly cut: (Cut & { readonly step: number }) | null;
  /** What the console opens with; null for what it was left with. */
  readonly handover: Handover | null;
  /** A layout or another long piece of work is under way. */
  readonly arranging: boolean;
  readonly work: readonly Work[];
  /** The note that is being written; null where none is. */
  readonly draft: Note | null;
  openDialog(this: void, dialog: Dialog): void;
  /** Turns to a page of the analysis, and opens it. */
  openAnalysis(this: void, page: AnalysisPage): void;
  /** Opens a note for writing. */
  writeNote(this: void, draft: Note): void;
  setHover(this: void, hover: Hover): void;
  setWalk(this: void, walk: InterfaceSlice['walk']): void;
  speak(this: void, text: string): void;
  notify(this: void, kind: Notice['kind'], text: string): void;
  dismiss(this: void, id: number): void;
  setLasso(this: void, on: boolean): void;
  setTimeOpen(this: void, open: boolean): void;
  setLegendOpen(this: void, open: boolean): void;
  setLegendFolded(this: void, folded: boolean): void;
  setDetailsWidth(this: void, width: number): void;
  setTourOpen(this: void, open: boolean): void;
  setArranging(this: void, arranging: boolean): void;
  /** Says as long as it takes what is looked for. */
  during<T>(this: void, what: string, work: () => Promise<T>): Promise<T>;
  /** Says that the present step shows only some of what there is. */
  setCut(this: void, cut: Cut): void;
  /** Opens the console with this statement. */
  openInConsole(this: void, handover: Handover): void;
}
