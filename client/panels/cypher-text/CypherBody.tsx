import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { CypherOfViewDocument } from '../../operations/generated';
import type { View } from '../../model/view';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { verdictOf } from '../../model/verdict';
import { standingSpec } from '../../model/words';
import { Answered } from '../../ui/States';
import { pasteable } from './pasteable';

/** What the window holds. */
export default function CypherBody(): ReactElement {
  const view = useView();
  const variables = useMemo(
    () => ({
      ids: [...view.shown],
      filter: actions.queryFilter(view),
      limit: Math.max(1, view.shown.length),
    }),
    [view],
  );
  const state = useAnswer(CypherOfViewDocument, variables);
  const { openInConsole } = useStore.getState();
  return (
    <Answered state={state} what="the statement">
      {({ neighborhood }) => (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            This statement gives the entities on the canvas and the ties among them under the present filters.
            It runs as it is in the shell, the console and Neo4j Browser.
          </Text>
          <Beyond view={view} />
          <Group gap="xs">
            <Button
              size="xs"
              onClick={() =>
                openInConsole({
                  query: neighborhood.cypher,
                  parameters: JSON.stringify(neighborhood.parameters, null, 2),
                })
              }
            >
              Open in the console
            </Button>
            <CopyButton value={pasteable(neighborhood.cypher, neighborhood.parameters)}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
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
          <Code block className="a-cypher" tabIndex={0} aria-label="Cypher statement">
            {neighborhood.cypher}
          </Code>
          <Text size="xs" fw={600}>
            Parameters
          </Text>
          <Code block className="a-cypher" tabIndex={0} aria-label="Parameters">
            {JSON.stringify(neighborhood.parameters, null, 2)}
          </Code>
        </Stack>
      )}
    </Answered>
  );
}

/** What the legend hides and the statement still gives, since no verdict of the API leaves just this out. */
function Beyond({ view }: { view: View }): ReactElement | null {
  const { beyond } = verdictOf(view.hiddenStandings);
  if (beyond.length === 0) return null;
  const names = beyond.map((standing) => standingSpec(standing).name.toLowerCase());
  return (
    <Text size="sm" role="note" className="a-note">
      <b>The statement gives more than the canvas shows.</b> The legend hides what is {names.join(' and ')}. A
      verdict can leave out what is disputed, or all that is not corroborated, but not that: the rows hold
      these ties as well, with their standing.
    </Text>
  );
}
