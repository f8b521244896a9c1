import { Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { counted } from '../../model/words';
import type { Origin, WhoseWord } from './whose-word';

/** Height of a line of the left side, pixels. */
const ROW = 36;
/** Widest link, pixels. */
const WIDEST = 16;

/** Whose word comes through which source, as a picture; a press or the focus brings out one. */
export function Flow({
  word: { origins, sources },
  picked,
  onPick,
}: {
  word: WhoseWord;
  picked: string | null;
  onPick: (id: string) => void;
}): ReactElement {
  const [over, setOver] = useState<string | null>(null);
  const lit = over ?? picked;
  const height = Math.max(origins.length, sources.length) * ROW;
  const most = Math.max(1, ...origins.flatMap(({ links }) => links.map(({ claims }) => claims)));
  const step = height / Math.max(1, sources.length);
  const yOf = (source: string): number => (sources.findIndex(({ id }) => id === source) + 0.5) * step;
  const isLit = (origin: Origin, source: string): boolean =>
    lit === null || lit === origin.id || lit === source;
  const item = (id: string) => ({
    onClick: () => onPick(id),
    onPointerEnter: () => setOver(id),
    onPointerLeave: () => setOver(null),
    'aria-pressed': picked === id,
  });
  return (
    <div
      className="a-flow"
      style={{ height }}
      role="group"
      aria-label="Whose word comes through which source"
    >
      <div className="a-flow-side">
        {origins.map((origin) => (
          <UnstyledButton
            key={origin.id}
            className={`a-flow-origin a-flow-${origin.kind}`}
            style={{ height: ROW }}
            {...item(origin.id)}
          >
            <span>{origin.name}</span>
          </UnstyledButton>
        ))}
      </div>
      <svg
        className="a-flow-links"
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {origins.flatMap((origin, row) =>
          origin.links.map(({ source, claims }) => {
            const [from, to] = [(row + 0.5) * ROW, yOf(source)];
            return (
              <path
                key={`${origin.id} ${source}`}
                d={`M0,${from} C50,${from} 50,${to} 100,${to}`}
                className={`a-flow-link ${origin.kind === 'passed' ? 'a-flow-dashed' : ''} ${isLit(origin, source) ? '' : 'a-flow-dim'}`}
                strokeWidth={Math.max(1.5, (claims / most) * WIDEST)}
                vectorEffect="non-scaling-stroke"
              />
            );
          }),
        )}
      </svg>
      <div className="a-flow-side">
        {sources.map(({ id, name, claims }) => (
          <UnstyledButton key={id} className="a-flow-source" style={{ height: step }} {...item(id)}>
            <span>
              <span className="a-flow-name">{name}</span>
              <Text span size="xs" c="dimmed" display="block">
                {counted(claims, 'claim')}
              </Text>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}
