import { counted } from '../../model/words';
import { dotSize, type MapPlace } from './places';

/** A place as a button: a dot as large as what happened there, and its name. */
export function placeButton(place: MapPlace, onPress: (place: MapPlace) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'a-map-place';
  button.dataset['place'] = place.id;
  button.dataset['contested'] = String(place.contested);
  button.setAttribute('aria-pressed', String(place.chosen));
  const ties = counted(place.ties, place.counted ?? 'tie');
  button.setAttribute('aria-label', `${place.name}: ${ties}${place.contested ? ', some disputed' : ''}`);
  const dot = document.createElement('span');
  dot.className = 'a-map-dot';
  dot.style.width = dot.style.height = `${place.dot ?? dotSize(place.ties)}px`;
  const name = document.createElement('span');
  name.textContent = place.ties > 0 ? `${place.name} ${place.ties.toLocaleString('en')}` : place.name;
  button.title = name.textContent;
  button.append(dot, ...(place.named === false ? [] : [name]));
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress(place);
  });
  return button;
}
