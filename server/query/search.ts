import MiniSearch from 'minisearch';
import type { GraphEngine } from '../graph/port.js';
import { statementText } from './statements.js';
import { entityRecord, nodeOf } from './rows.js';

interface Entry {
  readonly id: string;
  readonly key: string;
  readonly what: 'entity' | 'claim';
  readonly name: string;
  readonly aliases: string;
  readonly summary: string;
  readonly text: string;
}

export interface Hit {
  readonly what: 'entity' | 'claim';
  readonly id: string;
  readonly score: number;
  /** The term of the graph that fitted, and the field it stands in. */
  readonly matched: string;
  readonly field: string;
}

const FIELDS = ['name', 'aliases', 'summary', 'text'] as const;

/** Accents and case do not count; hyphens and brackets part words. */
const normal = (term: string): string => term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Search by names and words over one state of the graph, ranked here and not by the engine, so that every engine gives
 * the same order: exact names, other names, beginnings of words, misspellings.
 */
export class SearchIndex {
  readonly #index = new MiniSearch<Entry>({
    idField: 'key',
    fields: [...FIELDS],
    storeFields: ['id', 'what', 'name', 'aliases', 'summary', 'text'],
    processTerm: normal,
    searchOptions: {
      boost: { name: 6, aliases: 4, summary: 1, text: 1 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
      processTerm: normal,
    },
  });

  static async read(engine: GraphEngine): Promise<SearchIndex> {
    const index = new SearchIndex();
    const entities = await engine.read(
      { text: statementText('list-entities') },
      { maxRows: 1_000_000, maxBytes: 1e9 },
    );
    const claims = await engine.read(
      { text: statementText('list-searchable-claims') },
      { maxRows: 1_000_000, maxBytes: 1e9 },
    );
    index.#index.addAll([
      ...entities.rows.map(([node]): Entry => {
        const { id, name, aliases, summary } = entityRecord(nodeOf(node));
        return {
          id,
          key: `entity ${id}`,
          what: 'entity',
          name,
          aliases: aliases.join(' | '),
          summary: summary ?? '',
          text: '',
        };
      }),
      ...claims.rows.map(([id, text]): Entry => ({
        id: String(id),
        key: `claim ${String(id)}`,
        what: 'claim',
        name: '',
        aliases: '',
        summary: '',
        text: String(text ?? ''),
      })),
    ]);
    return index;
  }

  /** The best hits. An empty text has none. */
  find(text: string, first: number): Hit[] {
    const wanted = normal(text).trim();
    if (wanted === '') return [];
    let results = this.#index.search(text);
    if (results.length === 0) results = this.#index.search(text, { combineWith: 'OR' });
    return results
      .map((result): Hit => {
        const [term = '', fields = []] =
          Object.entries(result.match).sort(([, a], [, b]) => rank(a) - rank(b))[0] ?? [];
        const field = FIELDS.find((name) => fields.includes(name)) ?? 'name';
        const whole = [String(result['name']), ...String(result['aliases']).split(' | ')].find(
          (name) => normal(name) === wanted,
        );
        const exact = whole !== undefined || String(result['id']) === wanted;
        const what = result['what'] as Hit['what'];
        return {
          what,
          id: String(result['id']),
          score: result.score * (what === 'entity' ? 2 : 1) + (exact ? 1_000 : 0),
          matched:
            whole ??
            (field === 'name'
              ? String(result['name'])
              : field === 'aliases'
                ? aliasWith(String(result['aliases']), term)
                : term),
          field,
        };
      })
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, first);
  }
}

/** When the graph was loaded and how much it holds. No query of `cypher/queries/`, which every engine must answer alike. */
const STATE =
  "OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) WITH m.loadedAt AS loadedAt MATCH (n) RETURN loadedAt, count(n) AS n";

/**
 * The search index of an engine's graph, made when it is first asked for and again when the graph has changed since.
 * @returns gives the index, or rejects as the engine does; then the next call makes it anew
 */
export function searchOf(engine: GraphEngine): () => Promise<SearchIndex> {
  let index: { readonly state: string; readonly made: Promise<SearchIndex> } | undefined;
  return async () => {
    const { rows } = await engine.read({ text: STATE });
    const state = JSON.stringify(rows);
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

function rank(fields: readonly string[]): number {
  return Math.min(...fields.map((field) => FIELDS.indexOf(field as (typeof FIELDS)[number])));
}

function aliasWith(aliases: string, term: string): string {
  return aliases.split(' | ').find((alias) => normal(alias).includes(term)) ?? term;
}
