import { Button, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { openAround, openOverview, openPlace, openTwo } from '../../actions/overview';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { KindGlyph } from '../../look/Glyphs';
import { pictured, type Glance } from '../../model/glance';
import { isUnfiltered } from '../../model/view';
import { counted } from '../../model/words';
import { OverviewDocument } from '../../operations/generated';
import { useView } from '../../state';
import { Answered } from '../../ui/States';
import { FiltersOff } from '../filters/WaysOut';
import { Section, type Row } from './Section';
import { Years } from './Years';
import './overview.css';

function actorRows({ camps }: Glance): Row[] {
  return camps.map(({ entity, parts, connections, claimCount, families }) => ({
    key: entity.id,
    name: (
      <>
        <KindGlyph kind={entity.kind} size={13} /> {entity.name}
        {parts > 0 && <span className="a-glance-parts"> with {counted(parts, 'part')}</span>}
      </>
    ),
    figure: counted(connections, 'other', 'others'),
    claims: claimCount,
    shares: families,
    press: () => void openAround(entity),
  }));
}

function pairRows({ dyads }: Glance): Row[] {
  return dyads.flatMap(({ entities: [a, b], claimCount, families, standings }) => {
    if (a === undefined || b === undefined) return [];
    const isDisputed = standings.some(({ standing }) => standing === 'DISPUTED');
    return [
      {
        key: `${a.id} ${b.id}`,
        name: (
          <>
            {isDisputed && (
              <span className="a-glance-disputed" title="Some of it is disputed">
                ?<span className="a-hidden"> some of it disputed: </span>
              </span>
            )}
            {a.name} – {b.name}
          </>
        ),
        figure: counted(claimCount, 'claim'),
        claims: claimCount,
        shares: families,
        press: () => openTwo(a, b),
      },
    ];
  });
}

function placeRows(places: Glance['countries']): Row[] {
  return places.map(({ place, claimCount, families }) => ({
    key: place.id,
    name: place.name,
    figure: counted(claimCount, 'claim'),
    claims: claimCount,
    shares: families,
    press: () => void openPlace(place),
  }));
}

/** What the picture beside the panel leaves out, and a press where it shows something else by now. */
function Drawn({ glance }: { glance: Glance }): ReactElement {
  const view = useView();
  const ids = pictured(glance);
  const isDrawn = ids.every((id) => view.shown.includes(id));
  const left = Math.max(0, glance.entityCount - view.shown.length);
  return (
    <>
      <Text size="sm">
        {isDrawn
          ? `Drawn are ${counted(view.shown.length, 'actor')}: the best connected, and those of the pairs of which most is claimed. ${counted(left, 'entity is', 'entities are')} not drawn: press a line of these lists, search, or open the table.`
          : 'The canvas shows something else than this overview.'}
      </Text>
      {!isDrawn && (
        <Button size="compact-sm" variant="light" w="fit-content" onClick={() => void openOverview()}>
          Draw the overview
        </Button>
      )}
    </>
  );
}

function Lists({ glance }: { glance: Glance }): ReactElement {
  const { camps, campCount, dyads, dyadCount, countries, countryCount, provinces, provinceCount } = glance;
  return (
    <>
      <Section
        title="Best connected actors"
        rows={actorRows({ ...glance, camps })}
        total={campCount}
        what="actors"
      />
      <Section
        title="Pairs of which most is claimed"
        rows={pairRows({ ...glance, dyads })}
        total={dyadCount}
        what="pairs"
      />
      <section className="a-glance-section">
        <Title order={3} size="h6">
          Years
        </Title>
        <Years years={glance.years} undated={glance.undated} />
      </section>
      <Section title="Countries" rows={placeRows(countries)} total={countryCount} what="countries" />
      <Section title="Provinces" rows={placeRows(provinces)} total={provinceCount} what="provinces" />
    </>
  );
}

/** What there is under the filters: how much, who is best connected, which pairs, when and where. */
export default function OverviewPanel(): ReactElement {
  const view = useView();
  const filter = useMemo(() => actions.queryFilter(view), [view]);
  const state = useAnswer(OverviewDocument, { filter });
  return (
    <Answered state={state} what="the overview">
      {({ overview }) => (
        <Stack gap="sm" className="a-glance" data-testid="overview">
          <Title order={2} size="h4">
            Overview
          </Title>
          {overview.entityCount === 0 ? (
            <>
              <Text size="sm">Under these filters nothing is left of the graph.</Text>
              <FiltersOff />
            </>
          ) : (
            <>
              <Text size="sm" c="dimmed">
                {overview.sentence}
                {!isUnfiltered(view) &&
                  ` The filters leave ${overview.entityCount.toLocaleString('en')} of ${counted(overview.entitiesInGraph, 'entity', 'entities')}.`}
              </Text>
              <Drawn glance={overview} />
              <Lists glance={overview} />
            </>
          )}
        </Stack>
      )}
    </Answered>
  );
}
