import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { counted } from '../../model/words';
import {
  ChangesOfSidesDocument,
  type ChangesOfSidesQuery,
  type GraphFilter,
} from '../../operations/generated';
import { Answered } from '../../ui/States';
import { FlowOfSides } from './FlowOfSides';
import { TieList } from './TieList';

type Change = ChangesOfSidesQuery['sideChanges'][number];
type Ambivalent = ChangesOfSidesQuery['ambivalentPairs'][number];

/** In order of the first day on which each can have been; undated ones last. */
const byDay = (a: Change, b: Change): number =>
  (a.startMin ?? a.endMax ?? '9999') < (b.startMin ?? b.endMax ?? '9999') ? -1 : 1;

function Pair({ pair }: { pair: Ambivalent }): ReactElement {
  const names = pair.entities.map(({ name }) => name).join(' and ');
  const certain = pair.overlaps.some((overlap) => overlap.certain);
  return (
    <details className="a-analysis-fold">
      <summary>
        <Text size="sm" span fw={500}>
          {names}
        </Text>{' '}
        <Text size="xs" span c="dimmed">
          {`${counted(pair.hostile.length, 'hostile tie')}, ${counted(pair.cooperative.length, 'cooperative tie')}; `}
          {pair.overlapCount === 0
            ? 'at different times'
            : certain
              ? 'certainly at one time'
              : 'possibly at one time'}
        </Text>
      </summary>
      <TieList lines={[...pair.hostile, ...pair.cooperative].map((tie) => ({ tie }))} />
    </details>
  );
}

/** Defections, surrenders, oaths and splits in order of time, and who was friend and foe of one another. */
export function ChangesOfSides({ filter }: { filter: GraphFilter }): ReactElement {
  const state = useAnswer(ChangesOfSidesDocument, { filter });
  return (
    <Answered state={state} what="the changes of sides">
      {({ sideChanges, ambivalentPairs }) => (
        <Stack gap="md">
          <section>
            <Title order={3} size="h5">
              {counted(sideChanges.length, 'change')} of sides
            </Title>
            {sideChanges.length === 0 ? (
              <Text size="sm">Nobody changed sides under these filters.</Text>
            ) : (
              <>
                <FlowOfSides changes={sideChanges} />
                <TieList
                  lines={[...sideChanges].sort(byDay).map(({ relationship }) => ({ tie: relationship }))}
                />
              </>
            )}
          </section>
          <section>
            <Title order={3} size="h5">
              {counted(ambivalentPairs.length, 'pair')} that fought and cooperated
            </Title>
            {ambivalentPairs.map((pair) => (
              <Pair key={pair.entities.map(({ id }) => id).join()} pair={pair} />
            ))}
          </section>
        </Stack>
      )}
    </Answered>
  );
}
