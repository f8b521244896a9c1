import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type CSSProperties, type ReactElement } from 'react';
import { FAMILIES, RELATIONSHIP_TYPES, type RelationshipType } from '../../../domain/kinds/index.js';
import { useScheme } from '../../look/useScheme';
import { whenInWords } from '../../model/when';
import { counted } from '../../model/words';
import type { ChangesOfSidesQuery } from '../../operations/generated';
import { flowOf, type Arrow, type Lane } from './flow';
import { noteOf, openTie } from './TieList';

type Change = ChangesOfSidesQuery['sideChanges'][number];

/** Lines of the four ways to change sides, told apart without color. */
const DASHES: Readonly<Record<string, string>> = {
  DEFECTED_TO: '',
  SURRENDERED_TO: '7 3',
  PLEDGED_ALLEGIANCE_TO: '2 3',
  SPLIT_FROM: '9 3 2 3',
};

const SPLIT = 'SPLIT_FROM';

/** An arrow head on a vertical line, at its end. */
function headOf({ x, fromY, toY }: Arrow): string {
  const up = toY < fromY ? 1 : -1;
  return `M${x},${toY} l-5,${8 * up} h10 Z`;
}

function Lanes({ lanes, width }: { lanes: readonly Lane[]; width: number }): ReactElement[] {
  return lanes.map(({ id, y }) => <line key={id} x1={0} x2={width} y1={y} y2={y} className="a-flow-lane" />);
}

/** Over all else, so that no arrow strikes a name through. */
function Names({ lanes }: { lanes: readonly Lane[] }): ReactElement[] {
  return lanes.map(({ id, name, y }) => (
    <text key={id} x={4} y={y - 5} className="a-flow-name">
      {name}
    </text>
  ));
}

/** What a line stands for, as it is drawn. */
function Legend({ types }: { types: readonly string[] }): ReactElement {
  return (
    <div className="a-flow-legend">
      {types.map((type) => (
        <span key={type}>
          <svg width={30} height={10} aria-hidden="true">
            <path d="M1,5 H22" className="a-flow-arrow" strokeDasharray={DASHES[type]} />
            <path d="M21,1 l8,4 l-8,4 Z" className="a-flow-head" />
          </svg>
          {RELATIONSHIP_TYPES[type as RelationshipType].name}
        </span>
      ))}
    </div>
  );
}

/** Who went from whom to whom, and when, as arrows between the lines of the groups. A press opens the tie. */
export function FlowOfSides({ changes }: { changes: readonly Change[] }): ReactElement | null {
  const { ref, width } = useElementSize();
  const [at, setAt] = useState<string | null>(null);
  const ink = { '--a-flow-ink': FAMILIES.switch.color[useScheme()] } as CSSProperties;
  const byId = useMemo(() => new Map(changes.map((one) => [one.relationship.id, one])), [changes]);
  const flow = useMemo(
    () => flowOf(changes.map((one) => ({ ...one, id: one.relationship.id, type: one.relationship.type })), Math.max(320, width)), // prettier-ignore
    [changes, width],
  );
  if (changes.length === 0) return null;
  const { lanes, arrows, years, undatedX, height, left } = flow;
  const pointed = at === null ? undefined : byId.get(at)?.relationship;
  const types = [...new Set(arrows.map(({ type }) => type))].sort();
  return (
    <div ref={ref} className="a-flow" style={ink} data-testid="flow">
      {width > 0 && (
        <svg
          width={Math.max(320, width)}
          height={height}
          role="group"
          aria-label="Changes of sides over time"
        >
          {years.map(({ x, text }) => (
            <g key={text}>
              <line x1={x} x2={x} y1={8} y2={height - 18} className="a-curve-mark" />
              <text x={x + 3} y={height - 5}>
                {text}
              </text>
            </g>
          ))}
          {undatedX !== null && (
            <>
              <line x1={undatedX} x2={undatedX} y1={8} y2={height} className="a-flow-edge" />
              <text x={undatedX + 5} y={height - 5}>
                no date
              </text>
            </>
          )}
          <Lanes lanes={lanes} width={Math.max(320, width)} />
          {arrows.map((arrow) => {
            const change = byId.get(arrow.id);
            if (change === undefined) return null;
            const { relationship } = change;
            const up = arrow.toY < arrow.fromY ? 7 : -7;
            return (
              <g
                key={arrow.id}
                role="button"
                tabIndex={0}
                className="a-flow-change"
                data-flow={arrow.id}
                data-standing={relationship.standing}
                aria-label={`${relationship.sentence} ${whenInWords(relationship)}`}
                onPointerEnter={() => setAt(arrow.id)}
                onFocus={() => setAt(arrow.id)}
                onClick={() => openTie(relationship)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  openTie(relationship);
                }}
              >
                {arrow.span && (
                  <line
                    x1={arrow.span.from}
                    x2={arrow.span.to}
                    y1={arrow.fromY}
                    y2={arrow.fromY}
                    className="a-flow-span"
                  />
                )}
                <line x1={arrow.x} x2={arrow.x} y1={arrow.fromY} y2={arrow.toY} className="a-flow-reach" />
                <line
                  x1={arrow.x}
                  x2={arrow.x}
                  y1={arrow.fromY}
                  y2={arrow.toY + up}
                  className="a-flow-arrow"
                  strokeDasharray={DASHES[arrow.type]}
                />
                <circle cx={arrow.x} cy={arrow.fromY} r={3} className="a-flow-head" />
                <path d={headOf(arrow)} className="a-flow-head" />
              </g>
            );
          })}
          <Names lanes={lanes} />
        </svg>
      )}
      <Legend types={types} />
      <Text size="sm" aria-live="polite" className="a-flow-told" data-testid="flow-told">
        {pointed === undefined
          ? 'Point at an arrow to read it; press it to open it with its claims.'
          : `${pointed.sentence} (${noteOf(pointed)})`}
      </Text>
      <Text size="xs" c="dimmed">
        An arrow leads from whom was left to whom was joined
        {types.includes(SPLIT) && '; for a split to those who broke away'}. The bar on the line that is left
        shows the days between which the change must lie; the arrow stands in their middle, or beside it where
        others stand.
        {left > 0 &&
          ` ${counted(left, 'change')} between others ${left === 1 ? 'is' : 'are'} in the list alone.`}
      </Text>
    </div>
  );
}
