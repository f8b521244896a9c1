import { RELATIONSHIP_TYPES, type RelationshipType } from './kinds/index.js';

/** First and last day on which something can have begun and ended (ISO dates); null is open. */
export interface Bounded {
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
}

/** When two can have held at one time. */
export interface Overlap {
  /** First and last day on which both can have held; null is open. */
  readonly start: string | null;
  readonly end: string | null;
  /** Whether both certainly held on one day. */
  readonly certain: boolean;
}

/** Whether a type is a hostile or a cooperative deed; words are none. */
export const isDeed = (type: RelationshipType, family: 'conflict' | 'cooperation'): boolean =>
  RELATIONSHIP_TYPES[type].family === family && !('words' in RELATIONSHIP_TYPES[type]);

/** Types of hostile and cooperative deeds. */
export const DEEDS = (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).filter(
  (type) => isDeed(type, 'conflict') || isDeed(type, 'cooperation'),
);

/** When both can have held; null where one was over before the other can have begun. */
export function overlapBetween(a: Bounded, b: Bounded): Overlap | null {
  const start = latest(a.startMin, b.startMin);
  const end = earliest(a.endMax, b.endMax);
  if (start !== null && end !== null && start > end) return null;
  return { start, end, certain: certainlyMeet(a, b) };
}

/** Whether there is a day on which both held for certain. */
function certainlyMeet(a: Bounded, b: Bounded): boolean {
  if (a.startMax === null || b.startMax === null || a.endMin === null || b.endMin === null) return false;
  const [begun, held] = [latest(a.startMax, b.startMax), earliest(a.endMin, b.endMin)];
  return begun !== null && held !== null && begun <= held;
}

/** The later of two days, of which null is open. */
const latest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
const earliest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
