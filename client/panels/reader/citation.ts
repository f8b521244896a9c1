import type { SourceInFullQuery } from '../../operations/generated';
import { edtfInWords } from '../../model/time';

/** What a citation is made of. */
export type CitedSource = Pick<
  NonNullable<SourceInFullQuery['source']>,
  'id' | 'kind' | 'title' | 'publisher' | 'author' | 'published' | 'datedBy' | 'url' | 'citation'
>;

/** A day, month or year: as many parts as are known. */
type DateParts = readonly [year: number, month?: number, day?: number];

interface Published {
  readonly parts: readonly DateParts[];
  readonly circa: boolean;
}

/** The date of publication, of which EDTF tells up to two ends, and whether it is exact. Null where it tells none. */
function publishedOf(edtf: string | null): Published | null {
  if (edtf === null) return null;
  const found = [...edtf.matchAll(/(\d{4})(?:-(\d\d))?(?:-(\d\d))?/g)].slice(0, 2);
  const parts = found.map(
    ([, year, month, day]) =>
      [year, month, day].filter((part) => part !== undefined).map(Number) as unknown as DateParts,
  );
  return parts.length === 0 ? null : { parts, circa: /[~?%[{]/.test(edtf) };
}

interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** The parts of a person's name, where the citation tells which is the family's; names differ too much to be guessed. */
function personOf({ author, citation }: CitedSource): PersonName | null {
  const [, family, given] = /^([^,:]+), ([^,:]+):/.exec(citation ?? '') ?? [];
  return family !== undefined && given !== undefined && author === `${given} ${family}`
    ? { family, given }
    : null;
}

/** A citation in a sentence, for a note. */
export function citationText(source: CitedSource): string {
  const { author, publisher, title, published, citation, url } = source;
  const said =
    citation ??
    `${author ?? publisher ?? 'Author not named'}: ${title}.${author !== null && publisher !== null ? ` ${publisher}.` : ''} ${published === null ? 'Undated' : `Published ${edtfInWords(published)}`}.`;
  return url === null || said.includes(url) ? said : `${said} ${url}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX reads it: the ten characters that mean something to it are written out. */
function latex(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An entry for BibTeX: `@misc`, the type for what fits no other (Patashnik, BibTeXing, 1988), with the field `url` that
 * styles of today print. Whole names that nobody took apart stand in braces of their own, which keeps BibTeX from it.
 */
export function bibtex(source: CitedSource): string {
  const { id, title, author, publisher, url, published, datedBy } = source;
  const date = publishedOf(published);
  const [year, month, day] = date?.parts[0] ?? [];
  const person = personOf(source);
  const name = person === null ? author : null;
  const note = [
    ...(date?.circa === true
      ? [`${edtfInWords(published)}${datedBy === 'content' ? ', dated by its content' : ''}`]
      : []),
    ...(day === undefined || date?.circa === true ? [] : [edtfInWords(published)]),
  ];
  const fields: [string, string | null][] = [
    ['author', person === null ? null : `{${latex(person.family)}, ${latex(person.given)}}`],
    ['author', name === null ? null : `{{${latex(name)}}}`],
    ['title', `{{${latex(title)}}}`],
    ['howpublished', publisher === null ? null : `{${latex(publisher)}}`],
    ['month', month === undefined ? null : (MONTHS[month - 1] ?? null)],
    ['year', year === undefined ? null : `{${year}}`],
    ['note', note.length === 0 ? null : `{${latex(note.join('; '))}}`],
    ['url', url === null ? null : `{${url}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value === null ? [] : [`  ${field} = ${value}`]));
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`;
}

/** An item of CSL-JSON, the input of citation processors (schema 1.0.2 of citationstyles.org), in a list of its own. */
export function cslJson(source: CitedSource): string {
  const { id, kind, title, author, publisher, url, published } = source;
  const date = publishedOf(published);
  const person = personOf(source);
  const item = {
    id,
    type: kind === 'DATASET' || kind === 'GAZETTEER' ? 'dataset' : 'article',
    title,
    ...(author === null ? {} : { author: [person ?? { literal: author }] }),
    ...(publisher === null ? {} : { publisher }),
    ...(date === null
      ? {}
      : { issued: { 'date-parts': date.parts, ...(date.circa ? { circa: true } : {}) } }),
    ...(url === null ? {} : { URL: url }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** The forms in which a citation can be copied. */
export const CITATION_FORMS = {
  text: { name: 'Text', write: citationText },
  bibtex: { name: 'BibTeX', write: bibtex },
  csl: { name: 'CSL-JSON', write: cslJson },
} as const satisfies Record<string, { name: string; write: (source: CitedSource) => string }>;
