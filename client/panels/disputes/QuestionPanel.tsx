import '../../pages/analysis/analysis.css';
import './disputes.css';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import type { FullClaim } from '../../model/facts';
import { QuestionClaimsDocument, type QuestionClaimsQuery } from '../../operations/generated';
import * as actions from '../../actions';
import { parted } from '../../model/evidence';
import { unique } from '../../model/view';
import { counted } from '../../model/words';
import { useStore, useView } from '../../state';
import { Answered } from '../../ui/States';
import { Outside } from '../details/Outside';
import { Statements } from '../details/Statements';
import { FiltersOff } from '../filters/WaysOut';
import { IfSo } from './IfSo';
import { madeInWords, positionsOf } from './positions';
import { TimeAxis } from './TimeAxis';

type Question = NonNullable<QuestionClaimsQuery['question']>;
type Positions = readonly (readonly [string, readonly FullClaim[]])[];

const KINDS = {
  DISPUTE: 'In dispute.',
  OPEN: 'Open: one speaker who is unsure, or forecasts alone.',
  DEFINITION: 'What a name means.',
} as const satisfies Record<Question['kind'], string>;

/** Claims in the order in which they became known. */
const byDay = (claims: readonly FullClaim[]): FullClaim[] =>
  [...claims].sort((a, b) => ((a.knownSince ?? '9999') < (b.knownSince ?? '9999') ? -1 : 1));

/** How many institutions take a position, in how many sources, from when to when. */
function heldInWords(claims: readonly FullClaim[]): string {
  const days = byDay(claims);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const [from, to] = [madeInWords(first), madeInWords(last)];
  return [
    counted(unique(claims.map(({ voice }) => voice.id)).length, 'voice'),
    counted(unique(claims.map(({ source }) => source.id)).length, 'source'),
    from === to ? from : `${from} to ${to}`,
  ].join(' · ');
}

/** Positions that a sentence quotes at most. */
const MOST_QUOTED = 3;

/** How opinion moved: the first answer and the newest. */
function movedInWords(positions: Positions): string {
  const all = byDay(positions.flatMap(([, claims]) => claims));
  const [first] = all;
  const last = all.at(-1);
  const positionOf = (claim: FullClaim): string =>
    positions.find(([, claims]) => claims.includes(claim))?.[0] ?? '';
  if (first === undefined || last === undefined || first.knownSince === last.knownSince) return '';
  const newest = unique(all.filter(({ knownSince }) => knownSince === last.knownSince).map(positionOf));
  const oldest = unique(all.filter(({ knownSince }) => knownSince === first.knownSince).map(positionOf));
  const quoted = (list: readonly string[]): string =>
    list
      .slice(0, MOST_QUOTED)
      .map((position) => `“${position}”`)
      .concat(list.length > MOST_QUOTED ? [`and ${list.length - MOST_QUOTED} more`] : [])
      .join(', ');
  return `First answered ${madeInWords(first)}: ${quoted(oldest)}. Last answered ${madeInWords(last)}: ${quoted(newest)}.`;
}

function Position(props: {
  position: string;
  claims: readonly FullClaim[];
  question: Question | null;
}): ReactElement {
  const { position, claims, question } = props;
  return (
    <section className="a-position">
      <Title order={3} size="h6">
        {position}
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        {heldInWords(claims)}
      </Text>
      {question !== null && <IfSo question={question} position={position} />}
      <Statements claims={byDay(claims).map((claim) => ({ ...claim, answers: [] }))} />
    </section>
  );
}

function PositionList({
  positions,
  question,
}: {
  positions: Positions;
  question: Question | null;
}): ReactElement {
  return (
    <>
      {positions.map(([position, claims]) => (
        <Position key={position} position={position} claims={claims} question={question} />
      ))}
    </>
  );
}

const heldHere = (positions: number): string =>
  positions === 0
    ? 'The filters leave no position.'
    : `${positions === 1 ? 'One position' : `${positions} positions`} in these sources. The explorer takes none.`;

function Body({ answer, id }: { answer: QuestionClaimsQuery; id: string }): ReactElement {
  const { claims, question } = answer;
  const all = useMemo(() => claims.edges.map(({ node }) => node), [claims]);
  const { inside, outside } = useMemo(() => parted(all, ({ counts }) => counts), [all]);
  const positions = useMemo(() => positionsOf(inside, id), [inside, id]);
  const rest = useMemo(() => positionsOf(outside, id), [outside, id]);
  const ids = unique(all.flatMap(({ subject, object }) => [subject.id, ...(object ? [object.id] : [])]));
  if (question === null) return <Text size="sm">This question is no longer in the graph.</Text>;
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {question.text}
        </Title>
        <Text size="sm" c="dimmed">
          {KINDS[question.kind]} {heldHere(positions.length)}
        </Text>
      </div>
      {positions.length === 0 && <FiltersOff />}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          onClick={() => actions.show(ids, 'Added those a question is about')}
        >
          Show whom it is about
        </Button>
        <Button size="xs" variant="default" onClick={() => useStore.getState().openDialog('dossier')}>
          Dossier
        </Button>
        <Button size="xs" variant="subtle" onClick={() => actions.lookAt({ on: 'disputes' })}>
          All points in dispute
        </Button>
      </Group>
      <TimeAxis positions={positions} />
      {movedInWords(positions) !== '' && <Text size="sm">{movedInWords(positions)}</Text>}
      {claims.totalCount > all.length && (
        <Text size="xs" c="dimmed">
          The first {all.length} of {counted(claims.totalCount, 'claim')}.
        </Text>
      )}
      <PositionList positions={positions} question={question} />
      <Outside count={outside.length}>
        <PositionList positions={rest} question={null} />
      </Outside>
    </Stack>
  );
}

/**
 * A point in dispute: every position, who takes it and when, and what each would make of the graph. None is preferred.
 */
export default function QuestionPanel({ id }: { id: string }): ReactElement {
  const view = useView();
  // A position that is taken for right rules the others out, and they must still be read.
  const under = useMemo(
    () => actions.claimFilter({ ...view, supposing: actions.besides(view.supposing, id) }),
    [view, id],
  );
  const state = useAnswer(QuestionClaimsDocument, { question: id, under });
  return (
    <Answered state={state} what="the positions">
      {(answer) => <Body answer={answer} id={id} />}
    </Answered>
  );
}
