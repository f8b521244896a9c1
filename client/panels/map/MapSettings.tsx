import { Button, FileButton, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useStore } from '../../state';
import { useClosable } from '../../ui/closables';
import { parseBorders, type MapSettings } from './settings';

interface Props {
  readonly settings: MapSettings;
  readonly onChange: (change: Partial<MapSettings>) => void;
}

function Fields({ settings, onChange }: Props): ReactElement {
  const [url, setUrl] = useState(settings.styleUrl ?? '');
  const { notify } = useStore.getState();
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      const text = await file.text();
      parseBorders(text);
      onChange({ borders: text });
    } catch (thrown) {
      notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label="Address of a map style"
        description="Empty: the bundled borders, which need no network."
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        onBlur={() => onChange({ styleUrl: url.trim() === '' ? null : url.trim() })}
      />
      <Group gap="xs">
        <FileButton
          accept="application/geo+json,application/json,.geojson,.json"
          onChange={(file) => void read(file)}
          inputProps={{ 'aria-label': 'File with borders' }}
        >
          {(button) => (
            <Button size="xs" variant="default" {...button}>
              Borders from GeoJSON
            </Button>
          )}
        </FileButton>
        {settings.borders !== null && (
          <Button size="xs" variant="subtle" onClick={() => onChange({ borders: null })}>
            Remove them
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** A style and borders of one's own, behind a button. */
export function MapSettingsButton(props: Props): ReactElement {
  const [asking, setAsking] = useState(false);
  useClosable(asking, () => setAsking(false));
  return (
    <Popover
      width={320}
      position="top"
      withArrow
      trapFocus
      withinPortal={false}
      opened={asking}
      onChange={setAsking}
      closeOnEscape={false}
    >
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" onClick={() => setAsking(!asking)}>
          Borders
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Fields {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
