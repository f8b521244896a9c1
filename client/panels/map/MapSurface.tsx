import './map.css';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useScheme } from '../../look/useScheme';
import { selectProjection, useStore, useView } from '../../state';
import { Failure, Loading } from '../../ui/States';
import { asGeoJson, filledAreas, type MapPicture } from './areas';
import { drawMap } from './drawn-map';
import { hasWebGl, mountMap, type MapView } from './live-map';
import { MapKey } from './MapKey';
import { MapSettingsButton } from './MapSettings';
import { outlines } from './outlines';
import { markInWords } from './overlay';
import { stepsUpTo } from './scale';
import { changeSettings, parseBorders, readSettings } from './settings';
import { borderStyle } from './style';
import { entitiesAt, type Mark } from './tally';
import { useTally, type Scope } from './use-tally';

/** Opens what happened there, and selects who took part in it. */
function press(mark: Mark): void {
  const now = useStore.getState();
  actions.lookAt({ on: 'place', ids: mark.places, area: mark.area?.id ?? null });
  const there = entitiesAt(selectProjection(now).relationships, mark.places);
  now.amend((view) => ({ ...view, selected: there.filter((id) => view.shown.includes(id)) }));
  now.speak(`${markInWords(mark)}. ${there.map(actions.nameOf).join(', ')}`);
}

/** The view on a map: what happened in each country, province and place, and what cannot be placed. */
export default function MapSurface(): ReactElement {
  const ground = useRef<HTMLDivElement>(null);
  const live = useRef<MapView | null>(null);
  const scheme = useScheme();
  const { focus } = useView();
  const [settings, setSettings] = useState(readSettings);
  const [scope, setScope] = useState<Scope>(focus.on === 'overview' ? 'graph' : 'canvas');
  const { tally, state } = useTally(scope);
  const borders = useMemo(
    () => (settings.borders === null ? null : parseBorders(settings.borders)),
    [settings.borders],
  );
  const most = tally.marks.reduce((max, { area, ties }) => (area ? Math.max(max, ties) : max), 0);
  const steps = useMemo(() => stepsUpTo(most), [most]);
  const picture = useMemo((): MapPicture => {
    const open = focus.on === 'place' ? focus : null;
    const chosen = tally.marks.filter(({ area, places, level }) =>
      open === null || area !== null
        ? area !== null && area.id === open?.area
        : level !== 'country' && open.area === null && places.some((id) => open.ids.includes(id)),
    );
    return {
      outlines: outlines(),
      marks: tally.marks,
      filled: filledAreas(tally.marks, steps),
      chosen: new Set(chosen.map(({ id }) => id)),
    };
  }, [tally, steps, focus]);
  const webGl = useMemo(hasWebGl, []);
  const latest = useRef(picture);
  latest.current = picture;

  useEffect(() => {
    const element = ground.current;
    if (!element) return undefined;
    const style = settings.styleUrl ?? borderStyle(scheme, asGeoJson(outlines().countries), borders);
    const map = webGl
      ? mountMap(element, style, scheme, latest.current, press)
      : drawMap(element, scheme, borders, latest.current, press);
    live.current = map;
    return () => {
      live.current = null;
      map.destroy();
    };
  }, [webGl, scheme, borders, settings.styleUrl]);

  useEffect(() => live.current?.set(picture), [picture]);

  const told =
    state?.phase === 'failed' ? (
      <Failure error={state.error} retry={state.retry} />
    ) : state !== null && state.phase !== 'ready' && tally.marks.length === 0 ? (
      <Loading what="what happened where" />
    ) : null;
  return (
    <div className="a-map" data-testid="map" data-drawn-by={webGl ? 'webgl' : 'svg'}>
      <div ref={ground} className="a-map-ground" />
      <MapKey
        tally={tally}
        steps={steps}
        most={most}
        scope={scope}
        onScope={setScope}
        onPress={press}
        state={told}
        still={!webGl}
        settings={
          <MapSettingsButton settings={settings} onChange={(some) => setSettings(changeSettings(some))} />
        }
      />
    </div>
  );
}
