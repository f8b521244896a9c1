import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { counted } from '../../model/words';
import { WhatNobodyTellsDocument, type GraphFilter } from '../../operations/generated';
import { useStore } from '../../state';
import { Answered } from '../../ui/States';
import { More, TieList } from './TieList';

function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section>
      <Title order={3} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** Puts two on the canvas and opens all between them, which is nothing yet. */
function showPair([a, b]: readonly { readonly id: string; readonly name: string }[]): void {
  if (a === undefined || b === undefined) return;
  useStore.getState().openDialog('none');
  actions.show([a.id, b.id], `${a.name} and ${b.name}`);
  actions.lookAt({ on: 'pair', a: a.id, b: b.id });
}

/** Pairs nobody describes, ties with one voice, what has no date, places without reports. Absence is not peace. */
export function WhatNobodyTells({ filter }: { filter: GraphFilter }): ReactElement {
  const state = useAnswer(WhatNobodyTellsDocument, { filter });
  return (
    <Answered state={state} what="what nobody tells">
      {({ gaps }) => (
        <Stack gap="md">
          <Text size="sm">{gaps.sentence}</Text>
          <Part title={`${counted(gaps.undescribedPairCount, 'pair')} of whom nobody says anything`}>
            <ul className="a-analysis-list">
              {gaps.undescribedPairs.map(({ entities, commonNeighbors }) => (
                <li key={entities.map(({ id }) => id).join()}>
                  <UnstyledButton className="a-tie" onClick={() => showPair(entities)}>
                    <Text size="sm">{entities.map(({ name }) => name).join(' and ')}</Text>
                    <Text size="xs" c="dimmed">
                      {counted(commonNeighbors, 'neighbor')} in common
                    </Text>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
            <More shown={gaps.undescribedPairs.length} total={gaps.undescribedPairCount} />
          </Part>
          <Part title={`${counted(gaps.singleVoiceCount, 'tie')} with one voice`}>
            <TieList lines={gaps.singleVoice.map((tie) => ({ tie }))} />
            <More shown={gaps.singleVoice.length} total={gaps.singleVoiceCount} />
          </Part>
          <Part title={`${counted(gaps.undatedCount, 'tie')} without a date`}>
            <TieList lines={gaps.undated.map((tie) => ({ tie }))} />
            <More shown={gaps.undated.length} total={gaps.undatedCount} />
          </Part>
          <Part title={`${counted(gaps.silentPlaceCount, 'place')} without a report`}>
            <Text size="sm">{gaps.silentPlaces.map(({ name }) => name).join(', ')}</Text>
            <More shown={gaps.silentPlaces.length} total={gaps.silentPlaceCount} />
          </Part>
        </Stack>
      )}
    </Answered>
  );
}
