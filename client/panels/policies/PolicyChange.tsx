import '../../pages/analysis/analysis.css';
import './policies.css';
import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { PolicyChangeDocument } from '../../operations/generated';
import { useStore, useView } from '../../state';
import { useClosable } from '../../ui/closables';
import { IconButton } from '../../ui/IconButton';
import { Answered } from '../../ui/States';
import { canvasInWords, orderedFor, type Ordered } from './on-canvas';
import { Difference } from './Difference';
import type { Told } from './switched';

/** One switch: what it changed, which ties, and the way back and forth. */
export default function PolicyChange({ told, onClose }: { told: Told; onClose: () => void }): ReactElement {
  const { switched, side } = told;
  const { undo, redo } = useStore.getState();
  const { shown } = useView();
  const [open, setOpen] = useState(false);
  useClosable(open, () => setOpen(false));
  const variables = useMemo(() => {
    const [earlier, later] = [switched.before, switched.after].map((view) => actions.choiceOf(view));
    return earlier == null || later == null
      ? null
      : { filter: actions.filterBesidesChoice(switched.after), earlier, later };
  }, [switched]);
  const state = useAnswer(PolicyChangeDocument, variables);
  const body = (
    diff: Parameters<typeof orderedFor>[0],
  ): { words: string; ordered: Ordered; any: boolean } => {
    const ordered = orderedFor(diff, shown);
    const here = ordered.onCanvas === null ? '' : `${canvasInWords(ordered.onCanvas)} In the whole graph: `;
    return {
      words: `${here}${here === '' ? diff.sentence : diff.sentence.replace(/^No/, 'no')}`,
      ordered,
      any: diff.goneCount + diff.comeCount + diff.changedCount > 0,
    };
  };
  const ready = state.phase === 'ready' ? body(state.data.policyDiff) : null;
  return (
    <>
      <div className="a-switch-head">
        <Text size="sm" component="p" role="status" className="a-switch-words">
          <b>{side === 'after' ? switched.label : `Back before “${switched.label}”`}.</b>{' '}
          {ready === null
            ? 'Counting what it changes…'
            : side === 'after'
              ? ready.words
              : `With it: ${ready.words}`}
        </Text>
        <Group gap={4} wrap="nowrap">
          {ready?.any === true && (
            <Button
              size="compact-xs"
              variant="light"
              aria-expanded={open}
              aria-controls="switch-list"
              onClick={() => setOpen(!open)}
            >
              Which ties
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={side === 'after' ? undo : redo}>
            {side === 'after' ? 'Undo' : 'Redo'}
          </Button>
          <IconButton icon="close" label="Close what the switch changed" onClick={onClose} />
        </Group>
      </div>
      {state.phase === 'failed' && (
        <Answered state={state} what="what the switch changed">
          {() => null}
        </Answered>
      )}
      {open && state.phase === 'ready' && ready !== null && (
        <div className="a-switch-list" id="switch-list">
          <Difference diff={state.data.policyDiff} ordered={ready.ordered} />
        </div>
      )}
    </>
  );
}
