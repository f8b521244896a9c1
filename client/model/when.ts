import { edtfInWords, type Bounds } from './time';

/** When something was, as the texts have it, or between which days it must lie. */
export function whenInWords({
  edtf,
  startMin,
  endMax,
}: Pick<Bounds, 'startMin' | 'endMax'> & { readonly edtf: string | null }): string {
  if (edtf !== null) return edtfInWords(edtf);
  const [first, last] = [startMin, endMax].map((day) => (day == null ? null : edtfInWords(day)));
  if (first != null && first === last) return `${first}, as the texts together have it`;
  if (first != null && last != null) return `no date given; some time from ${first} to ${last}`;
  if (last != null) return `no date given; by ${last}`;
  return first == null ? 'undated' : `no date given; since ${first}`;
}
