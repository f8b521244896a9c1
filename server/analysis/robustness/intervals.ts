/** A figure, and between what it lies when claims are resampled, and when each source is left out in turn. */
export interface FigureRange {
  /** Null where it is not defined, such as a share of no triads. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly leastWithoutOne: number | null;
  readonly mostWithoutOne: number | null;
}

/**
 * The percentile interval of 95 % over the draws (Efron and Tibshirani 1993, chapter 13), and the range over the sources
 * left out one by one. What is not defined in a draw does not count.
 */
export function rangeOf(
  value: number | null,
  draws: readonly (number | null)[],
  without: readonly (number | null)[],
): FigureRange {
  const sorted = defined(draws).sort((a, b) => a - b);
  const left = defined(without);
  return {
    value,
    low: quantile(sorted, 0.025),
    high: quantile(sorted, 0.975),
    leastWithoutOne: left.length === 0 ? null : Math.min(...left),
    mostWithoutOne: left.length === 0 ? null : Math.max(...left),
  };
}

const defined = (list: readonly (number | null)[]): number[] => list.filter((one) => one !== null);

/** The value below which a share of a sorted list lies, between two of its values as their distance has it. */
function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (at - Math.floor(at));
}
