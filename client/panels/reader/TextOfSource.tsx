import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Reading } from '../../model/view';
import { useView } from '../../state';
import * as actions from '../../actions';
import { Failure, Loading } from '../../ui/States';
import { FiltersOff } from '../filters/WaysOut';
import { Statements } from '../details/Statements';
import { useParagraphs, type Paragraphs } from './use-paragraphs';

/** Shows the paragraph, or the claim in it, that the source was opened at, once for each opening. */
function useArrival(
  { source, paragraph, claim }: Reading,
  ready: boolean,
): React.RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ready || list.current === null) return;
    const head = list.current.querySelector<HTMLElement>(
      paragraph === null ? '.a-paragraph-head' : `[data-paragraph="${paragraph}"] .a-paragraph-head`,
    );
    const marked = claim === null ? null : list.current.querySelector<HTMLElement>('.a-claim-marked');
    head?.focus({ preventScroll: true });
    if (paragraph !== null) (marked ?? head)?.scrollIntoView({ block: marked === null ? 'start' : 'center' });
  }, [source, paragraph, claim, ready]);
  return list;
}

function Ends({ of, way }: { of: Paragraphs; way: 'more' | 'earlier' }): ReactElement | null {
  const press = of[way];
  if (press === null) return null;
  return (
    <Button size="xs" variant="default" onClick={press}>
      {way === 'more' ? 'Read on' : 'What stands before'}
    </Button>
  );
}

/**
 * The claims of a source by the paragraphs that they stand in, under the filters of the view.
 * @param outside how many claims the filters leave out
 */
export function TextOfSource({ reading, outside }: { reading: Reading; outside: number }): ReactElement {
  const view = useView();
  const [whole, setWhole] = useState(false);
  const filter = useMemo(
    () => (whole || outside === 0 ? null : { under: actions.claimFilter(view) }),
    [view, whole, outside],
  );
  const text = useParagraphs(reading.source, filter, reading.paragraph);
  const list = useArrival(reading, text.ready);
  const { paragraph, claim } = reading;
  const isThere =
    paragraph === null ||
    text.paragraphs.some(
      ({ number, claims }) =>
        number === paragraph && (claim === null || claims.some(({ id }) => id === claim)),
    );
  if (text.error) return <Failure error={text.error} retry={text.retry} />;
  if (!text.ready) return <Loading what="the paragraphs" />;
  return (
    <Stack gap="sm" ref={list}>
      {outside > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          className="a-outside-press"
          aria-pressed={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Only what is under the filters' : `${outside} more outside the filter`}
        </Button>
      )}
      {!isThere && (
        <Text size="sm" role="status">
          {filter === null
            ? `Nothing in the graph is from paragraph ${paragraph}.`
            : `What paragraph ${paragraph} says is outside the filter.`}
        </Text>
      )}
      <Ends of={text} way="earlier" />
      {text.paragraphs.length === 0 && isThere && (
        <Stack gap="xs">
          <Text size="sm">
            {filter === null
              ? 'The graph holds no claim of this source.'
              : 'Under these filters no claim of this source counts.'}
          </Text>
          {filter !== null && <FiltersOff />}
        </Stack>
      )}
      {text.paragraphs.map(({ number, claims }) => (
        <section
          key={number}
          data-paragraph={number}
          className="a-paragraph"
          aria-current={number === paragraph ? 'location' : undefined}
        >
          <Title order={3} size="h6" className="a-paragraph-head" tabIndex={-1}>
            Paragraph {number}
          </Title>
          <Statements claims={claims} placed={false} marked={claim} />
        </section>
      ))}
      <Ends of={text} way="more" />
    </Stack>
  );
}
