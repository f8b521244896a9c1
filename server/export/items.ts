import type { GraphNode, Value } from '../engine/values.js';
import type { RelationshipRecord } from '../read/records.js';

/** Properties of a node or relationship as the graph has them, by name. */
export type Properties = Readonly<Record<string, Value>>;

/** What a claim is tied to: an entity, a source, a question or another claim. */
export interface Tie {
  readonly type: string;
  /** Id of what it is tied to. */
  readonly to: string;
  readonly properties: Properties;
}

/** A claim, with all ties that go out from it, in order of type and id. */
export interface ClaimItem {
  readonly id: string;
  readonly node: GraphNode;
  readonly ties: readonly Tie[];
  /** Claims that say of themselves that they contradict it. */
  readonly contradictedBy: readonly string[];
}

/** A relationship between two entities, as a filter leaves it. */
export interface RelationshipItem {
  /** Its own id; `record.id` says the same. */
  readonly id: string;
  /** The id that the API gives it: with the filter behind it where that dropped some of its claims. */
  readonly shownId: string;
  readonly record: RelationshipRecord;
  /** As the graph has them, or as the filter leaves them. */
  readonly properties: Properties;
  readonly sentence: string;
}

/** A tie between two claims. */
export interface ClaimLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Properties;
}

/**
 * What is exported: everything, or what a filter leaves. Each list is read in pages when it is asked for, as often as it is
 * asked for, in order of id (relationships in order of their start, then id), and holds no more than a page in memory.
 */
export interface GraphItems {
  /** Whether it is everything. */
  readonly whole: boolean;
  /** Whether the filter chooses claims alone (by source, speaker or day), and asks nothing of relationships. */
  readonly choosesClaims: boolean;
  /** Sources that the filter names. */
  readonly namedSources: ReadonlySet<string>;
  /** The same without what gazetteers and the editors say, and what only that points to. */
  withoutStructure(): GraphItems;
  sources(): AsyncIterable<GraphNode>;
  questions(): AsyncIterable<GraphNode>;
  /** Entities that relationships tie or claims point to; all of them where everything is exported. */
  entities(): AsyncIterable<GraphNode>;
  /** Entities that relationships tie; all of them where everything is exported. */
  tied(): AsyncIterable<GraphNode>;
  relationships(): AsyncIterable<RelationshipItem>;
  claims(): AsyncIterable<ClaimItem>;
  /** Ties between exported claims, in order of both ids. */
  links(): AsyncIterable<ClaimLink>;
  /** Nodes that are about the graph itself, its mark and its journal; only where everything is exported. */
  notes(): AsyncIterable<GraphNode>;
}

/** The ids of the ties of a type, in order. */
export function tiedTo({ ties }: ClaimItem, type: string): string[] {
  return ties.filter((tie) => tie.type === type).map(({ to }) => to);
}

/** The one id that a claim is tied to by a type; null where there is none. */
export function tiedToOne(claim: ClaimItem, type: string): string | null {
  return tiedTo(claim, type)[0] ?? null;
}
