import './place.css';
import { Group, Stack, Tabs, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { ENTITY_KINDS, FAMILIES } from '../../../domain/kinds/index.js';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { FamilyGlyph } from '../../look/Glyphs';
import { useScheme } from '../../look/useScheme';
import type { RelationshipFact } from '../../model/facts';
import { familyOf } from '../../model/projection';
import { byTime, edtfInWords } from '../../model/time';
import { counted, standingInWords } from '../../model/words';
import { AtPlacesDocument } from '../../operations/generated';
import { useView } from '../../state';
import { Answered } from '../../ui/States';
import { ClaimsUnder } from '../details/ClaimsUnder';
import { FiltersOff } from '../filters/WaysOut';
import { outlines } from './outlines';
import { slicesOf } from './pie';
import { mapFilter } from './use-tally';

/** Ties that are read at most. */
const MOST = 300;

/** An event, as the ties to it tell. */
interface Happened {
  readonly id: string;
  readonly name: string;
  /** When, in EDTF, as far as a tie to it says. */
  readonly edtf: string | null;
}

/** The events at the ends of some ties, those with a date first and in order of it. */
function eventsOf(ties: readonly RelationshipFact[]): Happened[] {
  const found = new Map<string, Happened>();
  for (const tie of [...ties].sort(byTime))
    for (const { id, name, kind } of [tie.subject, tie.object])
      if (kind === 'EVENT' && !found.has(id)) found.set(id, { id, name, edtf: tie.edtf });
  return [...found.values()];
}

/** How many of some ties are of each family, most first. */
function familiesOf(ties: readonly RelationshipFact[]): [ReturnType<typeof familyOf>, RelationshipFact[]][] {
  const found = new Map<ReturnType<typeof familyOf>, RelationshipFact[]>();
  for (const tie of ties) {
    const family = familyOf(tie.type);
    found.set(family, [...(found.get(family) ?? []), tie]);
  }
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

function TieLine({ tie }: { tie: RelationshipFact }): ReactElement {
  return (
    <li>
      <UnstyledButton
        className={`a-tie ${tie.standing === 'DISPUTED' ? 'a-tie-contested' : ''} ${tie.standing === 'DENIED' ? 'a-tie-denied' : ''}`}
        data-tie={tie.id}
        onClick={() => actions.lookAt({ on: 'relationship', id: tie.id })}
      >
        <Text size="sm" span>
          {tie.standing === 'DISPUTED' ? '? ' : tie.standing === 'DENIED' ? '✕ ' : ''}
          {tie.sentence}
        </Text>
        <Text size="xs" c="dimmed">
          {edtfInWords(tie.edtf)} · {standingInWords(tie).toLowerCase()}
        </Text>
      </UnstyledButton>
    </li>
  );
}

/** Ties by family: a pie, and each family as a list that opens. */
function Ties({ ties }: { ties: readonly RelationshipFact[] }): ReactElement {
  const scheme = useScheme();
  const families = useMemo(() => familiesOf(ties), [ties]);
  if (ties.length === 0)
    return (
      <Stack gap="xs">
        <Text size="sm">No ties are told of it under these filters.</Text>
        <FiltersOff />
      </Stack>
    );
  return (
    <Stack gap="xs">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <svg width="56" height="56" viewBox="-1.05 -1.05 2.1 2.1" aria-hidden="true" className="a-place-pie">
          {slicesOf(families.map(([family, list]) => [family, list.length] as const)).map(
            ({ family, path }) => (
              <path key={family} d={path} fill={FAMILIES[family].color[scheme]} />
            ),
          )}
        </svg>
        <div className="a-place-families">
          {families.map(([family, list], index) => (
            <details key={family} open={index === 0 && families.length === 1}>
              <summary>
                <FamilyGlyph family={family} size={16} /> {FAMILIES[family].name}{' '}
                <span className="a-count">{list.length}</span>
              </summary>
              <ul className="a-tie-list">
                {[...list].sort(byTime).map((tie) => (
                  <TieLine key={tie.id} tie={tie} />
                ))}
              </ul>
            </details>
          ))}
        </div>
      </Group>
    </Stack>
  );
}

function Events({ events }: { events: readonly Happened[] }): ReactElement {
  if (events.length === 0) return <Text size="sm">No event is told of it under these filters.</Text>;
  return (
    <ul className="a-tie-list">
      {events.map(({ id, name, edtf }) => (
        <li key={id}>
          <UnstyledButton
            className="a-tie"
            data-event={id}
            onClick={() => actions.lookAt({ on: 'entity', id })}
          >
            <Text size="sm" span>
              {name}
            </Text>
            <Text size="xs" c="dimmed">
              {edtfInWords(edtf)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** The other places that ties name, most often named first. */
function placesIn(
  ties: readonly RelationshipFact[],
  ids: readonly string[],
): { id: string; name: string; ties: number }[] {
  const found = new Map<string, { id: string; name: string; ties: number }>();
  for (const tie of ties)
    for (const { id, name } of tie.places)
      if (!ids.includes(id)) found.set(id, { id, name, ties: (found.get(id)?.ties ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.ties - a.ties);
}

/** Where in it, or where else at the same time. */
function OtherPlaces({
  ties,
  ids,
}: {
  ties: readonly RelationshipFact[];
  ids: readonly string[];
}): ReactElement | null {
  const places = placesIn(ties, ids);
  if (places.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6">
        Places that these ties name as well
      </Title>
      <Group gap={4} mt={4}>
        {places.map(({ id, name, ties: count }) => (
          <UnstyledButton
            key={id}
            className="a-place-other"
            onClick={() => actions.lookAt({ on: 'place', ids: [id], area: null })}
          >
            {name} <span className="a-count">{count}</span>
          </UnstyledButton>
        ))}
      </Group>
    </section>
  );
}

/** A place of the map in full: the events, ties and claims that are told of it and of what lies in it. */
export default function PlacePanel({
  ids,
  area,
}: {
  ids: readonly string[];
  area: string | null;
}): ReactElement {
  const view = useView();
  const variables = useMemo(() => ({ ids: [...ids], filter: mapFilter(view), first: MOST }), [ids, view]);
  const state = useAnswer(AtPlacesDocument, variables);
  const shape = useMemo(
    () => [...outlines().provinces, ...outlines().countries].find(({ id }) => id === area),
    [area],
  );
  return (
    <Answered state={state} what="what happened there">
      {({ entitiesById, placeCounts: { countAt, relationships: ties } }) => {
        const places = entitiesById.filter((place) => place !== null);
        const events = eventsOf(ties);
        const disputed = ties.filter(({ standing }) => standing === 'DISPUTED').length;
        const [only] = places;
        const name = shape?.name ?? places.map((place) => place.name).join(', ');
        const kind = shape
          ? shape.level === 'province'
            ? 'Province of Afghanistan'
            : 'Country'
          : only && ENTITY_KINDS[only.kind].name;
        return (
          <Stack gap="md" data-testid="place">
            <div>
              <Title order={2} size="h4">
                {name}
              </Title>
              <Text size="xs" c="dimmed">
                {kind} · {counted(ties.length, 'tie')}
                {disputed > 0 && <>, {disputed} disputed</>} · {counted(events.length, 'event')}
                {countAt > ties.length && <> of {countAt.toLocaleString('en')}</>}
              </Text>
              {shape && places.some((place) => place.name !== shape.name) && (
                <Text size="xs" c="dimmed">
                  Told of {places.map((place) => place.name).join(', ')}.
                </Text>
              )}
            </div>
            {shape?.level === 'country' && (
              <Text size="xs" c="dimmed">
                What is told of the country as a whole; what is told of places in it stands with them.
              </Text>
            )}
            {only && places.length === 1 && (
              <UnstyledButton
                className="a-place-other"
                onClick={() => actions.lookAt({ on: 'entity', id: only.id })}
              >
                All about {only.name}
              </UnstyledButton>
            )}
            <Tabs defaultValue="ties" keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="ties">Ties ({ties.length})</Tabs.Tab>
                <Tabs.Tab value="events">Events ({events.length})</Tabs.Tab>
                <Tabs.Tab value="claims">Claims</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="ties" pt="sm">
                <Stack gap="md">
                  <Ties ties={ties} />
                  <OtherPlaces ties={ties} ids={ids} />
                </Stack>
              </Tabs.Panel>
              <Tabs.Panel value="events" pt="sm">
                <Events events={events} />
              </Tabs.Panel>
              <Tabs.Panel value="claims" pt="sm">
                <ClaimsUnder
                  of={{ places: [...ids] }}
                  sentence={(count) => `${counted(count, 'claim')} placed there, or in what lies there.`}
                />
              </Tabs.Panel>
            </Tabs>
          </Stack>
        );
      }}
    </Answered>
  );
}
