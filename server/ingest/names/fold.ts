/** Words that say nothing of who it is. */
const EMPTY_WORDS = new Set([
  'the',
  'of',
  'and',
  'in',
  'al',
  'a',
  'for',
  'e',
  'i',
  'yi',
  'ul',
  'government',
  'forces',
  'group',
  'faction',
  'province',
  'district',
]);

/** A name for comparing: lower case, without accents and signs, one blank between words. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a folded name that tell it from others. */
export function tellingWords(folded: string): ReadonlySet<string> {
  const words = folded.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return new Set(telling.length > 0 ? telling : words);
}
