import { ENTITY_KINDS, RELATIONSHIP_TYPES, type Standing } from '../../../domain/kinds/index.js';
import { BalanceByComponent, type Balance } from '../../../domain/balance/by-component.js';
import type { SignedPair } from '../../../domain/balance/index.js';
import { compareTexts } from '../../../domain/order.js';
import type { EntityRecord } from '../../read/records.js';
import type { Filter } from '../../read/filter.js';
import { letsThrough, restate, type Restatement } from '../../read/restated.js';
import type { Claimed, Testimony } from '../../read/testimony.js';
import type { Tie } from '../../read/ties.js';
import { betweenness, neighborsOf } from './centrality.js';

/** A relationship that some choice of claims may let through, and what is said of it. */
export interface Candidate {
  readonly tie: Tie;
  readonly testimony: readonly Testimony[];
}

/** What is found where some claims are left out. */
export interface Findings {
  /** The standing and voices of each relationship that is let through, by its id. */
  readonly states: ReadonlyMap<string, Restatement>;
  readonly balance: Balance;
  /** Of each actor and person, in the order of `Variations.nodes`. */
  readonly degrees: readonly number[];
  readonly betweenness: Float64Array;
}

/** Whether a claim, or one that challenges another, is there. */
export type Counted = (claim: Claimed) => boolean;

/** A relationship with the claims on it that count at all, and what was found of it before. */
interface Kept extends Candidate {
  /** Whether a claim elsewhere challenges one of them, so that more than its own claims matter. */
  readonly challenged: boolean;
  /** As all of these claims make it, and as each of them alone does; null where the filter does not let it through. */
  readonly whole: Restatement | null;
  readonly alone: readonly (Restatement | null)[];
}

/** The findings of a filter, again and again, with other claims left out each time. */
export class Variations {
  /** The actors and persons, in order of id. */
  readonly nodes: readonly EntityRecord[];
  readonly #kept: readonly Kept[];
  readonly #place: ReadonlyMap<string, number>;
  readonly #balances = new BalanceByComponent();

  /** @param base whether a claim counts at all */
  constructor(
    candidates: readonly Candidate[],
    private readonly filter: Filter,
    private readonly base: Counted,
  ) {
    const found = new Map<string, EntityRecord>();
    for (const { tie } of candidates)
      for (const end of [tie.subject, tie.object]) if (isActive(end)) found.set(end.id, end);
    this.nodes = [...found.values()].sort((a, b) => compareTexts(a.id, b.id));
    this.#place = new Map(this.nodes.map(({ id }, at) => [id, at]));
    this.#kept = candidates.flatMap(({ tie, testimony }): Kept[] => {
      const own = testimony.filter(base);
      if (own.length === 0) return [];
      const alone = own.map((one) => this.#restated(tie, [one], () => true));
      const whole = own.length === 1 ? (alone[0] ?? null) : this.#restated(tie, own, () => true);
      const challenged = own.some(({ challenges }) => challenges.length > 0);
      return [{ tie, testimony: own, challenged, whole, alone }];
    });
  }

  /** What is found where only claims count that are there. */
  findings(isThere: Counted): Findings {
    const states = new Map<string, Restatement>();
    const held: (readonly [Tie, Restatement])[] = [];
    for (const kept of this.#kept) {
      const state = this.#stateOf(kept, isThere);
      if (state === null) continue;
      states.set(kept.tie.id, state);
      held.push([kept.tie, state]);
    }
    const near = neighborsOf(this.nodes.length, this.#pairs(held));
    return {
      states,
      balance: this.#balances.of(signedPairs(held)),
      degrees: near.map((own) => own.length),
      betweenness: betweenness(near),
    };
  }

  /** Most relationships rest on one claim, or keep all of theirs: what they are then was found before. */
  #stateOf(kept: Kept, isThere: Counted): Restatement | null {
    const { tie, testimony, challenged, whole, alone } = kept;
    if (challenged) return this.#restated(tie, testimony, isThere);
    const left = testimony.filter(isThere);
    const [first] = left;
    if (first === undefined) return null;
    if (left.length === testimony.length) return whole;
    if (left.length === 1) return alone[testimony.indexOf(first)] ?? null;
    return this.#restated(tie, left, isThere);
  }

  #restated(tie: Tie, testimony: readonly Testimony[], isThere: Counted): Restatement | null {
    // Those that challenge are asked as well whether they count.
    const counted: Counted = (claim) => this.base(claim) && isThere(claim);
    const state = restate(testimony, counted);
    return state !== null && letsThrough(this.filter, tie.type, state) ? state : null;
  }

  #pairs(held: readonly (readonly [Tie, Restatement])[]): (readonly [number, number])[] {
    return held.flatMap(([{ subject, object }, { asserted }]) => {
      const [a, b] = [this.#place.get(subject.id), this.#place.get(object.id)];
      return a === undefined || b === undefined || asserted === 0 ? [] : [[a, b] as const];
    });
  }
}

const isActive = ({ kind }: EntityRecord): boolean =>
  kind !== null && (ENTITY_KINDS[kind].family === 'Actor' || ENTITY_KINDS[kind].family === 'Person');

function signedPairs(held: readonly (readonly [Tie, Restatement])[]): SignedPair[] {
  const sums = new Map<string, number>();
  for (const [{ type, subject, object }, { voices }] of held) {
    const { sign } = RELATIONSHIP_TYPES[type];
    if (sign === 0 || 'words' in RELATIONSHIP_TYPES[type]) continue;
    const key = [subject.id, object.id].sort().join('\n');
    sums.set(key, (sums.get(key) ?? 0) + sign * voices);
  }
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([key, sum]) => {
      const [a = '', b = ''] = key.split('\n');
      return { a, b, sign: sum > 0 ? 1 : -1 };
    });
}

/** How many relationships have each standing. */
export function standingsOf({ states }: Findings): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const { standing } of states.values()) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return counts;
}
