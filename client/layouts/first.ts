import { CORE_FIVE, type View } from '../model/view';
import type { Positions } from './types';

/**
 * The first view's seats, laid out by hand so that the page reads at once and needs no layout to load: the two main
 * opponents face each other, with room for the many lines between them.
 */
const SEATS: Record<(typeof CORE_FIVE)[number], readonly [number, number]> = {
  taliban: [-430, 0],
  'is-k': [430, 0],
  'haqqani-network': [0, -330],
  'afghan-forces': [-170, 340],
  'us-forces': [250, 340],
};

/** Seats of the core five where a view is about just them and nothing is placed yet; else null. */
export function firstSeats(view: View, aspect: number): Positions | null {
  const isFirst =
    view.layout === 'force' &&
    view.shown.length === CORE_FIVE.length &&
    CORE_FIVE.every((id) => view.shown.includes(id)) &&
    Object.keys(view.positions).length === 0;
  if (!isFirst) return null;
  return Object.fromEntries(
    Object.entries(SEATS).map(([id, [x, y]]) => [
      id,
      aspect >= 0.9 ? { x, y } : { x: y * 0.62, y: x * 0.95 },
    ]),
  );
}
