import type { Filter } from '../../read/filter.js';

/** Whose word is taken, as in the schema; what is left out takes everybody's. */
export type VerdictChoice = Pick<
  Filter,
  'verdict' | 'sources' | 'notSources' | 'notClaims' | 'assertedBy' | 'voices'
>;

/** A filter under a choice: where both name whose word counts, both must fit. The policy is the choice's. */
export function chosen(filter: Filter, choice: VerdictChoice): Filter {
  const both = (name: 'sources' | 'assertedBy' | 'voices'): readonly string[] | null => {
    const [one, other] = [filter[name], choice[name]];
    if (one == null || other == null) return one ?? other ?? null;
    return one.filter((id) => other.includes(id));
  };
  const dropped = (name: 'notSources' | 'notClaims'): readonly string[] | null => {
    const all = [...(filter[name] ?? []), ...(choice[name] ?? [])];
    return all.length === 0 ? null : [...new Set(all)];
  };
  return {
    ...filter,
    verdict: choice.verdict ?? 'ANY_CLAIM',
    sources: both('sources'),
    assertedBy: both('assertedBy'),
    voices: both('voices'),
    notSources: dropped('notSources'),
    notClaims: dropped('notClaims'),
  };
}
