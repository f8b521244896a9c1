import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { edtfInWords } from '../../model/time';
import { isTimed } from '../../model/view';
import { FilterChoicesDocument } from '../../operations/generated';
import { useStore, useView } from '../../state';
import { ChoiceInput } from './ChoiceInput';
import { DayInput } from './DayInput';

/** What does not fit into a legend: when, where, and whose word. */
export default function MoreFilters(): ReactElement {
  const view = useView();
  const { commit } = useStore.getState();
  const choices = useAnswer(FilterChoicesDocument, {});
  return (
    <Stack gap={10} data-testid="more-filters">
      <DayInput
        label="From"
        value={view.from}
        refuse={(day) =>
          view.to !== null && day > view.to
            ? `This is after ${edtfInWords(view.to)}, the day it is to end.`
            : null
        }
        onChange={(from) =>
          commit(from === null ? 'From any day' : `From ${edtfInWords(from)}`, (now) => ({ ...now, from }))
        }
      />
      <DayInput
        label="To"
        value={view.to}
        refuse={(day) =>
          view.from !== null && day < view.from
            ? `This is before ${edtfInWords(view.from)}, the day it is to begin.`
            : null
        }
        onChange={(to) =>
          commit(to === null ? 'To any day' : `To ${edtfInWords(to)}`, (now) => ({ ...now, to }))
        }
      />
      <DayInput
        label="On"
        value={view.asOf}
        onChange={(asOf) =>
          commit(asOf === null ? 'All of time' : `On ${edtfInWords(asOf)}`, (now) => ({ ...now, asOf }))
        }
      />
      <div>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Uncertain and missing dates"
          value={view.certainty}
          disabled={!isTimed(view)}
          onChange={(value) =>
            commit(value === 'DEFINITE' ? 'Only what surely held' : 'What possibly held', (now) => ({
              ...now,
              certainty: value === 'DEFINITE' ? 'DEFINITE' : 'POSSIBLE',
            }))
          }
          data={[
            { value: 'POSSIBLE', label: 'Possibly then' },
            { value: 'DEFINITE', label: 'Surely then' },
          ]}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {isTimed(view) ? 'Possibly: what has no date stays.' : 'Without a day, every date counts.'}
        </Text>
      </div>
      <ChoiceInput
        field="places"
        label="Where"
        placeholder="Any place"
        step="Changed the places"
        answer={choices}
      />
      <ChoiceInput
        field="assertedBy"
        label="Said by"
        placeholder="Any speaker"
        step="Changed the speakers"
        answer={choices}
      />
      <ChoiceInput
        field="voices"
        label="Institution that speaks"
        placeholder="Any institution"
        step="Changed the institutions"
        answer={choices}
      />
    </Stack>
  );
}
