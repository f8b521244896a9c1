import { Readable } from 'node:stream';
import type { RelationshipType } from '../../../domain/kinds/index.js';
import { GraphNode, GraphRelationship } from '../../../server/engine/values.js';
import { entityRecord, relationshipRecord } from '../../../server/read/rows.js';
import type {
  ClaimItem,
  ClaimLink,
  GraphItems,
  Properties,
  RelationshipItem,
} from '../../../server/export/items.js';

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

/** A relationship between the armed groups `a` and `b`. */
export function relationshipItem(type: RelationshipType, id: string, own: Properties): RelationshipItem {
  const properties = { id, ...own };
  const end = (name: string) =>
    entityRecord(new GraphNode(name, ['Actor', 'ArmedGroup', 'Entity'], { id: name, name }));
  const record = relationshipRecord(
    new GraphRelationship('1', type, 'a', 'b', properties),
    end('a'),
    end('b'),
  );
  return { id, shownId: id, record, properties, sentence: 'A and B fought each other.' };
}
