import { FAMILIES } from '../../../domain/kinds/index.js';
import type { Scheme } from '../../look/theme';
import { counted } from '../../model/words';
import type { MapPicture } from './areas';
import { placeNames } from './labels';
import type { Point } from './outlines';
import { pie, pieRadius } from './pie';
import type { Mark } from './tally';

/** Names and pies over a map, whoever draws it. Names are text of the page and pies are buttons. */
export interface Overlay {
  /** What to show from now on; the places follow with `place`. */
  set(picture: MapPicture): void;
  /** Puts everything where it belongs now. */
  place(project: (point: Point) => { readonly x: number; readonly y: number }): void;
  destroy(): void;
}

/** What a mark says to who does not see it. */
export function markInWords({ name, level, ties, disputed, families }: Mark): string {
  const parts = families.map(([family, count]) => `${FAMILIES[family].name.toLowerCase()} ${count}`);
  const said = [
    `${name} ${counted(ties, 'tie')}`,
    ...(level === 'country' ? ['of the country as a whole'] : []),
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
  ];
  return `${said.join(', ')}; ${parts.join(', ')}`;
}

/** A province in which nothing happened, as far as is told: a name alone. */
const bare = (picture: MapPicture): Mark[] => {
  const busy = new Set(picture.marks.map(({ id }) => id));
  return picture.outlines.provinces.flatMap(
    ({ id, name, at, level }) =>
    busy.has(id) ? [] : [{ id, level, name, at, area: null, within: null, own: null, places: [], ties: 0, disputed: 0, families: [] }], // prettier-ignore
  );
};

function buttonOf(mark: Mark, scheme: Scheme, onPress: (mark: Mark) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `a-map-place a-map-${mark.level}`;
  button.dataset['place'] = mark.own ?? mark.id;
  if (mark.area) button.dataset['area'] = mark.id;
  button.setAttribute('aria-label', markInWords(mark));
  const drawn = document.createElement('span');
  drawn.className = 'a-map-pie';
  drawn.append(pie(mark.families, pieRadius(mark.ties), scheme));
  if (mark.disputed > 0) {
    const sign = document.createElement('span');
    sign.className = 'a-map-disputed';
    sign.textContent = '?';
    drawn.append(sign);
  }
  const name = document.createElement('span');
  name.className = 'a-map-label';
  name.textContent = `${mark.name} ${mark.ties.toLocaleString('en')}`;
  button.append(drawn, name);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress(mark);
  });
  return button;
}

function nameOf(mark: Mark): HTMLElement {
  const name = document.createElement('span');
  name.className = 'a-map-bare';
  name.setAttribute('aria-hidden', 'true');
  name.textContent = mark.name;
  return name;
}

/** Mounts it over an element. */
export function mountOverlay(ground: HTMLElement, scheme: Scheme, onPress: (mark: Mark) => void): Overlay {
  const layer = document.createElement('div');
  layer.className = 'a-map-overlay';
  ground.append(layer);
  let shown: { mark: Mark; at: Point; element: HTMLElement; nameWidth: number }[] = [];
  return {
    set(picture) {
      const focused = layer.contains(document.activeElement)
        ? (document.activeElement as HTMLElement).dataset['place']
        : undefined;
      shown = [...picture.marks, ...bare(picture)].flatMap((mark) => {
        if (mark.at === null) return [];
        const element = mark.ties > 0 ? buttonOf(mark, scheme, onPress) : nameOf(mark);
        if (mark.ties > 0) element.setAttribute('aria-pressed', String(picture.chosen.has(mark.id)));
        return [{ mark, at: mark.at, element, nameWidth: 0 }];
      });
      layer.replaceChildren(...shown.map(({ element }) => element));
      for (const one of shown) {
        const name = one.element.querySelector('.a-map-label') ?? one.element;
        one.nameWidth = name.getBoundingClientRect().width;
      }
      if (focused !== undefined)
        shown.find(({ element }) => element.dataset['place'] === focused)?.element.focus();
    },
    place(project) {
      const { width, height } = layer.getBoundingClientRect();
      const points = shown.map((one) => ({ ...one, ...project(one.at) }));
      const within = ({ x, y }: { x: number; y: number }): boolean =>
        x > -20 && y > -20 && x < width + 20 && y < height + 20;
      const named = placeNames(points.filter(within));
      points.forEach((one, index) => {
        const how = named.get(one.mark.id) ?? 'folded';
        const { style, dataset, classList } = one.element;
        classList.toggle('a-map-off', how === 'folded');
        dataset['shown'] = how;
        const radius = one.mark.ties > 0 ? pieRadius(one.mark.ties) + 1 : one.nameWidth / 2;
        style.transform = `translate(${(one.x - radius).toFixed(1)}px, ${one.y.toFixed(1)}px) translateY(-50%)`;
        style.zIndex = String(shown.length - index);
      });
    },
    destroy: () => layer.remove(),
  };
}
