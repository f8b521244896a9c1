import type { EntityKind, RelationshipType } from '../../domain/kinds/index.js';
import type { LayoutId, Point } from '../model/view';

export interface LayoutNode {
  readonly id: string;
  readonly kind: EntityKind;
  /** Room that the node takes with its name, in canvas units. */
  readonly width: number;
  readonly height: number;
  /** Across its body, without the name. */
  readonly size: number;
  /** Where it stands now; null where it has just arrived. */
  readonly position: Point | null;
  /** Nothing may move it. */
  readonly fixed: boolean;
  /** WGS 84, degrees; of the place itself or of where its relationships happened. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** First day known of it. ISO date. */
  readonly day: string | null;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly type: RelationshipType;
}

/** Plain data, so that it can be sent to a worker. */
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Width of the canvas divided by its height. */
  readonly aspect: number;
}

export type Positions = Record<string, Point>;

interface LayoutWords {
  readonly name: string;
  readonly meaning: string;
}

/** A way to arrange the nodes. `worker`: runs off the main thread. `sync`: quick enough to run on it. */
export type Layout = LayoutWords &
  ({ readonly type: 'worker' } | { readonly type: 'sync'; readonly run: (input: LayoutInput) => Positions });

export type LayoutRegistry = Readonly<Record<LayoutId, Layout>>;
