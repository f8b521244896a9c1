import { AllegianceError } from '../errors.js';
import type { Statement } from '../engine/port.js';
import type { Parameters } from '../engine/values.js';
import { SeenIds } from '../ingest/import/ids.js';
import { composeFilter, type Filter } from '../read/filter.js';
import { filterText } from '../read/filter-text.js';
import { rolls } from '../read/rollup.js';
import { tiedTo, type ClaimItem, type Properties } from './items.js';

/** Fields of a filter that choose claims. */
const CHOOSING = [
  ...(['sources', 'notSources', 'notClaims', 'assertedBy', 'voices'] as const),
  ...(['knownBy', 'includeStructure'] as const),
] as const;
/** Fields that ask something of relationships. */
const ASKING = [
  ...['entityKinds', 'relationshipTypes', 'asOf', 'from', 'to', 'verdict', 'standings', 'places'],
  ...['includePredictions', 'includeDenied'],
] as (keyof Filter)[];
const TO_ENTITIES = ['SUBJECT', 'OBJECT', 'AGAINST', 'ASSERTED_BY', 'ABOUT', 'AT'];

/** Ids of what a filter leaves. */
export interface Selected {
  /** Only where the filter asks anything of relationships. */
  readonly relationships: Set<string>;
  /** Entities that claims, or their sources, point to; the ends of all relationships that they are on are among them. */
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
  /** Types of relationships inside a pattern's brackets. */
  readonly types: string;
  /** Clauses after a `WITH` of relationships `r` from `s` to `o` that leave those which it lets through. */
  readonly surviving: string;
  readonly parameters: Parameters;
  /** Whether it drops claims, so that each relationship has to be judged by those that remain. */
  readonly recomputes: boolean;
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
    this.types = composed.types;
    this.surviving = composed.surviving({ ends: ['s', 'o'], carry: ['s', 'r', 'o'] });
    this.parameters = composed.parameters;
    this.recomputes = composed.recomputes;
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
