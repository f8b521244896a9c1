import type { WalkState } from '../../graph/walk';
import { present } from '../history';
import type { Slice } from '../types';

/** Windows over the page; one at a time. */
export type Dialog = 'none' | 'search' | 'cypher' | 'views' | 'keys' | 'questions' | 'console' | 'about';

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
  /** How many the next press brings. */
  readonly next: number;
  /** Brings them. */
  readonly more: () => Promise<void>;
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
  | { readonly on: 'edge'; readonly id: string };

export interface InterfaceSlice {
  readonly dialog: Dialog;
  readonly hover: Hover;
  /** Where the keyboard walk stands: a node, and the line at it that was read last. */
  readonly walk: WalkState | null;
  /** What the live region reads. */
  readonly spoken: string;
  readonly notices: readonly Notice[];
  readonly lasso: boolean;
  readonly timeOpen: boolean;
  readonly legendOpen: boolean;
  readonly tourOpen: boolean;
  /** Where a step could not show all: how many of how many it shows. */
  readonly cut: (Cut & { readonly step: number }) | null;
  /** What the console opens with; null for what it was left with. */
  readonly handover: Handover | null;
  /** A layout or another long piece of work is under way. */
  readonly arranging: boolean;
  openDialog(this: void, dialog: Dialog): void;
  setHover(this: void, hover: Hover): void;
  setWalk(this: void, walk: InterfaceSlice['walk']): void;
  speak(this: void, text: string): void;
  notify(this: void, kind: Notice['kind'], text: string): void;
  dismiss(this: void, id: number): void;
  setLasso(this: void, on: boolean): void;
  setTimeOpen(this: void, open: boolean): void;
  setLegendOpen(this: void, open: boolean): void;
  setTourOpen(this: void, open: boolean): void;
  setArranging(this: void, arranging: boolean): void;
  /** Says that the present step shows only some of what there is. */
  setCut(this: void, cut: Cut): void;
  /** Opens the console with this statement. */
  openInConsole(this: void, handover: Handover): void;
}

/** A pointer that rests on the canvas says nothing while the person does something else. */
const NO_HOVER: Hover = { on: 'nothing' };

let lastNotice = 0;

export const createInterfaceSlice: Slice<InterfaceSlice> = (set) => ({
  dialog: 'none',
  hover: NO_HOVER,
  walk: null,
  spoken: '',
  notices: [],
  lasso: false,
  timeOpen: false,
  legendOpen: false,
  tourOpen: false,
  cut: null,
  arranging: false,
  handover: null,
  openDialog: (dialog) => set({ dialog, handover: null, hover: NO_HOVER }),
  openInConsole: (handover) => set({ dialog: 'console', handover, hover: NO_HOVER }),
  setHover: (hover) => set({ hover }),
  setWalk: (walk) => set(walk === null ? { walk } : { walk, hover: NO_HOVER }),
  speak: (spoken) => set({ spoken }),
  notify: (kind, text) => {
    lastNotice += 1;
    const notice = { id: lastNotice, kind, text };
    set(({ notices }) => ({ notices: [...notices.filter((old) => old.text !== text), notice].slice(-3) }));
  },
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  setLasso: (lasso) => set({ lasso }),
  setTimeOpen: (timeOpen) => set({ timeOpen }),
  setLegendOpen: (legendOpen) => set({ legendOpen }),
  setTourOpen: (tourOpen) => set({ tourOpen }),
  setArranging: (arranging) => set({ arranging }),
  setCut: (cut) => set(({ history }) => ({ cut: { ...cut, step: present(history).id } })),
});
