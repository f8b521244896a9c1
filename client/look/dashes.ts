import type { Family } from '../../domain/kinds/index.js';

/** Dashes and gaps of lines, canvas units: what tells lines apart without their color. */
export const DASHES = {
  /** Every source is unsure. */
  hedged: [5, 4],
  denied: [3, 7],
} as const;

/** The pattern of a family's lines; null for an unbroken one. What is cooperative differs from what is hostile by it. */
export function dashOf(family: Family): readonly number[] | null {
  return family === 'cooperation' ? [15, 3.5] : null;
}
