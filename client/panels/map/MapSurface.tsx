import { Button, FileButton, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useClosable } from '../../ui/closables';
import { openPlace } from '../../actions/overview';
import { useAnswer } from '../../data/useAnswer';
import type { Glance } from '../../model/glance';
import { counted } from '../../model/words';
import { OverviewDocument } from '../../operations/generated';
import { useScheme } from '../../look/useScheme';
import { useContent, useProjection, useStore, useView } from '../../state';
import * as actions from '../../actions';
import { countries } from './countries';
import { placesOfGlance } from './glance-places';
import { drawMap } from './drawn-map';
import { hasWebGl, mountMap, type LiveMap } from './live-map';
import { placesOf, type MapPlace } from './places';
import { changeSettings, parseBorders, readSettings, type MapSettings } from './settings';
import { borderStyle } from './style';

/** Selects what happened at a place, and opens the place; of an overview, shows that of the place. */
function press(place: MapPlace): void {
  if (place.counted === 'claim') {
    void openPlace(place);
    return;
  }
  useStore.getState().amend((now) => ({
    ...now,
    selected: place.entities.filter((id) => now.shown.includes(id)),
    focus: { on: 'entity', id: place.id },
  }));
  useStore
    .getState()
    .speak(`${place.name}: ${place.ties} ties, ${place.entities.map(actions.nameOf).join(', ')}.`);
}

function Settings(props: {
  settings: MapSettings;
  onChange: (change: Partial<MapSettings>) => void;
}): ReactElement {
  const { settings, onChange } = props;
  const [url, setUrl] = useState(settings.styleUrl ?? '');
  const { notify } = useStore.getState();
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    try {
      const text = await file.text();
      parseBorders(text);
      onChange({ borders: text });
    } catch (thrown) {
      notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label="Address of a map style"
        description="Empty: the bundled borders, which need no network."
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        onBlur={() => onChange({ styleUrl: url.trim() === '' ? null : url.trim() })}
      />
      <Group gap="xs">
        <FileButton
          accept="application/geo+json,application/json,.geojson,.json"
          onChange={(file) => void read(file)}
          inputProps={{ 'aria-label': 'File with borders' }}
        >
          {(button) => (
            <Button size="xs" variant="default" {...button}>
              Borders from GeoJSON
            </Button>
          )}
        </FileButton>
        {settings.borders !== null && (
          <Button size="xs" variant="subtle" onClick={() => onChange({ borders: null })}>
            Remove them
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** What an overview counts in each country; null where the view is of something else. */
function useGlance(): Glance | null {
  const view = useView();
  const filter = useMemo(() => actions.queryFilter(view), [view]);
  const state = useAnswer(OverviewDocument, view.focus.on === 'overview' ? { filter } : null);
  return state.phase === 'ready' ? state.data.overview : null;
}

/** The view on a map: where its ties happened. A place selects what happened there; what is selected is marked. */
export default function MapSurface(): ReactElement {
  const ground = useRef<HTMLDivElement>(null);
  const live = useRef<LiveMap | null>(null);
  const scheme = useScheme();
  const view = useView();
  const content = useContent();
  const projection = useProjection();
  const [settings, setSettings] = useState(readSettings);
  const [asking, setAsking] = useState(false);
  useClosable(asking, () => setAsking(false));
  const shapes = useMemo(countries, []);
  const borders = useMemo(
    () => (settings.borders === null ? null : parseBorders(settings.borders)),
    [settings.borders],
  );
  const glance = useGlance();
  const { places, unknown } = useMemo(
    () =>
      glance === null
        ? { places: placesOf(projection, content, view), unknown: 0 }
        : placesOfGlance(glance, shapes, view),
    [glance, projection, content, view, shapes],
  );
  const webGl = useMemo(hasWebGl, []);
  const latest = useRef(places);
  latest.current = places;

  useEffect(() => {
    if (!ground.current || !webGl) return undefined;
    const style = settings.styleUrl ?? borderStyle(scheme, shapes, borders);
    const map = mountMap(ground.current, style, latest.current, press);
    live.current = map;
    return () => {
      live.current = null;
      map.destroy();
    };
  }, [webGl, scheme, shapes, borders, settings.styleUrl]);

  useEffect(() => live.current?.setPlaces(places), [places]);

  useEffect(() => {
    const element = ground.current;
    if (!element || webGl) return undefined;
    let clear = drawMap(element, scheme, borders ? [shapes, borders] : [shapes], places, press);
    const observer = new ResizeObserver(() => {
      clear();
      clear = drawMap(element, scheme, borders ? [shapes, borders] : [shapes], places, press);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      clear();
    };
  }, [webGl, scheme, shapes, borders, places]);

  const change = (some: Partial<MapSettings>): void => setSettings(changeSettings(some));
  const placed = new Set(places.flatMap((place) => place.entities));
  const unplaced = projection.entities.filter((id) => !placed.has(id)).length;
  return (
    <div className="a-map" data-testid="map" data-drawn-by={webGl ? 'webgl' : 'svg'}>
      <div ref={ground} className="a-map-ground" />
      <div className="a-map-note">
        <Group gap={6} justify="space-between" wrap="nowrap">
          <Text size="xs">
            {glance === null
              ? `${counted(places.length, 'place')}; dots grow with the ties there.`
              : `${counted(places.length, 'country', 'countries')}; dots grow with the claims of what happened there.`}
            {glance === null && unplaced > 0 && ` ${unplaced} on the canvas have no tie with a place.`}
            {unknown > 0 && ` ${counted(unknown, 'country', 'countries')} of the list are not in the atlas.`}
            {!webGl && ' This browser draws no WebGL, so the map stands still.'}
          </Text>
          <Popover
            width={320}
            position="top"
            withArrow
            trapFocus
            withinPortal={false}
            opened={asking}
            onChange={setAsking}
            closeOnEscape={false}
          >
            <Popover.Target>
              <Button size="compact-xs" variant="subtle" onClick={() => setAsking(!asking)}>
                Borders
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <Settings settings={settings} onChange={change} />
            </Popover.Dropdown>
          </Popover>
        </Group>
      </div>
    </div>
  );
}
