import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../api/useAnswer';
import type { FullClaim } from '../../model/facts';
import { QuestionClaimsDocument } from '../../operations/generated';
import * as moves from '../../store/moves';
import { Answered } from '../states/States';
import { ClaimCard } from './ClaimCard';

/** A point in dispute: every position, and who takes it. None is preferred. */
export function QuestionPanel({ id }: { id: string }): ReactElement {
  const state = useAnswer(QuestionClaimsDocument, { question: id });
  return (
    <Answered state={state} what="the positions">
      {({ claims }) => {
        const positions = new Map<string, FullClaim[]>();
        let text = id;
        for (const { node } of claims.edges) {
          const answer = node.answers.find((candidate) => candidate.question.id === id);
          if (!answer) continue;
          text = answer.question.text;
          positions.set(answer.position, [...(positions.get(answer.position) ?? []), node]);
        }
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
              {positions.size} positions in these sources. The explorer takes none.
            </Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => moves.show([...new Set(ids)], 'Added those a question is about')}
            >
              Show whom it is about
            </Button>
            {[...positions]
              .sort(([a], [b]) => a.localeCompare(b))
              .map(([position, held]) => (
                <section key={position}>
                  <Title order={3} size="h6" mb={6}>
                    {position}
                  </Title>
                  <Stack gap="xs">
                    {held.map((claim) => (
                      <ClaimCard key={claim.id} claim={{ ...claim, answers: [] }} about />
                    ))}
                  </Stack>
                </section>
              ))}
          </Stack>
        );
      }}
    </Answered>
  );
}
