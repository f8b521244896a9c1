import { Group, RangeSlider, Slider, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { firstDayOf, monthName, monthOf } from '../../model/time';
import { useView } from '../../state';
import { Histogram } from './Histogram';
import { isStretch, yearMarks, type Span } from './span';

/** The bars of the months, and below them the handle of a moment or the two of a stretch, with the years. */
export function Track(props: {
  span: Span;
  whole: Span;
  canvas: Span | null;
  onMonth: (month: number) => void;
  onStretch: (first: number, last: number) => void;
}): ReactElement {
  const { span, whole, canvas, onMonth, onStretch } = props;
  const view = useView();
  const now = view.asOf === null ? null : monthOf(view.asOf);
  const ends = {
    min: span.first,
    max: Math.max(span.last, span.first + 1),
    step: 1,
    size: 'sm',
    label: (month: number) => monthName(firstDayOf(month)),
    marks: yearMarks(span).map(({ month, year }) => ({ value: month, label: String(year) })),
  } as const;
  const inside = (day: string | null, otherwise: number): number =>
    day === null ? otherwise : Math.min(ends.max, Math.max(ends.min, monthOf(day)));
  return (
    <div className="a-time-track">
      <div className="a-time-bars">
        <Histogram whole={whole} canvas={canvas} first={span.first} last={span.last} now={now} />
      </div>
      {isStretch(view) ? (
        <RangeSlider
          {...ends}
          minRange={0}
          value={[inside(view.from, ends.min), inside(view.to, ends.max)]}
          onChange={([first, last]) => onStretch(first, last)}
          thumbFromLabel="First month"
          thumbToLabel="Last month"
        />
      ) : (
        <Slider
          {...ends}
          value={now === null ? span.last : inside(view.asOf, span.last)}
          onChange={onMonth}
          thumbLabel="Month shown"
          thumbProps={{ 'aria-valuetext': view.asOf === null ? 'all of time' : monthName(view.asOf) }}
          className={view.asOf === null ? 'a-slider-idle' : ''}
        />
      )}
      <Group justify="space-between" className="a-time-ends">
        <Text size="xs" c="dimmed">
          {monthName(firstDayOf(span.first))}
        </Text>
        <Text size="xs" c="dimmed" component="span" className="a-wide-only">
          <svg className="a-time-key" aria-hidden="true">
            <rect width="9" height="9" className="a-bar-event" />
          </svg>
          events
          <svg className="a-time-key" aria-hidden="true">
            <rect width="9" height="9" className="a-bar-canvas" />
          </svg>
          ties on the canvas
          <svg className="a-time-key" aria-hidden="true">
            <rect width="9" height="9" className="a-bar-whole" />
          </svg>
          ties in the whole graph
        </Text>
        <Text size="xs" c="dimmed">
          {monthName(firstDayOf(span.last))}
        </Text>
      </Group>
    </div>
  );
}
