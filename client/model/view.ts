import type { EntityKind, RelationshipType } from '../../domain/kinds/index.js';

/** Where something stands, in the canvas's own units. Whole numbers, so that a link stays short. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const STANDING_ORDER = ['CORROBORATED', 'REPORTED', 'DISPUTED', 'PREDICTED', 'DENIED'] as const;
export type ShownStanding = (typeof STANDING_ORDER)[number];

/** What nobody asserts is drawn on request alone. */
export const UNASKED_STANDINGS: readonly ShownStanding[] = ['PREDICTED', 'DENIED'];

export const SURFACES = ['graph', 'map', 'table'] as const;
export type Surface = (typeof SURFACES)[number];

export const LAYOUT_IDS = ['force', 'concentric', 'hierarchy', 'geographic', 'timeline'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/**
 * `pair`: all lines between two lie side by side as one ribbon; `type`: one line for all that is of the same type and
 * standing between two; `each`: every relationship a line.
 */
export const BUNDLINGS = ['pair', 'type', 'each'] as const;
export type Bundling = (typeof BUNDLINGS)[number];

/** What is outlined on the canvas: nothing; wholes with their parts; or blocs, into which friends and foes fall. */
export const OUTLINES = ['none', 'wholes', 'blocs'] as const;
export type Outline = (typeof OUTLINES)[number];

export const CERTAINTIES = ['POSSIBLE', 'DEFINITE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What the details panel is about. */
export type Focus =
  | { readonly on: 'nothing' }
  | { readonly on: 'entity'; readonly id: string }
  | { readonly on: 'relationship'; readonly id: string }
  | { readonly on: 'pair'; readonly a: string; readonly b: string }
  | { readonly on: 'paths'; readonly ids: readonly string[] }
  | { readonly on: 'question'; readonly id: string }
  /** Places, and the area of the map that they were pressed in; null for places by themselves. */
  | { readonly on: 'place'; readonly ids: readonly string[]; readonly area: string | null }
  /** What is compared, as lists. */
  | { readonly on: 'difference' }
  /** Every point in dispute. */
  | { readonly on: 'disputes' }
  /** All that there is, at a glance. */
  | { readonly on: 'overview' };

/** A source that is open for reading, and where. */
export interface Reading {
  readonly source: string;
  /** Paragraph that it is open at; null for its beginning. */
  readonly paragraph: number | null;
  /** Claim that is marked there. */
  readonly claim: string | null;
}

/** A note of the person's own: at an entity, or at a place of the canvas. */
export interface Note {
  readonly id: string;
  /** Entity that it is about; null where it is about none. */
  readonly on: string | null;
  /** Where it stands, where it is about none. */
  readonly at: Point;
  readonly text: string;
}

/** Most letters of a note: it is part of the link. */
export const MOST_NOTE = 400;

/** A position on a point in dispute that is taken for right. */
export interface Supposition {
  readonly question: string;
  /** The question, in words. */
  readonly text: string;
  readonly position: string;
  /** Claims that then don't count: those that answer otherwise, and those that can't be true with one that answers so. */
  readonly notClaims: readonly string[];
}

/** What two views are compared by: whom each shows, and what it filters by. */
export type Compared = Pick<View, 'shown' | keyof typeof NO_FILTERS>;

/** One of the two that are compared. */
export type Side =
  | { readonly on: 'source'; readonly id: string }
  /** ISO date. */
  | { readonly on: 'day'; readonly day: string }
  | { readonly on: 'view'; readonly name: string; readonly view: Compared };

/** Two of a kind that are compared; the first is called A, the second B. */
export interface Comparison {
  readonly a: Side;
  readonly b: Side;
}

export interface Camera {
  readonly zoom: number;
  /** The point of the canvas that is in the middle of the window. */
  readonly center: Point;
}

/**
 * All that makes a view: a link holds it, a step of undo and redo is one of these, a named view keeps it.
 * What the server answers is no part of it.
 */
export interface View {
  /** Ids of the entities on the canvas, in order of arrival. */
  readonly shown: readonly string[];
  readonly positions: Readonly<Record<string, Point>>;
  /** Entities that no layout moves. */
  readonly pinned: readonly string[];
  readonly layout: LayoutId;
  readonly bundling: Bundling;
  /** Ids of the wholes that stand for their parts: one node for all of them. */
  readonly collapsed: readonly string[];
  readonly outline: Outline;
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenTypes: readonly RelationshipType[];
  readonly hiddenStandings: readonly ShownStanding[];
  /** Only these sources count; empty means all. */
  readonly sources: readonly string[];
  /** These sources don't count. */
  readonly notSources: readonly string[];
  /** Only claims by these speakers count; empty means all. */
  readonly assertedBy: readonly string[];
  /** Only claims count in which these institutions speak; empty means all. */
  readonly voices: readonly string[];
  /** Positions that are taken for right; one for a question. */
  readonly supposing: readonly Supposition[];
  /** Only ties that a claim places here, or in what lies here; empty means anywhere. */
  readonly places: readonly string[];
  /** Only what possibly held on this day or later. ISO date. */
  readonly from: string | null;
  /** Only what possibly held on this day or earlier. ISO date. */
  readonly to: string | null;
  /** Only claims known by this day count. ISO date. */
  readonly knownBy: string | null;
  /** The day on the slider. ISO date. */
  readonly asOf: string | null;
  readonly certainty: Certainty;
  /** Where a day is set, leaves out ties to which no text gives a date. */
  readonly onlyDated: boolean;
  readonly surface: Surface;
  /** Entities that the next move is about. */
  readonly selected: readonly string[];
  readonly focus: Focus;
  readonly reading: Reading | null;
  /** Ids of the entities that were taken off the canvas by hand, and can be brought back. */
  readonly hidden: readonly string[];
  readonly notes: readonly Note[];
  /** Two that are shown as a difference; null where nothing is compared. */
  readonly comparison: Comparison | null;
  readonly camera: Camera | null;
}

/** The first visit: the five that everything turns on. */
export const CORE_FIVE = ['taliban', 'is-k', 'haqqani-network', 'us-forces', 'afghan-forces'] as const;

export const FIRST_VIEW: View = {
  shown: CORE_FIVE,
  positions: {},
  pinned: [],
  layout: 'force',
  bundling: 'pair',
  collapsed: [],
  outline: 'none',
  hiddenKinds: [],
  hiddenTypes: [],
  hiddenStandings: UNASKED_STANDINGS,
  sources: [],
  notSources: [],
  assertedBy: [],
  voices: [],
  supposing: [],
  places: [],
  from: null,
  to: null,
  knownBy: null,
  asOf: null,
  certainty: 'POSSIBLE',
  onlyDated: false,
  surface: 'graph',
  selected: [],
  focus: { on: 'nothing' },
  reading: null,
  hidden: [],
  notes: [],
  comparison: null,
  camera: null,
};

/** The ids, each once, in order. */
export function unique<T>(ids: readonly T[]): T[] {
  return [...new Set(ids)];
}

/** Adds what is not there, takes out what is. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function without<T>(record: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
}

/** Puts entities on the canvas; those already there stay where they are. */
export function withShown(view: View, ids: readonly string[]): View {
  const back = view.hidden.some((id) => ids.includes(id));
  return {
    ...view,
    shown: unique([...view.shown, ...ids]),
    hidden: back ? view.hidden.filter((id) => !ids.includes(id)) : view.hidden,
  };
}

/** Takes entities off the canvas, and keeps who they were, so that they can be brought back. */
export function withHidden(view: View, ids: readonly string[]): View {
  return { ...withoutShown(view, ids), hidden: unique([...view.hidden, ...ids]) };
}

/** Takes entities off the canvas, and out of all that pointed at them. */
export function withoutShown(view: View, ids: readonly string[]): View {
  const gone = new Set(ids);
  return focusKept(
    {
      ...view,
      shown: view.shown.filter((id) => !gone.has(id)),
      positions: without(view.positions, gone),
      pinned: view.pinned.filter((id) => !gone.has(id)),
      selected: view.selected.filter((id) => !gone.has(id)),
    },
    gone,
  );
}

function focusKept(view: View, gone: ReadonlySet<string>): View {
  const { focus } = view;
  switch (focus.on) {
    case 'nothing':
    case 'relationship':
    case 'question':
    case 'place':
    case 'difference':
    case 'disputes':
    case 'overview':
      return view;
    case 'entity':
      return gone.has(focus.id) ? { ...view, focus: { on: 'nothing' } } : view;
    case 'pair':
      return gone.has(focus.a) || gone.has(focus.b) ? { ...view, focus: { on: 'nothing' } } : view;
    case 'paths':
      return focus.ids.some((id) => gone.has(id)) ? { ...view, focus: { on: 'nothing' } } : view;
    default: {
      const never: never = focus;
      return never;
    }
  }
}

/** Leaves only these on the canvas. */
export function isolated(view: View, ids: readonly string[]): View {
  const kept = new Set(ids);
  return withHidden(
    view,
    view.shown.filter((id) => !kept.has(id)),
  );
}

/** Starts afresh with other entities: positions, pins and camera belong to the old ones. */
export function replaced(view: View, ids: readonly string[]): View {
  return {
    ...view,
    shown: unique(ids),
    positions: {},
    pinned: [],
    collapsed: [],
    selected: [],
    focus: { on: 'nothing' },
    hidden: [],
    comparison: null,
    notes: view.notes.filter(({ on }) => on !== null && ids.includes(on)),
    camera: null,
  };
}

/** Moves entities; whole units. */
export function withPositions(view: View, positions: Readonly<Record<string, Point>>): View {
  const rounded = Object.fromEntries(
    Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
  return { ...view, positions: { ...view.positions, ...rounded } };
}

/** Whether two views differ in nothing but what is open for reading. */
export function sameButReading(left: View, right: View): boolean {
  const names = Object.keys(left) as (keyof View)[];
  return names.every((name) => name === 'reading' || left[name] === right[name]);
}

/** The fields that filter, as on the first visit. */
export const NO_FILTERS = {
  hiddenKinds: FIRST_VIEW.hiddenKinds,
  hiddenTypes: FIRST_VIEW.hiddenTypes,
  hiddenStandings: FIRST_VIEW.hiddenStandings,
  sources: FIRST_VIEW.sources,
  notSources: FIRST_VIEW.notSources,
  assertedBy: FIRST_VIEW.assertedBy,
  voices: FIRST_VIEW.voices,
  supposing: FIRST_VIEW.supposing,
  places: FIRST_VIEW.places,
  from: FIRST_VIEW.from,
  to: FIRST_VIEW.to,
  knownBy: FIRST_VIEW.knownBy,
  asOf: FIRST_VIEW.asOf,
  certainty: FIRST_VIEW.certainty,
  onlyDated: FIRST_VIEW.onlyDated,
} as const satisfies Partial<View>;

/** The claims that don't count, whatever else is chosen. */
export function droppedClaims({ supposing }: Pick<View, 'supposing'>): string[] {
  return unique(supposing.flatMap(({ notClaims }) => notClaims)).sort();
}

/** True when no filter is set beyond those of the first visit. */
export function isUnfiltered(view: View): boolean {
  const { hiddenStandings, certainty: _certainty, onlyDated: _dated, ...plain } = NO_FILTERS;
  const names = Object.keys(plain) as (keyof typeof plain)[];
  return (
    sameSet(view.hiddenStandings, hiddenStandings) &&
    names.every((name) => {
      const value = view[name];
      return value === null || (typeof value !== 'string' && value.length === 0);
    })
  );
}

/** True when a day is set, so that it matters which dates count as of then. */
export function isTimed({ asOf, from, to }: View): boolean {
  return asOf !== null || from !== null || to !== null;
}

/** True when both lists hold the same, in whatever order. */
export function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}

/** Standings with one added or taken out, in their order. */
export function standingsToggled(hidden: readonly ShownStanding[], standing: ShownStanding): ShownStanding[] {
  const next = toggled(hidden, standing);
  return STANDING_ORDER.filter((known) => next.includes(known));
}
