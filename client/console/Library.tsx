import { Alert, Button, FileButton, Group, Tabs, Text, TextInput, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { downloadJson } from '../ui/download';
import { IconButton } from '../ui/IconButton';
import { useNaming } from '../storage/use-naming';
import { useShelf } from '../storage/use-shelf';
import { exportQueries, QUERIES, WHAT, type KeptQuery, type Past } from './library';
import { READY } from './ready-files';

interface Props {
  readonly past: Past;
  readonly onOpen: (query: KeptQuery, run: boolean) => void;
  readonly onSave: (name: string) => void;
  readonly onImport: (file: File) => void;
}

function Saved({ onOpen, onSave, onImport }: Omit<Props, 'past'>): ReactElement {
  const { items: saved, trouble } = useShelf(QUERIES, WHAT);
  const { name, setName, question, submit } = useNaming(QUERIES, onSave);
  return (
    <>
      <Group gap="xs" wrap="nowrap" mb="xs" align="flex-start">
        <TextInput
          size="xs"
          flex={1}
          aria-label="Name for the present statement"
          placeholder="Name it"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={question}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
        <Button size="xs" onClick={submit} disabled={name.trim() === ''}>
          {question === null ? 'Save' : 'Replace'}
        </Button>
      </Group>
      {trouble !== null && (
        <Alert color="yellow" variant="light" p="xs" mb="xs" role="status">
          {trouble}
        </Alert>
      )}
      {saved.length === 0 && (
        <Text size="xs" c="dimmed">
          Nothing is saved in this browser yet.
        </Text>
      )}
      {saved.map((query) => (
        <Group key={query.name} gap={4} wrap="nowrap">
          <UnstyledButton className="c-item" onClick={() => onOpen(query, false)}>
            {query.name}
          </UnstyledButton>
          <IconButton
            icon="close"
            label={`Delete ${query.name}`}
            onClick={() => QUERIES.delete(query.name)}
          />
        </Group>
      ))}
      <Group gap="xs" mt="xs">
        <FileButton accept="application/json" onChange={(file) => file && onImport(file)}>
          {(props) => (
            <Button size="compact-xs" variant="default" {...props}>
              Import
            </Button>
          )}
        </FileButton>
        <Button
          size="compact-xs"
          variant="default"
          disabled={saved.length === 0}
          onClick={() => downloadJson('allegiance-queries.json', exportQueries(saved))}
        >
          Export
        </Button>
      </Group>
    </>
  );
}

/** Ready questions, saved statements and those of the past. */
export function Library(props: Props): ReactElement {
  const { past, onOpen } = props;
  return (
    <Tabs defaultValue="ready" className="c-library" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="ready">Ready</Tabs.Tab>
        <Tabs.Tab value="saved">Saved</Tabs.Tab>
        <Tabs.Tab value="past">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="ready" pt="xs">
        {READY.map(({ name, summary, text, parameters }) => (
          <UnstyledButton
            key={name}
            className="c-item"
            onClick={() =>
              onOpen(
                {
                  query: text,
                  parameters: Object.keys(parameters).length === 0 ? '' : JSON.stringify(parameters, null, 2),
                },
                true,
              )
            }
          >
            {summary}
          </UnstyledButton>
        ))}
      </Tabs.Panel>
      <Tabs.Panel value="saved" pt="xs">
        <Saved {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="past" pt="xs">
        {past.length === 0 && (
          <Text size="xs" c="dimmed">
            What you run stands here.
          </Text>
        )}
        {past.map((query) => (
          <UnstyledButton
            key={`${query.query}\u0000${query.parameters}`}
            className="c-item c-item-code"
            onClick={() => onOpen(query, false)}
          >
            {query.query}
          </UnstyledButton>
        ))}
      </Tabs.Panel>
    </Tabs>
  );
}
