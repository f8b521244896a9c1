import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { DisputesDocument } from '../../operations/generated';
import * as moves from '../../store/moves';
import { Answered } from '../states/States';

/** Every point in dispute, with the positions taken on it. */
export function DisputesPanel(): ReactElement {
  const state = useAnswer(DisputesDocument, { filter: null });
  return (
    <Answered state={state} what="the points in dispute">
      {({ disputes }) => (
        <Stack gap="md">
          <Title order={2} size="h4">
            Points in dispute
          </Title>
          <Text size="sm" c="dimmed">
            {disputes.length} questions that the sources answer differently. Open one to read who says what.
          </Text>
          <ul className="a-disputes">
            {disputes.map(({ question, positions }) => (
              <li key={question.id}>
                <UnstyledButton
                  className="a-tie"
                  data-dispute={question.id}
                  onClick={() => moves.lookAt({ on: 'question', id: question.id })}
                >
                  <Text size="sm" fw={500}>
                    {question.text}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {positions.map(({ position, claims }) => `${position} (${claims.length})`).join(' · ')}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Answered>
  );
}
