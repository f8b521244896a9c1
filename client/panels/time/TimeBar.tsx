import { Button, Group, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { IconButton } from '../../ui/IconButton';
import { Loading } from '../../ui/States';
import { firstDayOf, middleDayOf, monthName, monthOf } from '../../model/time';
import { project } from '../../model/projection';
import { isTimed, type View } from '../../model/view';
import { MonthsOfGraphDocument } from '../../operations/generated';
import { useContent, useStore, useView } from '../../state';
import { present } from '../../state/history';
import * as actions from '../../actions';
import { FiltersOff } from '../filters/WaysOut';
import { Histogram } from './Histogram';
import { spanOf, spanOfTimeline, type Span } from './span';

/** Label of the one step that all moves of the slider in a row make. */
const MOVED = 'Moved in time';

/** Time that a month stays while playing, ms. */
const PLAY_STEP_MS = 420;

/** What the slider goes over: the whole graph under the filters but for those of time, and the canvas within it. */
function useSpans(): { whole: Span | null; canvas: Span | null; loading: boolean } {
  const view = useView();
  const content = useContent();
  const timeless = useMemo(
    () => ({ ...view, asOf: null, from: null, to: null }),
    // Only what the filter or the canvas depends on.
    [
      view.shown,
      view.hiddenKinds,
      view.hiddenTypes,
      view.hiddenStandings,
      view.sources,
      view.notSources,
      view.assertedBy,
      view.voices,
      view.places,
      view.knownBy,
    ],
  );
  const filter = useMemo(() => actions.queryFilter(timeless), [timeless]);
  const state = useAnswer(MonthsOfGraphDocument, { filter });
  const canvas = useMemo(
    () => spanOf(project(timeless, content).relationships, content.entities.values()),
    [timeless, content],
  );
  return {
    whole: state.phase === 'ready' ? spanOfTimeline(state.data.timeline) : canvas,
    canvas,
    loading: state.phase === 'loading',
  };
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
export default function TimeBar(): ReactElement {
  const view = useView();
  const { whole, canvas, loading } = useSpans();
  const span = useMemo(
    () =>
      whole === null
        ? canvas
        : {
            ...whole,
            first: Math.min(whole.first, canvas?.first ?? whole.first),
            last: Math.max(whole.last, canvas?.last ?? whole.last),
          },
    [whole, canvas],
  );
  const now = view.asOf === null ? null : monthOf(view.asOf);
  const { commit, amend } = useStore.getState();
  const go = (month: number): void => {
    const move = (before: View): View => ({ ...before, asOf: middleDayOf(month) });
    if (present(useStore.getState().history).label === MOVED) amend(move);
    else commit(MOVED, move);
  };
  const [playing, togglePlay] = usePlay(span, now, go);
  if (!span && loading) return <Loading what="the dates" />;
  if (!span)
    return (
      <Stack gap="xs" p="sm">
        <Text size="sm" c="dimmed">
          Nothing under these filters has a date.
        </Text>
        <FiltersOff />
      </Stack>
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
          disabled={!isTimed(view)}
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
          <span data-testid="undated" title="Without a first possible start or a last possible end">
            Undated ties: {canvas?.undated ?? 0} on the canvas, {span.undated} in all
          </span>
        </Text>
      </Group>
      <div className="a-time-track">
        <div className="a-time-bars">
          <Histogram whole={whole ?? span} canvas={canvas} first={span.first} last={span.last} now={now} />
        </div>
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
    </section>
  );
}
