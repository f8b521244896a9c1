import { Alert, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { downloadJson } from '../../ui/download';
import { IconButton } from '../../ui/IconButton';
import { importInWords, useNaming } from '../../storage/use-naming';
import { useShelf } from '../../storage/use-shelf';
import { selectView, useStore } from '../../state';
import { exportViews, importViews, VIEWS, WHAT } from './saved';

/** Below the label of the field beside it, pixels. */
const NEXT_TO_FIELD = 22;

/** What the window holds. */
export default function ViewsBody(): ReactElement {
  const { items: views, trouble } = useShelf(VIEWS, WHAT);
  const { notify, openDialog, commit } = useStore.getState();
  const { name, setName, question, submit } = useNaming(VIEWS, (plain) =>
    VIEWS.put({ name: plain, kept: new Date().toISOString(), view: selectView(useStore.getState()) }),
  );
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      notify('info', importInWords('view', 'views', VIEWS.addAll(importViews(await file.text()))));
    } catch (thrown) {
      notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Group align="flex-start" gap="xs" wrap="nowrap">
          <TextInput
            label="Name for the present view"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={question}
            flex={1}
            data-autofocus
          />
          <Button type="submit" mt={NEXT_TO_FIELD} disabled={name.trim() === ''}>
            {question === null ? 'Keep' : 'Replace'}
          </Button>
        </Group>
      </form>
      {trouble !== null && (
        <Alert color="yellow" variant="light" p="xs" role="status">
          {trouble}
        </Alert>
      )}
      {views.length === 0 ? (
        <Text size="sm" c="dimmed">
          No views kept yet. They stay in this browser until you delete them; export them to keep or send
          them.
        </Text>
      ) : (
        <ul className="a-views">
          {views.map((saved) => (
            <li key={saved.name}>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  commit(`Opened “${saved.name}”`, () => saved.view);
                  openDialog('none');
                }}
              >
                {saved.name}
              </Button>
              <Text size="xs" c="dimmed" span>
                {saved.view.shown.length} entities
              </Text>
              <IconButton
                icon="close"
                size="sm"
                label={`Delete “${saved.name}”`}
                onClick={() => VIEWS.delete(saved.name)}
              />
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={views.length === 0}
          onClick={() => downloadJson('allegiance-views.json', exportViews(views))}
        >
          Export as JSON
        </Button>
        <FileButton
          accept="application/json,.json"
          onChange={(file) => void take(file)}
          inputProps={{ 'aria-label': 'File with views' }}
        >
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              Import JSON
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  );
}
