import { Button, Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import * as actions from '../../actions';
import { useOutlines } from '../../canvas/react/use-outlines';
import { edtfInWords } from '../../model/time';
import { OUTLINES, type Outline } from '../../model/view';
import { useProjection, useView } from '../../state';
import { Failure } from '../../ui/States';

const NAMES = { none: 'No outlines', wholes: 'Wholes', blocs: 'Blocs' } as const satisfies Record<
  Outline,
  string
>;

/** What the outlines are, and whom each is around. */
function Outlined(): ReactElement | null {
  const { outline, asOf } = useView();
  const { groups, state } = useOutlines();
  const projection = useProjection();
  if (outline === 'none') return null;
  if (state?.phase === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (state !== null && state.phase !== 'ready')
    return (
      <Text size="xs" c="dimmed" role="status">
        Working out the blocs…
      </Text>
    );
  if (outline === 'blocs' && asOf === null)
    return (
      <Text size="xs" c="dimmed" mt={6}>
        Set a day under Time: who falls on whose side is reckoned for a day, not for all years together.
      </Text>
    );
  const name = (id: string): string => projection.nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <>
      <Text size="xs" c="dimmed" mt={6}>
        {groups.length === 0
          ? outline === 'wholes'
            ? 'Nobody on the canvas is undisputedly part of another who is on it.'
            : 'No two on the canvas side with each other under these filters.'
          : outline === 'wholes'
            ? 'A whole and its parts, as far as nobody disputes that they are.'
            : `Who falls on whose side on ${edtfInWords(asOf ?? '')}: reckoned as the split that contradicts the fewest ties, over the whole graph. Who shares a foe falls on one side, which is no sign of friendship.`}
      </Text>
      <ul className="a-outlined">
        {groups.map((group) => (
          <li key={group.id}>
            <UnstyledButton
              className="a-outlined-name"
              onClick={() => actions.select(group.members, false)}
              title="Select them"
            >
              {group.name}
            </UnstyledButton>
            <span className="a-outlined-members">{group.members.map(name).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Parts collapsed into their wholes, and what is outlined on the canvas. */
export function Camps(): ReactElement {
  const view = useView();
  const { nodes, parts } = useProjection();
  const isLeft = [...parts.keys()].some((id) => !view.collapsed.includes(id));
  const isAny = nodes.some(({ standsFor }) => standsFor.length > 0);
  return (
    <section className="a-legend-section">
      <Text component="h3" className="a-legend-title">
        Camps
      </Text>
      <Group gap={6} mb={8}>
        <Button size="compact-xs" variant="default" disabled={!isLeft} onClick={actions.collapseAll}>
          Collapse parts into wholes
        </Button>
        <Button size="compact-xs" variant="default" disabled={!isAny} onClick={actions.openAll}>
          Open all
        </Button>
      </Group>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="What is outlined"
        value={view.outline}
        onChange={(value) => {
          const outline = OUTLINES.find((known) => known === value);
          if (outline !== undefined) actions.setOutline(outline);
        }}
        data={OUTLINES.map((value) => ({ value, label: NAMES[value] }))}
      />
      <Outlined />
    </section>
  );
}
