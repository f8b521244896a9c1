import { Button, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import type { FullClaim } from '../../model/facts';
import { QuestionClaimsDocument } from '../../operations/generated';
import * as actions from '../../actions';
import { parted } from '../../model/evidence';
import { useStore, useView } from '../../state';
import { Answered } from '../../ui/States';
import { Outside } from './Outside';
import { Statements } from './Statements';

/** Claims by the position that each takes on a question, in order of position. */
function positionsOf(claims: readonly FullClaim[], question: string): [string, FullClaim[]][] {
  const positions = new Map<string, FullClaim[]>();
  for (const claim of claims) {
    const answer = claim.answers.find((candidate) => candidate.question.id === question);
    if (answer) positions.set(answer.position, [...(positions.get(answer.position) ?? []), claim]);
  }
  return [...positions].sort(([a], [b]) => a.localeCompare(b));
}

function Positions({ positions }: { positions: ReturnType<typeof positionsOf> }): ReactElement {
  return (
    <>
      {positions.map(([position, held]) => (
        <section key={position}>
          <Title order={3} size="h6" mb={6}>
            {position}
          </Title>
          <Statements claims={held.map((claim) => ({ ...claim, answers: [] }))} />
        </section>
      ))}
    </>
  );
}

/** A point in dispute: every position, and who takes it. None is preferred. */
export function QuestionPanel({ id }: { id: string }): ReactElement {
  const view = useView();
  const under = useMemo(() => actions.claimFilter(view), [view]);
  const state = useAnswer(QuestionClaimsDocument, { question: id, under });
  return (
    <Answered state={state} what="the positions">
      {({ claims }) => {
        const all = claims.edges.map(({ node }) => node);
        const { inside, outside } = parted(all, ({ counts }) => counts);
        const positions = positionsOf(inside, id);
        const text =
          all.flatMap(({ answers }) => answers).find(({ question }) => question.id === id)?.question.text ??
          id;
        const ids = claims.edges.flatMap(({ node }) => [
          node.subject.id,
          ...(node.object ? [node.object.id] : []),
        ]);
        return (
          <Stack gap="md">
            <Title order={2} size="h4">
              {text}
            </Title>
            <Text size="sm" c="dimmed">
              {positions.length === 1 ? 'One position' : `${positions.length} positions`} in these sources.
              The explorer takes none.
            </Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => actions.show([...new Set(ids)], 'Added those a question is about')}
            >
              Show whom it is about
            </Button>
            <Button size="xs" variant="default" onClick={() => useStore.getState().openDialog('dossier')}>
              Dossier
            </Button>
            <Positions positions={positions} />
            <Outside count={outside.length}>
              <Positions positions={positionsOf(outside, id)} />
            </Outside>
          </Stack>
        );
      }}
    </Answered>
  );
}
