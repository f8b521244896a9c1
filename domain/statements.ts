/** Where something is said, and by whom; source and speaker by their ids. */
export interface Place {
  readonly source: string;
  readonly paragraph: number;
  readonly assertedBy: string;
}

/** One statement of a text: what one speaker says in one paragraph of one source, which is often several claims. */
export interface Statement<T> extends Place {
  readonly id: string;
  /** What of it was given, in the order in which it was given. */
  readonly items: readonly T[];
}

/** Stable: source, paragraph and speaker, none of which holds a colon. */
export function statementId({ source, paragraph, assertedBy }: Place): string {
  return `${source}:${paragraph}:${assertedBy}`;
}

/** Claims, or what stands for them, by the statement that they are of; in the order of the first of each. */
export function byStatement<T>(items: readonly T[], placeOf: (item: T) => Place): Statement<T>[] {
  const found = new Map<string, Place & { id: string; items: T[] }>();
  for (const item of items) {
    const { source, paragraph, assertedBy } = placeOf(item);
    const id = statementId({ source, paragraph, assertedBy });
    const known = found.get(id);
    if (known === undefined) found.set(id, { id, source, paragraph, assertedBy, items: [item] });
    else known.items.push(item);
  }
  return [...found.values()];
}
