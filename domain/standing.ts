import type { Stance, Standing } from './kinds/index.js';

/**
 * The standing of an edge by its claims, in TypeScript: for what a filter leaves of them (server/read/evidence.ts), and as
 * the oracle of the same rule in Cypher (cypher/derive/70-say-what-claims-say.cypher). tests/engine/derivation.test.ts holds
 * the two together over random claims, on both engines.
 */

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
  /** The coder supplies something that the text does not state. */
  readonly inferred?: boolean;
  /** From a gazetteer or the editors: no voice, and no side of a dispute. */
  readonly structural?: boolean;
  /** Ids of claims elsewhere, of documents, that assert or deny and cannot be true where this one is. */
  readonly contradictedBy?: readonly string[];
}

export interface Verdict {
  readonly standing: Standing;
  /** Independent asserting voices. */
  readonly voices: number;
  /** True when somebody asserts it and all who do are unsure. */
  readonly hedged: boolean;
  /** Claims elsewhere that challenge it, by id. */
  readonly contradicting: readonly string[];
}

/** Two claims are independent when they differ in voice and in source and neither relays the other. */
export function independent(a: Testimony, b: Testimony): boolean {
  return a.voice !== b.voice && a.source !== b.source && !a.relays.includes(b.id) && !b.relays.includes(a.id);
}

/**
 * The number of independent voices that assert an edge. A hedged or inferred claim asserts but does not corroborate. Where two
 * sure claims are independent there are at least two; beyond two, as many as there are different voices, but no more
 * than sources, among the sure claims that relay no other of them: one article that quotes three people is one way to
 * know, not three. An exact count (the largest set of mutually independent claims) is a matching problem that grows
 * with the claims; this bound equals it except where one voice fills several sources that other voices share too.
 * @param claims all claims on one edge
 */
export function countVoices(claims: readonly Testimony[]): number {
  const asserting = claims.filter((claim) => claim.stance === 'asserts' && claim.structural !== true);
  if (asserting.length === 0) return 0;
  const sure = asserting.filter((claim) => !claim.hedged && claim.inferred !== true);
  const different = representatives(sure);
  if (!different.some((a) => different.some((b) => independent(a, b)))) return 1;
  const ids = new Set(sure.map(({ id }) => id));
  const first = sure.filter((claim) => !claim.relays.some((other) => ids.has(other)));
  const voices = new Set(first.map((claim) => claim.voice)).size;
  const sources = new Set(first.map((claim) => claim.source)).size;
  return Math.max(2, Math.min(voices, sources));
}

/**
 * Claims among which two are independent just where two of all are: of those that relay nothing and are not relayed, one for
 * each voice and source. An edge may rest on ten thousand rows of one dataset.
 */
function representatives(claims: readonly Testimony[]): readonly Testimony[] {
  const relayed = new Set(claims.flatMap(({ relays }) => relays));
  const found = new Map<string, Testimony>();
  for (const claim of claims) {
    const isAlone = claim.relays.length === 0 && !relayed.has(claim.id);
    found.set(JSON.stringify(isAlone ? [claim.voice, claim.source] : [claim.id]), claim);
  }
  return [...found.values()];
}

/**
 * The standing of an edge from its claims, after the table of the graph model (docs/model.md).
 * This pure function is the oracle that the derivation in Cypher is tested against.
 * @param claims all claims on one edge, or those that a filter left
 * @returns null where nobody asserts, denies or predicts it: then there is no edge
 */
export function judge(all: readonly Testimony[]): Verdict | null {
  const claims = counted(all);
  const count = (stance: Stance): number => claims.filter((claim) => claim.stance === stance).length;
  const asserting = claims.filter((claim) => claim.stance === 'asserts');
  const denying = count('denies');
  const contradicting = [
    ...new Set(asserting.flatMap((claim) => (claim.structural ? [] : (claim.contradictedBy ?? [])))),
  ].sort();
  const voices = countVoices(claims);
  const hedged = asserting.length > 0 && asserting.every((claim) => claim.hedged);
  const verdict = (standing: Standing): Verdict => ({ standing, voices, hedged, contradicting });
  if (asserting.length > 0) {
    if (denying > 0 || contradicting.length > 0) return verdict('disputed');
    return verdict(voices >= 2 ? 'corroborated' : 'reported');
  }
  if (denying > 0) return verdict('denied');
  if (count('predicts') > 0) return verdict('predicted');
  return null;
}

/** The claims that an edge's standing rests on: those of documents, where one asserts, denies or predicts it, else all. */
export function counted<T extends Pick<Testimony, 'structural' | 'stance'>>(
  claims: readonly T[],
): readonly T[] {
  const told = claims.filter((claim) => claim.structural !== true);
  return told.some(({ stance }) => stance !== 'predicts-not') ? told : claims;
}
