import type { Bounds } from './edtf.js';
import {
  RELATIONSHIP_TYPES,
  isRelationshipType,
  type Relation,
  type Stance,
  type Tense,
} from './kinds/index.js';
import { byId, compareTexts } from './order.js';

type Bound = keyof Bounds;

/** An entity as far as time goes: an event has bounds, an actor or person may have begun and ended. */
export interface TimedEntity {
  readonly id: string;
  readonly person?: boolean;
  /** Of an event that is dated. */
  readonly dated?: Bounds;
  readonly foundedMin?: string;
  readonly endedMax?: string;
}

/** What the time of a claim depends on. */
export interface TimedClaim {
  readonly id: string;
  readonly predicate: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly tense: Tense | null;
  /** What the text gives; null where it dates nothing. */
  readonly stated: Bounds | null;
  readonly subject: TimedEntity;
  readonly object?: TimedEntity;
  readonly against?: TimedEntity;
  readonly about?: TimedEntity;
  readonly relativeTo?: string;
  readonly relation?: Relation;
  readonly offset?: string;
  /** First and last day on which it can have been said. */
  readonly said: { readonly first: string | null; readonly last: string | null };
  /** From a gazetteer or the editors, which say nothing of time. */
  readonly structural: boolean;
}

export interface DerivedBounds extends Bounds {
  /** Bounds that the text does not give, each with its reason. */
  readonly reasons: Readonly<Partial<Record<Bound, string>>>;
}

const NONE: Bounds = { startMin: null, startMax: null, endMin: null, endMax: null };
const BOUNDS: readonly Bound[] = ['startMin', 'startMax', 'endMin', 'endMax'];
const OFFICES: readonly string[] = ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR'];

/** Families aside, what is so for a while: an alliance, where somebody is or rules, whom somebody stands against. */
const STATES: readonly string[] = ['ALLIED_WITH', 'LOCATED_IN', 'CONTROLLED', 'OPERATED_IN', 'OPPOSED'];

/** A state neither begins nor ends with an event that a claim of it is about, or that it is told by. */
function isState(predicate: string): boolean {
  if (STATES.includes(predicate)) return true;
  return isRelationshipType(predicate) && RELATIONSHIP_TYPES[predicate].family === 'structure';
}

/** Bounds under way: what is stated stays, what is found has a reason. */
class Draft {
  readonly reasons: Partial<Record<Bound, string>> = {};
  readonly values: { -readonly [B in Bound]: Bounds[B] };

  constructor(readonly stated: Bounds | null) {
    this.values = { ...(stated ?? NONE) };
  }

  find(bound: Bound, day: string | null, reason: string): void {
    if (day === null) return;
    this.values[bound] = day;
    this.reasons[bound] = reason;
  }

  found(bound: Bound): boolean {
    return this.reasons[bound] !== undefined;
  }
}

/**
 * When the thing claimed was, for every claim: what the text dates, else the event or happening that it is told by, the
 * tense, and the beginning and end of those whom it concerns. The oracle of `cypher/derive/55-bound-claims.cypher`.
 * @param happenings the events by which claims can be told
 */
export function boundClaims(
  claims: readonly TimedClaim[],
  happenings: readonly TimedEntity[],
): Map<string, DerivedBounds> {
  const drafts = new Map(claims.map((claim) => [claim.id, new Draft(claim.stated)]));
  const draftOf = (claim: TimedClaim): Draft => drafts.get(claim.id) ?? new Draft(null);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const events = new Map(
    happenings.flatMap(({ id, dated: bounds }) => (bounds === undefined ? [] : [[id, bounds] as const])),
  );
  for (const claim of claims) takeEvent(claim, draftOf(claim));
  const told = claims.filter((claim) => claim.stated === null && claim.relativeTo !== undefined);
  const other = (claim: TimedClaim): TimedClaim | undefined => byId.get(claim.relativeTo ?? '');
  for (const claim of told) {
    const event = events.get(claim.relativeTo ?? '');
    if (event !== undefined) takeOther(claim, draftOf(claim), event);
  }
  for (const claim of claims)
    if (!claim.structural && claim.relativeTo === undefined) takeTense(claim, draftOf(claim));
  for (const chained of [false, true])
    for (const claim of told) {
      const one = other(claim);
      if (one !== undefined && (one.relativeTo !== undefined) === chained)
        takeOther(claim, draftOf(claim), draftOf(one).values);
    }
  for (const claim of claims)
    if (!claim.structural && claim.relativeTo !== undefined) takeTense(claim, draftOf(claim));
  for (const claim of claims) takeFounding(claim, draftOf(claim));
  for (const claim of claims) {
    const ends = concerned(claim).flatMap(({ id, endedMax }) =>
      endedMax === undefined ? [] : [{ day: endedMax, reason: `ended ${id}` }],
    );
    capEnd(draftOf(claim), ends);
  }
  for (const claim of claims.filter(
    ({ predicate, subject }) => OFFICES.includes(predicate) && subject.person,
  )) {
    const ends = claims.flatMap((ender) => {
      const { endMax } = draftOf(ender).values;
      return endMax !== null && endsOffice(ender, claim.subject, draftOf(ender))
        ? [{ day: endMax, reason: `claim ${ender.id}` }]
        : [];
    });
    capEnd(draftOf(claim), ends);
  }
  // Successors are read before any of them changes.
  const successions = new Map<TimedClaim, { day: string; reason: string }[]>();
  for (const next of claims) {
    const before = other(next);
    const { startMax } = draftOf(next).values;
    if (next.predicate !== 'LED' || next.relation !== 'after' || next.stance !== 'asserts') continue;
    if (startMax === null || before?.predicate !== 'LED' || before.object?.id !== next.object?.id) continue;
    if (before.subject.id === next.subject.id) continue;
    for (const claim of claims)
      if (claim.predicate === 'LED' && isSame(claim, before))
        successions.set(claim, [
          ...(successions.get(claim) ?? []),
          { day: startMax, reason: `claim ${next.id}` },
        ]);
  }
  for (const [before, ends] of successions) capEnd(draftOf(before), ends);
  return new Map([...drafts].map(([id, { values, reasons }]) => [id, { ...values, reasons }]));
}

function isSame(a: TimedClaim, b: TimedClaim): boolean {
  return a.subject.id === b.subject.id && a.object?.id === b.object?.id;
}

function takeEvent(claim: TimedClaim, draft: Draft): void {
  const { tense, predicate, stated, relativeTo } = claim;
  if (stated !== null || relativeTo !== undefined || tense === 'future' || tense === 'timeless') return;
  const event =
    (isState(predicate) ? undefined : dated(claim.about)) ??
    (predicate === 'PARTICIPATED_IN' ? dated(claim.object) : undefined) ??
    (predicate === 'OCCURRED_AT' ? dated(claim.subject) : undefined);
  if (event === undefined) return;
  for (const bound of BOUNDS) draft.find(bound, event.dated[bound], `event ${event.id}`);
}

function dated(entity: TimedEntity | undefined): (TimedEntity & { dated: Bounds }) | undefined {
  return entity?.dated === undefined ? undefined : { ...entity, dated: entity.dated };
}

function takeOther(claim: TimedClaim, draft: Draft, other: Bounds): void {
  const { relation, offset, tense, predicate } = claim;
  // A state is there then, and may have been before and be after; an office is over by what it is told before.
  const stays = isState(predicate) && !(OFFICES.includes(predicate) && relation === 'before');
  const reason = `${relation ?? ''} ${claim.relativeTo ?? ''}`;
  const goesOn = tense === 'current';
  const put = (startMin: string | null, last: string | null, endMin: string | null): void => {
    draft.find('startMin', startMin, reason);
    draft.find('startMax', last, reason);
    draft.find('endMin', endMin, reason);
    if (!stays && !(goesOn && relation === 'after')) draft.find('endMax', last, reason);
  };
  if (relation === 'during') return put(stays ? null : other.startMin, other.endMax, other.startMin);
  const by = offset?.replace('~', '') ?? 'P0D';
  const slack = slackOf(offset);
  if (relation === 'after') {
    const first = moved(other.endMin, [by, 1], [slack, -1]);
    const last = offset === undefined ? null : moved(other.endMax, [by, 1], [slack, 1]);
    return put(first, last, offset === undefined || goesOn ? null : first);
  }
  const first = offset === undefined ? null : moved(other.startMin, [by, -1], [slack, -1]);
  put(first, moved(other.startMax, [by, -1], [slack, 1]), goesOn ? null : first);
}

/** A vague duration is one of its smallest unit more or less. */
function slackOf(offset: string | undefined): string {
  const unit = /([YMWD])~$/.exec(offset ?? '')?.[1];
  return unit === undefined ? 'P0D' : `P1${unit}`;
}

/** A day moved by durations, months before days, as calendars do. */
function moved(day: string | null, ...by: readonly (readonly [string, 1 | -1])[]): string | null {
  if (day === null) return null;
  return by.reduce((from, [duration, sign]) => {
    const amount = (unit: string): number =>
      sign * Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
    const date = new Date(`${from}T00:00:00Z`);
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + amount('M') + 12 * amount('Y'));
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(wanted, length) + amount('D') + 7 * amount('W'));
    return date.toISOString().slice(0, 10);
  }, day);
}

function takeTense({ tense, predicate, said: { first, last } }: TimedClaim, draft: Draft): void {
  // Where a place lies has no date.
  if (tense === null || (tense === 'timeless' && predicate === 'LOCATED_IN')) return;
  const { startMin, startMax, endMin, endMax } = draft.values;
  const reason = `tense ${tense}`;
  const atMost = (a: string | null, b: string | null): boolean => a === null || b === null || a <= b;
  if (tense === 'future') {
    if (startMin === null && atMost(first, startMax) && atMost(first, endMax))
      draft.find('startMin', first, reason);
    return;
  }
  // What always is, is on each day on which it can have been said, where these are no more than a year; what is now, on
  // one of them.
  const always = tense === 'timeless' && last !== null && last <= (moved(first, ['P1Y', 1]) ?? '');
  const [begun, held] = always ? [first, last] : [last, first];
  const latestStart = endMax !== null && begun !== null && endMax < begun ? endMax : begun;
  // What is past was over by then, whatever else bounds it.
  const later = (bound: 'startMax' | 'endMax', day: string | null): boolean =>
    tense === 'past' && draft.found(bound) && day !== null && (draft.values[bound] ?? day) > day;
  const startIsFound = draft.found('startMax');
  const [startIsLater, endIsLater] = [later('startMax', latestStart), later('endMax', last)];
  if ((startMax === null || startIsLater) && atMost(startMin, latestStart))
    draft.find('startMax', latestStart, reason);
  if (tense === 'past') {
    const fits = atMost(startMin, last) && atMost(endMin, last) && (startIsFound || atMost(startMax, last));
    if ((endMax === null || endIsLater) && fits) draft.find('endMax', last, reason);
    return;
  }
  const earliestEnd = startMin !== null && held !== null && startMin > held ? startMin : held;
  if (endMin === null && atMost(earliestEnd, endMax)) draft.find('endMin', earliestEnd, reason);
}

function concerned({ subject, object, against }: TimedClaim): TimedEntity[] {
  return [subject, object, against].filter((entity) => entity !== undefined);
}

function takeFounding(claim: TimedClaim, draft: Draft): void {
  const [latest] = concerned(claim)
    .filter(({ foundedMin }) => foundedMin !== undefined)
    .sort((a, b) => compareTexts(b.foundedMin ?? '', a.foundedMin ?? '') || byId(a, b));
  const day = latest?.foundedMin;
  if (latest === undefined || day === undefined) return;
  const { startMin, startMax, endMax } = draft.values;
  if (draft.stated !== null && draft.stated.startMin !== null) return;
  if ((startMin ?? '') >= day || (startMax ?? day) < day || (endMax ?? day) < day) return;
  draft.find('startMin', day, `founded ${latest.id}`);
}

/** Ends a claim at the first of these days, unless the text or another bound says that it held longer. */
function capEnd(draft: Draft, ends: readonly { readonly day: string; readonly reason: string }[]): void {
  const [first] = [...ends].sort((a, b) => compareTexts(a.day, b.day) || compareTexts(a.reason, b.reason));
  if (first === undefined || (draft.stated !== null && draft.stated.endMax !== null)) return;
  const { day, reason } = first;
  const { startMin, startMax, endMin, endMax } = draft.values;
  if (endMax !== null && endMax <= day) return;
  if ((startMin ?? day) > day || (endMin ?? day) > day) return;
  if (startMax !== null && startMax > day) {
    if (!draft.found('startMax')) return;
    draft.find('startMax', day, reason);
  }
  draft.find('endMax', day, reason);
}

function endsOffice(claim: TimedClaim, person: TimedEntity, draft: Draft): boolean {
  if (claim.stance !== 'asserts' || claim.hedged) return false;
  if (claim.stated === null && draft.reasons.endMax?.startsWith('event') !== true) return false;
  if (claim.predicate === 'SURRENDERED_TO') return claim.subject.id === person.id;
  return ['KILLED', 'EXECUTED', 'CAPTURED'].includes(claim.predicate) && claim.object?.id === person.id;
}

/**
 * The bounds of an edge from those of the claims that count for it. Each says that it held then, so one more can only
 * add days on which it possibly or definitely held.
 */
export function boundsOfEdge(claims: readonly Bounds[]): Bounds {
  const known = (bound: Bound): string[] =>
    claims
      .map((claim) => claim[bound])
      .filter((day) => day !== null)
      .sort();
  const unlessOpen = (bound: Bound, at: 0 | -1): string | null =>
    known(bound).length === claims.length ? (known(bound).at(at) ?? null) : null;
  return {
    startMin: unlessOpen('startMin', 0),
    startMax: known('startMax')[0] ?? null,
    endMin: known('endMin').at(-1) ?? null,
    endMax: unlessOpen('endMax', -1),
  };
}

/** Whether it can have held on a day; an open bound keeps every day possible. */
export function possiblyOn({ startMin, endMax }: Bounds, day: string): boolean {
  return (startMin === null || startMin <= day) && (endMax === null || day <= endMax);
}

/** Whether it held on a day for certain; an open bound makes no day certain. */
export function definitelyOn({ startMax, endMin }: Bounds, day: string): boolean {
  return startMax !== null && endMin !== null && startMax <= day && day <= endMin;
}
