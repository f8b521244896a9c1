import { isDeed, overlapBetween } from '../../domain/ambivalence.js';
import type { RelationshipFact } from './facts';

/** What of a tie tells whether its pair was friend and foe at one time. */
type Deed = Pick<RelationshipFact, 'type' | 'standing' | 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

/**
 * Whether a pair fought and cooperated in the same period: surely, possibly, or not. Forecasts and what is only denied do
 * not count.
 * @param ties all of one pair
 */
export function ambivalenceOf(ties: readonly Deed[]): 'surely' | 'possibly' | null {
  const told = ties.filter(({ standing }) => standing !== 'PREDICTED' && standing !== 'DENIED');
  const hostile = told.filter(({ type }) => isDeed(type, 'conflict'));
  const cooperative = told.filter(({ type }) => isDeed(type, 'cooperation'));
  const overlaps = hostile.flatMap((one) => cooperative.flatMap((other) => overlapBetween(one, other) ?? []));
  if (overlaps.length === 0) return null;
  return overlaps.some(({ certain }) => certain) ? 'surely' : 'possibly';
}
