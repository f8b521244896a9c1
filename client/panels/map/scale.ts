/** Steps of the scale at most: more shades of one color can't be told apart. */
export const STEPS = 5;

/**
 * The least counts of the steps of a scale that reaches up to `most`: 1, then each `r` times the one before, so that few
 * and many are told apart alike.
 */
export function stepsUpTo(most: number): number[] {
  if (most < 1) return [];
  const factor = Math.max(2, Math.ceil(most ** (1 / STEPS)));
  const steps: number[] = [];
  for (let least = 1; least <= most && steps.length < STEPS; least *= factor) steps.push(least);
  return steps;
}

/** The step that a count belongs to, from 0; -1 for none. */
export function stepOf(count: number, steps: readonly number[]): number {
  return steps.filter((least) => least <= count).length - 1;
}

/** A step in words: "3 to 8", "27 and more". */
export function stepInWords(index: number, steps: readonly number[], most: number): string {
  const least = steps[index] ?? 0;
  const next = (steps[index + 1] ?? most + 1) - 1;
  return least >= next ? String(least) : `${least} to ${next}`;
}
