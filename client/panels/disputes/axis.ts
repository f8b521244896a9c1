import { firstDayOf, monthOf } from '../../model/time';

/** Claims of one position that became known on one day. */
export interface Moment<T> {
  readonly day: string;
  /** Where it stands on the axis, percent from the left. */
  readonly at: number;
  readonly claims: readonly T[];
}

export interface Axis<T> {
  /** Where years begin, percent from the left. */
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** For each position, in the order given. */
  readonly rows: readonly (readonly Moment<T>[])[];
}

/** Months before the first and after the last. */
const MARGIN = 3;
const DAY = 86_400_000;

/**
 * Lays claims out by the day on which they became known, on one axis for all positions. Claims without such a day have no
 * place. Pure.
 * @returns null where none has a day
 */
export function axisOf<T extends { readonly knownSince: string | null }>(
  positions: readonly (readonly T[])[],
): Axis<T> | null {
  const days = positions
    .flat()
    .flatMap(({ knownSince }) => (knownSince === null ? [] : [knownSince]))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = Date.parse(firstDayOf(monthOf(first) - MARGIN));
  const end = Date.parse(firstDayOf(monthOf(last) + MARGIN + 1)) - DAY;
  const place = (day: string): number => ((Date.parse(day) - start) / (end - start)) * 100;
  const years: { year: string; at: number }[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)) + 1; year += 1) {
    const at = place(`${year}-01-01`);
    if (at >= 0 && at <= 97) years.push({ year: String(year), at });
  }
  return {
    years,
    rows: positions.map((claims) => {
      const byDay = new Map<string, T[]>();
      for (const claim of claims)
        if (claim.knownSince !== null)
          byDay.set(claim.knownSince, [...(byDay.get(claim.knownSince) ?? []), claim]);
      return [...byDay]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, held]) => ({ day, at: place(day), claims: held }));
    }),
  };
}
