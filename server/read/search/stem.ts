/**
 * The stem of an English word, after M. F. Porter, An algorithm for suffix stripping (Program 14, 1980): "beheading" and
 * "beheads" are "behead", "strategies" and "strategy" are "strategi". What is no word of plain letters stays as it is.
 * @param word in lower case, without accents
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return STEPS.reduce((text, step) => step(text), word);
}

const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
const MEASURED = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURED_ONCE = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}(${VOWELS})?$`);
const MEASURED_TWICE = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(${CONSONANTS})?${VOWEL}`);
const SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const SECOND: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const THIRD: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const FOURTH =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$|^(.+?[st])(ion)$/;

const STEPS: readonly ((word: string) => string)[] = [
  plural,
  pastOrGoingOn,
  (word) => {
    const start = /^(.+)y$/.exec(word)?.[1];
    return start !== undefined && HAS_VOWEL.test(start) ? `${start}i` : word;
  },
  (word) => replaced(word, SECOND),
  (word) => replaced(word, THIRD),
  (word) => {
    const [, one, , two] = FOURTH.exec(word) ?? [];
    const start = one ?? two;
    return start !== undefined && MEASURED_TWICE.test(start) ? start : word;
  },
  (word) => {
    const start = /^(.+)e$/.exec(word)?.[1];
    if (start === undefined) return word;
    return MEASURED_TWICE.test(start) || (MEASURED_ONCE.test(start) && !SHORT.test(start)) ? start : word;
  },
  (word) => (word.endsWith('ll') && MEASURED_TWICE.test(word) ? word.slice(0, -1) : word),
];

function plural(word: string): string {
  if (/(ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function pastOrGoingOn(word: string): string {
  const agreed = /^(.+)eed$/.exec(word)?.[1];
  if (agreed !== undefined) return MEASURED.test(agreed) ? word.slice(0, -1) : word;
  const start = /^(.+)(ed|ing)$/.exec(word)?.[1];
  if (start === undefined || !HAS_VOWEL.test(start)) return word;
  if (/(at|bl|iz)$/.test(start)) return `${start}e`;
  if (/([^aeiouylsz])\1$/.test(start)) return start.slice(0, -1);
  return SHORT.test(start) ? `${start}e` : start;
}

function replaced(word: string, endings: readonly (readonly [string, string])[]): string {
  const [ending, other] =
    endings.filter(([one]) => word.endsWith(one)).sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (ending === undefined || other === undefined) return word;
  const start = word.slice(0, -ending.length);
  return MEASURED.test(start) ? start + other : word;
}
