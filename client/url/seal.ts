import {
  compressToEncodedURIComponent as compress,
  decompressFromEncodedURIComponent as decompress,
} from 'lz-string';

/**
 * How a text goes into the fragment of a link, and comes out of it again after mail and chat programs have had their way
 * with it. A link of today is a mark, its version, the text compressed in letters, digits, `-` and `_`, and four letters
 * and digits of a checksum, so that nothing in it is ever encoded and no link ends in a mark of punctuation. Links of the
 * first version have `+` and `-` in them and no checksum; they are read as well.
 */
const VERSION = 2;
const CHECK_LENGTH = 4;

/** Characters of a text that a fragment may hold: a limit against what never ends. */
const LONGEST = 4_000_000;

/** FNV-1a, 32 bits, of a text, as four digits of base 36. Notices a link that was cut off; is no protection against intent. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 0) % 36 ** CHECK_LENGTH).toString(36).padStart(CHECK_LENGTH, '0');
}

/** The fragment of a link, without `#`, that holds a text under a mark. */
export function seal(mark: string, text: string): string {
  return `${mark}${VERSION}=${compress(text).replaceAll('+', '_')}${checksum(text)}`;
}

/** What a fragment holds: its mark and version, and the text; null where that can't be read. */
export interface Opened {
  readonly mark: string;
  readonly version: number;
  readonly text: string | null;
}

/**
 * Reads a fragment, with or without `#`, as it is or as programs that pass links on leave it: encoded in part or as a
 * whole, also twice; broken into lines; with spaces for `+`, other dashes for `-`, and foreign marks, brackets, quotes or
 * parameters behind it.
 * @returns null where it is no link of this page
 */
export function open(fragment: string): Opened | null {
  const link = taken(fragment);
  if (link === null) return null;
  const { mark, version, rest } = link;
  return { mark, version, text: textOf(version, rest) };
}

/** The mark of a fragment; null where it is no link of this page. */
export function markOf(fragment: string): string | null {
  return taken(fragment)?.mark ?? null;
}

function taken(fragment: string): { mark: string; version: number; rest: string } | null {
  for (const plain of decodings(fragment.slice(0, LONGEST))) {
    const match = /^[\s"'(<[{“‘«]*#?\s*([vq])(\d+)\s*=\s*([^]*)$/.exec(plain);
    if (match === null) continue;
    const [, mark = '', version = '', rest = ''] = match;
    return { mark, version: Number(version), rest };
  }
  return null;
}

/** A text, and what it stands for where it was encoded once or more. */
function decodings(text: string): string[] {
  const found = [text];
  for (let count = 0; count < 4; count += 1) {
    const last = found.at(-1) ?? '';
    // One escape that is damaged leaves the others readable.
    const next = last.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escape) => {
      try {
        return decodeURIComponent(escape);
      } catch {
        return escape;
      }
    });
    if (next === last) break;
    found.push(next);
  }
  // The last is the least encoded: the alphabets of all versions hold no `%`.
  return found.reverse();
}

/** Dashes that programs put for `-` or for two of them. */
function plainDashes(text: string): string {
  return text.replaceAll(/[\u2010\u2011\u2212]/g, '-').replaceAll(/[\u2013\u2014]/g, '--');
}

function textOf(version: number, rest: string): string | null {
  const plain = plainDashes(rest);
  switch (version) {
    case 1:
      return firstOf(prefixes(/^[\w+\-$ \r\n\t]*/.exec(plain)?.[0] ?? '', '+'), firstVersion);
    case VERSION:
      return firstOf(prefixes(/^[\w\-\s]*/.exec(plain)?.[0] ?? '', ''), secondVersion);
    default:
      return null;
  }
}

function secondVersion(body: string): string | null {
  const text = decompress(body.slice(0, -CHECK_LENGTH).replaceAll('_', '+'));
  return text && checksum(text) === body.slice(-CHECK_LENGTH) ? text : null;
}

function firstVersion(body: string): string | null {
  const text = decompress(body);
  return text && isJson(text) ? text : null;
}

/** Pieces that a link may be broken into; more are words that follow it. */
const MOST_PIECES = 60;

/**
 * What may be the link in a text that begins with it, the likeliest first: all pieces of it, then ever fewer, since words
 * may follow; each also without the dashes and underlines at its end.
 * @param forSpace what a single space stands for; a line break stands for nothing
 */
function prefixes(text: string, forSpace: string): string[] {
  const pieces = text.trim().split(/(\s+)/).slice(0, 2 * MOST_PIECES - 1); // prettier-ignore
  const found: string[] = [];
  for (let count = pieces.length; count > 0; count -= 2) {
    const whole = pieces
      .slice(0, count)
      .map((piece, index) =>
        index % 2 === 0 ? piece : /[\r\n\t]/.test(piece) ? '' : forSpace.repeat(piece.length),
      )
      .join('');
    found.push(whole, whole.replace(/[-_]+$/, ''));
  }
  return [...new Set(found)];
}

function firstOf(bodies: readonly string[], read: (body: string) => string | null): string | null {
  for (const body of bodies) {
    const text = read(body);
    if (text !== null) return text;
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
