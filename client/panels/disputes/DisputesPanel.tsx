import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { parted } from '../../model/evidence';
import { DisputesDocument, type DisputesQuery } from '../../operations/generated';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import { Outside } from '../details/Outside';

type Dispute = DisputesQuery['disputes'][number];

/** A point in dispute with the claims alone that count. */
function underFilters({ question, positions }: Dispute): Dispute {
  const counted = positions.map(({ position, claims }) => ({
    position,
    claims: claims.filter(({ counts }) => counts),
  }));
  return { question, positions: counted.filter(({ claims }) => claims.length > 0) };
}

function List({ disputes }: { disputes: readonly Dispute[] }): ReactElement {
  return (
    <ul className="a-disputes">
      {disputes.map(({ question, positions }) => (
        <li key={question.id}>
          <UnstyledButton
            className="a-tie"
            data-dispute={question.id}
            onClick={() => {
              useStore.getState().openDialog('none');
              actions.lookAt({ on: 'question', id: question.id });
            }}
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
  );
}

/** Every point in dispute, with the positions taken on it. One that the filters leave a single position is none. */
export default function DisputesPanel(): ReactElement {
  const view = useView();
  const under = useMemo(() => actions.claimFilter(view), [view]);
  const state = useAnswer(DisputesDocument, { filter: null, under });
  return (
    <Answered state={state} what="the points in dispute">
      {({ disputes }) => {
        const { inside, outside } = parted(
          disputes,
          (dispute) => underFilters(dispute).positions.length >= Math.min(2, dispute.positions.length),
        );
        return (
          <Stack gap="md">
            <Title order={2} size="h4">
              Points in dispute
            </Title>
            <Text size="sm" c="dimmed">
              {inside.length === 1 ? '1 question' : `${inside.length} questions`} that the sources answer
              differently. Open one to read who says what.
            </Text>
            <List disputes={inside.map((dispute) => underFilters(dispute))} />
            <Outside count={outside.length}>
              <List disputes={outside} />
            </Outside>
          </Stack>
        );
      }}
    </Answered>
  );
}
