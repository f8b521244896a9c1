import { compareTexts } from '../../../domain/order.js';
import { edtfInWords } from '../../model/time';
import type { DatedClaimsQuery } from '../../operations/generated';

/** A claim as far as a step of time needs it. */
export type DatedClaim = NonNullable<
  DatedClaimsQuery['entitiesById'][number]
>['claims']['edges'][number]['node'];

/** What changed on a day, in the words of claims. */
export interface Change {
  /** ISO date: the middle of the days on which it can have begun. */
  readonly day: string;
  readonly caption: string;
  /** Ids of the claims. */
  readonly claims: readonly string[];
}

/** Longest stretch in which something is known to have begun for it to be a step of a story, days. */
const VAGUE_DAYS = 100;
/** Sentences of a caption; more are counted. */
const TOLD = 2;

const DAY_MS = 86_400_000;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The day on which it began, or the middle of a month or season that the text gives; null for all others. */
function beginning({ edtf, startMin, startMax, stance }: DatedClaim): string | null {
  if (stance !== 'ASSERTS' || edtf === null || startMin == null || startMax == null) return null;
  const span = days(startMin, startMax);
  if (span > VAGUE_DAYS) return null;
  return new Date(Date.parse(startMin) + Math.floor(span / 2) * DAY_MS).toISOString().slice(0, 10);
}

/** Since when, in words: the date of the text without its end. */
function sinceInWords(edtf: string): string {
  const [start = edtf] = edtf.split('/');
  const words = edtfInWords(start === '' || start === '..' ? edtf : start);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What changed, step by step, oldest first: each day on which something began that claims date, in their words, those
 * about two who are both shown first. Pure.
 * @param shown ids of who is on the canvas
 */
export function changesOf(claims: readonly DatedClaim[], shown: ReadonlySet<string>): Change[] {
  const byDay = new Map<string, Map<string, DatedClaim>>();
  for (const claim of claims) {
    const day = beginning(claim);
    if (day === null) continue;
    const known = byDay.get(day) ?? new Map<string, DatedClaim>();
    byDay.set(day, known.set(claim.id, claim));
  }
  const ends = ({ subject, object }: DatedClaim): number =>
    [subject, object].filter((end) => end !== null && shown.has(end.id)).length;
  return [...byDay]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([day, begun]) => {
      const told = [...begun.values()].sort((a, b) => ends(b) - ends(a) || compareTexts(a.id, b.id));
      const rest = told.length - TOLD;
      const sentences = told.slice(0, TOLD).map(({ text }) => text);
      return {
        day,
        caption: `${sinceInWords(told[0]?.edtf ?? day)}: ${sentences.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`,
        claims: told.map(({ id }) => id),
      };
    });
}

/** The next change after a day, or the last before it; null where there is none. Without a day the first, or the last. */
export function changeBeside(changes: readonly Change[], day: string | null, way: 1 | -1): Change | null {
  const found =
    way === 1
      ? changes.find((change) => day === null || change.day > day)
      : changes.findLast((change) => day === null || change.day < day);
  return found ?? null;
}
