import type { ReactElement } from 'react';
import { firstDayOf, monthName } from '../../model/time';
import { inMonth, type Span } from './span';

/** Heights of the two rows, events above ties, in the drawing's own units. */
const EVENTS = 12;
const GAP = 2;
const TIES = 26;

/**
 * Bars for each month of the slider below it: events, and ties of the whole graph with those on the canvas before them.
 * The middle of a bar stands over its month: the first and the last bar hang over the ends by half.
 */
export function Histogram(props: {
  whole: Span;
  canvas: Span | null;
  first: number;
  last: number;
  now: number | null;
}): ReactElement {
  const { whole, canvas, first, last, now } = props;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const most = (what: 'ties' | 'events'): number =>
    Math.max(1, ...all.map((month) => inMonth(whole, what, month)));
  const [peak, eventPeak] = [most('ties'), most('events')];
  const bottom = EVENTS + GAP + TIES;
  const bar = (
    month: number,
    value: number,
    top: number,
    height: number,
    base: number,
    kind: string,
  ): ReactElement | null => {
    if (value === 0) return null;
    const tall = Math.max(1.5, (value / top) * height);
    return (
      <rect
        key={`${kind}${month}`}
        data-month={month}
        data-count={value}
        className={`a-bar a-bar-${kind} ${now === month ? 'a-bar-now' : ''}`}
        x={month - first - 0.44}
        width={0.88}
        y={base - tall}
        height={tall}
      />
    );
  };
  return (
    <svg
      className="a-histogram"
      viewBox={`0 0 ${Math.max(1, last - first)} ${bottom}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Events, and ties that may hold, in each month from ${monthName(firstDayOf(first))} to ${monthName(firstDayOf(last))}; at most ${eventPeak} events and ${peak} ties in a month, over the whole graph under the present filters`}
    >
      {now !== null && <rect className="a-bar-line" x={now - first - 0.5} width={1} y={0} height={bottom} />}
      {all.map((month) => bar(month, inMonth(whole, 'events', month), eventPeak, EVENTS, EVENTS, 'event'))}
      {all.map((month) => bar(month, inMonth(whole, 'ties', month), peak, TIES, bottom, 'whole'))}
      {all.map((month) =>
        bar(month, Math.min(inMonth(canvas, 'ties', month), peak), peak, TIES, bottom, 'canvas'),
      )}
    </svg>
  );
}
