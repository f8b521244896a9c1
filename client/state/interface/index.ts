import { present } from '../history';
import type { Slice } from '../types';
import type { AnalysisPage, Dialog, Notice, Cut, Handover, Hover, InterfaceSlice, Work } from './types';

export type { AnalysisPage, Dialog, Notice, Cut, Handover, Hover, InterfaceSlice, Work };

/** A pointer that rests on the canvas says nothing while the person does something else. */
const NO_HOVER: Hover = { on: 'nothing' };

let lastNotice = 0;
let lastWork = 0;

export const createInterfaceSlice: Slice<InterfaceSlice> = (set) => ({
  dialog: 'none',
  analysisPage: 'sides',
  hover: NO_HOVER,
  walk: null,
  spoken: '',
  notices: [],
  lasso: false,
  timeOpen: false,
  legendOpen: false,
  legendFolded: false,
  detailsWidth: null,
  tourOpen: false,
  cut: null,
  arranging: false,
  work: [],
  handover: null,
  draft: null,
  openDialog: (dialog) => set({ dialog, handover: null, hover: NO_HOVER }),
  openAnalysis: (analysisPage) => set({ dialog: 'analysis', analysisPage, handover: null, hover: NO_HOVER }),
  writeNote: (draft) => set({ dialog: 'note', draft, hover: NO_HOVER }),
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
  setLegendFolded: (legendFolded) => set({ legendFolded }),
  setDetailsWidth: (detailsWidth) => set({ detailsWidth }),
  setTourOpen: (tourOpen) => set({ tourOpen }),
  setArranging: (arranging) => set({ arranging }),
  during: async (what, work) => {
    lastWork += 1;
    const id = lastWork;
    set((state) => ({ work: [...state.work, { id, what }] }));
    try {
      return await work();
    } finally {
      set((state) => ({ work: state.work.filter((one) => one.id !== id) }));
    }
  },
  setCut: (cut) => set(({ history }) => ({ cut: { ...cut, step: present(history).id } })),
});
