import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import { IconButton } from '../../ui/IconButton';
import type { View } from '../../model/view';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { EntityPanel } from './EntityPanel';
import { RelationshipPanel } from './RelationshipPanel';

const PairPanel = lazyPart(() => import('./PairPanel'), 'what happened between the two');
const OverviewPanel = lazyPart(() => import('../overview/OverviewPanel'), 'the overview');
const DisputesPanel = lazyPart(() => import('../disputes/DisputesPanel'), 'the points in dispute');
const QuestionPanel = lazyPart(() => import('../disputes/QuestionPanel'), 'the question');
const PlacePanel = lazyPart(() => import('../map/PlacePanel'), 'what happened there');
const DifferencePanel = lazyPart(() => import('../compare/DifferencePanel'), 'the difference');
const PathsPanel = lazyPart(() => import('./PathsPanel'), 'the paths');

function body(view: View): ReactNode {
  const { focus } = view;
  switch (focus.on) {
    case 'nothing':
      return null;
    case 'entity':
      return <EntityPanel key={focus.id} id={focus.id} />;
    case 'relationship':
      return <RelationshipPanel key={focus.id} id={focus.id} />;
    case 'pair':
      return <PairPanel key={`${focus.a}~${focus.b}`} a={focus.a} b={focus.b} />;
    case 'place':
      return <PlacePanel key={focus.ids.join()} ids={focus.ids} area={focus.area} />;
    case 'paths':
      return <PathsPanel key={focus.ids.join()} ids={focus.ids} />;
    case 'difference':
      return <DifferencePanel />;
    case 'disputes':
      return <DisputesPanel />;
    case 'overview':
      return <OverviewPanel />;
    case 'question':
      return <QuestionPanel key={focus.id} id={focus.id} />;
    default: {
      const never: never = focus;
      return never;
    }
  }
}

/** What can be done with several that are selected. */
function SelectionMoves({ ids }: { ids: readonly string[] }): ReactElement {
  const [a, b] = ids;
  return (
    <Stack gap="xs" className="a-selection">
      <Title order={2} size="h5">
        {ids.length} selected
      </Title>
      <Text size="xs" c="dimmed" lineClamp={3}>
        {ids.map(actions.nameOf).join(', ')}
      </Text>
      <Group gap={6}>
        {ids.length === 2 && a !== undefined && b !== undefined && (
          <Button size="compact-sm" variant="light" onClick={() => actions.lookAt({ on: 'pair', a, b })}>
            Between the two
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => actions.lookAt({ on: 'paths', ids: [...ids] })}
        >
          Paths
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void actions.showCommonNeighbors(ids)}>
          Common neighbors
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void actions.expand(ids)}>
          Expand
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => actions.isolate(ids)}>
          Isolate
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => actions.hide(ids)}>
          Hide
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => actions.togglePin(ids)}>
          Pin
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => useStore.getState().openDialog('dossier')}>
          Dossier
        </Button>
      </Group>
    </Stack>
  );
}

/** True where the panel has something to show. */
export function hasDetails(view: View): boolean {
  return view.focus.on !== 'nothing' || view.selected.length > 1;
}

/** The details panel. */
export function Details(): ReactElement {
  const view = useView();
  return (
    <div className="a-details" data-testid="details">
      <div className="a-details-close">
        <IconButton icon="close" label="Close the details" onClick={actions.clearFocus} />
      </div>
      {view.selected.length > 1 && <SelectionMoves ids={view.selected} />}
      {body(view)}
    </div>
  );
}
