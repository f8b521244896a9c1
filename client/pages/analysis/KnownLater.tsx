import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { standingInWords } from '../../model/words';
import { KnownLaterDocument, type GraphFilter } from '../../operations/generated';
import { DayInput } from '../../panels/filters/DayInput';
import { useStore, useView } from '../../state';
import { Answered } from '../../ui/States';
import { More, TieList } from './TieList';

/** The day of which the first document on the surrender tells, as a reader of that year would have asked. */
const DAY = '2018-08-01';
const KNOWN_BY = '2018-12-31';

/** The picture of a day as it was known by another. */
function asKnown(day: string, knownBy: string): void {
  const { openDialog, commit } = useStore.getState();
  openDialog('none');
  commit(`${day}, as known by ${knownBy}`, (now) => ({ ...now, asOf: day, knownBy }));
}

/** What held on a day, by what was known on another, and what later sources changed about it. */
export function KnownLater({
  filter: { asOf, knownBy: known, ...filter },
}: {
  filter: GraphFilter;
}): ReactElement {
  const view = useView();
  const [day, setDay] = useState<string | null>(asOf ?? view.asOf ?? DAY);
  const [knownBy, setKnownBy] = useState<string | null>(known ?? KNOWN_BY);
  const state = useAnswer(
    KnownLaterDocument,
    day === null || knownBy === null ? null : { day, knownBy, filter },
  );
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-end">
        <DayInput label="What held on" value={day} onChange={setDay} />
        <DayInput label="by what a reader knew on" value={knownBy} onChange={setKnownBy} />
        {day !== null && knownBy !== null && (
          <Button size="xs" variant="light" onClick={() => asKnown(day, knownBy)}>
            See it as it was known
          </Button>
        )}
      </Group>
      {(day === null || knownBy === null) && <Text size="sm">Give both days.</Text>}
      <Answered state={state} what="what later sources changed">
        {({ knowledgeDiff: { sentence, gone, goneCount, come, comeCount, changed, changedCount } }) => (
          <Stack gap="md">
            <Text size="sm">{sentence}</Text>
            {come.length > 0 && (
              <section>
                <Title order={3} size="h5">
                  Told only later
                </Title>
                <TieList lines={come.map((tie) => ({ tie }))} />
                <More shown={come.length} total={comeCount} />
              </section>
            )}
            {gone.length > 0 && (
              <section>
                <Title order={3} size="h5">
                  No longer so, by what is known today
                </Title>
                <TieList lines={gone.map((tie) => ({ tie }))} />
                <More shown={gone.length} total={goneCount} />
              </section>
            )}
            {changed.length > 0 && (
              <section>
                <Title order={3} size="h5">
                  Stands otherwise today
                </Title>
                <TieList
                  lines={changed.map(({ before, after }) => ({
                    tie: after,
                    note: `${standingInWords({ ...after, standing: before.standing })} then, ${standingInWords(after).toLowerCase()} today`,
                  }))}
                />
                <More shown={changed.length} total={changedCount} />
              </section>
            )}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}
