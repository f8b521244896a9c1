import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { counted } from '../../model/words';
import {
  TriadsOfStretchDocument,
  type GraphFilter,
  type TriadFactsFragment,
} from '../../operations/generated';
import { Answered } from '../../ui/States';
import { TieFolds } from './TieFold';
import { More } from './TieList';

function Triad({ triad }: { triad: TriadFactsFragment }): ReactElement {
  const { entities, relationships, balanced } = triad;
  return (
    <details className="a-analysis-fold" data-triad={entities.map(({ id }) => id).join()}>
      <summary>
        <Text size="sm" span fw={500}>
          {entities.map(({ name }) => name).join(', ')}
        </Text>{' '}
        <Text size="xs" span c="dimmed">
          {balanced ? 'balanced' : 'unbalanced'} · {counted(relationships.length, 'tie')}
        </Text>
      </summary>
      <TieFolds ties={relationships} />
    </details>
  );
}

/** The triads of a stretch of time, each with its ties and their claims. */
export function Triads(props: {
  filter: GraphFilter;
  start: string;
  end: string;
  title: string;
}): ReactElement {
  const { filter, start, end, title } = props;
  const [which, setWhich] = useState<'all' | 'strained'>('all');
  const state = useAnswer(TriadsOfStretchDocument, { filter: { ...filter, from: start, to: end } });
  return (
    <section data-testid="triads">
      <Group gap="sm" justify="space-between">
        <Title order={3} size="h5">
          Triads of {title}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label="Which triads"
          value={which}
          onChange={(value) => setWhich(value as 'all' | 'strained')}
          data={[
            { value: 'all', label: 'All' },
            { value: 'strained', label: 'Unbalanced' },
          ]}
        />
      </Group>
      <Answered state={state} what="the triads">
        {({ balance }) => {
          const total = which === 'all' ? balance.balanced + balance.unbalanced : balance.unbalanced;
          const shown = balance[which];
          return (
            <Stack gap={0}>
              {total === 0 && (
                <Text size="sm">
                  {which === 'all'
                    ? 'No three are friends or foes of one another then.'
                    : 'None is unbalanced then.'}
                </Text>
              )}
              <div className="a-analysis-folds">
                {shown.map((triad) => (
                  <Triad key={triad.entities.map(({ id }) => id).join()} triad={triad} />
                ))}
              </div>
              <More shown={shown.length} total={total} />
            </Stack>
          );
        }}
      </Answered>
    </section>
  );
}
