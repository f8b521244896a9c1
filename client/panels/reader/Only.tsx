import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { edtfInWords } from '../../model/time';
import { standingInWords } from '../../model/words';
import { OnlyOfSourceDocument } from '../../operations/generated';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';

/** The ties that rest on a source alone: without it nobody would say so. */
export function Only({ id }: { id: string }): ReactElement {
  const [after, setAfter] = useState<string | null>(null);
  const state = useAnswer(OnlyOfSourceDocument, { id, after });
  return (
    <Answered state={state} what="what only this source says">
      {({ source }) => (
        <Stack gap="xs">
          <Text size="xs" c="dimmed">
            Ties of which no other source in the graph speaks.
          </Text>
          <ul className="a-tie-list">
            {source?.only.edges.map(({ node }) => (
              <li key={node.id}>
                <UnstyledButton
                  className="a-tie"
                  onClick={() => actions.lookAt({ on: 'relationship', id: node.id })}
                >
                  <Text size="sm" span>
                    {node.sentence}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {edtfInWords(node.edtf)} · {standingInWords(node).toLowerCase()}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {source?.only.pageInfo.hasNextPage === true && (
            <Button
              size="xs"
              variant="default"
              onClick={() => setAfter(source.only.pageInfo.endCursor ?? null)}
            >
              Read on
            </Button>
          )}
          {after !== null && (
            <Button size="xs" variant="default" onClick={() => setAfter(null)}>
              From the beginning
            </Button>
          )}
        </Stack>
      )}
    </Answered>
  );
}
