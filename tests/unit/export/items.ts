import { Readable } from 'node:stream';
import type { GraphNode } from '../../../server/engine/values.js';
import type { ClaimItem, ClaimLink, GraphItems, RelationshipItem } from '../../../server/export/items.js';

/** A graph to export that is given in lists; what is left out is empty. */
export function graphOf(lists: {
  readonly sources?: readonly GraphNode[];
  readonly questions?: readonly GraphNode[];
  readonly entities?: readonly GraphNode[];
  readonly relationships?: readonly RelationshipItem[];
  readonly claims?: readonly ClaimItem[];
  readonly links?: readonly ClaimLink[];
}): GraphItems {
  const each = <Item>(items: readonly Item[] = []): AsyncIterable<Item> => Readable.from(items);
  const graph: GraphItems = {
    whole: true,
    choosesClaims: false,
    namedSources: new Set(),
    sources: () => each(lists.sources),
    questions: () => each(lists.questions),
    entities: () => each(lists.entities),
    tied: () => each(lists.entities),
    relationships: () => each(lists.relationships),
    claims: () => each(lists.claims),
    links: () => each(lists.links),
    notes: () => each(),
    withoutStructure: () => graph,
  };
  return graph;
}
