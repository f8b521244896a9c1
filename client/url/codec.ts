import { ALL_KINDS, ALL_TYPES } from '../model/projection';
import {
  BUNDLINGS,
  CERTAINTIES,
  FIRST_VIEW,
  LAYOUT_IDS,
  MOST_NOTE,
  OUTLINES,
  STANDING_ORDER,
  SURFACES,
  type Camera,
  type Focus,
  type Note,
  type Point,
  type Reading,
  type Supposition,
  type View,
} from '../model/view';
import { packComparison, unpackComparison } from './comparison';
import { open, seal } from './seal';

/**
 * The one codec of views: links, the back button and named views all use it. A view becomes a list of entities with
 * their positions and an object with what differs from the first visit, compressed.
 */
const MARK = 'v';
/** The newest version of links that this page reads. */
const VERSION = 2;

/** Thrown for a link or file that is no view. The sentence may be shown. */
export class LinkError extends Error {
  constructor(what: string) {
    super(`This holds no view that can be read: ${what}.`);
    this.name = 'LinkError';
  }
}

/** One entity: id, x, y, and 1 where pinned. */
type PackedEntity = [id: string, x?: number | null, y?: number | null, pinned?: 1];

interface Packed {
  readonly n?: readonly PackedEntity[];
  readonly [key: string]: unknown;
}

const SAME = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Short names of the plain fields. */
const FIELDS = {
  l: 'layout',
  b: 'bundling',
  k: 'hiddenKinds',
  t: 'hiddenTypes',
  s: 'sources',
  x: 'notSources',
  y: 'assertedBy',
  o: 'voices',
  p: 'places',
  i: 'from',
  j: 'to',
  w: 'knownBy',
  a: 'asOf',
  c: 'certainty',
  v: 'surface',
  d: 'selected',
  f: 'focus',
  rd: 'reading',
  hd: 'hidden',
  nt: 'notes',
  ud: 'onlyDated',
  sp: 'supposing',
  cl: 'collapsed',
  ol: 'outline',
} as const satisfies Record<string, keyof View>;

/**
 * Standings that the first visit hides, but for the denied: whether these are drawn is a field of its own, `e`, so that
 * links from before there was a choice stay as they were.
 */
const HIDDEN_AT_FIRST = FIRST_VIEW.hiddenStandings.filter((standing) => standing !== 'DENIED');

/** The view as plain JSON: what named views are exported as. */
export function packView(view: View): Packed {
  const packed: Record<string, unknown> = {};
  const entities = view.shown.map((id): PackedEntity => {
    const point = view.positions[id];
    if (point === undefined) return view.pinned.includes(id) ? [id, null, null, 1] : [id];
    return view.pinned.includes(id) ? [id, point.x, point.y, 1] : [id, point.x, point.y];
  });
  if (!SAME(entities, FIRST_VIEW.shown.map((id) => [id]))) packed['n'] = entities; // prettier-ignore
  for (const [short, name] of Object.entries(FIELDS)) {
    if (!SAME(view[name], FIRST_VIEW[name])) packed[short] = view[name];
  }
  const hidden = view.hiddenStandings.filter((standing) => standing !== 'DENIED');
  if (!SAME(hidden, HIDDEN_AT_FIRST)) packed['g'] = hidden;
  if (!view.hiddenStandings.includes('DENIED')) packed['e'] = 1;
  if (view.comparison) packed['cp'] = packComparison(view.comparison, FIRST_VIEW, packView);
  if (view.camera) packed['m'] = [view.camera.zoom, view.camera.center.x, view.camera.center.y];
  return packed;
}

type Check<T> = (value: unknown, what: string) => T;

const text: Check<string> = (value, what) => {
  if (typeof value !== 'string') throw new LinkError(`${what} is not text`);
  return value;
};

const number: Check<number> = (value, what) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new LinkError(`${what} is not a number`);
  return value;
};

const yes: Check<boolean> = (value, what) => {
  if (typeof value !== 'boolean') throw new LinkError(`${what} is neither true nor false`);
  return value;
};

function oneOf<T extends string>(allowed: readonly T[]): Check<T> {
  return (value, what) => {
    const found = allowed.find((item) => item === value);
    if (found === undefined) throw new LinkError(`${what} is "${String(value)}", which is not known`);
    return found;
  };
}

function listOf<T>(check: Check<T>): Check<T[]> {
  return (value, what) => {
    if (!Array.isArray(value)) throw new LinkError(`${what} is not a list`);
    return value.map((item) => check(item, what));
  };
}

const day: Check<string | null> = (value, what) => {
  if (value === null) return null;
  if (!/^-?\d{4}-\d\d-\d\d$/.test(text(value, what))) throw new LinkError(`${what} is not a date`);
  return text(value, what);
};

const focus: Check<Focus> = (value, what) => {
  if (typeof value !== 'object' || value === null) throw new LinkError(`${what} is not an object`);
  const given = value as Record<string, unknown>;
  switch (given['on']) {
    case 'nothing':
      return { on: 'nothing' };
    case 'disputes':
      return { on: 'disputes' };
    case 'overview':
      return { on: 'overview' };
    case 'difference':
      return { on: 'difference' };
    case 'entity':
      return { on: 'entity', id: text(given['id'], what) };
    case 'relationship':
      return { on: 'relationship', id: text(given['id'], what) };
    case 'question':
      return { on: 'question', id: text(given['id'], what) };
    case 'pair':
      return { on: 'pair', a: text(given['a'], what), b: text(given['b'], what) };
    case 'place':
      return {
        on: 'place',
        ids: listOf(text)(given['ids'], what),
        area: given['area'] == null ? null : text(given['area'], what),
      };
    case 'paths':
      return { on: 'paths', ids: listOf(text)(given['ids'], what) };
    default:
      throw new LinkError(`${what} is about something unknown`);
  }
};

const reading: Check<Reading | null> = (value, what) => {
  if (value === null) return null;
  if (typeof value !== 'object') throw new LinkError(`${what} is not an object`);
  const { source, paragraph = null, claim = null } = value as Record<string, unknown>;
  if (paragraph !== null && (!Number.isInteger(paragraph) || number(paragraph, what) < 1))
    throw new LinkError(`${what} is at no paragraph`);
  return {
    source: text(source, what),
    paragraph: paragraph === null ? null : number(paragraph, what),
    claim: claim === null ? null : text(claim, what),
  };
};

const note: Check<Note> = (value, what) => {
  if (typeof value !== 'object' || value === null) throw new LinkError(`${what} hold what is no note`);
  const { id, on = null, at, text: words } = value as Record<string, unknown>;
  const { x, y } = (typeof at === 'object' && at !== null ? at : {}) as Record<string, unknown>;
  return {
    id: text(id, what),
    on: on === null ? null : text(on, what),
    at: { x: number(x, what), y: number(y, what) },
    text: text(words, what).slice(0, MOST_NOTE),
  };
};

const supposition: Check<Supposition> = (value, what) => {
  if (typeof value !== 'object' || value === null) throw new LinkError(`${what} holds what is no position`);
  const { question, text: words, position, notClaims } = value as Record<string, unknown>;
  return {
    question: text(question, what),
    text: text(words, what),
    position: text(position, what),
    notClaims: listOf(text)(notClaims, what),
  };
};

const CHECKS = {
  layout: oneOf(LAYOUT_IDS),
  bundling: oneOf(BUNDLINGS),
  hiddenKinds: listOf(oneOf(ALL_KINDS)),
  hiddenTypes: listOf(oneOf(ALL_TYPES)),
  sources: listOf(text),
  notSources: listOf(text),
  assertedBy: listOf(text),
  voices: listOf(text),
  places: listOf(text),
  from: day,
  to: day,
  knownBy: day,
  asOf: day,
  certainty: oneOf(CERTAINTIES),
  surface: oneOf(SURFACES),
  selected: listOf(text),
  focus,
  reading,
  hidden: listOf(text),
  notes: listOf(note),
  onlyDated: yes,
  supposing: listOf(supposition),
  collapsed: listOf(text),
  outline: oneOf(OUTLINES),
} satisfies { [K in (typeof FIELDS)[keyof typeof FIELDS]]: Check<View[K]> };

function unpackCamera(value: unknown): Camera | null {
  if (value === undefined) return null;
  const [zoom, x, y] = listOf(number)(value, 'the camera');
  if (zoom === undefined || x === undefined || y === undefined || zoom <= 0)
    throw new LinkError('the camera is incomplete');
  return { zoom, center: { x, y } };
}

/**
 * Reads a view from plain JSON.
 * @throws LinkError naming what is wrong
 */
export function unpackView(value: unknown): View {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LinkError('it is not an object');
  const packed = value as Packed;
  const positions: Record<string, Point> = {};
  const pinned: string[] = [];
  let shown: readonly string[] = FIRST_VIEW.shown;
  if (packed.n !== undefined) {
    shown = listOf<string>((item) => {
      if (!Array.isArray(item)) throw new LinkError('an entity is not a list');
      const [id, x, y, pin] = item as unknown[];
      const name = text(id, 'an entity');
      if (x !== undefined && x !== null)
        Object.defineProperty(positions, name, {
          value: { x: number(x, 'a position'), y: number(y, 'a position') },
          enumerable: true,
          configurable: true,
          writable: true,
        });
      if (pin === 1) pinned.push(name);
      return name;
    })(packed.n, 'the entities');
  }
  const plain: Record<string, unknown> = {};
  for (const [short, name] of Object.entries(FIELDS)) {
    if (packed[short] !== undefined) plain[name] = CHECKS[name](packed[short], name);
  }
  const asked =
    packed['g'] === undefined
      ? HIDDEN_AT_FIRST
      : listOf(oneOf(STANDING_ORDER))(packed['g'], 'hiddenStandings').filter(
          (standing) => standing !== 'DENIED',
        );
  const hiddenStandings = packed['e'] === 1 ? asked : [...asked, 'DENIED' as const];
  return {
    ...FIRST_VIEW,
    ...plain,
    hiddenStandings,
    shown,
    positions,
    pinned,
    comparison: unpackComparison(packed['cp'], unpackView, text, day, (what) => new LinkError(what)),
    camera: unpackCamera(packed['m']),
  };
}

/** The fragment of a link to this view, without `#`; empty for the first visit. */
export function encodeView(view: View): string {
  const packed = packView(view);
  if (Object.keys(packed).length === 0) return '';
  return seal(MARK, JSON.stringify(packed));
}

/**
 * The view of a link's fragment, with or without `#`.
 * @throws LinkError when it holds none that can be read
 */
export function decodeView(fragment: string): View {
  if (fragment.replace(/^#/, '') === '') return FIRST_VIEW;
  const link = open(fragment);
  if (link?.mark !== MARK) throw new LinkError('it does not begin with a version');
  if (link.version > VERSION)
    throw new LinkError(`it is of version ${link.version}, this page reads up to ${VERSION}`);
  let value: unknown;
  try {
    value = JSON.parse(link.text ?? '') as unknown;
  } catch {
    throw new LinkError('it is cut off or changed');
  }
  return unpackView(value);
}
