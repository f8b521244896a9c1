import places from '../../../cypher/shell/list-places.cypher?raw';
import speakers from '../../../cypher/shell/list-speakers.cypher?raw';
import voices from '../../../cypher/shell/list-voices.cypher?raw';

/** What a filter can name: an id, its name, and a count where there is one. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number | null;
}

export const CHOICES = { places, assertedBy: speakers, voices } as const;
export type ChoiceField = keyof typeof CHOICES;

/** Reads the rows of one of the statements above; what is no choice is left out. */
export function choicesOf(rows: readonly (readonly unknown[])[]): Choice[] {
  return rows.flatMap(([id, name, count]) =>
    typeof id === 'string'
      ? [
          {
            id,
            name: typeof name === 'string' ? name : id,
            count: typeof count === 'number' ? count : null,
          },
        ]
      : [],
  );
}
