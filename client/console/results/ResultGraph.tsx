import { Text } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useScheme } from '../../look/useScheme';
import type { Drawing, ResultNode } from '../../model/result';
import { drawResult } from '../../canvas/cytoscape/result';

interface Props {
  readonly drawing: Drawing;
  readonly onPick: (node: ResultNode) => void;
}

/** A result as a graph: what the statement returned, and nothing that it did not. */
export function ResultGraph({ drawing, onPick }: Props): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const scheme = useScheme();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(
    () =>
      container.current
        ? drawResult(container.current, drawing, scheme, (node) => pick.current(node))
        : undefined,
    [drawing, scheme],
  );
  const counts = `${drawing.nodes.length} nodes, ${drawing.relationships.length} relationships`;
  return (
    <div className="c-graph">
      <div
        ref={container}
        className="c-graph-ground"
        role="img"
        aria-label={`Graph of the result: ${counts}`}
      />
      <Text size="xs" c="dimmed" className="c-graph-count">
        {counts}
        {drawing.loose > 0 &&
          `; ${drawing.loose} more relationships came without both ends: return the nodes too`}
      </Text>
    </div>
  );
}
