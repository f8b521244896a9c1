import { RELATIONSHIP_TYPES } from '../../domain/kinds/index.js';
import type { SignedPair, SignedTriad } from '../../domain/balance/index.js';
import { byKey } from './cursors.js';
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

/**
 * Triads in order of how well they are attested: a triad as well as the least attested of its three pairs, by the voices of
 * the relationships that give the pair its sign; among equals the one with more voices in all, then by ids.
 */
export function bestAttestedFirst(triads: readonly SignedTriad[], signed: Pairs['signed']): SignedTriad[] {
  const voicesOf = new Map(
    signed.map(({ a, b, relationships }) => {
      const own = relationships.filter(({ type }) => RELATIONSHIP_TYPES[type].sign !== 0);
      return [`${a}\n${b}`, own.reduce((sum, { voices }) => sum + voices, 0)];
    }),
  );
  const ranked = triads.map((triad) => {
    const [a, b, c] = triad.members;
    const voices = [`${a}\n${b}`, `${a}\n${c}`, `${b}\n${c}`].map((pair) => voicesOf.get(pair) ?? 0);
    return { triad, least: Math.min(...voices), all: voices.reduce((sum, count) => sum + count, 0) };
  });
  return ranked
    .sort(
      (one, other) =>
        other.least - one.least || other.all - one.all || byKey(one.triad.members, other.triad.members),
    )
    .map(({ triad }) => triad);
}
