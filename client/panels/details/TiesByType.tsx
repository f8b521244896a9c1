import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { RELATIONSHIP_TYPES } from '../../../server/domain/kinds/index.js';
import { FamilyGlyph } from '../../app/Glyphs';
import { edtfInWords } from '../../model/time';
import { useView } from '../../store';
import * as moves from '../../store/moves';
import type { EntityDetails } from './EntityPanel';
import { groupsOf, restOf } from './ties';

/** Its ties grouped by type; each group says how many it would add to the canvas before it does. */
export function TiesByType({ entity }: { entity: EntityDetails }): ReactElement {
  const groups = useMemo(() => groupsOf(entity), [entity]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const view = useView();
  if (groups.length === 0) return <Text size="sm">No ties under these filters.</Text>;
  return (
    <Stack gap={2}>
      {groups.map((group) => {
        const { add, note } = restOf(group, view);
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
              {add.length > 0 ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Add ${add.length} by “${group.words}”`}
                  onClick={() => moves.expandType(entity.id, group.type, add)}
                >
                  Add {add.length}
                </Button>
              ) : (
                <Text size="xs" c="dimmed">
                  {note}
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
