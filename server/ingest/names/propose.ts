import { distance } from 'fastest-levenshtein';
import { foldName, tellingWords } from './fold.js';

/** An entity that a name may stand for. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The entity that a name most likely stands for. */
export interface Proposal {
  readonly id: string;
  /** 1 for the very name, 0 for nothing in common. */
  readonly score: number;
  /** In words. */
  readonly why: string;
}

/** Least score that is worth a person's look. */
const LEAST_SCORE = 0.6;
/** The letters of a misspelled name that may differ, as a share of its length. */
const MOST_TYPOS = 0.25;
/** A shorter name has no misspellings: every other short name would be one. */
const SHORTEST_TYPED = 5;

interface Folded {
  readonly candidate: Candidate;
  readonly text: string;
  readonly folded: string;
  /** The words of it that tell it from others. */
  readonly words: ReadonlySet<string>;
  readonly telling: string;
  readonly isAlias: boolean;
}

/**
 * Proposes for a name the entity that it may stand for, by the best of four measures: the same name (1), the same as
 * an alias (0.95), telling words in common (up to 0.9 where all are), few letters of them different (below 0.9).
 */
export class Proposer {
  readonly #names: readonly Folded[];

  constructor(candidates: readonly Candidate[]) {
    this.#names = candidates.flatMap((candidate) =>
      [candidate.name, ...candidate.aliases].map((text, at) => {
        const folded = foldName(text);
        const words = tellingWords(folded);
        return { candidate, text, folded, words, telling: [...words].join(' '), isAlias: at > 0 };
      }),
    );
  }

  /** Undefined where no entity comes near. Of two that are as near, the one with the smaller id. */
  propose(name: string): Proposal | undefined {
    const folded = foldName(name);
    const words = tellingWords(folded);
    let best: Proposal | undefined;
    for (const known of this.#names) {
      const found = compare(folded, words, known);
      if (found === undefined || found.score < LEAST_SCORE) continue;
      if (
        best === undefined ||
        found.score > best.score ||
        (found.score === best.score && found.id < best.id)
      )
        best = found;
    }
    return best;
  }
}

function compare(folded: string, words: ReadonlySet<string>, known: Folded): Proposal | undefined {
  const { id } = known.candidate;
  const what = known.isAlias ? `alias "${known.text}"` : `name "${known.text}"`;
  if (folded === known.folded)
    return known.isAlias
      ? { id, score: 0.95, why: `alias: the same as ${what}` }
      : { id, score: 1, why: 'exact: the same name' };
  if (sameWords(words, known.words)) return { id, score: 0.9, why: `token: the same words as ${what}` };
  const typo = typoScore([...words].join(' '), known.telling);
  const token = tokenScore(words, known.words);
  if (typo === 0 && token === 0) return undefined;
  return typo >= token
    ? { id, score: typo, why: `typo: few letters from ${what}` }
    : { id, score: token, why: `token: words in common with ${what}` };
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function typoScore(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < SHORTEST_TYPED || Math.abs(a.length - b.length) > longer * MOST_TYPOS)
    return 0;
  const share = distance(a, b) / longer;
  return share > MOST_TYPOS ? 0 : rounded(0.9 * (1 - share));
}

/** The words in common, as a share of those of both. */
function tokenScore(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : rounded(0.85 * (common / all));
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
