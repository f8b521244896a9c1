import { isStructure } from './evidence';
import type { ClaimFact } from './facts';

/** A source, as far as a sentence about all of them names it. */
export interface ScopeSource {
  readonly id: string;
  readonly kind: ClaimFact['source']['kind'];
  /** EDTF; null where it is not known. */
  readonly published?: string | null | undefined;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']; // prettier-ignore

/** A small number as a word: "five". */
function numeral(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en');
}

/** The years that sources were published in: "2017 to 2021"; null where none is known. */
function yearsOf(sources: readonly ScopeSource[]): string | null {
  const years = sources.flatMap(({ published }) => (published ?? '').match(/\d{4}/g) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first} to ${last}`;
}

/**
 * What a picture rests on, in one sentence, with the filters that are set and what it can't show: "As five documents of
 * 2017 to 2021 tell it; their silence is not peace." Empty where no source is known.
 * @param counts whether the word of a source counts
 * @param filters the filters that are set, in words
 * @param behind lines that pass behind a node which is not theirs
 */
export function scopeInWords(
  sources: readonly ScopeSource[],
  counts: (id: string) => boolean,
  filters: readonly string[],
  behind: number,
): string {
  const all = sources.filter(({ kind }) => !isStructure(kind));
  const counting = all.filter(({ id }) => counts(id));
  if (counting.length === 0) return '';
  const one = counting.length === 1;
  const what = counting.some(({ kind }) => kind === 'DATASET') ? 'source' : 'document';
  const years = yearsOf(counting);
  const of = counting.length < all.length ? ` of ${numeral(all.length)}` : '';
  const plural = one && of === '' ? what : `${what}s`;
  const dated = years === null ? '' : of === '' ? ` of ${years}` : `, of ${years},`;
  const sentences = [
    `As ${numeral(counting.length)}${of} ${plural}${dated} ${one ? 'tells' : 'tell'} it; ${one ? 'its' : 'their'} silence is not peace.`,
  ];
  if (filters.length > 0) sentences.push(`Filtered: ${filters.join('; ')}.`);
  if (behind > 0)
    sentences.push(
      behind === 1
        ? 'One line passes close by or behind a node that is not its own.'
        : `${capital(numeral(behind))} lines pass close by or behind nodes that are not their own.`,
    );
  return sentences.join(' ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
