import type { Stance, Standing } from './kinds/index.js';

/** What the standing of an edge depends on, of one of its claims. */
export interface Testimony {
  readonly id: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  /** Institution that speaks. */
  readonly voice: string;
  readonly source: string;
  /** Ids of claims that this one passes on. */
  readonly relays: readonly string[];
}

export interface Verdict {
  readonly standing: Standing;
  /** Independent asserting voices. */
  readonly voices: number;
  /** True when somebody asserts it and all who do are unsure. */
  readonly hedged: boolean;
}

/** Two claims are independent when they differ in voice and in source and neither relays the other. */
export function independent(a: Testimony, b: Testimony): boolean {
  return a.voice !== b.voice && a.source !== b.source && !a.relays.includes(b.id) && !b.relays.includes(a.id);
}

/**
 * The number of independent voices that assert an edge. A hedged claim asserts but does not corroborate. Where two
 * sure claims are independent there are at least two; beyond two, as many as there are different voices, but no more
 * than sources, among the sure claims that relay no other of them: one article that quotes three people is one way to
 * know, not three. An exact count (the largest set of mutually independent claims) is a matching problem that grows
 * with the claims; this bound equals it except where one voice fills several sources that other voices share too.
 * @param claims all claims on one edge
 */
export function countVoices(claims: readonly Testimony[]): number {
  const asserting = claims.filter((claim) => claim.stance === 'asserts');
  if (asserting.length === 0) return 0;
  const sure = asserting.filter((claim) => !claim.hedged);
  if (!sure.some((a) => sure.some((b) => independent(a, b)))) return 1;
  const first = sure.filter((claim) => !sure.some((other) => claim.relays.includes(other.id)));
  const voices = new Set(first.map((claim) => claim.voice)).size;
  const sources = new Set(first.map((claim) => claim.source)).size;
  return Math.max(2, Math.min(voices, sources));
}

/**
 * The standing of an edge from its claims, after the table of the graph model (docs/model.md).
 * This pure function is the oracle that the derivation in Cypher is tested against.
 * @param claims all claims on one edge, or those that a filter left
 * @returns null where nobody asserts, denies or predicts it: then there is no edge
 */
export function judge(claims: readonly Testimony[]): Verdict | null {
  const count = (stance: Stance): number => claims.filter((claim) => claim.stance === stance).length;
  const asserting = count('asserts');
  const denying = count('denies');
  const predicting = count('predicts');
  const voices = countVoices(claims);
  const hedged = asserting > 0 && claims.every((claim) => claim.stance !== 'asserts' || claim.hedged);
  if (asserting > 0 && denying > 0) return { standing: 'disputed', voices, hedged };
  if (asserting > 0) return { standing: voices >= 2 ? 'corroborated' : 'reported', voices, hedged };
  if (denying > 0) return { standing: 'denied', voices, hedged };
  if (predicting > 0) return { standing: 'predicted', voices, hedged };
  return null;
}
