import type {
  ClaimFactsFragment,
  ClaimInFullFragment,
  EntityFactsFragment,
  RelationshipFactsFragment,
} from '../operations/generated';
import type { Marks } from './comparison';

/** What the server tells about one entity, relationship or claim; never changed here. */
export type EntityFact = EntityFactsFragment;
export type RelationshipFact = RelationshipFactsFragment;
export type ClaimFact = ClaimFactsFragment;
export type FullClaim = ClaimInFullFragment;

/** What the server answered for the entities on the canvas. */
export interface Content {
  readonly entities: ReadonlyMap<string, EntityFact>;
  readonly relationships: readonly RelationshipFact[];
  /** Where two are compared, what stands on which side. */
  readonly marks?: Marks;
}

export const NO_CONTENT: Content = {
  entities: new Map(),
  relationships: [],
};
