import type { TimeRow } from '../../write/rows.js';

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * What happened on one of these days. The bounds are those that `boundsOf` gives; reading each date as EDTF takes twenty
 * times as long as all else that is done with a row.
 */
export function someTimeBetween(first: string, last: string): Required<TimeRow> {
  const edtf = first === last ? first : `[${first}..${last}]`;
  return { edtf, startMin: first, startMax: last, endMin: first, endMax: last };
}

/** What happened in a year. */
export function someTimeIn(year: string): Required<TimeRow> {
  return { ...someTimeBetween(`${year}-01-01`, `${year}-12-31`), edtf: year };
}

/** `on 2010-09-25`, `between 2010-09-25 and 2010-09-27`, `in 2011`: the words for one day of these. */
export function whenWords(first: string, last: string): string {
  if (first === last) return `on ${first}`;
  return isWholeYear(first, last) ? `in ${first.slice(0, 4)}` : `between ${first} and ${last}`;
}

/** The same for a name: `2010-09-25`, `2010-09-25 to 2010-09-27`, `2011`. */
export function whenName(first: string, last: string): string {
  if (first === last) return first;
  return isWholeYear(first, last) ? first.slice(0, 4) : `${first} to ${last}`;
}

function isWholeYear(first: string, last: string): boolean {
  return first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`;
}
