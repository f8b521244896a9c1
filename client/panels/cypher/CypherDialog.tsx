import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { Dialog } from '../../app/Dialog';
import { useAnswer } from '../../api/useAnswer';
import { CypherOfViewDocument } from '../../operations/generated';
import { useStore, useView } from '../../store';
import * as moves from '../../store/moves';
import { Answered } from '../states/States';
import { pasteable } from './pasteable';

function Body(): ReactElement {
  const view = useView();
  const variables = useMemo(
    () => ({ ids: [...view.shown], filter: moves.queryFilter(view), limit: Math.max(1, view.shown.length) }),
    [view],
  );
  const state = useAnswer(CypherOfViewDocument, variables);
  return (
    <Answered state={state} what="the statement">
      {({ neighborhood }) => (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            This statement gives the entities on the canvas and the ties among them under the present filters.
            It runs as it is in the shell, the console and Neo4j Browser.
          </Text>
          <Code block className="a-cypher" tabIndex={0} aria-label="Cypher statement">
            {neighborhood.cypher}
          </Code>
          <Text size="xs" fw={600}>
            Parameters
          </Text>
          <Code block className="a-cypher" tabIndex={0} aria-label="Parameters">
            {JSON.stringify(neighborhood.parameters, null, 2)}
          </Code>
          <Group gap="xs">
            <CopyButton value={pasteable(neighborhood.cypher, neighborhood.parameters)}>
              {({ copied, copy }) => (
                <Button size="xs" onClick={copy}>
                  {copied ? 'Copied' : 'Copy both'}
                </Button>
              )}
            </CopyButton>
            <CopyButton value={neighborhood.cypher}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy the statement'}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Stack>
      )}
    </Answered>
  );
}

/** The Cypher behind the view. */
export function CypherDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'cypher');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="The Cypher behind this view" size="xl">
      {opened && <Body />}
    </Dialog>
  );
}
