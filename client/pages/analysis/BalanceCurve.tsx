import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { monthName } from '../../model/time';
import { counted } from '../../model/words';
import { BalanceCurveDocument, type BalanceCurveQuery, type GraphFilter } from '../../operations/generated';
import { useStore } from '../../state';
import { Answered } from '../../ui/States';
import { curveOf } from './curve';

type Point = BalanceCurveQuery['balanceOverTime'][number];
type Bucket = 'MONTH' | 'YEAR';

const SIZE = { width: 720, height: 220 };

/** The picture as of the middle of a stretch. */
function show({ start, end }: Point): void {
  const { openDialog, commit } = useStore.getState();
  const middle = new Date((Date.parse(start) + Date.parse(end)) / 2).toISOString().slice(0, 10);
  openDialog('none');
  commit(`As of ${middle}`, (now) => ({ ...now, asOf: middle, from: null, to: null }));
}

const inWords = (
  { start, signedPairs, balanced, unbalanced, frustration, exact, band }: Point,
  bucket: Bucket,
): string =>
  [
    `${bucket === 'YEAR' ? start.slice(0, 4) : monthName(start)}: ${counted(signedPairs, 'pair')} of friends or foes`,
    `${counted(balanced + unbalanced, 'triad')}, ${balanced} of them balanced`,
    `${exact ? '' : 'at most '}${counted(frustration, 'pair')} in the way of two camps (${band.frustrationLeast} to ${band.frustrationMost} by whose word is taken and how dates are read)`,
  ].join('; ');

function Curve({ points, bucket }: { points: readonly Point[]; bucket: Bucket }): ReactElement {
  const [at, setAt] = useState(points.length - 1);
  const { line, band, marks, columns, most } = curveOf(points, SIZE);
  const point = points[at];
  return (
    <Stack gap="xs">
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        className="a-curve"
        role="img"
        aria-label="Pairs in the way of two camps, over time"
      >
        <path d={band} className="a-curve-band" />
        <path d={line} className="a-curve-line" />
        {marks.map(({ x, text }) => (
          <g key={text}>
            <line x1={x} x2={x} y1={0} y2={SIZE.height - 18} className="a-curve-mark" />
            <text x={x + 3} y={SIZE.height - 5}>
              {text}
            </text>
          </g>
        ))}
        <text x={2} y={12}>
          {most}
        </text>
        {columns.map(({ x, width }, index) => (
          <rect
            key={points[index]?.start}
            x={x}
            width={width}
            y={0}
            height={SIZE.height - 18}
            className={index === at ? 'a-curve-column a-curve-at' : 'a-curve-column'}
            onPointerEnter={() => setAt(index)}
            onClick={() => point && show(points[index] ?? point)}
          />
        ))}
      </svg>
      <input
        type="range"
        className="a-curve-range"
        aria-label="Stretch of time"
        aria-valuetext={point && inWords(point, bucket)}
        min={0}
        max={points.length - 1}
        value={at}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && point) show(point);
        }}
      />
      {point && (
        <Text size="sm" aria-live="polite" data-testid="curve-point">
          {inWords(point, bucket)}.
        </Text>
      )}
      <Text size="xs" c="dimmed">
        The line is the least number of pairs that would have to be otherwise, friends instead of foes or foes
        instead of friends, for everybody to fit into two camps (its name in the literature is frustration
        index). The band is between whose word is taken (any claim, undisputed, corroborated) and what is
        possible or certain by the dates. Press a place, or Enter on the slider, to see that time.
      </Text>
    </Stack>
  );
}

/** How well friends and foes fit together, month by month or year by year. */
export function BalanceCurve({ filter }: { filter: GraphFilter }): ReactElement {
  const [bucket, setBucket] = useState<Bucket>('MONTH');
  const { asOf: _asOf, asOfCertainty: _certainty, ...always } = filter;
  const state = useAnswer(BalanceCurveDocument, { filter: always, bucket });
  return (
    <Stack gap="md">
      <SegmentedControl
        size="xs"
        aria-label="Length of a stretch"
        value={bucket}
        onChange={(value) => setBucket(value as Bucket)}
        data={[
          { value: 'MONTH', label: 'By month' },
          { value: 'YEAR', label: 'By year' },
        ]}
      />
      <Answered state={state} what="the balance over time">
        {({ balanceOverTime: points }) =>
          points.length === 0 ? (
            <Text size="sm">Nothing with a date is friend or foe under these filters.</Text>
          ) : (
            <Curve key={bucket} points={points} bucket={bucket} />
          )
        }
      </Answered>
    </Stack>
  );
}
