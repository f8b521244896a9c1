import type { SourceTextQuery } from '../../operations/generated';

type Edge = NonNullable<SourceTextQuery['source']>['statements']['edges'][number];

/** A paragraph with the claims that it makes, in reading order of the statements. */
export interface Paragraph {
  readonly number: number;
  readonly claims: readonly Edge['claims'][number][];
}

/** Statements by the paragraphs that they stand in, in their order. */
export function paragraphsOf(edges: readonly Edge[]): Paragraph[] {
  const found = new Map<number, Edge['claims'][number][]>();
  for (const { node, claims } of edges)
    found.set(node.paragraph, [...(found.get(node.paragraph) ?? []), ...claims]);
  return [...found].map(([number, claims]) => ({ number, claims }));
}
