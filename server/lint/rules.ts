import { boundsOf, lastDayOf } from '../domain/edtf.js';
import {
  QUANTIFIERS,
  RELATIONSHIP_TYPES,
  ROLES,
  STANCES,
  isAttribute,
  isRelationshipType,
} from '../domain/kinds/index.js';

/** A map of a claims file. Every key may be missing or wrong: that is what the rules look for. */
export type ClaimRow = Readonly<Record<string, unknown>>;

/** All that the rules need to know beside the claim. */
export interface LintContext {
  readonly source: string;
  /** Ids by what they are. */
  readonly entities: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Number of paragraphs in the body of the source. */
  readonly paragraphs: number;
  /** EDTF date on which the source was published. */
  readonly published: string;
  /** EDTF date of the founding, by entity id, where it is known. */
  readonly founded: ReadonlyMap<string, string>;
  /** Ids of those who may speak in this source: its author and publisher, its unnamed speakers, all whom it introduces. */
  readonly speakers: ReadonlySet<string>;
}

export interface Fault {
  readonly rule: string;
  readonly id: string;
  readonly message: string;
}

type Rule = (claim: ClaimRow, context: LintContext) => Iterable<string>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];
const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** One sentence for each fault that a rule finds in one claim. The key is the rule's name in a report. */
export const CLAIM_RULES = {
  *'shape-of-id'(claim, { source }) {
    const id = text(claim['id']);
    const paragraph = String(claim['paragraph']).padStart(2, '0');
    if (id === null || !new RegExp(`^${source}-${paragraph}[a-z]{1,2}$`).test(id)) {
      yield `the id must be ${source}-, two digits of the paragraph and a letter, here ${source}-${paragraph}a`;
    }
  },
  *'dangling-id'(claim, { entities, events, questions }) {
    for (const key of ['subject', 'object', 'against', 'assertedBy', 'voice', 'from'] as const) {
      const id = claim[key];
      const needed = key === 'subject' || key === 'assertedBy' || key === 'voice';
      if ((id != null || needed) && !entities.has(String(id))) yield `${key} "${String(id)}" is no entity`;
    }
    for (const id of list(claim['at']))
      if (!entities.has(String(id))) yield `at "${String(id)}" is no entity`;
    const event = claim['about'];
    if (event != null && !events.has(String(event))) yield `about "${String(event)}" is no event`;
    for (const answer of list(claim['answers'])) {
      const { question, position } = answer as { question?: unknown; position?: unknown };
      if (!questions.has(String(question))) yield `it answers "${String(question)}", which is no question`;
      if (text(position) === null) yield `its answer to "${String(question)}" has no position`;
    }
  },
  *'unknown-word'(claim) {
    const predicate = String(claim['predicate']);
    if (!isRelationshipType(predicate) && !isAttribute(predicate))
      yield `predicate "${predicate}" is not in the registry of kinds`;
    const words: readonly [string, object, boolean][] = [
      ['stance', STANCES, true],
      ['quantifier', QUANTIFIERS, false],
      ['role', ROLES, false],
    ];
    for (const [key, registry, needed] of words) {
      const word = claim[key];
      if (word == null ? needed : !Object.hasOwn(registry, String(word)))
        yield `${key} "${String(word)}" is not in the registry of kinds`;
    }
    if (typeof claim['hedged'] !== 'boolean') yield 'hedged must be true or false';
    if (text(claim['text']) === null) yield 'it has no text';
    if (text(claim['episode']) === null) yield 'it names no episode';
  },
  *'shape-of-predicate'(claim, { events }) {
    const predicate = String(claim['predicate']);
    if (!isRelationshipType(predicate)) {
      if (isAttribute(predicate) && claim['role'] != null)
        yield `role belongs to PARTICIPATED_IN, not to ${predicate}`;
      return;
    }
    if (text(claim['object']) === null) yield `${predicate} needs an object`;
    if ((predicate === 'PARTICIPATED_IN') !== (claim['role'] != null))
      yield 'a role goes with PARTICIPATED_IN, and PARTICIPATED_IN with a role';
    if (predicate === 'PARTICIPATED_IN' && !events.has(String(claim['object'])))
      yield 'the object of PARTICIPATED_IN must be an event';
    if (predicate === 'OCCURRED_AT' && !events.has(String(claim['subject'])))
      yield 'the subject of OCCURRED_AT must be an event';
  },
  *'self-tie'(claim) {
    if (claim['object'] != null && claim['object'] === claim['subject'])
      yield 'subject and object are the same';
    if (
      claim['against'] != null &&
      (claim['against'] === claim['subject'] || claim['against'] === claim['object'])
    ) {
      yield 'against is the subject or the object itself';
    }
  },
  *'no-such-paragraph'(claim, { paragraphs }) {
    const paragraph = claim['paragraph'];
    if (!Number.isInteger(paragraph) || Number(paragraph) < 1 || Number(paragraph) > paragraphs) {
      yield `paragraph ${String(paragraph)} does not exist; the body has ${paragraphs}`;
    }
  },
  *'impossible-date'(claim) {
    for (const key of [...BOUNDS, 'knownSince']) {
      if (claim[key] != null && !isDay(claim[key]))
        yield `${key} "${String(claim[key])}" is not a day (YYYY-MM-DD)`;
    }
  },
  *'inverted-dates'(claim) {
    const pairs = [
      ['startMin', 'startMax'],
      ['endMin', 'endMax'],
      ['startMin', 'endMax'],
    ] as const;
    for (const [first, second] of pairs) {
      const [a, b] = [claim[first], claim[second]];
      if (isDay(a) && isDay(b) && a > b) yield `${first} ${a} is after ${second} ${b}`;
    }
  },
  *'invalid-edtf'(claim) {
    const edtf = claim['edtf'];
    if (edtf == null) {
      if (BOUNDS.some((key) => claim[key] != null)) yield 'it has bounds but no edtf';
      return;
    }
    try {
      const bounds = boundsOf(String(edtf));
      for (const key of BOUNDS) {
        if ((claim[key] ?? null) !== bounds[key])
          yield `${key} is ${String(claim[key] ?? 'left out')}; edtf ${String(edtf)} makes it ${bounds[key] ?? 'open (leave it out)'}`;
      }
    } catch (thrown) {
      yield thrown instanceof Error ? thrown.message : String(thrown);
    }
  },
  *'known-since'(claim, { published }) {
    const known = claim['knownSince'];
    const last = lastDayOf(published);
    if (!isDay(known)) yield 'knownSince is missing';
    else if (last !== null && known > last)
      yield `knownSince ${known} is after the source was published (${published})`;
  },
  *'before-the-founding'(claim, { founded }) {
    if (
      claim['predicate'] !== 'DEFECTED_TO' &&
      claim['predicate'] !== 'PLEDGED_ALLEGIANCE_TO' &&
      claim['predicate'] !== 'SURRENDERED_TO'
    )
      return;
    const founding = founded.get(String(claim['object']));
    if (founding === undefined || !isDay(claim['endMax'])) return;
    const first = boundsOf(founding).startMin;
    if (first !== null && claim['endMax'] < first)
      yield `it ends ${claim['endMax']}, before ${String(claim['object'])} was founded (${founding})`;
  },
  *'speaker-in-no-source'(claim, { speakers, source }) {
    const speaker = text(claim['assertedBy']);
    if (speaker !== null && !speakers.has(speaker)) {
      yield `${speaker} speaks, but ${source} neither is by ${speaker} nor says who that is; add the claim that introduces the speaker`;
    }
  },
  *figure(claim) {
    const value = claim['value'];
    if (value == null && (claim['quantifier'] === 'exactly' || claim['quantifier'] === 'more-than'))
      yield `quantifier ${String(claim['quantifier'])} without a value`;
    if (typeof value === 'number' && text(claim['unit']) === null) yield 'a figure without a unit';
    if (value != null && typeof value !== 'number' && typeof value !== 'string')
      yield 'value must be a number or words';
  },
} satisfies Record<string, Rule>;

/**
 * Applies every rule to every claim of one source.
 * @returns the faults, in the order of the claims
 */
export function lintClaims(claims: readonly ClaimRow[], context: LintContext): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<unknown>();
  for (const claim of claims) {
    const id = String(claim['id']);
    if (seen.has(claim['id']))
      faults.push({ rule: 'twice-the-same-id', id, message: 'another claim has the same id' });
    seen.add(claim['id']);
    for (const [rule, check] of Object.entries<Rule>(CLAIM_RULES)) {
      for (const message of check(claim, context)) faults.push({ rule, id, message });
    }
  }
  return faults;
}

/** The sign-bearing types, for rules over the graph. */
export const ALL_RELATIONSHIP_TYPES: readonly string[] = Object.keys(RELATIONSHIP_TYPES);
