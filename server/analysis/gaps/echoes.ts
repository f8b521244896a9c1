import type { Filter } from '../../read/filter.js';
import { counts } from '../../read/restated.js';
import type { Testimony } from '../../read/testimony.js';
import type { Tie } from '../../read/ties.js';

/**
 * Of relationships that one voice asserts, those that seem better attested than they are: several speakers assert them,
 * or several sources, and no two of these are independent of each other. In the order given.
 * @param testimony what is said of each relationship
 */
export function echoesOf(
  singleVoice: readonly Tie[],
  testimony: ReadonlyMap<string, readonly Testimony[]>,
  filter: Filter,
): Tie[] {
  return singleVoice.filter(({ id }) => {
    const asserting = (testimony.get(id) ?? []).filter(
      (one) => one.stance === 'asserts' && counts(one, filter),
    );
    return (['speaker', 'source'] as const).some((by) => new Set(asserting.map((one) => one[by])).size > 1);
  });
}
