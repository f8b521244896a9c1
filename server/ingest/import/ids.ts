import { createHash } from 'node:crypto';

/** A name as an id: lower case, Latin letters and digits with dashes between. Empty where the name has neither. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A short mark that tells texts apart that make the same id. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** An id that no other text gives: its slug, with a mark where letter case, signs or other scripts are lost in it. */
export function exactIdOf(text: string): string {
  const slug = slugOf(text);
  if (slug === text) return slug;
  return slug === '' ? markOf(text) : `${slug}-${markOf(text)}`;
}

/** Bits of a page of numbers. */
const PAGE = 1 << 15;

/**
 * Which ids a file has had. Ids that are numbers, or a word and a number, take about a bit each, so that a file of
 * millions of events takes no more than some hundred kilobytes.
 */
export class SeenIds {
  readonly #pages = new Map<string, Uint8Array>();
  readonly #others = new Set<string>();

  /** Takes note of an id; false where it was there already. */
  add(id: string): boolean {
    const place = placeOf(id);
    if (place === undefined) {
      if (this.#others.has(id)) return false;
      this.#others.add(id);
      return true;
    }
    const { page, byte, bit } = place;
    let bits = this.#pages.get(page);
    if (bits === undefined) {
      bits = new Uint8Array(PAGE / 8);
      this.#pages.set(page, bits);
    }
    const there = bits[byte] ?? 0;
    if ((there & bit) !== 0) return false;
    bits[byte] = there | bit;
    return true;
  }

  has(id: string): boolean {
    const place = placeOf(id);
    if (place === undefined) return this.#others.has(id);
    return ((this.#pages.get(place.page)?.[place.byte] ?? 0) & place.bit) !== 0;
  }
}

function placeOf(id: string): { page: string; byte: number; bit: number } | undefined {
  const [, word = '', digits] = /^(|.*\D)(0|[1-9]\d{0,8})$/.exec(id) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const within = number % PAGE;
  return { page: `${Math.floor(number / PAGE)} ${word}`, byte: within >> 3, bit: 1 << (within & 7) };
}
