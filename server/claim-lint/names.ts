import { stem } from '../read/search/stem.js';
import type { Fault } from './rules.js';
import type { ScriptRow } from './script-rows.js';

/** Places of a claim that name an entity; the speaker need not be named where the text itself speaks. */
const NAMED = ['subject', 'object', 'against', 'at', 'about'] as const;

/**
 * Names in claims that their paragraph does not give, under any name, other name or stand-in of the entity. Whoever coded
 * the claim supplied them, and it must say so: `inferred`. Who has no name in its source is left out.
 * @param paragraphs of each source that is there, by its id
 */
export function lintNames(
  claims: readonly ScriptRow[],
  entities: readonly ScriptRow[],
  paragraphs: ReadonlyMap<string, readonly string[]>,
): Fault[] {
  const named = new Map(
    entities
      .filter(({ script }) => !script.startsWith('24-'))
      .map(({ footer, values }) => [String(values['id']), entityOf(footer, values)]),
  );
  return claims.flatMap(({ script, values }) => {
    const text = paragraphs.get(script.replace(/^30-claims-/, ''));
    if (text === undefined || values['inferred'] === true) return [];
    const [before = '', paragraph = ''] = [-2, -1].map((at) =>
      plain(text[Number(values['paragraph']) + at] ?? ''),
    );
    const about = named.get(String(values['about']));
    return NAMED.flatMap((key) =>
      idsOf(values[key]).flatMap((id) => {
        const entity = named.get(id);
        if (entity === undefined || entity.isNamedIn(paragraph, before)) return [];
        // An event that has its name of its place names both.
        if (
          key === 'at' &&
          about !== undefined &&
          about.isNamedIn(paragraph, before) &&
          entity.isNamedIn(about.name)
        )
          return [];
        return [
          {
            rule: 'name-not-in-paragraph',
            id: String(values['id']),
            message: `${key} ${id}: paragraph ${String(values['paragraph'])} has none of its names; say that it is inferred and on what basis, or add the word by which the text means it to its aliases or standIns`,
          },
        ];
      }),
    );
  });
}

interface NamedEntity {
  readonly name: string;
  /** @param before the paragraph before it, by which "the attack" of this one is known */
  readonly isNamedIn: (paragraph: string, before?: string) => boolean;
}

function entityOf(footer: string, values: ScriptRow['values']): NamedEntity {
  const name = String(values['name']);
  const names = [name, ...idsOf(values['aliases']), ...idsOf(values['standIns'])];
  if (footer.includes('e:Event')) return eventOf(names);
  // Texts name people by their last name after the first time.
  const last = footer.includes('e:Person') ? (name.split(' ').at(-1) ?? '') : '';
  const sought = [...names, ...(last.length > 3 ? [last] : [])].map(asWords);
  return { name, isNamedIn: (paragraph) => sought.some((one) => one.test(paragraph)) };
}

/**
 * An event has a name of our own: half of its words are enough, in whatever form; or its first one, such as "attack", where
 * the paragraph before names it.
 */
function eventOf(names: readonly string[]): NamedEntity {
  const [name = ''] = names;
  const [head = ''] = stems(name);
  const sought = names.map((one) => stems(one).filter((word) => word.length > 3));
  const named = (text: string): boolean => {
    const there = new Set(stems(text));
    return sought.some(
      (words) => words.length > 0 && words.filter((word) => there.has(word)).length * 2 >= words.length,
    );
  };
  return {
    name,
    isNamedIn: (paragraph, before = '') =>
      named(paragraph) || (named(before) && stems(paragraph).includes(head)),
  };
}

const stems = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => stem(word));

/** A name as whole words; one that is an abbreviation in its own capitals, so that IS is no "is". */
function asWords(name: string): RegExp {
  const escaped = plain(name).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`,
    /\p{Ll}/u.test(name) ? 'iu' : 'u',
  );
}

/** Without the differences that type setting makes. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[“”"]/g, '')
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ');
}

const idsOf = (value: unknown): string[] =>
  value == null ? [] : (Array.isArray(value) ? value : [value]).map(String);
