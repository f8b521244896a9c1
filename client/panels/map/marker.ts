import { dotSize, type MapPlace } from './places';

/** A place as a button: a dot as large as what happened there, and its name. */
export function placeButton(place: MapPlace, onPress: (place: MapPlace) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'a-map-place';
  button.dataset['place'] = place.id;
  button.dataset['contested'] = String(place.contested);
  button.setAttribute('aria-pressed', String(place.chosen));
  const ties = place.ties === 1 ? '1 tie' : `${place.ties} ties`;
  button.setAttribute('aria-label', `${place.name}: ${ties}${place.contested ? ', some disputed' : ''}`);
  const dot = document.createElement('span');
  dot.className = 'a-map-dot';
  dot.style.width = dot.style.height = `${dotSize(place.ties)}px`;
  const name = document.createElement('span');
  name.textContent = place.ties > 0 ? `${place.name} ${place.ties}` : place.name;
  button.append(dot, name);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress(place);
  });
  return button;
}
