import type {
  ClaimFactsFragment,
  ClaimInFullFragment,
  EntityFactsFragment,
  RelationshipFactsFragment,
} from '../operations/generated';

/** What the server tells about one entity, relationship or claim; never changed here. */
export type EntityFact = EntityFactsFragment;
export type RelationshipFact = RelationshipFactsFragment;
export type ClaimFact = ClaimFactsFragment;
export type FullClaim = ClaimInFullFragment;

/** What the server answered for the entities on the canvas. */
export interface Content {
  readonly entities: ReadonlyMap<string, EntityFact>;
  readonly relationships: readonly RelationshipFact[];
}

export const NO_CONTENT: Content = {
  entities: new Map(),
  relationships: [],
};
