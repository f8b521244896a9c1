import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { RELATIONSHIP_TYPES, isRelationshipType } from '../../../domain/kinds/index.js';
import { byId } from '../../../domain/order.js';
import type { GraphEngine } from '../../engine/port.js';
import type { Value } from '../../engine/values.js';
import { statementText } from '../../statements/index.js';
import { graphState } from '../graph-state.js';
import { entityRecord, nodeOf, text, texts } from '../rows.js';
import { stem } from './stem.js';
import { ALSO } from './words.js';

interface Entry {
  readonly id: string;
  readonly key: string;
  readonly what: 'entity' | 'claim';
  readonly name: string;
  readonly aliases: string;
  /** Names by which texts mean it in passing, which several may share. */
  readonly standIns: string;
  readonly summary: string;
  /** What a claim says of its subject, in the words of its predicate. */
  readonly predicate: string;
  /** The names of whom and what a claim is about. */
  readonly about: string;
  readonly figure: string;
  readonly text: string;
  /** How many claims are about an entity. */
  readonly claims: number;
}

export interface Hit {
  readonly what: 'entity' | 'claim';
  readonly id: string;
  readonly score: number;
  /** The term of the graph that fitted, and the field it stands in. */
  readonly matched: string;
  readonly field: string;
  /** Why it is a hit, in plain words. */
  readonly explanation: string;
}

const FIELDS = ['name', 'aliases', 'standIns', 'predicate', 'about', 'figure', 'summary', 'text'] as const;
type Field = (typeof FIELDS)[number];
/** What something is about weighs more than a word in passing. */
const WEIGHTS: Readonly<Record<Field, number>> = {
  name: 6,
  aliases: 4,
  standIns: 4,
  predicate: 3,
  about: 2,
  figure: 2,
  summary: 1,
  text: 1,
};
/** What a word of the query also stands for weighs less than the word. */
const ALSO_WEIGHT = 0.4;
const EXACT = 1_000;
const SEPARATOR = ' | ';

/** Accents and case do not count; hyphens and brackets part words. */
const normal = (term: string): string => term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
const term = (word: string): string => stem(normal(word));
const SPLIT = /[\s\p{P}\p{S}]+/u;

/**
 * Search by names, words, predicates and figures over one state of the graph, ranked here and not by the engine, so that
 * every engine gives the same order: exact names, other names, stems and beginnings of words, words that say the same,
 * misspellings.
 */
export class SearchIndex {
  readonly #index = new MiniSearch<Entry>({
    idField: 'key',
    fields: [...FIELDS],
    storeFields: ['id', 'what', 'claims', ...FIELDS],
    processTerm: term,
    searchOptions: { boost: WEIGHTS, combineWith: 'AND', processTerm: term },
  });

  static async read(engine: GraphEngine): Promise<SearchIndex> {
    const index = new SearchIndex();
    const whole = { maxRows: 1_000_000, maxBytes: 1e9 };
    const entities = await engine.read({ text: statementText('list-entities') }, whole);
    const claims = await engine.read({ text: statementText('list-searchable-claims') }, whole);
    const counts = new Map<string, number>();
    for (const row of claims.rows)
      for (const id of texts(row.at(-1))) counts.set(id, (counts.get(id) ?? 0) + 1);
    index.#index.addAll([
      ...entities.rows.map(([node]) => entityEntry(node, counts)),
      ...claims.rows.map(claimEntry),
    ]);
    return index;
  }

  /** The best hits. An empty text has none. */
  find(wanted: string, first: number): Hit[] {
    const plain = normal(wanted).trim();
    if (plain === '') return [];
    const asked = plain.split(SPLIT).filter((word) => word !== '');
    const ways: (() => SearchResult[])[] = [
      () => this.#index.search({ combineWith: 'AND', queries: asked.map(asStem) }),
      () => this.#index.search(wanted, { prefix: true }),
      () => this.#index.search(wanted, { prefix: true, fuzzy }),
      () => this.#index.search(wanted, { prefix: true, fuzzy, combineWith: 'OR' }),
    ];
    const found = new Map<string, SearchResult>();
    for (const [at, way] of ways.entries()) {
      // Misspellings are looked for only where nothing fits otherwise; beginnings come after what fits by stems.
      if (at > 1 && found.size > 0) break;
      for (const result of way())
        if (!found.has(String(result.id)))
          found.set(String(result.id), { ...result, score: result.score / (at === 0 ? 1 : 10) });
    }
    return [...found.values()]
      .map((result) => hitOf(result, plain))
      .sort((a, b) => b.score - a.score || byId(a, b))
      .slice(0, first);
  }
}

/** A word by its stem, or by what else says the same. */
function asStem(word: string): Query {
  const also = ALSO.get(term(word)) ?? [];
  if (also.length === 0) return { queries: [word], prefix: false };
  return {
    combineWith: 'OR',
    queries: [
      word,
      ...also.map((phrase) => ({
        combineWith: 'AND' as const,
        queries: [...phrase],
        processTerm: (stemmed: string) => stemmed,
        boost: Object.fromEntries(FIELDS.map((field) => [field, WEIGHTS[field] * ALSO_WEIGHT])),
      })),
    ],
  };
}

function fuzzy(word: string): number | false {
  return word.length > 3 ? 0.25 : false;
}

function entityEntry(node: Value | undefined, counts: ReadonlyMap<string, number>): Entry {
  const { id, name, aliases, summary } = entityRecord(nodeOf(node));
  return {
    ...EMPTY,
    id,
    key: `entity ${id}`,
    what: 'entity',
    name,
    aliases: aliases.join(SEPARATOR),
    standIns: texts(nodeOf(node).properties['standIns']).join(SEPARATOR),
    summary: summary ?? '',
    claims: counts.get(id) ?? 0,
  };
}

const EMPTY = {
  name: '',
  aliases: '',
  standIns: '',
  summary: '',
  predicate: '',
  about: '',
  figure: '',
  text: '',
};

function claimEntry([id, said, predicate, value, valueText, unit, names]: readonly Value[]): Entry {
  const kind = String(predicate ?? '');
  const name = isRelationshipType(kind) ? RELATIONSHIP_TYPES[kind].name : '';
  return {
    ...EMPTY,
    id: String(id),
    key: `claim ${String(id)}`,
    what: 'claim',
    predicate: name === '' ? kind.toLowerCase() : name,
    about: texts(names).join(SEPARATOR),
    figure: [value, unit, text(valueText)].filter((part) => part != null).join(' '),
    text: text(said) ?? '',
    claims: 0,
  };
}

function hitOf(result: SearchResult, plain: string): Hit {
  const stored = result as unknown as Entry;
  const entries = Object.entries(result.match).sort(([, a], [, b]) => rank(a) - rank(b));
  const [fitting = '', fields = []] = entries[0] ?? [];
  const field = FIELDS.find((name) => fields.includes(name)) ?? 'name';
  const names = (among: string): string | undefined =>
    among.split(SEPARATOR).find((name) => name !== '' && normal(name) === plain);
  const whole = (['name', 'aliases', 'standIns'] as const)
    .map((name) => ({ name, found: names(stored[name]) }))
    .find(({ found }) => found !== undefined);
  const exact = whole !== undefined || stored.id.toLowerCase() === plain;
  const at = whole?.name ?? field;
  const matched = whole?.found ?? termIn(stored, at, fitting);
  return {
    what: stored.what,
    id: stored.id,
    // Among those whose name it is, whom most is said of comes first.
    score:
      result.score * (stored.what === 'entity' ? 2 : 1) +
      (exact ? EXACT + Math.min(stored.claims, EXACT) : 0) +
      (whole?.name === 'name' ? 2 * EXACT : 0),
    matched,
    field: at,
    explanation: whole === undefined ? explanationsOf(stored, entries) : explanationOf(stored, at, matched),
  };
}

/** The name, or the words, that a term was found in. */
function termIn(stored: Entry, field: Field, fitting: string): string {
  if (field === 'name') return stored.name;
  if (field === 'predicate' || field === 'figure') return stored[field];
  if (field === 'aliases' || field === 'standIns' || field === 'about')
    return partWith(stored[field], fitting) ?? fitting;
  return wordWith(stored[field], fitting) ?? fitting;
}

function partWith(list: string, fitting: string): string | undefined {
  return list.split(SEPARATOR).find((part) => wordWith(part, fitting) !== undefined);
}

function wordWith(phrase: string, fitting: string): string | undefined {
  return phrase.split(SPLIT).find((word) => term(word) === fitting);
}

/** Why each word of the query fits, each reason once. */
function explanationsOf(stored: Entry, entries: readonly (readonly [string, string[]])[]): string {
  const reasons = entries.map(([fitting, fields]) => {
    const field = FIELDS.find((name) => fields.includes(name)) ?? 'name';
    return explanationOf(stored, field, termIn(stored, field, fitting));
  });
  return [...new Set(reasons)].join(' ');
}

function explanationOf({ what }: Entry, field: Field, matched: string): string {
  switch (field) {
    case 'name':
      return `Its name is "${matched}".`;
    case 'aliases':
      return `It is also called "${matched}".`;
    case 'standIns':
      return `Texts mean it where they say "${matched}".`;
    case 'summary':
      return `What it is says "${matched}".`;
    case 'predicate':
      return `It says of somebody: ${matched}.`;
    case 'about':
      return `It is about ${matched}.`;
    case 'figure':
      return `It gives: ${matched}.`;
    case 'text':
      return what === 'claim' ? `Its sentence says "${matched}".` : `It says "${matched}".`;
    default:
      return field satisfies never;
  }
}

function rank(fields: readonly string[]): number {
  return Math.min(...fields.map((field) => FIELDS.indexOf(field as Field)));
}

/**
 * The search index of an engine's graph, made when it is first asked for and again when the graph has changed since.
 * @returns gives the index, or rejects as the engine does; then the next call makes it anew
 */
export function searchOf(engine: GraphEngine): () => Promise<SearchIndex> {
  let index: { readonly state: string; readonly made: Promise<SearchIndex> } | undefined;
  return async () => {
    const state = await graphState(engine);
    if (index?.state !== state) {
      const made = SearchIndex.read(engine);
      const mine = { state, made };
      index = mine;
      made.catch(() => {
        if (index === mine) index = undefined;
      });
    }
    return index.made;
  };
}
