import type { Reading } from './curve.js';

export interface Band {
  readonly frustrationLeast: number;
  readonly frustrationMost: number;
  /** Null where no reading has a triad. */
  readonly balancedShareLeast: number | null;
  readonly balancedShareMost: number | null;
}

/** The share of triads that are balanced; null without triads. */
export function balancedShare({
  balanced,
  unbalanced,
}: Pick<Reading, 'balanced' | 'unbalanced'>): number | null {
  const all = balanced + unbalanced;
  return all === 0 ? null : balanced / all;
}

/** Between what and what all readings lie. Where a frustration index is not exact, both its bounds count. */
export function bandOf(readings: readonly Reading[]): Band {
  const shares = readings.map(balancedShare).filter((share) => share !== null);
  return {
    frustrationLeast: Math.min(...readings.map(({ atLeast }) => atLeast)),
    frustrationMost: Math.max(...readings.map(({ index }) => index)),
    balancedShareLeast: shares.length === 0 ? null : Math.min(...shares),
    balancedShareMost: shares.length === 0 ? null : Math.max(...shares),
  };
}
