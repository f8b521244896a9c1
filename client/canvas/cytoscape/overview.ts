import type { Core } from 'cytoscape';

/** A node as the minimap shows it. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Keeps the nodes of a canvas as plain data between two changes of them.
 * @returns gives them; the same list as before where no node came, went or moved
 */
export function overviewOf(cy: Core): () => readonly Dot[] {
  let kept: readonly Dot[] | null = null;
  cy.on('add remove position data', 'node', () => {
    kept = null;
  });
  return () => {
    kept ??= cy.nodes().map((node): Dot => ({
      ...node.position(),
      size: Number(node.data('size')),
    }));
    return kept;
  };
}
