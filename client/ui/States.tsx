import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { AnswerState } from '../data/useAnswer';
import type { RequestError } from '../data/request-error';

/** What went wrong, and a way to try again. */
export function Failure({ error, retry }: { error: RequestError; retry?: () => void }): ReactElement {
  return (
    <Alert color="red" variant="light" title="This could not be loaded" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{error.message}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

export function Loading({ what }: { what: string }): ReactElement {
  return (
    <Group gap="sm" p="md" role="status">
      <Loader size="sm" />
      <Text size="sm" c="dimmed">
        Loading {what}…
      </Text>
    </Group>
  );
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Answered<T>({
  state,
  what,
  children,
}: {
  state: AnswerState<T>;
  what: string;
  children: (data: T) => ReactNode;
}): ReactNode {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'loading':
      return state.data === null ? <Loading what={what} /> : children(state.data);
    case 'ready':
      return children(state.data);
    case 'failed':
      return <Failure error={state.error} retry={state.retry} />;
    default: {
      const never: never = state;
      return never;
    }
  }
}
