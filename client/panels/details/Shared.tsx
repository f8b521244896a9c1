import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { parted } from '../../model/evidence';
import { byTime, edtfInWords } from '../../model/time';
import { SharedByTwoDocument, type SharedByTwoQuery } from '../../operations/generated';
import { useView } from '../../state';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import { Outside } from './Outside';
import { Statements } from './Statements';

type Own = NonNullable<SharedByTwoQuery['a']>;

/** What is in both lists. */
function common<T extends { readonly id: string }>(left: readonly T[], right: readonly T[]): T[] {
  const ids = new Set(right.map(({ id }) => id));
  return left.filter(({ id }) => ids.has(id));
}

const nodesOf = <T,>({ edges }: { readonly edges: readonly { readonly node: T }[] }): T[] =>
  edges.map(({ node }) => node);

function Events({ events }: { events: ReturnType<typeof eventsOf> }): ReactElement | null {
  if (events.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6" mb={6}>
        {events.length === 1 ? 'An event of both' : `${events.length} events of both`}
      </Title>
      <ul className="a-tie-list">
        {[...events].sort(byTime).map((event) => (
          <li key={event.id}>
            <UnstyledButton className="a-tie" onClick={() => actions.lookAt({ on: 'entity', id: event.id })}>
              <Text size="sm" span>
                {event.name}
              </Text>
              <Text size="xs" c="dimmed">
                {edtfInWords(event.edtf)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const eventsOf = (a: Own, b: Own): ReturnType<typeof nodesOf<Own['events']['edges'][number]['node']>> =>
  common(nodesOf(a.events), nodesOf(b.events));

/**
 * What two have in common beyond the ties between them: events that both have a part in, and claims that name both, such
 * as one about the one against the other.
 * @param told the ties between them, whose claims stand there already
 */
export function Shared(props: {
  a: string;
  b: string;
  told: readonly { readonly id: string }[];
}): ReactElement {
  const { a, b, told } = props;
  const view = useView();
  const filter = useMemo(() => actions.queryFilter(view), [view]);
  const under = useMemo(() => actions.claimFilter(view), [view]);
  const state = useAnswer(SharedByTwoDocument, { a, b, filter, under });
  return (
    <Answered state={state} what="what both have a part in">
      {(answer) => {
        if (answer.a === null || answer.b === null) return null;
        const known = new Set(told.map(({ id }) => id));
        const claims = common(nodesOf(answer.a.claims), nodesOf(answer.b.claims)).filter(
          ({ tie, object, subject }) =>
            (tie === null || !known.has(tie.id)) &&
            ![a, b].every((end) => end === subject.id || end === object?.id),
        );
        const { inside, outside } = parted(claims, ({ counts }) => counts);
        return (
          <Stack gap="md">
            <Events events={eventsOf(answer.a, answer.b)} />
            {inside.length > 0 && (
              <section>
                <Title order={3} size="h6" mb={6}>
                  {inside.length === 1
                    ? 'Another claim that names both'
                    : `${inside.length} other claims that name both`}
                </Title>
                <Statements claims={inside} />
              </section>
            )}
            <Outside count={outside.length}>
              <Statements claims={outside} />
            </Outside>
          </Stack>
        );
      }}
    </Answered>
  );
}
