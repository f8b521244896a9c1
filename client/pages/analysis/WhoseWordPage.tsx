import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { counted } from '../../model/words';
import { WhoseWordDocument, type GraphFilter, type WhoseWordQuery } from '../../operations/generated';
import { useStore } from '../../state';
import { Answered } from '../../ui/States';
import { Flow } from './Flow';
import { More, TieList } from './TieList';
import { echoInWords, whoseWordOf, type WhoseWord } from './whose-word';

/** The picture with this institution's word alone. */
function onlyVoice(id: string, name: string): void {
  const { openDialog, commit } = useStore.getState();
  openDialog('none');
  commit(`Only the word of ${name}`, (now) => ({ ...now, voices: [id] }));
}

function read(source: string): void {
  useStore.getState().openDialog('none');
  actions.read(source);
}

/** What is told of the one that is picked, with what can be done. */
function Picked({ word, id }: { word: WhoseWord; id: string | null }): ReactElement {
  const origin = word.origins.find((one) => one.id === id);
  const source = word.sources.find((one) => one.id === id);
  return (
    <Group gap="sm" role="status" className="a-flow-told">
      <Text size="sm">
        {origin?.told ??
          (source === undefined
            ? 'Press a name to bring out whose word it is and where it stands.'
            : `${source.name} gives ${counted(source.claims, 'claim')}, of ${counted(
                word.origins.filter(
                  ({ kind, links }) => kind === 'shared' && links.some((link) => link.source === id),
                ).length,
                'voice that also speaks elsewhere',
                'voices that also speak elsewhere',
              )}.`)}
      </Text>
      {origin?.kind === 'shared' && (
        <Button size="compact-xs" variant="light" onClick={() => onlyVoice(origin.id, origin.name)}>
          Show the graph by its word alone
        </Button>
      )}
      {source !== undefined && (
        <Button size="compact-xs" variant="light" onClick={() => read(source.id)}>
          Read it
        </Button>
      )}
    </Group>
  );
}

function Body({ answer: { sources, gaps } }: { answer: WhoseWordQuery }): ReactElement {
  const word = useMemo(() => whoseWordOf(sources), [sources]);
  const [picked, setPicked] = useState<string | null>(null);
  return (
    <Stack gap="md">
      <Text size="sm">{word.sentence}</Text>
      <section>
        <Title order={3} size="h5" mb={4}>
          Whose word comes through which source
        </Title>
        <Flow word={word} picked={picked} onPick={(id) => setPicked(picked === id ? null : id)} />
        <Picked word={word} id={picked} />
        <Text size="xs" c="dimmed">
          Wider: more claims. Dashed: passed on at second hand. All sources, whatever the filters.
        </Text>
      </section>
      <section data-testid="echoes">
        <Title order={3} size="h5">
          {counted(gaps.echoCount, 'tie', 'ties')} told more than once, by one voice
        </Title>
        <Text size="sm" c="dimmed">
          Several say so, and no two of them are independent: they speak in one article or for one
          institution, pass one another on, or are unsure. Of {counted(gaps.singleVoiceCount, 'tie')} with one
          voice.
        </Text>
        <TieList
          lines={gaps.echoes.map(({ voiceGroups, ...tie }) => ({
            tie,
            note: echoInWords(voiceGroups),
          }))}
        />
        <More shown={gaps.echoes.length} total={gaps.echoCount} />
      </section>
      <section>
        <Title order={3} size="h5">
          Who speaks for one institution
        </Title>
        <Text size="sm" c="dimmed">
          However many speak for it, an institution is one voice.
        </Text>
        <ul className="a-analysis-list">
          {word.institutions.map(({ id, name, speakers }) => (
            <li key={id} className="a-institution">
              <Text size="sm" fw={500} span>
                {name}
              </Text>{' '}
              <Text size="sm" span>
                {speakers.join(', ')}
              </Text>
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}

/** Whose word the graph rests on: who speaks where, who passes on whom, and what only seems confirmed. */
export function WhoseWordPage({ filter }: { filter: GraphFilter }): ReactElement {
  const state = useAnswer(WhoseWordDocument, { filter });
  return (
    <Answered state={state} what="whose word it is">
      {(answer) => <Body answer={answer} />}
    </Answered>
  );
}
