import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { ListedClaimsDocument, type ClaimFilter } from '../../operations/generated';
import { useView } from '../../state';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import { FiltersOff } from '../filters/WaysOut';
import { Outside } from './Outside';
import { Statements } from './Statements';

/** One list of claims, page by page. */
function Pages(props: {
  filter: ClaimFilter;
  outside: ClaimFilter;
  /** What stands above it and below it, once it is known how many claims there are in it and outside it. */
  above?: (inside: number, outside: number) => ReactElement | null;
  below?: (outside: number) => ReactElement | null;
}): ReactElement {
  const { filter, outside, above, below } = props;
  const [after, setAfter] = useState<string | null>(null);
  const state = useAnswer(ListedClaimsDocument, { filter, outside, after });
  return (
    <Answered state={state} what="the claims">
      {({ statements, inside, outside: rest }) => (
        <Stack gap="sm">
          {above?.(inside.totalCount, rest.totalCount)}
          <Statements claims={statements.edges.flatMap(({ claims }) => claims)} />
          {statements.pageInfo.hasNextPage && (
            <Button
              size="xs"
              variant="default"
              onClick={() => setAfter(statements.pageInfo.endCursor ?? null)}
            >
              Read on
            </Button>
          )}
          {after !== null && (
            <Button size="xs" variant="default" onClick={() => setAfter(null)}>
              From the beginning
            </Button>
          )}
          {below?.(rest.totalCount)}
        </Stack>
      )}
    </Answered>
  );
}

/**
 * Claims under the filters of the view, and upon a press those that the filters leave out.
 * @param of which claims
 * @param sentence says how many count
 */
export function ClaimsUnder({
  of,
  sentence,
}: {
  of: ClaimFilter;
  sentence: (count: number) => string;
}): ReactElement {
  const view = useView();
  const key = JSON.stringify(of);
  const [inside, outside] = useMemo((): [ClaimFilter, ClaimFilter] => {
    const filter = actions.claimFilter(view);
    const asked = JSON.parse(key) as ClaimFilter;
    return [
      { ...asked, under: filter },
      { ...asked, notUnder: filter },
    ];
  }, [view, key]);
  return (
    <Pages
      key={JSON.stringify(inside)}
      filter={inside}
      outside={outside}
      above={(count, rest) => (
        <Stack gap="xs">
          <Text size="xs" c="dimmed">
            {sentence(count)}
          </Text>
          {count === 0 && rest > 0 && <FiltersOff />}
        </Stack>
      )}
      below={(count) => (
        <Outside count={count}>
          <Pages filter={outside} outside={inside} />
        </Outside>
      )}
    />
  );
}
