import type { Side } from '../../model/view';
import type { Mark } from '../../model/comparison';
import { sourceName } from '../../model/words';
import { edtfInWords } from '../../model/time';
import type { ListSourcesQuery } from '../../operations/generated';

type Source = ListSourcesQuery['sources'][number];

/** A source as one knows it among others: who published it, and in which year. */
export function sourceInWords(source: Source): string {
  const year = /\d{4}/.exec(source.published ?? '')?.[0];
  return year === undefined ? sourceName(source) : `${sourceName(source)}, ${year}`;
}

/** What a side is, in a few words. */
export function sideInWords(side: Side, sources: readonly Source[]): string {
  switch (side.on) {
    case 'source': {
      const source = sources.find(({ id }) => id === side.id);
      return source ? sourceInWords(source) : side.id;
    }
    case 'day':
      return edtfInWords(side.day);
    case 'view':
      return side.name;
    default: {
      const never: never = side;
      return never;
    }
  }
}

const WORDS: Readonly<Record<Side['on'], Readonly<Record<Mark, string>>>> = {
  source: {
    a: 'Only A says so',
    b: 'Only B says so',
    apart: 'They contradict each other',
    both: 'Both say so',
  },
  day: { a: 'Only on day A', b: 'Only on day B', apart: 'Otherwise on the two days', both: 'On both days' },
  view: { a: 'Only in A', b: 'Only in B', apart: 'In both, standing differently', both: 'In both' },
};

/** What a mark means, in a comparison of such sides. */
export function markInWords(on: Side['on'], mark: Mark): string {
  return WORDS[on][mark];
}
