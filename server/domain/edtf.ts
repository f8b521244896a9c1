import edtf from 'edtf';

/** First and last day (ISO, `YYYY-MM-DD`) that the start and the end of a time can be; null is unbounded. */
export interface Bounds {
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
}

/** The shapes of the library's values that this module reads; it ships no types of its own. */
interface Span {
  readonly min: number | null;
  readonly max: number | null;
}
type Side = (Span & { readonly type: string }) | number | null;
interface Parsed extends Span {
  readonly type: string;
  readonly lower?: Side;
  readonly upper?: Side;
  readonly values?: readonly (Span | readonly Span[])[];
  readonly earlier?: boolean;
  readonly later?: boolean;
}

const parse: (text: string) => Parsed = edtf;

/**
 * The four bounds of an Extended Date/Time Format text (ISO 8601-2, levels 0 to 2).
 * A date or season starts and ends within itself; `A/B` starts in A and ends in B; a set `[A..B]` is one of its
 * members; an open or unknown side is unbounded; `~` and `?` do not widen.
 * @param text for example `2018-08~`, `2015/2018-08`, `[2021-08-27..2021-09-05]`
 * @throws Error when the text is not EDTF, or when it runs backwards
 */
export function boundsOf(text: string): Bounds {
  let parsed: Parsed;
  try {
    parsed = parse(text);
  } catch (cause) {
    throw new Error(
      `"${text}" is not a date in EDTF (ISO 8601-2); write for example 2018-08~ or 2017/2019.`,
      { cause },
    );
  }
  const bounds = parsed.type === 'Interval' ? ofInterval(parsed) : ofSpan(spanOf(parsed));
  const { startMin, startMax, endMin, endMax } = bounds;
  if (
    runsBackwards(parsed) ||
    isAfter(startMin, endMax) ||
    isAfter(startMin, startMax) ||
    isAfter(endMin, endMax)
  ) {
    throw new Error(`"${text}" ends before it starts.`);
  }
  return bounds;
}

/** The last day that a date can be, for `knownSince`; null where it is open. */
export function lastDayOf(text: string): string | null {
  return boundsOf(text).endMax;
}

function isAfter(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a > b;
}

function ofSpan({ min, max }: Span): Bounds {
  const [first, last] = [day(min), day(max)];
  return { startMin: first, startMax: last, endMin: first, endMax: last };
}

function ofInterval({ lower, upper }: Parsed): Bounds {
  const start = sideOf(lower);
  const end = sideOf(upper);
  return { startMin: day(start.min), startMax: day(start.max), endMin: day(end.min), endMax: day(end.max) };
}

function sideOf(side: Side | undefined): Span {
  return side !== null && typeof side === 'object' ? side : { min: null, max: null };
}

/** The library puts the two ends of `[A..B]` in a pair as they stand. */
function runsBackwards({ values = [] }: Parsed): boolean {
  return values.some((value) => {
    if (!Array.isArray(value)) return false;
    const [first, last] = value as readonly Span[];
    return (first?.min ?? -Infinity) > (last?.max ?? Infinity);
  });
}

/** A set or list spans its members; the library's own minimum and maximum of a set `[A..B]` miss B. */
function spanOf(parsed: Parsed): Span {
  if (parsed.values === undefined || (parsed.type !== 'Set' && parsed.type !== 'List')) return parsed;
  const members = parsed.values.flat() as Span[];
  const min = Math.min(...members.map((member) => member.min ?? -Infinity));
  const max = Math.max(...members.map((member) => member.max ?? Infinity));
  return { min: parsed.earlier ? null : min, max: parsed.later ? null : max };
}

function day(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10);
}
