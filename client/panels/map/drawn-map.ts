import type { Scheme } from '../../look/theme';
import type { FilledArea, MapPicture } from './areas';
import type { MapView } from './live-map';
import { ringsOf, type Point, type Shape } from './outlines';
import { mountOverlay } from './overlay';
import { HATCH, mapColors } from './style';
import type { Mark } from './tally';
import { HOME } from './window';

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Hatching in the color of each step. */
function hatching(steps: readonly string[]): SVGElement {
  const definitions = element('defs', {});
  steps.forEach((color, step) => {
    const pattern = element('pattern', { id: `a-hatch-${step}`, width: String(HATCH / 2), height: String(HATCH / 2), patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }); // prettier-ignore
    pattern.append(element('rect', { width: '1.1', height: String(HATCH / 2), fill: color }));
    definitions.append(pattern);
  });
  return definitions;
}

/**
 * The map as a still drawing, for browsers without WebGL: the same borders, fills and places, without zoom.
 * @param further borders of one's own
 */
export function drawMap(
  ground: HTMLElement,
  scheme: Scheme,
  further: GeoJSON.FeatureCollection | null,
  first: MapPicture,
  onPress: (mark: Mark) => void,
): MapView {
  const color = mapColors(scheme);
  let picture = first;
  let project: (point: Point) => { x: number; y: number } = () => ({ x: 0, y: 0 });
  const svg = element('svg', { 'aria-hidden': 'true', width: '100%', height: '100%' });
  (svg as SVGElement & ElementCSSInlineStyle).style.background = color.water;
  ground.replaceChildren(svg);
  const overlay = mountOverlay(ground, scheme, onPress);
  overlay.set(picture);

  const pathOf = (shape: Shape, attributes: Readonly<Record<string, string>>): SVGElement => {
    const line = (ring: GeoJSON.Position[]): string =>
      `M${ring.map(([longitude = 0, latitude = 0]) => { const { x, y } = project([longitude, latitude]); return `${x.toFixed(1)} ${y.toFixed(1)}`; }).join('L')}Z`; // prettier-ignore
    return element('path', { d: ringsOf(shape).map(line).join(''), ...attributes });
  };
  const filled = ({ mark, area, step, hatched }: FilledArea): SVGElement => {
    const fill = hatched ? `url(#a-hatch-${step})` : (color.steps[step] ?? color.land);
    const path = pathOf(area.shape, { fill, 'data-fill': area.id, 'data-step': String(step) });
    path.classList.add('a-map-area');
    path.addEventListener('click', () => onPress(mark));
    return path;
  };
  const draw = (): void => {
    const { width, height } = ground.getBoundingClientRect();
    const [west, south, east, north] = HOME;
    const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const scale = Math.min(width / ((east - west) * shrink), height / (north - south));
    project = ([longitude, latitude]) => ({
      x: width / 2 + (longitude - (west + east) / 2) * shrink * scale,
      y: height / 2 - (latitude - (south + north) / 2) * scale,
    });
    const { countries, provinces } = picture.outlines;
    const none = { fill: 'none', 'pointer-events': 'none' };
    const land = { fill: color.land };
    svg.replaceChildren(
      hatching(color.steps),
      ...countries.map(({ shape }) => pathOf(shape, land)),
      ...[...picture.filled].sort((a, b) => Number(b.hatched) - Number(a.hatched)).map(filled),
      ...provinces.map(({ shape }) => pathOf(shape, { ...none, stroke: color.province })),
      ...(further?.features ?? []).flatMap(({ geometry }) =>
        geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
          ? [pathOf(geometry, { ...none, stroke: color.province })]
          : [],
      ),
      ...countries.map(({ shape }) =>
        pathOf(shape, { ...none, stroke: color.border, 'stroke-width': '1.2' }),
      ),
      ...picture.filled.flatMap(({ mark, area }) =>
        picture.chosen.has(mark.id)
          ? [pathOf(area.shape, { ...none, stroke: color.chosen, 'stroke-width': '2.5' })]
          : [],
      ),
    );
    overlay.place(project);
  };
  draw();
  const observer = new ResizeObserver(draw);
  observer.observe(ground);
  return {
    set(next) {
      picture = next;
      overlay.set(next);
      draw();
    },
    destroy() {
      observer.disconnect();
      overlay.destroy();
      ground.replaceChildren();
    },
  };
}
