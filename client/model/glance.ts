import type { OverviewQuery } from '../operations/generated';
import { unique } from './view';

export type Glance = OverviewQuery['overview'];

/** Actors that the picture of an overview shows at most. */
export const MOST_DRAWN = 40;
/** Of the best connected, those that are drawn before all others. */
const HUBS = 12;

/**
 * Whom the picture of an overview shows: the best connected, then the two of each pair of which most is claimed, as long as
 * there is room for both; and nobody who has no such pair with another one shown, unless nobody has.
 * @param most actors
 */
export function pictured(
  { camps, dyads }: Pick<Glance, 'camps' | 'dyads'>,
  most: number = MOST_DRAWN,
): string[] {
  const chosen = new Set(camps.slice(0, HUBS).map(({ entity }) => entity.id));
  for (const { entities } of dyads) {
    const ids = entities.map(({ id }) => id);
    const fresh = ids.filter((id) => !chosen.has(id));
    // A pair of its own says less than one more tie of somebody who is there.
    if (fresh.length < ids.length && chosen.size + fresh.length <= most)
      for (const id of fresh) chosen.add(id);
  }
  for (const { entities } of dyads) {
    const fresh = entities.map(({ id }) => id).filter((id) => !chosen.has(id));
    if (chosen.size + fresh.length <= most) for (const id of fresh) chosen.add(id);
  }
  const tied = new Set(
    dyads
      .filter(({ entities }) => entities.every(({ id }) => chosen.has(id)))
      .flatMap(({ entities }) => entities.map(({ id }) => id)),
  );
  return unique([...chosen].filter((id) => tied.size === 0 || tied.has(id)));
}
