import { AllegianceError } from '../errors.js';

/** Length of a stretch of time, as in the schema. */
export type Bucket = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR';

const BUCKETS = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly Bucket[];
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
const DAY_MS = 86_400_000;

/** A day as milliseconds since 1970, in UTC. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The stretches of a length are numbered through; the number of the one that a day lies in. */
export function stretchOf(day: number, bucket: Bucket): number {
  if (bucket === 'DAY') return Math.floor(day / DAY_MS);
  const date = new Date(day);
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / MONTHS[bucket]);
}

function startOf(stretch: number, bucket: Bucket): number {
  if (bucket === 'DAY') return stretch * DAY_MS;
  const first = new Date(0);
  first.setUTCFullYear(0, stretch * MONTHS[bucket], 1);
  return first.getTime();
}

/** First day of a stretch. */
export const firstDayOf = (stretch: number, bucket: Bucket): string => iso(startOf(stretch, bucket));

/** Last day of a stretch. */
export const lastDayOf = (stretch: number, bucket: Bucket): string =>
  iso(startOf(stretch + 1, bucket) - DAY_MS);

/**
 * How many stretches there are from a day to another.
 * @throws AllegianceError `LIMIT_EXCEEDED` where there are more than an answer holds, with what to ask instead
 */
export function refuseTooMany(first: number, last: number, bucket: Bucket, most: number): number {
  const count = (length: Bucket): number => stretchOf(last, length) - stretchOf(first, length) + 1;
  if (count(bucket) <= most) return count(bucket);
  const fitting = BUCKETS.find((length) => count(length) <= most);
  const instead =
    fitting === undefined ? 'narrow the filter' : `ask for bucket: ${fitting}, or narrow the filter`;
  throw new AllegianceError(
    'LIMIT_EXCEEDED',
    `From ${iso(first)} to ${iso(last)} bucket: ${bucket} makes ${count(bucket)} stretches, and an answer holds ${most}; ${instead}.`,
    { field: 'bucket', limit: most },
  );
}
