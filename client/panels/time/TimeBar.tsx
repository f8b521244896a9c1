import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useAnswer, type AnswerState } from '../../data/useAnswer';
import { IconButton } from '../../ui/IconButton';
import { Failure, Loading } from '../../ui/States';
import { firstDayOf, middleDayOf, monthOf } from '../../model/time';
import { project } from '../../model/projection';
import { isTimed, type View } from '../../model/view';
import { counted } from '../../model/words';
import {
  DatedClaimsDocument,
  MonthsOfGraphDocument,
  type MonthsOfGraphQuery,
} from '../../operations/generated';
import { useContent, useProjection, useStore, useView } from '../../state';
import { present } from '../../state/history';
import * as actions from '../../actions';
import { FiltersOff } from '../filters/WaysOut';
import { changeBeside, changesOf, type Change } from './changes';
import { isStretch, spanOf, spanOfTimeline, timeInWords, type Span } from './span';
import { Track } from './Track';
import { usePlay, type Speed } from './use-play';

/** Label of the one step that all moves of the slider in a row make. */
const MOVED = 'Moved in time';

/** What the slider goes over: the whole graph under the filters but for those of time, and the canvas within it. */
function useSpans(): {
  whole: Span | null;
  canvas: Span | null;
  state: AnswerState<MonthsOfGraphQuery>;
} {
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
      view.supposing,
      view.places,
      view.knownBy,
    ],
  );
  const filter = useMemo(() => actions.queryFilter(timeless), [timeless]);
  const state = useAnswer(MonthsOfGraphDocument, { filter });
  const ties = useMemo(() => project(timeless, content).relationships, [timeless, content]);
  const canvas = useMemo(() => spanOf(ties, content.entities.values()), [ties, content]);
  return {
    whole: state.phase === 'ready' ? spanOfTimeline(state.data.timeline) : canvas,
    canvas,
    state,
  };
}

/** Of so many of the canvas, the best connected, the dated claims are read. */
const MOST_TOLD = 40;

/** What changed about those on the canvas, under the filters but for those of time; null until it is known. */
function useChanges(): readonly Change[] | null {
  const view = useView();
  const { nodes } = useProjection();
  const ids = useMemo(
    () =>
      [...nodes]
        .sort((a, b) => b.degree - a.degree)
        .flatMap(({ id, standsFor }) => (standsFor.length > 0 ? standsFor : [id]))
        .slice(0, MOST_TOLD)
        .sort(),
    [nodes],
  );
  const under = useMemo(
    () => actions.claimFilter({ ...view, asOf: null, from: null, to: null }),
    [
      view.hiddenTypes,
      view.sources,
      view.notSources,
      view.assertedBy,
      view.voices,
      view.supposing,
      view.places,
      view.knownBy,
    ],
  );
  const state = useAnswer(DatedClaimsDocument, ids.length === 0 ? null : { ids, under });
  return useMemo(() => {
    if (state.phase !== 'ready') return null;
    const claims = state.data.entitiesById.flatMap(
      (entity) => entity?.claims.edges.map(({ node }) => node) ?? [],
    );
    return changesOf(claims, new Set(view.shown));
  }, [state, view.shown]);
}

/** The days of a stretch of months. */
function stretch(first: number, last: number): Pick<View, 'from' | 'to'> {
  const end = new Date(Date.parse(firstDayOf(last + 1)) - 86_400_000).toISOString().slice(0, 10);
  return { from: firstDayOf(first), to: end };
}

/** Moves in a row make one step. */
function move(change: (before: View) => View): void {
  const { commit, amend, history } = useStore.getState();
  if (present(history).label === MOVED) amend(change);
  else commit(MOVED, change);
}

const goTo = (month: number): void => move((before) => ({ ...before, asOf: middleDayOf(month) }));

/** The change that a day falls on, with ways to the next and the last. */
function Steps({ changes }: { changes: readonly Change[] | null }): ReactElement | null {
  const { asOf } = useView();
  if (changes === null || changes.length === 0) return null;
  const here = changes.find(({ day }) => day === asOf);
  const go = (change: Change | null): void => {
    if (change !== null) move((before) => ({ ...before, asOf: change.day, from: null, to: null }));
  };
  const [before, after] = [changeBeside(changes, asOf, -1), changeBeside(changes, asOf, 1)];
  return (
    <Group gap={4} wrap="nowrap" className="a-time-steps">
      <IconButton icon="back" label="Change before" disabled={before === null} onClick={() => go(before)} />
      <IconButton icon="forward" label="Next change" disabled={after === null} onClick={() => go(after)} />
      <Text size="sm" lineClamp={2} role="status" data-testid="caption">
        {here?.caption ?? `${counted(changes.length, 'dated change')} of those on the canvas, step by step.`}
      </Text>
    </Group>
  );
}

/** Time: a month or a stretch of months, changes step by step, and play. */
export default function TimeBar(): ReactElement {
  const view = useView();
  const { whole, canvas, state } = useSpans();
  const changes = useChanges();
  const [speed, setSpeed] = useState<Speed>('normal');
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
  /** Whether what has no date was shown before playing. */
  const dated = useRef(view.onlyDated);
  const { playing, setPlaying } = usePlay(speed, () => {
    if (!span || (now !== null && now >= span.last)) {
      amend((before) => ({ ...before, onlyDated: dated.current }));
      return false;
    }
    goTo(now === null ? span.first : now + 1);
    return true;
  });
  const togglePlay = (): void => {
    if (playing) amend((before) => ({ ...before, onlyDated: dated.current }));
    else if (span) {
      dated.current = view.onlyDated;
      const first = now === null || now >= span.last ? span.first : now;
      move((before) => ({ ...before, asOf: middleDayOf(first), from: null, to: null, onlyDated: true }));
    }
    setPlaying(!playing);
  };
  if (state.phase === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (!span && state.phase === 'loading') return <Loading what="the dates" />;
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
        <SegmentedControl
          size="xs"
          aria-label="Speed"
          value={speed}
          onChange={(value) => setSpeed(value === 'slow' || value === 'fast' ? value : 'normal')}
          data={[
            { value: 'slow', label: 'Slow' },
            { value: 'normal', label: 'Normal' },
            { value: 'fast', label: 'Fast' },
          ]}
        />
        <Text size="sm" fw={600} className="a-time-now" role="status">
          {timeInWords(view)}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="A moment or a stretch of time"
          value={isStretch(view) ? 'stretch' : 'moment'}
          onChange={(value) =>
            commit(value === 'stretch' ? 'A stretch of time' : 'A moment', (before) =>
              value === 'stretch'
                ? { ...before, asOf: null, ...stretch(now ?? span.first, span.last) }
                : { ...before, from: null, to: null },
            )
          }
          data={[
            { value: 'moment', label: 'Moment' },
            { value: 'stretch', label: 'From–to' },
          ]}
        />
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
          disabled={!isTimed(view)}
          onClick={() => {
            setPlaying(false);
            commit('All of time', (before) => ({
              ...before,
              asOf: null,
              from: null,
              to: null,
              onlyDated: false,
            }));
          }}
        >
          All of time
        </Button>
        <Group gap="xs" wrap="nowrap" className="a-time-note">
          <Checkbox
            size="xs"
            label="Undated too"
            checked={!view.onlyDated}
            disabled={!isTimed(view) || playing}
            onChange={() =>
              commit(view.onlyDated ? 'What has no date too' : 'Only what has a date', (before) => ({
                ...before,
                onlyDated: !before.onlyDated,
              }))
            }
          />
          <Text size="xs" c="dimmed" className="a-wide-only">
            <span data-testid="undated" title="Without a first possible start or a last possible end">
              Undated ties: {canvas?.undated ?? 0} on the canvas, {span.undated} in all
            </span>
          </Text>
        </Group>
      </Group>
      <Steps changes={changes} />
      <Track
        span={span}
        whole={whole ?? span}
        canvas={canvas}
        onMonth={goTo}
        onStretch={(first, last) => move((before) => ({ ...before, asOf: null, ...stretch(first, last) }))}
      />
    </section>
  );
}
