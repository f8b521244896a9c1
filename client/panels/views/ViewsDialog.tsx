import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Dialog } from '../../app/Dialog';
import { IconButton } from '../../app/IconButton';
import { selectView, useStore } from '../../store';
import { exportViews, importViews, mergeViews, readViews, writeViews, type SavedView } from './saved';

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Body(): ReactElement {
  const [views, setViews] = useState<readonly SavedView[]>(readViews);
  const [name, setName] = useState('');
  const { notify, openDialog, commit } = useStore.getState();
  const keep = (next: readonly SavedView[]): void => {
    writeViews(next);
    setViews(next);
  };
  const save = (): void => {
    const view = selectView(useStore.getState());
    keep(mergeViews(views, [{ name: name.trim(), kept: new Date().toISOString(), view }]));
    setName('');
  };
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      const fresh = importViews(await file.text());
      keep(mergeViews(views, fresh));
      notify('info', fresh.length === 1 ? 'One view imported.' : `${fresh.length} views imported.`);
    } catch (thrown) {
      notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save();
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            label="Name for the present view"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            flex={1}
            data-autofocus
          />
          <Button type="submit" disabled={name.trim() === ''}>
            Keep
          </Button>
        </Group>
      </form>
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
                onClick={() => keep(views.filter((other) => other.name !== saved.name))}
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
          onClick={() => download('allegiance-views.json', exportViews(views))}
        >
          Export as JSON
        </Button>
        <FileButton
          accept="application/json,.json"
          onChange={(file) => void read(file)}
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

/** Views kept under a name, and their export and import. */
export function ViewsDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'views');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Named views">
      {opened && <Body />}
    </Dialog>
  );
}
