import { QUANTIFIERS, STANDINGS, type Standing } from '../../domain/kinds/index.js';
import type { ClaimFact, RelationshipFact } from './facts';

/** A figure with its qualifier and unit, or a value in words; null where a claim has neither. */
export function valueInWords(
  claim: Pick<ClaimFact, 'value' | 'valueText' | 'unit' | 'quantifier'>,
): string | null {
  if (claim.valueText != null) return claim.valueText;
  const key = claim.quantifier?.toLowerCase().replaceAll('_', '-');
  const known = Object.entries(QUANTIFIERS).find(([name]) => name === key);
  const quantifier = known && known[0] !== 'exactly' ? known[1] : null;
  if (claim.value == null && quantifier === null) return null;
  return [quantifier, claim.value?.toLocaleString('en'), claim.unit].filter((part) => part != null).join(' ');
}

/** Name and meaning of a standing of the API. */
export function standingSpec(standing: string): { name: string; meaning: string } {
  return STANDINGS[standing.toLowerCase() as Standing];
}

/** The name of a relationship's standing; of one that only a gazetteer or the editors speak of, that it is structure. */
export function standingInWords(tie: Pick<RelationshipFact, 'standing' | 'structural'>): string {
  return tie.structural ? 'Structure' : standingSpec(tie.standing).name;
}

/** `NEGOTIATED_WITH` is "negotiated with". */
export function wordsOf(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}

/** How many there are of something: "1 claim", "1,204 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What a source is called in few words. */
export function sourceName({
  publisher,
  author,
  title,
}: {
  readonly publisher: string | null;
  readonly author: string | null;
  readonly title: string;
}): string {
  return publisher ?? author ?? title;
}

/** How many voices there are: "2 independent voices". */
export function voicesInWords(count: number): string {
  if (count === 0) return 'no voice of its own';
  return count === 1 ? 'one voice' : `${count} independent voices`;
}
