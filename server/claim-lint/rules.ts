import { boundsOf, lastDayOf } from '../../domain/edtf.js';
import {
  QUANTIFIERS,
  RELATIONS,
  ROLES,
  STANCES,
  TENSES,
  isAttribute,
  isRelationshipType,
} from '../../domain/kinds/index.js';

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
  /** Ids of all claims of all sources. */
  readonly claims: ReadonlySet<string>;
  /** Whether the source gives structure only: a gazetteer, or the editors. */
  readonly structural: boolean;
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
const DURATION = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?~?$/;
const SAID = ['saidMin', 'saidMax'] as const;

/** Every key that a map of a claims file can have. The footer of the files reads no other. */
export const CLAIM_KEYS: ReadonlySet<string> = new Set([
  ...['id', 'predicate', 'stance', 'hedged', 'inferred', 'basis', 'tense', 'text', 'paragraph'],
  ...['subject', 'object', 'against', 'assertedBy', 'voice', 'relayedFrom', 'role', 'from', 'condition'],
  ...['value', 'valueText', 'unit', 'quantifier', 'episode', 'about', 'at', 'answers'],
  ...['edtf', ...BOUNDS, 'relativeTo', 'relation', 'offset', 'said', ...SAID, 'knownSince'],
]);

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
      ['relation', RELATIONS, false],
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
  *'unknown-key'(claim) {
    for (const key of Object.keys(claim)) if (!CLAIM_KEYS.has(key)) yield `the footer reads no ${key}`;
  },
  *tense(claim) {
    const tense = claim['tense'];
    if (tense == null) yield `it has no tense (${Object.keys(TENSES).join(', ')})`;
    else if (!Object.hasOwn(TENSES, String(tense)))
      yield `tense "${String(tense)}" is none of ${Object.keys(TENSES).join(', ')}`;
  },
  *inferred(claim) {
    const inferred = claim['inferred'];
    if (inferred != null && typeof inferred !== 'boolean') yield 'inferred must be true or false';
    if (inferred === true && text(claim['basis']) === null) yield 'it is inferred; say on what basis';
    if (inferred !== true && claim['basis'] != null) yield 'a basis belongs to what is inferred';
  },
  *'identity-by-a-text'(claim) {
    if (claim['predicate'] === 'SAME_AS' && claim['stance'] !== 'asserts' && claim['stance'] !== 'denies')
      yield 'SAME_AS asserts or denies';
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
    for (const key of [...BOUNDS, ...SAID, 'knownSince']) {
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
    yield* boundsDiffer(claim, 'edtf', BOUNDS, BOUNDS);
  },
  *said(claim, { published }) {
    const said = claim['said'];
    if (said == null) {
      if (SAID.some((key) => claim[key] != null)) yield 'it has saidMin or saidMax but no said';
      return;
    }
    yield* boundsDiffer(claim, 'said', SAID, ['startMin', 'endMax']);
    const last = lastDayOf(published);
    if (isDay(claim['saidMin']) && last !== null && claim['saidMin'] > last)
      yield `it was said (${String(said)}) after the source was published (${published})`;
  },
  *'told-by-another'(claim, { events, claims }) {
    const { relativeTo, relation, offset } = claim;
    if (relativeTo == null) {
      if (relation != null || offset != null) yield 'relation and offset go with relativeTo';
      return;
    }
    if (relativeTo === claim['id'] || (!events.has(String(relativeTo)) && !claims.has(String(relativeTo))))
      yield `relativeTo "${String(relativeTo)}" is neither an event nor another claim`;
    if (relation == null) yield 'relativeTo needs a relation: before, after or during';
    if (claim['edtf'] != null) yield 'it has an edtf already; a date told by another happening has none';
    if (offset == null) return;
    if (relation === 'during') yield 'during takes no offset';
    if (!DURATION.test(String(offset)))
      yield `offset "${String(offset)}" is no duration in years, months, weeks and days, such as P1W or P2M~`;
  },
  *'known-since'(claim, { published, structural }) {
    const known = claim['knownSince'];
    if (structural) {
      if (known != null) yield 'structure is known at all times; leave knownSince out';
      return;
    }
    const last = lastDayOf(published);
    if (!isDay(known)) yield 'knownSince is missing';
    else if (last !== null && known > last)
      yield `knownSince ${known} is after the source was published (${published})`;
  },
  *'before-the-founding'(claim, { founded }) {
    const last = claim['endMax'];
    if (!isDay(last) || claim['predicate'] === 'FOUNDING') return;
    for (const key of ['subject', 'object', 'against'] as const) {
      const founding = founded.get(String(claim[key]));
      const first = founding === undefined ? null : boundsOf(founding).startMin;
      if (first !== null && last < first)
        yield `it ends ${last}, before ${String(claim[key])} was founded (${founding})`;
    }
  },
  *'speaker-in-no-source'(claim, { speakers, source }) {
    const speaker = text(claim['assertedBy']);
    if (speaker !== null && !speakers.has(speaker)) {
      yield `${speaker} speaks, but ${source} neither is by ${speaker} nor says who that is; add the claim that introduces the speaker`;
    }
  },
  *figure(claim) {
    const { value, quantifier, unit } = claim;
    const vague = quantifier === 'scores' || quantifier === 'dozens' || quantifier === 'hundreds';
    if (value == null && quantifier != null && !vague)
      yield `quantifier ${String(quantifier)} without a value`;
    if (value == null && unit != null && !vague) yield `unit "${String(unit)}" without a value`;
    if ((value != null || vague) && text(unit) === null) yield 'a figure without a unit';
  },
  *'figure-or-words'(claim) {
    const { value, valueText, quantifier } = claim;
    if (value != null && typeof value !== 'number') yield 'value must be a number; words go into valueText';
    if (valueText != null && text(valueText) === null) yield 'valueText must be words';
    if (isAttribute(String(claim['predicate'])) && claim['object'] == null) {
      const given = [value ?? quantifier, valueText].filter((one) => one != null).length;
      if (given !== 1)
        yield `a claim about one entity has a value or a valueText, ${given === 0 ? 'and it has neither' : 'not both'}`;
    }
  },
} satisfies Record<string, Rule>;

/** Where the bounds that a claim has are not those of its date. */
function* boundsDiffer(
  claim: ClaimRow,
  date: string,
  keys: readonly string[],
  bounds: readonly (typeof BOUNDS)[number][],
): Iterable<string> {
  try {
    const given = boundsOf(String(claim[date]));
    for (const [at, key] of keys.entries()) {
      const right = given[bounds[at] ?? 'startMin'];
      if ((claim[key] ?? null) !== right)
        yield `${key} is ${String(claim[key] ?? 'left out')}; ${date} ${String(claim[date])} makes it ${right ?? 'open (leave it out)'}`;
    }
  } catch (thrown) {
    yield thrown instanceof Error ? thrown.message : String(thrown);
  }
}

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
