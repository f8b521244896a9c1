import { markOf, open, seal } from '../url/seal';
import { LibraryError, type KeptQuery } from './library';

/** Begins the fragment of a link to a statement; a link to a view begins otherwise. */
const MARK = 'q';
const LONGEST = 1_000_000;

/** Whether a fragment, with or without `#`, is that of a link to a statement. */
export function isQueryLink(fragment: string): boolean {
  return markOf(fragment) === MARK;
}

/** The fragment of a link to a statement with its parameters, without `#`. */
export function encodeQuery({ query, parameters }: KeptQuery): string {
  const packed = parameters.trim() === '' ? [query] : [query, parameters];
  return seal(MARK, JSON.stringify(packed));
}

/**
 * The statement of a link's fragment.
 * @throws LibraryError when it holds none that can be read
 */
export function decodeQuery(fragment: string): KeptQuery {
  const damaged = new LibraryError(
    'This link holds no statement that can be read: it is cut off or changed.',
  );
  const link = fragment.length > LONGEST ? null : open(fragment);
  if (link?.mark !== MARK) throw damaged;
  let packed: unknown;
  try {
    packed = JSON.parse(link.text ?? '');
  } catch {
    throw damaged;
  }
  if (!Array.isArray(packed)) throw damaged;
  const [query, parameters = ''] = packed as unknown[];
  if (typeof query !== 'string' || typeof parameters !== 'string') throw damaged;
  return { query, parameters };
}
