import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { edtfInWords } from '../../model/time';
import { unique } from '../../model/view';
import { sourceName, standingInWords } from '../../model/words';
import {
  SourcesLeftOutDocument,
  type GraphFilter,
  type SourcesLeftOutQuery,
} from '../../operations/generated';
import { useStore } from '../../state';
import { Answered } from '../../ui/States';
import { More, TieList } from './TieList';

type LeftOut = SourcesLeftOutQuery['robustness']['leftOut'][number];

/** The picture without a source. */
function without(source: LeftOut['source']): void {
  const { openDialog, commit } = useStore.getState();
  openDialog('none');
  commit(`Without ${sourceName(source)}`, (now) => ({
    ...now,
    notSources: unique([...now.notSources, source.id]),
  }));
}

function Source({ left }: { left: LeftOut }): ReactElement {
  const { source, goneCount, changedCount, gone, changed } = left;
  return (
    <details className="a-analysis-fold" data-source={source.id}>
      <summary>
        <Text size="sm" span fw={500}>
          {sourceName(source)}
        </Text>{' '}
        <Text size="xs" span c="dimmed">
          {edtfInWords(source.published)}
        </Text>
        <Text size="sm" component="div">
          {left.sentence}
        </Text>
      </summary>
      <Stack gap="xs" align="flex-start">
        <Button size="compact-xs" variant="light" onClick={() => without(source)}>
          See the graph without it
        </Button>
        {gone.length > 0 && <Title order={4}>Ties that rest on it alone</Title>}
        <TieList lines={gone.map((tie) => ({ tie }))} />
        <More shown={gone.length} total={goneCount} />
        {changed.length > 0 && <Title order={4}>Ties that would stand otherwise</Title>}
        <TieList
          lines={changed.map(({ standing, relationship }) => ({
            tie: relationship,
            note: `${standingInWords(relationship)}; without it ${standingInWords({ ...relationship, standing }).toLowerCase()}`,
          }))}
        />
        <More shown={changed.length} total={changedCount} />
      </Stack>
    </details>
  );
}

/** What would go and what would change without each source: which finding hangs on one article. */
export function SourcesLeftOut({ filter }: { filter: GraphFilter }): ReactElement {
  const state = useAnswer(SourcesLeftOutDocument, { filter });
  return (
    <Answered state={state} what="what hangs on each source">
      {({ robustness: { sentence, leftOut } }) => (
        <Stack gap="md">
          <Text size="sm">{sentence}</Text>
          {leftOut.length === 0 && <Text size="sm">No source counts under these filters.</Text>}
          <Group gap={0} className="a-analysis-folds">
            {leftOut.map((left) => (
              <Source key={left.source.id} left={left} />
            ))}
          </Group>
        </Stack>
      )}
    </Answered>
  );
}
