import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../server/domain/kinds/index.js';
import { FamilyGlyph } from '../../app/Glyphs';
import { ALL_TYPES } from '../../model/project';
import { byTime, edtfInWords } from '../../model/time';
import { useView } from '../../store';
import * as moves from '../../store/moves';
import type { EntityDetails } from './EntityPanel';

type Tie = EntityDetails['relationships']['edges'][number]['node'];

interface Group_ {
  readonly key: string;
  readonly type: RelationshipType;
  /** The type's words as seen from the entity. */
  readonly words: string;
  readonly ties: readonly Tie[];
  readonly others: readonly string[];
}

/** Words of a type seen from its object: who did it to this one. */
function wordsSeenFrom(type: RelationshipType, isSubject: boolean): string {
  const spec = RELATIONSHIP_TYPES[type];
  if (spec.symmetric || isSubject) return spec.name;
  return `${spec.name} · by others`;
}

function groupsOf(entity: EntityDetails): Group_[] {
  const groups = new Map<string, Tie[]>();
  for (const { node } of entity.relationships.edges) {
    const outward = node.symmetric || node.subject.id === entity.id;
    const key = `${ALL_TYPES.indexOf(node.type).toString().padStart(3, '0')}:${outward ? 'out' : 'in'}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, ties]) => {
      const [first] = ties;
      if (!first) return [];
      const other = (tie: Tie): string => (tie.subject.id === entity.id ? tie.object.id : tie.subject.id);
      return [
        {
          key,
          type: first.type,
          words: wordsSeenFrom(first.type, key.endsWith('out')),
          ties: [...ties].sort(byTime),
          others: [...new Set(ties.map(other))].filter((id) => id !== entity.id),
        },
      ];
    });
}

/** Its ties grouped by type; each group says how many it would add to the canvas before it does. */
export function TiesByType({ entity }: { entity: EntityDetails }): ReactElement {
  const groups = useMemo(() => groupsOf(entity), [entity]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const { shown, hiddenStandings } = useView();
  if (groups.length === 0) return <Text size="sm">No ties under these filters.</Text>;
  return (
    <Stack gap={2}>
      {groups.map((group) => {
        const visible = new Set(
          group.ties
            .filter((tie) => !hiddenStandings.includes(tie.standing))
            .flatMap((tie) => [tie.subject.id, tie.object.id]),
        );
        const fresh = group.others.filter((id) => !shown.includes(id) && visible.has(id));
        const isOpen = open.includes(group.key);
        return (
          <section key={group.key} className="a-tie-group">
            <Group gap={6} wrap="nowrap" justify="space-between">
              <UnstyledButton
                className="a-tie-head"
                aria-expanded={isOpen}
                onClick={() =>
                  setOpen(isOpen ? open.filter((key) => key !== group.key) : [...open, group.key])
                }
              >
                <FamilyGlyph family={RELATIONSHIP_TYPES[group.type].family} size={16} />
                <Text size="sm" span>
                  {group.words}
                </Text>
                <span className="a-count">{group.ties.length}</span>
              </UnstyledButton>
              {fresh.length > 0 ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Add ${fresh.length} by “${group.words}”`}
                  onClick={() => moves.expandType(entity.id, group.type, fresh)}
                >
                  Add {fresh.length}
                </Button>
              ) : (
                <Text size="xs" c="dimmed">
                  {group.others.every((id) => shown.includes(id)) ? 'all shown' : 'rest filtered'}
                </Text>
              )}
            </Group>
            {isOpen && (
              <ul className="a-tie-list">
                {group.ties.map((tie) => (
                  <li key={tie.id}>
                    <UnstyledButton
                      className={`a-tie ${tie.standing === 'DISPUTED' ? 'a-tie-contested' : ''} ${tie.standing === 'DENIED' ? 'a-tie-denied' : ''}`}
                      onClick={() => moves.lookAt({ on: 'relationship', id: tie.id })}
                    >
                      <Text size="sm" span>
                        {tie.standing === 'DISPUTED' ? '? ' : tie.standing === 'DENIED' ? '✕ ' : ''}
                        {tie.sentence}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {edtfInWords(tie.edtf)} · {tie.standing.toLowerCase()} ·{' '}
                        {tie.sources.map((source) => source.title).join('; ')}
                      </Text>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </Stack>
  );
}
