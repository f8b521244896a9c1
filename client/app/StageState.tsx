import { Button, Loader, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useContent, useProjection, useStore, useView } from '../state';
import type { Cut } from '../state/interface';
import { isUnfiltered } from '../model/view';
import { WaysOut } from '../panels/filters/WaysOut';
import * as actions from '../actions';
import { Failure, Loading } from '../ui/States';

/** Where the filters leave entities and not one line between them. */
function NoLines(): ReactElement {
  return (
    <div className="a-no-lines" data-testid="no-lines">
      <p role="status">Under these filters the sources say nothing between those on the canvas.</p>
      <WaysOut />
    </div>
  );
}

/** What stands over the canvas while it has nothing to show. */
export function StageState(): ReactElement | null {
  const status = useStore((state) => state.contentStatus);
  const arranging = useStore((state) => state.arranging);
  const work = useStore((state) => state.work.at(-1));
  const view = useView();
  const content = useContent();
  const { nodes, edges } = useProjection();
  const retry = (): void => void useStore.getState().reloadContent(view);
  if (status.phase === 'failed')
    return (
      <div className="a-stage-state">
        <Failure error={status.error} retry={retry} />
        <Button mt="sm" size="xs" variant="subtle" onClick={() => actions.home()}>
          Open the first view
        </Button>
      </div>
    );
  if (status.phase === 'loading' && content.entities.size === 0)
    return (
      <div className="a-stage-state">
        <Loading what="the graph" />
      </div>
    );
  if (view.shown.length === 0 || (status.phase === 'ready' && nodes.length === 0))
    return (
      <div className="a-stage-state">
        <Text fw={600}>Nothing on the canvas</Text>
        <Text size="sm" c="dimmed" mb="sm">
          {view.shown.length === 0
            ? 'Search for someone, ask a ready question, or open the core five again.'
            : 'The filters hide everything that is there.'}
        </Text>
        {view.shown.length > 0 && <WaysOut />}
        <Button size="xs" mt="sm" onClick={() => actions.home()}>
          Open the first view
        </Button>
      </div>
    );
  if (work || status.phase === 'loading' || arranging)
    return (
      <div className="a-busy" role="status">
        <Loader size="xs" />{' '}
        <span>{work ? `Looking for ${work.what}…` : arranging ? 'Arranging…' : 'Loading…'}</span>
      </div>
    );
  if (view.surface === 'graph' && nodes.length > 1 && edges.length === 0 && !isUnfiltered(view))
    return <NoLines />;
  return null;
}

/** Says that the step shows only some of what there is, and brings the next. */
export function Truncated({ cut }: { cut: Cut }): ReactElement {
  const [busy, setBusy] = useState(false);
  return (
    <div className="a-truncated" data-testid="truncated">
      <p role="status">
        {cut.shown.toLocaleString('en')} of {cut.total.toLocaleString('en')} {cut.what} shown,{' '}
        {cut.order ?? 'the best attested first'}.
      </p>
      {cut.next > 0 && (
        <Button
          size="compact-xs"
          variant="light"
          loading={busy}
          onClick={() => {
            setBusy(true);
            void cut.more().finally(() => setBusy(false));
          }}
        >
          Show {cut.next} more
        </Button>
      )}
    </div>
  );
}
