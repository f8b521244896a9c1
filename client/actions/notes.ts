import { MOST_NOTE, type Note } from '../model/view';
import { get } from './common';

/** Keeps a note, in place of the one with its id; one without words goes. */
export function keepNote(note: Note): void {
  const text = note.text.trim().slice(0, MOST_NOTE);
  if (text === '') {
    deleteNote(note.id);
    return;
  }
  get().commit('Wrote a note', (now) => ({
    ...now,
    notes: now.notes.some(({ id }) => id === note.id)
      ? now.notes.map((old) => (old.id === note.id ? { ...note, text } : old))
      : [...now.notes, { ...note, text }],
  }));
}

/** Takes a note away. */
export function deleteNote(id: string): void {
  get().commit('Deleted a note', (now) =>
    now.notes.some((note) => note.id === id)
      ? { ...now, notes: now.notes.filter((note) => note.id !== id) }
      : now,
  );
}

/** An id that no note of a view has. */
export function freeNoteId(notes: readonly Note[]): string {
  const numbers = notes.map(({ id }) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0));
  return `n${Math.max(0, ...numbers) + 1}`;
}
