import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../domain/kinds/index.js';
import { byEntryKey } from '../../../domain/order.js';
import { ALL_TYPES, passes } from '../../model/projection';
import { byTime } from '../../model/time';
import type { View } from '../../model/view';
import type { EntityDetails } from './entity';

type Tie = EntityDetails['relationships']['edges'][number]['node'];

/** The ties of an entity that are of one type and, where that matters, go one way. */
export interface TieGroup {
  readonly key: string;
  readonly type: RelationshipType;
  /** The type's words as seen from the entity. */
  readonly words: string;
  /** Oldest first. */
  readonly ties: readonly Tie[];
}

/** What of a group the canvas lacks. */
export interface Rest {
  /** Entities that a click would add, each with a line. */
  readonly add: readonly string[];
  /** What to say where nothing can be added. */
  readonly note: string;
}

/** Words of a type seen from its object: who did it to this one. */
function wordsSeenFrom(type: RelationshipType, isSubject: boolean): string {
  const spec = RELATIONSHIP_TYPES[type];
  if (spec.symmetric || isSubject) return spec.name;
  return `${spec.name} · by others`;
}

/** The ties of an entity by type, in the registry's order. */
export function groupsOf(entity: EntityDetails): TieGroup[] {
  const groups = new Map<string, Tie[]>();
  for (const { node } of entity.relationships.edges) {
    const outward = node.symmetric || node.subject.id === entity.id;
    const key = `${ALL_TYPES.indexOf(node.type).toString().padStart(3, '0')}:${outward ? 'out' : 'in'}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups].sort(byEntryKey).flatMap(([key, ties]) => {
    const [first] = ties;
    if (!first) return [];
    const words = wordsSeenFrom(first.type, key.endsWith('out'));
    return [{ key, type: first.type, words, ties: [...ties].sort(byTime) }];
  });
}

/** What of a group the canvas does not show: only what passes the view's filters can be added. */
export function restOf({ ties }: TieGroup, view: View): Rest {
  const shown = new Set(view.shown);
  const passing = ties.filter((tie) => passes(tie, view));
  const ends = passing.flatMap(({ subject, object }) => [subject.id, object.id]);
  const add = [...new Set(ends)].filter((id) => !shown.has(id));
  const hidden = ties.length - passing.length;
  return { add, note: hidden === 0 ? 'all shown' : `${hidden} hidden by filters` };
}
