import { Button, Group, SegmentedControl, Slider, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { IconButton } from '../../app/IconButton';
import { firstDayOf, middleDayOf, monthName, monthOf } from '../../model/time';
import type { View } from '../../model/view';
import { useContent, useStore, useView } from '../../store';
import { present } from '../../store/history';
import { spanOf, type Span } from './span';

/** Label of the one step that all moves of the slider in a row make. */
const MOVED = 'Moved in time';

/** Time that a month stays while playing, ms. */
const PLAY_STEP_MS = 420;

function Histogram({ span, now }: { span: Span; now: number | null }): ReactElement {
  const peak = Math.max(1, ...span.ties);
  const count = span.ties.length;
  return (
    <svg
      className="a-histogram"
      viewBox={`0 0 ${count} 40`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Ties that may hold in each month, from ${monthName(firstDayOf(span.first))} to ${monthName(firstDayOf(span.last))}; at most ${peak}`}
    >
      {span.ties.map((value, index) => (
        <rect
          key={index}
          x={index + 0.06}
          width={0.88}
          y={40 - (value / peak) * 36}
          height={(value / peak) * 36}
          className={now === index + span.first ? 'a-bar-now' : 'a-bar'}
        />
      ))}
      {span.events.map((value, index) =>
        value > 0 ? (
          <rect key={`e${index}`} x={index + 0.06} width={0.88} y={0} height={2.5} className="a-bar-event" />
        ) : null,
      )}
    </svg>
  );
}

/** Goes on a month at a time while playing; stops at the end. */
function usePlay(span: Span | null, now: number | null, go: (month: number) => void): [boolean, () => void] {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ span, now, go });
  latest.current = { span, now, go };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { span: whole, now: month, go: move } = latest.current;
      if (!whole || (month !== null && month >= whole.last)) setPlaying(false);
      else move(month === null ? whole.first : month + 1);
    }, PLAY_STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);
  const toggle = (): void => {
    if (!playing && span && now !== null && now >= span.last) go(span.first);
    setPlaying(!playing);
  };
  return [playing, toggle];
}

/** The time slider: what holds in a month, surely or possibly; with play. */
export function TimeBar(): ReactElement {
  const view = useView();
  const content = useContent();
  const span = useMemo(() => spanOf(content), [content]);
  const now = view.asOf === null ? null : monthOf(view.asOf);
  const { commit, amend } = useStore.getState();
  const go = (month: number): void => {
    const move = (before: View): View => ({ ...before, asOf: middleDayOf(month) });
    if (present(useStore.getState().history).label === MOVED) amend(move);
    else commit(MOVED, move);
  };
  const [playing, togglePlay] = usePlay(span, now, go);
  if (!span)
    return (
      <Text size="sm" c="dimmed" p="sm">
        Nothing on the canvas has a date.
      </Text>
    );
  return (
    <section className="a-time" aria-label="Time" data-testid="time">
      <Group gap="sm" wrap="nowrap" className="a-time-head">
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={playing ? 'Pause' : 'Play'}
          onClick={togglePlay}
        />
        <Text size="sm" fw={600} className="a-time-now" role="status">
          {view.asOf === null ? 'All of time' : monthName(view.asOf)}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Which reading of uncertain dates counts"
          value={view.certainty}
          onChange={(value) =>
            commit(value === 'DEFINITE' ? 'Only what surely held' : 'What possibly held', (before) => ({
              ...before,
              certainty: value === 'DEFINITE' ? 'DEFINITE' : 'POSSIBLE',
            }))
          }
          data={[
            { value: 'POSSIBLE', label: 'Possibly so' },
            { value: 'DEFINITE', label: 'Surely so' },
          ]}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={view.asOf === null}
          onClick={() => {
            commit('All of time', (before) => ({ ...before, asOf: null }));
          }}
        >
          All of time
        </Button>
        <Text size="xs" c="dimmed" className="a-time-note">
          {span.undated} undated ties{' '}
          {view.asOf !== null && view.certainty === 'DEFINITE' ? 'left out' : 'kept'}
        </Text>
      </Group>
      <div className="a-time-track">
        <Histogram span={span} now={now} />
        <Slider
          size="sm"
          min={span.first}
          max={Math.max(span.last, span.first + 1)}
          step={1}
          value={now ?? span.last}
          onChange={go}
          label={(month) => monthName(firstDayOf(month))}
          thumbLabel="Month shown"
          thumbProps={{ 'aria-valuetext': view.asOf === null ? 'all of time' : monthName(view.asOf) }}
          className={view.asOf === null ? 'a-slider-idle' : ''}
        />
        <Group justify="space-between" className="a-time-ends">
          <Text size="xs" c="dimmed">
            {monthName(firstDayOf(span.first))}
          </Text>
          <Text size="xs" c="dimmed">
            {monthName(firstDayOf(span.last))}
          </Text>
        </Group>
      </div>
    </section>
  );
}
