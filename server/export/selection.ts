import { AllegianceError } from '../errors.js';
import type { Statement } from '../engine/port.js';
import { SeenIds } from '../ingest/import/ids.js';
import { composeFilter, type Filter } from '../read/filter.js';
import { filterText } from '../read/filter-text.js';
import { rolls } from '../read/rollup.js';
import { tiedTo, type ClaimItem, type Properties } from './items.js';

/** Fields of a filter that choose claims. */
const CHOOSING = ['sources', 'notSources', 'assertedBy', 'voices', 'knownBy', 'includeStructure'] as const;
/** Fields that ask something of relationships. */
const ASKING = [
  ...['entityKinds', 'relationshipTypes', 'asOf', 'from', 'to', 'verdict', 'standings', 'places'],
  ...['includePredictions', 'includeDenied'],
] as (keyof Filter)[];
const TO_ENTITIES = ['SUBJECT', 'OBJECT', 'AGAINST', 'ASSERTED_BY', 'ABOUT', 'AT'];

/** Ids of what a filter leaves. */
export interface Selected {
  readonly relationships: Set<string>;
  /** Ends of these. */
  readonly ends: SeenIds;
  /** Entities that claims, or their sources, point to. */
  readonly pointedTo: SeenIds;
  readonly sources: Set<string>;
  readonly questions: Set<string>;
}

/**
 * What a filter means for an export. Relationships are those that `graph` gives under it, as they stand there. Claims are
 * those that its fields about claims leave; and where it asks anything of relationships, of these only the ones that are on
 * a relationship which it lets through.
 */
export class Selection {
  readonly choosesClaims: boolean;
  /** Which relationships `r` from `s` with an `id` to `o` it lets through. */
  readonly ofRelationships: Statement;
  /** Which claims of `$ids` remain; undefined where it drops none. */
  readonly remaining: Statement | undefined;

  /** @throws AllegianceError `BAD_USER_INPUT` for a filter that makes one entity of several */
  constructor(filter: Filter) {
    if (rolls(filter)) {
      const field = filter.rollUp === true ? 'rollUp' : 'joinIdentities';
      throw new AllegianceError(
        'BAD_USER_INPUT',
        `${field} takes several entities as one; an export keeps each of them. Leave ${field} out.`,
        { field },
      );
    }
    const composed = composeFilter(filter);
    this.ofRelationships = {
      text: `MATCH (s:Entity {id: id})-[r${composed.types}]->(o:Entity)
${composed.surviving({ ends: ['s', 'o'], carry: ['s', 'r', 'o'] })}`,
      parameters: composed.parameters,
    };
    const choosing = composeFilter(Object.fromEntries(CHOOSING.map((name) => [name, filter[name]])));
    this.remaining = choosing.recomputes
      ? {
          text: `UNWIND $ids AS id\n${choosing.remaining('id', 'id')}\nRETURN c.id AS id`,
          parameters: choosing.parameters,
        }
      : undefined;
    this.choosesClaims = choosing.recomputes && filterText(filter, ASKING) === '';
  }

  begin(): Selected {
    return {
      relationships: new Set(),
      ends: new SeenIds(),
      pointedTo: new SeenIds(),
      sources: new Set(),
      questions: new Set(),
    };
  }

  /** Whether a claim that remains is exported. */
  takes({ node }: ClaimItem, { relationships }: Selected): boolean {
    const { relationship } = node.properties;
    return this.choosesClaims || (typeof relationship === 'string' && relationships.has(relationship));
  }

  addRelationship({ relationships, ends }: Selected, id: string, subject: string, object: string): void {
    relationships.add(id);
    ends.add(subject);
    ends.add(object);
  }

  addClaim(selected: Selected, claim: ClaimItem): void {
    const { voice, from, relativeTo } = claim.node.properties;
    for (const id of [voice, from, relativeTo]) if (typeof id === 'string') selected.pointedTo.add(id);
    for (const type of TO_ENTITIES) for (const id of tiedTo(claim, type)) selected.pointedTo.add(id);
    for (const id of tiedTo(claim, 'FROM_SOURCE')) selected.sources.add(id);
    for (const id of tiedTo(claim, 'ANSWERS')) selected.questions.add(id);
  }

  addSource({ pointedTo }: Selected, { authorId, publisherId }: Properties): void {
    for (const id of [authorId, publisherId]) if (typeof id === 'string') pointedTo.add(id);
  }
}
