import { RELATIONSHIP_TYPES } from '../domain/kinds/index.js';
import type { SignedPair } from '../domain/balance.js';
import type { RelationshipRecord } from './records.js';

export interface Pairs {
  readonly signed: readonly (SignedPair & { readonly relationships: readonly RelationshipRecord[] })[];
  /** Pairs whose relationships all have the sign 0. */
  readonly unsigned: number;
  /** Pairs whose signs cancel one another out. */
  readonly mixed: number;
}

/**
 * The sign of each pair: the sum of the signs of its relationships, each by its number of voices. Words (accusations,
 * threats) do not count. Zero is no tie.
 */
export function pairsOf(relationships: readonly RelationshipRecord[]): Pairs {
  const byPair = new Map<string, RelationshipRecord[]>();
  for (const relationship of relationships) {
    if ('words' in RELATIONSHIP_TYPES[relationship.type]) continue;
    const ends = [relationship.subject.id, relationship.object.id].sort().join('\n');
    byPair.set(ends, [...(byPair.get(ends) ?? []), relationship]);
  }
  const signed: Pairs['signed'][number][] = [];
  let unsigned = 0;
  let mixed = 0;
  for (const [ends, own] of byPair) {
    const weights = own.map(({ type, voices }) => RELATIONSHIP_TYPES[type].sign * voices);
    const sum = weights.reduce<number>((total, weight) => total + weight, 0);
    const [a = '', b = ''] = ends.split('\n');
    if (weights.every((weight) => weight === 0)) unsigned += 1;
    else if (sum === 0) mixed += 1;
    else signed.push({ a, b, sign: sum > 0 ? 1 : -1, relationships: own });
  }
  return { signed, unsigned, mixed };
}
