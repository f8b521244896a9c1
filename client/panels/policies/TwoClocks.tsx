import './policies.css';
import { Button, Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { edtfInWords } from '../../model/time';
import { counted } from '../../model/words';
import { KnownLaterCountsDocument, type KnownLaterCountsQuery } from '../../operations/generated';
import { useStore, useView } from '../../state';

type Counts = KnownLaterCountsQuery['knowledgeDiff'];

function laterInWords({ comeCount, goneCount, changedCount }: Counts): string {
  const parts = [
    ...(comeCount > 0 ? [`tell of ${counted(comeCount, 'more tie')} of that day`] : []),
    ...(goneCount > 0 ? [`take ${counted(goneCount, 'tie')} back`] : []),
    ...(changedCount > 0 ? [`make ${counted(changedCount, 'tie')} stand otherwise`] : []),
  ];
  return parts.length === 0
    ? 'Later sources change nothing about that day.'
    : `Later sources ${parts.join(' and ')}.`;
}

/** What is shown where only what was known by a day counts: whose eyes these are, and what later sources changed. */
export default function TwoClocks({ knownBy }: { knownBy: string }): ReactElement {
  const view = useView();
  const { asOf } = view;
  const variables = useMemo(() => {
    if (asOf === null) return null;
    const { asOf: _asOf, knownBy: _known, ...filter } = actions.queryFilter(view);
    return { day: asOf, knownBy, filter };
  }, [view, asOf, knownBy]);
  const state = useAnswer(KnownLaterCountsDocument, variables);
  return (
    <div className="a-switch-head">
      <Text size="sm" component="p" role="status" className="a-switch-words" data-testid="two-clocks">
        <b>As a reader of {edtfInWords(knownBy)} saw it:</b>{' '}
        {asOf === null
          ? 'what was known by then, of all of time. Set a day under Time to ask what held on it.'
          : `what held on ${edtfInWords(asOf)}, by what was known then. `}
        {state.phase === 'ready' && laterInWords(state.data.knowledgeDiff)}
      </Text>
      <Button size="compact-xs" variant="light" onClick={() => useStore.getState().openAnalysis('known')}>
        What later sources changed
      </Button>
    </div>
  );
}
