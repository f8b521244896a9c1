import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { isStructure } from '../../model/evidence';
import { edtfInWords } from '../../model/time';
import { unique } from '../../model/view';
import { sourceName, standingInWords } from '../../model/words';
import {
  KnownLaterDocument,
  ListSourcesDocument,
  type GraphFilter,
  type ListSourcesQuery,
} from '../../operations/generated';
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
  commit(`As a reader of ${edtfInWords(knownBy)} saw it`, (now) => ({
    ...now,
    asOf: day,
    from: null,
    to: null,
    knownBy,
  }));
}

/** The same day by all that is known. */
function asKnownNow(day: string): void {
  const { openDialog, commit } = useStore.getState();
  openDialog('none');
  commit('By all that is known today', (now) => ({ ...now, asOf: day, from: null, to: null, knownBy: null }));
}

type Source = ListSourcesQuery['sources'][number];

/** The years in which sources came out, and what a reader at a day could have read. */
function readable(sources: readonly Source[]): {
  years: readonly string[];
  by: (day: string) => readonly Source[];
} {
  const texts = sources.filter(({ kind }) => !isStructure(kind));
  return {
    years: unique(texts.flatMap(({ published }) => yearOf(published) ?? [])).sort(),
    by: (day) => texts.filter(({ published }) => (yearOf(published) ?? '9999') <= day.slice(0, 4)),
  };
}

const yearOf = (edtf: string | null): string | null => /\d{4}/.exec(edtf ?? '')?.[0] ?? null;

/** "As a reader of 2018 saw it": a press for each year in which a source came out. */
function Readers(props: {
  sources: readonly Source[];
  knownBy: string | null;
  onChange: (knownBy: string) => void;
}): ReactElement {
  const { years } = readable(props.sources);
  return (
    <Group gap={6}>
      <Text size="sm" id="reader-of">
        As a reader saw it at the end of
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby="reader-of"
        value={years.find((year) => props.knownBy === `${year}-12-31`) ?? ''}
        onChange={(year) => props.onChange(`${year}-12-31`)}
        data={[...years]}
      />
    </Group>
  );
}

/** Which of the sources that reader could have read. */
function ReadBy({ sources, knownBy }: { sources: readonly Source[]; knownBy: string }): ReactElement {
  const had = readable(sources).by(knownBy);
  return (
    <Text size="xs" c="dimmed">
      {had.length === 0
        ? 'None of the sources was out by then.'
        : `Out by that year: ${had.map((source) => `${sourceName(source)} (${edtfInWords(source.published)})`).join(', ')}.`}
    </Text>
  );
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
  const [isSure, setIsSure] = useState(true);
  const listed = useAnswer(ListSourcesDocument, {});
  const sources = listed.phase === 'ready' ? listed.data.sources : [];
  const state = useAnswer(
    KnownLaterDocument,
    day === null || knownBy === null
      ? null
      : { day, knownBy, filter: { ...filter, asOfCertainty: isSure ? 'DEFINITE' : 'POSSIBLE' } },
  );
  return (
    <Stack gap="md">
      {sources.length > 0 && <Readers sources={sources} knownBy={knownBy} onChange={setKnownBy} />}
      <Group gap="sm" align="flex-end">
        <DayInput label="What held on" value={day} onChange={setDay} />
        <DayInput label="by what a reader knew on" value={knownBy} onChange={setKnownBy} />
        {day !== null && knownBy !== null && (
          <>
            <Button size="xs" variant="light" onClick={() => asKnown(day, knownBy)}>
              See it as it was known
            </Button>
            <Button size="xs" variant="default" onClick={() => asKnownNow(day)}>
              See it as known today
            </Button>
          </>
        )}
      </Group>
      <Checkbox
        size="xs"
        label="Only what surely held on that day, by its dates"
        description="Without it also what has no date, or one that leaves the day open, such as what is told as of 2021."
        checked={isSure}
        onChange={(event) => setIsSure(event.currentTarget.checked)}
      />
      {knownBy !== null && sources.length > 0 && <ReadBy sources={sources} knownBy={knownBy} />}
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
