import { RELATIONSHIP_TYPES, type RelationshipType, type Standing } from '../../../domain/kinds/index.js';
import type { SignedPair } from '../../../domain/balance/index.js';
import { BalanceByComponent, type Balance } from '../../../domain/balance/by-component.js';
import { compareTexts } from '../../../domain/order.js';
import type { TimeRecord } from '../../read/records.js';
import {
  dayNumber,
  firstDayOf,
  lastDayOf,
  refuseTooMany,
  stretchOf,
  type Bucket,
} from '../../read/stretches.js';
import type { Pace } from '../pace.js';
import { CERTAINTIES, passes, VERDICTS, type Certainty, type Verdict } from '../verdicts.js';
import { trackBlocs, type TrackedBloc } from './blocs.js';

/** What the curve takes of a relationship. */
export interface CurveTie extends Omit<TimeRecord, 'edtf'> {
  readonly type: RelationshipType;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
  readonly standing: Standing;
  readonly voices: number;
}

/** Balance of one stretch as one policy and one reading of dates see it. */
export interface Reading extends Balance {
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly relationships: number;
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
}

export interface CurvePoint {
  readonly start: string;
  readonly end: string;
  /** All policies, each with both readings of dates. */
  readonly readings: readonly Reading[];
  /** The camps as the wished policy and reading see them. */
  readonly blocs: readonly TrackedBloc[];
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** Relationships without any date that each policy lets through. They are possible in every stretch and certain in none. */
  readonly undated: Readonly<Record<Verdict, number>>;
}

export interface CurveOptions {
  readonly bucket: Bucket;
  /** First and last day that the curve may reach, where wished. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Whose camps are followed. */
  readonly verdict: Verdict;
  readonly certainty: Certainty;
}

/** A century of months, five years of days. */
export const MAX_POINTS = 2_000;

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/**
 * Structural balance stretch by stretch, under every policy and both readings of dates. A relationship is possible in a
 * stretch that can overlap it, and certain in one that it must overlap: it had begun by its last day and had not ended
 * before its first (`startMax` <= last day, `endMin` >= first day; for a stretch of one day that is the definition of
 * `DEFINITE`). Each relationship enters and leaves the sums of its pair; only what changed is computed anew.
 * @throws AllegianceError `LIMIT_EXCEEDED` for more than `MAX_POINTS` stretches
 */
export async function balanceCurve(
  ties: readonly CurveTie[],
  { bucket, from, to, verdict, certainty }: CurveOptions,
  pace: Pace,
): Promise<Curve> {
  const dated = ties.filter((tie) => BOUNDS.some((bound) => tie[bound] !== null));
  const undatedUnder = (policy: Verdict): number => {
    const counted = (list: readonly CurveTie[]): number =>
      list.filter(({ standing }) => passes(standing, policy)).length;
    return counted(ties) - counted(dated);
  };
  const undated = {
    ANY_CLAIM: undatedUnder('ANY_CLAIM'),
    UNDISPUTED: undatedUnder('UNDISPUTED'),
    CORROBORATED: undatedUnder('CORROBORATED'),
  };
  const days = dated.flatMap((tie) => BOUNDS.flatMap((bound) => tie[bound] ?? [])).sort();
  const first = laterOf(days[0], from);
  const last = earlierOf(days.at(-1), to);
  if (first === undefined || last === undefined || first > last) return { points: [], undated };
  const count = refuseTooMany(dayNumber(first), dayNumber(last), bucket, MAX_POINTS);
  const zero = stretchOf(dayNumber(first), bucket);
  const place = (day: string): number => stretchOf(dayNumber(day), bucket) - zero;
  const balances = new BalanceByComponent();
  const sweeps = CERTAINTIES.flatMap((reading) =>
    VERDICTS.map((policy) => {
      const counted = ties.filter(({ standing }) => passes(standing, policy));
      return new Sweep(counted, reading, policy, count, place, balances);
    }),
  );
  const points: Omit<CurvePoint, 'blocs'>[] = [];
  for (let at = 0; at < count; at += 1) {
    points.push({
      start: firstDayOf(zero + at, bucket),
      end: lastDayOf(zero + at, bucket),
      readings: sweeps.map((sweep) => sweep.at(at)),
    });
    await pace.rest();
  }
  const camps = points.map(
    ({ readings }) =>
      readings.find((one) => one.verdict === verdict && one.certainty === certainty)?.camps ?? [],
  );
  const blocs = trackBlocs(camps);
  return { points: points.map((point, at) => ({ ...point, blocs: blocs[at] ?? [] })), undated };
}

const laterOf = (day: string | undefined, bound: string | null | undefined): string | undefined =>
  day !== undefined && bound != null && bound > day ? bound : day;
const earlierOf = (day: string | undefined, bound: string | null | undefined): string | undefined =>
  day !== undefined && bound != null && bound < day ? bound : day;

/** A pair with the sum of its signs, each by its voices, and the number of relationships that it has now. */
interface PairSum {
  readonly a: string;
  readonly b: string;
  readonly key: string;
  sum: number;
  signed: number;
}

/** Goes through the stretches in order under one policy and one reading. */
class Sweep {
  readonly #entering: CurveTie[][];
  readonly #leaving: CurveTie[][];
  readonly #pairs = new Map<string, PairSum>();
  #relationships = 0;
  #last: Reading | undefined;

  constructor(
    ties: readonly CurveTie[],
    private readonly certainty: Certainty,
    private readonly verdict: Verdict,
    count: number,
    place: (day: string) => number,
    private readonly balances: BalanceByComponent,
  ) {
    this.#entering = Array.from({ length: count }, () => []);
    this.#leaving = Array.from({ length: count }, () => []);
    for (const tie of ties) {
      const span = spanOf(tie, certainty, place);
      if (span === null) continue;
      const [enters, leaves] = [Math.max(0, span[0]), span[1] + 1];
      if (enters >= leaves || enters >= count || leaves <= 0) continue;
      this.#entering[enters]?.push(tie);
      this.#leaving[leaves]?.push(tie);
    }
  }

  /** The balance in a stretch; the stretches must be asked for one after another. */
  at(stretch: number): Reading {
    const [entering, leaving] = [this.#entering[stretch] ?? [], this.#leaving[stretch] ?? []];
    for (const tie of entering) this.#count(tie, 1);
    for (const tie of leaving) this.#count(tie, -1);
    if (this.#last === undefined || entering.length > 0 || leaving.length > 0) this.#last = this.#read();
    return this.#last;
  }

  #count(tie: CurveTie, by: 1 | -1): void {
    const weight = RELATIONSHIP_TYPES[tie.type].sign * tie.voices;
    this.#relationships += by;
    if (weight === 0) return;
    const [a, b] = [tie.subject.id, tie.object.id].sort() as [string, string];
    const key = `${a}\n${b}`;
    const pair = this.#pairs.get(key) ?? { a, b, key, sum: 0, signed: 0 };
    pair.sum += by * weight;
    pair.signed += by;
    if (pair.signed === 0) this.#pairs.delete(key);
    else this.#pairs.set(key, pair);
  }

  #read(): Reading {
    const pairs: (SignedPair & { readonly key: string })[] = [];
    let mixed = 0;
    for (const { a, b, key, sum } of this.#pairs.values()) {
      if (sum === 0) mixed += 1;
      else pairs.push({ a, b, key, sign: sum > 0 ? 1 : -1 });
    }
    // In one order, whatever came in when.
    pairs.sort((one, other) => compareTexts(one.key, other.key));
    const positive = pairs.filter(({ sign }) => sign > 0).length;
    return {
      ...this.balances.of(pairs),
      verdict: this.verdict,
      certainty: this.certainty,
      relationships: this.#relationships,
      positive,
      negative: pairs.length - positive,
      mixed,
    };
  }
}

/** First and last stretch that a relationship is in, as a reading of dates has it; null for none. */
function spanOf(
  { startMin, startMax, endMin, endMax }: CurveTie,
  certainty: Certainty,
  place: (day: string) => number,
): readonly [number, number] | null {
  if (certainty === 'POSSIBLE')
    return [startMin === null ? -Infinity : place(startMin), endMax === null ? Infinity : place(endMax)];
  return startMax === null || endMin === null ? null : [place(startMax), place(endMin)];
}
