import type { Comparison } from '../../model/view';
import './compare.css';
import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { FamilyGlyph } from '../../look/Glyphs';
import { MARKS, type Mark } from '../../model/comparison';
import type { RelationshipFact } from '../../model/facts';
import { familyOf } from '../../model/projection';
import { byTime, edtfInWords } from '../../model/time';
import { counted, standingInWords } from '../../model/words';
import { SourcesApartDocument } from '../../operations/generated';
import { useContent, useProjection, useStore, useView } from '../../state';
import { Loading } from '../../ui/States';
import { MarkGlyph } from './MarkGlyph';
import { markInWords } from './words';

/** Lines of a list that are shown at first. */
const FIRST = 12;

function Lines({ ties }: { ties: readonly RelationshipFact[] }): ReactElement {
  const [all, setAll] = useState(false);
  const inOrder = [...ties].sort(byTime);
  return (
    <>
      <ul className="a-difference-list">
        {inOrder.slice(0, all ? undefined : FIRST).map((tie) => (
          <li key={tie.id}>
            <UnstyledButton
              className="a-tie"
              data-tie={tie.id}
              onClick={() => actions.lookAt({ on: 'relationship', id: tie.id })}
            >
              <Group gap={6} wrap="nowrap" align="flex-start">
                <FamilyGlyph family={familyOf(tie.type)} size={16} />
                <Text size="sm" span>
                  {tie.sentence}
                </Text>
              </Group>
              <Text size="xs" c="dimmed">
                {edtfInWords(tie.edtf)} · {standingInWords(tie).toLowerCase()}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {!all && ties.length > FIRST && (
        <UnstyledButton className="a-tie" onClick={() => setAll(true)}>
          <Text size="xs">{ties.length - FIRST} more</Text>
        </UnstyledButton>
      )}
    </>
  );
}

/** Entities that one side alone shows. */
function Entities({ mark, label }: { mark: Mark; label: string }): ReactElement | null {
  const { marks, entities } = useContent();
  const ids = [...(marks?.entities ?? [])].filter(([, one]) => one === mark).map(([id]) => id);
  if (ids.length === 0) return null;
  return (
    <Text size="sm" component="p" m={0}>
      {label}: {ids.map((id) => entities.get(id)?.name ?? id).join(', ')}.
    </Text>
  );
}

/** Questions that two sources answer differently. */
function Questions({ comparison }: { comparison: Comparison }): ReactElement | null {
  const { a, b } = comparison;
  const sources = a.on === 'source' && b.on === 'source' ? { left: a.id, right: b.id } : null;
  const state = useAnswer(SourcesApartDocument, sources);
  const questions = state.phase === 'ready' ? state.data.sourceDiff.contradict : [];
  if (questions.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6">
        {counted(questions.length, 'question')} that they answer differently
      </Title>
      <ul className="a-difference-list">
        {questions.map(({ question }) => (
          <li key={question.id}>
            <UnstyledButton
              className="a-tie"
              data-question={question.id}
              onClick={() => actions.lookAt({ on: 'question', id: question.id })}
            >
              <Text size="sm" span>
                {question.text}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A comparison as lists: what each side holds alone, where they go apart, and what they share. */
export default function DifferencePanel(): ReactElement {
  const { comparison } = useView();
  const { marks } = useContent();
  const { relationships } = useProjection();
  const loading = useStore(({ contentStatus }) => contentStatus.phase === 'loading');
  if (comparison === null) return <Text size="sm">Nothing is compared now.</Text>;
  if (!marks)
    return loading ? <Loading what="the difference" /> : <Text size="sm">No difference is known.</Text>;
  const { on } = comparison.a;
  const groups = MARKS.map((mark) => ({
    mark,
    ties: relationships.filter(({ id }) => marks.ties.get(id) === mark),
  }));
  const apart = groups.some(({ mark, ties }) => mark !== 'both' && ties.length > 0);
  return (
    <Stack gap="md" data-testid="difference">
      <Title order={2} size="h4">
        The difference
      </Title>
      {!apart && <Text size="sm">Nothing that is drawn tells the two apart.</Text>}
      <Questions comparison={comparison} />
      {groups.map(({ mark, ties }) =>
        ties.length === 0 ? null : (
          <details key={mark} open={mark !== 'both'} data-mark={mark}>
            <summary className="a-difference-head">
              <MarkGlyph mark={mark} /> {markInWords(on, mark)} <span className="a-count">{ties.length}</span>
            </summary>
            <Lines ties={ties} />
          </details>
        ),
      )}
      <Entities mark="a" label="Shown in A alone" />
      <Entities mark="b" label="Shown in B alone" />
    </Stack>
  );
}
