import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { MOST_NOTE, type Note } from '../../model/view';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';

/** The words of a note, to be kept or deleted. */
export default function NoteBody({ draft }: { draft: Note }): ReactElement {
  const [text, setText] = useState(draft.text);
  const { notes } = useView();
  const { openDialog } = useStore.getState();
  const isKept = notes.some(({ id }) => id === draft.id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        openDialog('none');
        actions.keepNote({ ...draft, text });
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={draft.on === null ? 'Note on the canvas' : `Note on ${actions.nameOf(draft.on)}`}
          description="It is part of this view, and so of its link: whoever opens the link reads it."
          maxLength={MOST_NOTE}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoFocus
        />
        <Group gap="xs">
          <Button type="submit" size="xs" disabled={text.trim() === ''}>
            Keep
          </Button>
          {isKept && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                openDialog('none');
                actions.deleteNote(draft.id);
              }}
            >
              Delete
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
