/** On which side something stands: on one alone, alike on both, or on both but not alike. */
export type Mark = 'a' | 'b' | 'both' | 'apart';

export const MARKS: readonly Mark[] = ['a', 'b', 'apart', 'both'];

/** What stands on which side, by id. */
export interface Marks {
  readonly ties: ReadonlyMap<string, Mark>;
  readonly entities: ReadonlyMap<string, Mark>;
}

/** The sign of a mark on the canvas; what stands alike on both sides has none. */
export const SIGNS: Readonly<Record<Mark, string | null>> = { a: 'A', b: 'B', apart: '≠', both: null };
