/** First and last day that start and end can be (ISO dates); a missing bound is unbounded. */
export interface Bounds {
  readonly startMin?: string | null | undefined;
  readonly startMax?: string | null | undefined;
  readonly endMin?: string | null | undefined;
  readonly endMax?: string | null | undefined;
}

export type Presence = 'definite' | 'possible' | 'absent';

/** Whether something holds on a day: `definite` when surely, `possible` when it may, else `absent`. */
export function presenceOn(bounds: Bounds, day: string): Presence {
  const definite =
    bounds.startMax != null && bounds.startMax <= day && bounds.endMin != null && day <= bounds.endMin;
  if (definite) return 'definite';
  const possible =
    (bounds.startMin == null || bounds.startMin <= day) && (bounds.endMax == null || day <= bounds.endMax);
  return possible ? 'possible' : 'absent';
}

/**
 * Whether something possibly held between two days; a missing day is no limit. What has no date at all stays, unless
 * only certain dates count.
 */
export function overlaps(bounds: Bounds, from: string | null, to: string | null, definite: boolean): boolean {
  if (from === null && to === null) return true;
  if (!isDated(bounds)) return !definite;
  return (
    (from === null || bounds.endMax == null || bounds.endMax >= from) &&
    (to === null || bounds.startMin == null || bounds.startMin <= to)
  );
}

export function isDated(bounds: Bounds): boolean {
  return bounds.startMin != null || bounds.startMax != null || bounds.endMin != null || bounds.endMax != null;
}

/** The day by which things are put in order: the earliest that is known of it, else null. */
export function sortDay(bounds: Bounds): string | null {
  return bounds.startMin ?? bounds.startMax ?? bounds.endMin ?? bounds.endMax ?? null;
}

/** Compares by time, undated last. */
export function byTime(left: Bounds, right: Bounds): number {
  const a = sortDay(left);
  const b = sortDay(right);
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Months since year 0 of an ISO day. */
export function monthOf(day: string): number {
  const [year = '0', month = '1'] = day.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** First day of a month counted from year 0. */
export function firstDayOf(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The middle of a month: the day that the slider stands for, so that dates known to the month hold on it. */
export function middleDayOf(month: number): string {
  return firstDayOf(month).replace(/01$/, '15');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function monthName(day: string): string {
  const month = monthOf(day);
  return `${MONTHS[month % 12] ?? ''} ${Math.floor(month / 12)}`;
}

/** One EDTF date in words: `2018-08~` is "about Aug 2018". */
function dateInWords(edtf: string): string {
  const unsure = edtf.endsWith('?') || edtf.endsWith('%') ? ' (unsure)' : '';
  const about = /[~%]$/.test(edtf) ? 'about ' : '';
  const plain = edtf.replace(/[~?%]$/, '');
  const season = /^(\d{4})-(2[1-4])$/.exec(plain);
  if (season) {
    const names: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };
    return `${about}${names[season[2] ?? ''] ?? ''} ${season[1] ?? ''}${unsure}`;
  }
  const decade = /^(\d{3})X$/.exec(plain);
  if (decade) return `${about}the ${decade[1] ?? ''}0s${unsure}`;
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(plain);
  if (!parts) return edtf;
  const [, year = '', month, day] = parts;
  const monthText = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? month} `;
  return `${about}${day === undefined ? '' : `${Number(day)} `}${monthText}${year}${unsure}`;
}

/** An EDTF date, interval or set in words that a reader understands; "undated" where there is none. */
export function edtfInWords(edtf: string | null | undefined): string {
  if (edtf == null || edtf === '') return 'undated';
  const set = /^[[{](.*)[\]}]$/.exec(edtf);
  if (set) {
    const [from = '', to = ''] = (set[1] ?? '').split('..');
    if (from === '') return `by ${dateInWords(to)}`;
    if (to === '') return `${dateInWords(from)} or later`;
    return `between ${dateInWords(from)} and ${dateInWords(to)}`;
  }
  if (edtf.includes('/')) {
    const [from = '', to = ''] = edtf.split('/');
    const open = (text: string): boolean => text === '' || text === '..';
    if (open(from)) return `until ${dateInWords(to)}`;
    if (open(to)) return `since ${dateInWords(from)}`;
    return `${dateInWords(from)} to ${dateInWords(to)}`;
  }
  return dateInWords(edtf);
}
