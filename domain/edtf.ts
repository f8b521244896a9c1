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
  readonly type?: string;
  /** 1 for a year, 2 for a month, 3 for a day. */
  readonly precision?: number;
  readonly approximate?: { readonly value: number } | boolean;
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
 * members; an open or unknown side is unbounded. `~` widens by one unit of its precision on either side (`2019-11~` is
 * October to December); `?` does not widen.
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
  return side !== null && typeof side === 'object' ? widened(side) : { min: null, max: null };
}

/** One unit more on either side of what is approximate. */
function widened(span: Span): Span {
  const { min, max, approximate } = span;
  if (approximate === undefined || min === null || max === null) return span;
  if (typeof approximate === 'boolean' ? !approximate : approximate.value === 0) return span;
  const by = unitOf(span);
  // The day after the last one moves: a month later than 31 July is 31 August, than 1 August is 1 September.
  const after = moved(max + 1, by, 1);
  return { min: moved(min, by, -1), max: after - 1 };
}

interface Unit {
  readonly months?: number;
  readonly days?: number;
}

function unitOf({ type, precision }: Span): Unit {
  if (type === 'Century') return { months: 1200 };
  if (type === 'Decade') return { months: 120 };
  if (type === 'Season') return { months: 3 };
  return precision === 3 ? { days: 1 } : { months: precision === 2 ? 1 : 12 };
}

function moved(time: number, { months = 0, days = 0 }: Unit, sign: 1 | -1): number {
  const date = new Date(time);
  date.setUTCMonth(date.getUTCMonth() + sign * months);
  date.setUTCDate(date.getUTCDate() + sign * days);
  return date.getTime();
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
  if (parsed.values === undefined || (parsed.type !== 'Set' && parsed.type !== 'List'))
    return widened(parsed);
  const members = (parsed.values.flat() as Span[]).map(widened);
  const min = Math.min(...members.map((member) => member.min ?? -Infinity));
  const max = Math.max(...members.map((member) => member.max ?? Infinity));
  return { min: parsed.earlier ? null : min, max: parsed.later ? null : max };
}

function day(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10);
}
