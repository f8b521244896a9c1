import { sameButReading, withShown, type Reading } from '../model/view';
import { present } from '../state/history';
import { get } from './common';

/** Opens a source for reading, at a paragraph where one is given: a step, so that Back closes it. */
export function read(source: string, at: Partial<Omit<Reading, 'source'>> = {}): void {
  const { paragraph = null, claim = null } = at;
  const label = paragraph === null ? 'Read a source' : `Read paragraph ${paragraph}`;
  get().commit(label, (now) => ({ ...now, reading: { source, paragraph, claim } }));
}

/** Closes what is open for reading: back to where it was opened, or where more was done since, a step of its own. */
export function closeReading(): void {
  const { history } = get();
  const { view } = present(history);
  const before = history.steps[history.cursor - 1]?.view;
  if (view.reading === null) return;
  if (before?.reading === null && sameButReading(before, view)) get().undo();
  else get().commit('Closed the source', (now) => ({ ...now, reading: null }));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A claim as far as it can be found again. */
export interface FoundClaim {
  readonly id: string;
  readonly paragraph: number;
  readonly source: { readonly id: string };
  readonly subject: Named;
  readonly object: Named | null;
}

/** Opens a claim where it stands, and whom it is about on the canvas and in the details. */
export function showClaim({ id, paragraph, source, subject, object }: FoundClaim): void {
  const ends = object === null || object.id === subject.id ? [subject] : [subject, object];
  const ids = ends.map((end) => end.id);
  get().commit(`Found a claim about ${ends.map(({ name }) => name).join(' and ')}`, (now) => ({
    ...withShown(now, ids),
    selected: ids,
    focus:
      object === null || ids.length === 1
        ? { on: 'entity', id: subject.id }
        : { on: 'pair', a: subject.id, b: object.id },
    reading: { source: source.id, paragraph, claim: id },
  }));
}
