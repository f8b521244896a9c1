import type { Scheme } from '../look/theme';
import type { Outlined } from '../model/outlines';
import type { Projection } from '../model/projection';
import type { Bundling, Camera, Point } from '../model/view';
import type { Dot } from './cytoscape/overview';

/** What the canvas tells. Ids are those of the projection. */
export interface CanvasEvents {
  onPress(target: Target, adding: boolean): void;
  onOpen(node: string): void;
  onHover(target: Target): void;
  onMoved(positions: Record<string, Point>): void;
  onCamera(camera: Camera): void;
  onBoxed(nodes: readonly string[]): void;
  /** Called as often as anything is drawn; for the minimap. */
  onDrawn(): void;
}

export interface Emphasis {
  /** Everything else fades. Empty: nothing fades. */
  readonly lit: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly walked: string | null;
  /** The pair whose lines are fanned out, by its key; null where none is. */
  readonly fan: string | null;
}

/** What a press or the pointer is on. `all`: a ribbon, and so every line of its pair. */
export type Target = { readonly node: string } | { readonly edge: string; readonly all: boolean } | null;

/** A name as it is written now, pixels of the canvas's element. */
export interface DrawnName {
  readonly id: string;
  readonly texts: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the canvas that is in the window, in its own units. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What the canvas holds, for tests and the lasso; nothing that can change it. */
export interface CanvasState {
  readonly nodes: readonly { id: string; x: number; y: number; size: number; classes: readonly string[] }[];
  readonly edges: readonly { id: string; source: string; target: string; classes: readonly string[] }[];
  readonly names: readonly DrawnName[];
  /** Each piece that is outlined: its group and its members. */
  readonly outlines: readonly { readonly group: string; readonly members: readonly string[] }[];
  /** The names of outlines that are written. */
  readonly captions: readonly string[];
  /** The pair that is fanned out, by its key. */
  readonly fan: string | null;
  /** Pairs of which the lines pass behind a node that is not theirs. */
  readonly behind: number;
  readonly camera: Camera;
  readonly window: Extent;
}

/** A drawing as elements of SVG, from the corner (0, 0), and where the canvas's own origin is in it. */
export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
  readonly origin: Point;
}

export interface CanvasHandle {
  /** Shows exactly this; what stays keeps its place on the screen. */
  draw(projection: Projection, positions: Readonly<Record<string, Point>>, bundling: Bundling): void;
  emphasize(emphasis: Emphasis): void;
  /** Outlines these groups under the lines, in pieces where strangers stand between. */
  outline(groups: readonly Outlined[]): void;
  setScheme(scheme: Scheme): void;
  setCamera(camera: Camera): void;
  /** Takes the size of its element anew, without moving or scaling what is drawn. */
  resize(): void;
  /** Brings all, or these nodes, into the window. Not told as a move of the camera by the person. */
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  centerOn(point: Point): void;
  state(): CanvasState;
  /** The nodes for the minimap: the same list until one comes, goes or moves. */
  overview(): readonly Dot[];
  extent(): Extent;
  /** Pairs of which the lines pass behind a node that is not theirs. */
  behind(): number;
  /** Pixels of the page, for overlays and tests. */
  onScreen(id: string): Point | null;
  png(): string;
  /** The whole canvas as SVG; what draws it is loaded when it is first asked for. */
  picture(): Promise<Picture>;
  destroy(): void;
}
