import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { FamilyGlyph } from '../../look/Glyphs';
import { whenInWords } from '../../model/when';
import { standingInWords } from '../../model/words';
import { useView } from '../../state';
import * as actions from '../../actions';
import { FiltersOff } from '../filters/WaysOut';
import type { EntityDetails } from './entity';
import { groupsOf, restOf } from './ties';

/** Its ties grouped by type; each group says how many it would add to the canvas before it does. */
export function TiesByType({ entity }: { entity: EntityDetails }): ReactElement {
  const groups = useMemo(() => groupsOf(entity), [entity]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const view = useView();
  if (groups.length === 0)
    return (
      <Stack gap="xs">
        <Text size="sm">No ties under these filters.</Text>
        <FiltersOff />
      </Stack>
    );
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
                  onClick={() => actions.expandType(entity.id, group.type, add)}
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
                      onClick={() => actions.lookAt({ on: 'relationship', id: tie.id })}
                    >
                      <Text size="sm" span>
                        {tie.standing === 'DISPUTED' ? '? ' : tie.standing === 'DENIED' ? '✕ ' : ''}
                        {tie.sentence}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {whenInWords(tie)} · {standingInWords(tie).toLowerCase()} ·{' '}
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
