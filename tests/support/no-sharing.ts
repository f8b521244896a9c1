import type { Sharing } from '../../server/read/ties.js';

/** Computes anew each time, so that nothing of one graph is taken for another. */
export const NO_SHARING: Sharing = { of: (_, compute) => compute() };
