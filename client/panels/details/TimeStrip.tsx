import { Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { FAMILIES } from '../../../domain/kinds/index.js';
import { useScheme } from '../../look/useScheme';
import { firstDayOf, monthName, monthOf } from '../../model/time';
import type { EntityDetails } from './entity';

const WIDTH = 352;
const HEIGHT = 34;

/** When its ties were: a mark for each dated one, in the color of its family. */
export function TimeStrip({ entity }: { entity: EntityDetails }): ReactElement | null {
  const scheme = useScheme();
  const marks = useMemo(
    () =>
      entity.relationships.edges.flatMap(({ node }) => {
        const from = node.startMin ?? node.startMax;
        const to = node.endMax ?? node.endMin;
        if (from == null && to == null) return [];
        const start = monthOf(from ?? to ?? '');
        const end = monthOf(to ?? from ?? '');
        return [{ id: node.id, start, end: Math.max(start, end), type: node.type }];
      }),
    [entity],
  );
  if (marks.length < 2) return null;
  const first = Math.min(...marks.map((mark) => mark.start));
  const last = Math.max(...marks.map((mark) => mark.end)) + 1;
  const x = (month: number): number => ((month - first) / Math.max(1, last - first)) * WIDTH;
  const undated = entity.relationships.edges.length - marks.length;
  return (
    <figure className="a-strip">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} className="a-strip-line" />
        {marks.map((mark) => (
          <rect
            key={mark.id}
            x={x(mark.start)}
            width={Math.max(3, x(mark.end + 1) - x(mark.start) - 1)}
            y={4}
            height={HEIGHT - 8}
            rx={1.5}
            fill={FAMILIES[RELATIONSHIP_TYPES[mark.type].family].color[scheme]}
            opacity={0.42}
          />
        ))}
      </svg>
      <Text component="figcaption" size="xs" c="dimmed" className="a-strip-caption">
        <span>{monthName(firstDayOf(first))}</span>
        <span>
          {marks.length} dated ties{undated > 0 && `, ${undated} undated`}
        </span>
        <span>{monthName(firstDayOf(last - 1))}</span>
      </Text>
    </figure>
  );
}
