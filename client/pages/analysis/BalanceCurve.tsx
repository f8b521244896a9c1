import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { monthName } from '../../model/time';
import { counted } from '../../model/words';
import { BalanceCurveDocument, type BalanceCurveQuery, type GraphFilter } from '../../operations/generated';
import { Answered } from '../../ui/States';
import { BlocsOverTime } from './BlocsOverTime';
import { curveOf } from './curve';
import { showAsOf } from './show-as-of';
import { Triads } from './Triads';

type Point = BalanceCurveQuery['balanceOverTime'][number];
type Bucket = 'MONTH' | 'YEAR';

const SIZE = { width: 720, height: 220 };

const nameOf = ({ start }: Point, bucket: Bucket): string =>
  bucket === 'YEAR' ? start.slice(0, 4) : monthName(start);

const inWords = (point: Point, bucket: Bucket): string => {
  const { signedPairs, balanced, unbalanced, frustration, exact, band } = point;
  return [
    `${nameOf(point, bucket)}: ${counted(signedPairs, 'pair')} of friends or foes`,
    `${counted(balanced + unbalanced, 'triad')}, ${balanced} of them balanced`,
    `${exact ? '' : 'at most '}${counted(frustration, 'pair')} in the way of two camps (${band.frustrationLeast} to ${band.frustrationMost} by whose word is taken and how dates are read)`,
  ].join('; ');
};

function Curve(props: {
  points: readonly Point[];
  bucket: Bucket;
  pressed: number | null;
  onPress: (index: number) => void;
}): ReactElement {
  const { points, bucket, pressed, onPress } = props;
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
            className={`a-curve-column ${index === at ? 'a-curve-at' : ''} ${index === pressed ? 'a-curve-pressed' : ''}`}
            onPointerEnter={() => setAt(index)}
            onClick={() => onPress(index)}
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
          if (event.key === 'Enter') onPress(at);
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
        possible or certain by the dates. Press a place, or Enter on the slider, for its triads and their
        claims.
      </Text>
    </Stack>
  );
}

/** The curve, what is behind the point of it that was pressed, and the camps. */
function CurveAndMore(props: {
  points: readonly Point[];
  bucket: Bucket;
  filter: GraphFilter;
}): ReactElement {
  const { points, bucket, filter } = props;
  const [pressed, setPressed] = useState<number | null>(null);
  const point = pressed === null ? undefined : points[pressed];
  return (
    <Stack gap="md">
      <Curve points={points} bucket={bucket} pressed={pressed} onPress={setPressed} />
      {point && (
        <Stack gap="xs" align="stretch">
          <Triads
            key={point.start}
            filter={filter}
            start={point.start}
            end={point.end}
            title={nameOf(point, bucket)}
          />
          <Button size="compact-sm" variant="light" className="a-see-then" onClick={() => showAsOf(point)}>
            See the graph as of {nameOf(point, bucket)}
          </Button>
        </Stack>
      )}
      <BlocsOverTime filter={filter} bucket={bucket} />
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
            <CurveAndMore key={bucket} points={points} bucket={bucket} filter={always} />
          )
        }
      </Answered>
    </Stack>
  );
}
