import { Accordion, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { ambivalenceOf } from '../../model/ambivalent';
import { byTime } from '../../model/time';
import { PairDetailsDocument, type PairDetailsQuery } from '../../operations/generated';
import { useProjection, useView } from '../../state';
import { parted, withUnasked } from '../../model/evidence';
import { passes, type NodeSpec } from '../../model/projection';
import { serverFilter } from '../../state/content';
import { isUnfiltered } from '../../model/view';
import { FiltersOff } from '../filters/WaysOut';
import { Answered } from '../../ui/States';
import { Evidence } from './Evidence';
import { Outside } from './Outside';
import { RelationshipFactsLine } from './RelationshipPanel';
import { Shared } from './Shared';

type Between = PairDetailsQuery['neighborhood']['relationships'][number];

/** All that a node of the canvas stands for. */
function sideOf(id: string, nodes: readonly NodeSpec[]): readonly string[] {
  const camp = nodes.find((node) => node.id === id)?.standsFor ?? [];
  return camp.length > 0 ? camp : [id];
}

/** Whether two stand on different sides. */
function areApart(left: string, right: string, sides: readonly (readonly string[])[]): boolean {
  const side = (id: string): number => sides.findIndex((ids) => ids.includes(id));
  return side(left) !== side(right);
}

/** Says who is meant where a node stands for several. */
function StandsFor({ name, others }: { name: string; others: readonly string[] }): ReactElement | null {
  if (others.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      On the canvas {name} stands for its parts too: {others.join(', ')}. Each sentence says who is meant.
    </Text>
  );
}

/** Most members of two camps whose ties are told together: what `PairDetails` asks for. */
const MOST_OF_CAMPS = 20;

/** All that ever happened between two, oldest first, undated last, and what both have a part in. */
export default function PairPanel({ a, b }: { a: string; b: string }): ReactElement {
  const view = useView();
  const { nodes } = useProjection();
  const sides = useMemo(() => [a, b].map((id) => sideOf(id, nodes)), [a, b, nodes]);
  const variables = useMemo(
    () => ({ ids: sides.flat().slice(0, MOST_OF_CAMPS).sort(), filter: serverFilter(view) }),
    [sides, view],
  );
  const state = useAnswer(PairDetailsDocument, variables);
  return (
    <Answered state={state} what="what happened between the two">
      {({ neighborhood }) => {
        const name = (id: string): string => neighborhood.nodes.find((node) => node.id === id)?.name ?? id;
        const between = neighborhood.relationships.filter(({ subject, object }) =>
          areApart(subject.id, object.id, sides),
        );
        const { inside, outside } = parted(between, (tie) => passes(tie, withUnasked(view)));
        return (
          <Stack gap="md">
            <Title order={2} size="h4">
              {name(a)} and {name(b)}
            </Title>
            {[a, b].map((id, at) => (
              <StandsFor
                key={id}
                name={name(id)}
                others={(sides[at] ?? []).filter((one) => one !== id).map(name)}
              />
            ))}
            <Summary between={inside} outside={outside.length} />
            <Episodes between={inside} />
            <Outside count={outside.length}>
              <Episodes between={outside} />
            </Outside>
            <Shared a={a} b={b} told={between} />
          </Stack>
        );
      }}
    </Answered>
  );
}

function Summary({ between, outside }: { between: readonly Between[]; outside: number }): ReactElement {
  const view = useView();
  if (between.length === 0)
    return (
      <Stack gap="xs">
        <Text size="sm">
          {outside > 0 || !isUnfiltered(view)
            ? 'Under these filters nothing is said about what happened between the two.'
            : 'These sources say nothing about what happened between the two.'}
        </Text>
        <FiltersOff />
      </Stack>
    );
  const ambivalence = ambivalenceOf(between);
  const disputed = between.filter((relationship) => relationship.standing === 'DISPUTED').length;
  const predicted = between.filter((relationship) => relationship.standing === 'PREDICTED').length;
  const denied = between.filter((relationship) => relationship.standing === 'DENIED').length;
  const happened = between.length - predicted - denied;
  return (
    <Text size="sm" c="dimmed">
      {ambivalence && `± Fought and cooperated, ${ambivalence} in the same period. `}
      {happened === 1 ? 'One tie' : `${happened} ties`} on record, oldest first
      {disputed > 0 && <>; {disputed} disputed</>}
      {predicted > 0 && <>; {predicted} only predicted</>}
      {denied > 0 && <>; {denied} only denied</>}.
    </Text>
  );
}

function Episodes({ between }: { between: readonly Between[] }): ReactElement | null {
  const ordered = useMemo(() => [...between].sort(byTime), [between]);
  if (ordered.length === 0) return null;
  const only = ordered.length === 1 ? (ordered[0]?.id ?? null) : null;
  return (
    <Accordion
      multiple
      defaultValue={only === null ? [] : [only]}
      variant="default"
      chevronPosition="left"
      order={3}
      className="a-episodes"
    >
      {ordered.map((relationship) => (
        <Accordion.Item key={relationship.id} value={relationship.id}>
          <Accordion.Control>
            <Text size="sm" fw={500} mb={4}>
              {relationship.sentence}
            </Text>
            <RelationshipFactsLine relationship={relationship} />
          </Accordion.Control>
          <Accordion.Panel>
            <Evidence relationship={relationship} level={4} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
