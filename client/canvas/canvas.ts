import type { Scheme } from '../look/theme';
import type { Projection } from '../model/projection';
import type { Camera, Point } from '../model/view';
import type { Dot } from './cytoscape/overview';

/** What the canvas tells. Ids are those of the projection. */
export interface CanvasEvents {
  onPress(target: { node: string } | { edge: string } | null, adding: boolean): void;
  onOpen(node: string): void;
  onHover(target: { node: string } | { edge: string } | null): void;
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
  readonly camera: Camera;
  readonly window: Extent;
}

/** A drawing as elements of SVG, from the corner (0, 0). */
export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

export interface CanvasHandle {
  /** Shows exactly this; what stays keeps its place on the screen. */
  draw(projection: Projection, positions: Readonly<Record<string, Point>>): void;
  emphasize(emphasis: Emphasis): void;
  setScheme(scheme: Scheme): void;
  setCamera(camera: Camera): void;
  /** Brings all, or these nodes, into the window. Not told as a move of the camera by the person. */
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  centerOn(point: Point): void;
  state(): CanvasState;
  /** The nodes for the minimap: the same list until one comes, goes or moves. */
  overview(): readonly Dot[];
  extent(): Extent;
  /** Pixels of the page, for overlays and tests. */
  onScreen(id: string): Point | null;
  png(): string;
  /** The whole canvas as SVG. */
  picture(): Picture;
  destroy(): void;
}
