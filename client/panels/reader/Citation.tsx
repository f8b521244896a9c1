import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useStore } from '../../state';
import { copyText } from '../../ui/clipboard';
import { CITATION_FORMS, type CitedSource } from './citation';

type Form = keyof typeof CITATION_FORMS;
const FORMS = Object.keys(CITATION_FORMS) as Form[];

/** How to cite a source, in the form that one works with. */
export function Citation({ source }: { source: CitedSource }): ReactElement {
  const [form, setForm] = useState<Form>('text');
  const { name, write } = CITATION_FORMS[form];
  const text = write(source);
  const copy = async (): Promise<void> => {
    const { notify } = useStore.getState();
    if (await copyText(text)) notify('info', `The citation is copied as ${name === 'Text' ? 'text' : name}.`);
    else notify('problem', 'The browser did not let the citation be copied. Mark it and copy it by hand.');
  };
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="Form of the citation"
          value={form}
          onChange={(value) => setForm(FORMS.find((known) => known === value) ?? 'text')}
          data={FORMS.map((value) => ({ value, label: CITATION_FORMS[value].name }))}
        />
        <Button size="compact-sm" variant="light" onClick={() => void copy()}>
          Copy
        </Button>
      </Group>
      <pre className="a-citation" tabIndex={0} aria-label={`Citation as ${name}`}>
        {text}
      </pre>
    </Stack>
  );
}
