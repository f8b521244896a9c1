import { sameSet, STANDING_ORDER, UNASKED_STANDINGS, type ShownStanding, type View } from './view';

/** How well attested a tie must be: the standings that each choice hides, and its name. */
export const POLICIES = {
  ANY_CLAIM: { hides: [], name: 'Any' },
  UNDISPUTED: { hides: ['DISPUTED'], name: 'Undisputed' },
  CORROBORATED: { hides: ['REPORTED', 'DISPUTED'], name: 'Corroborated' },
} as const satisfies Record<string, { hides: readonly ShownStanding[]; name: string }>;
export type Policy = keyof typeof POLICIES;
export const POLICY_ORDER = Object.keys(POLICIES) as Policy[];

/** The policy that hides just these standings, whatever of the unasked ones is hidden; null where none does. */
export function policyOf(hidden: readonly ShownStanding[]): Policy | null {
  const asserted = hidden.filter((standing) => !UNASKED_STANDINGS.includes(standing));
  return POLICY_ORDER.find((policy) => sameSet(POLICIES[policy].hides, asserted)) ?? null;
}

/** The view under a policy; what nobody asserts stays shown or hidden as it was. */
export function withPolicy(view: View, policy: Policy): View {
  return {
    ...view,
    hiddenStandings: STANDING_ORDER.filter((standing) =>
      UNASKED_STANDINGS.includes(standing)
        ? view.hiddenStandings.includes(standing)
        : POLICIES[policy].hides.some((hidden) => hidden === standing),
    ),
  };
}

/**
 * The verdict that comes closest to the hidden standings, and those that it lets through although they are hidden: it
 * can leave out what is disputed, or all that is not corroborated, and nothing else.
 */
export function verdictOf(hidden: readonly ShownStanding[]): {
  readonly verdict: 'ANY_CLAIM' | 'UNDISPUTED' | 'CORROBORATED';
  readonly beyond: readonly ShownStanding[];
} {
  const disputed = hidden.includes('DISPUTED');
  const reported = hidden.includes('REPORTED');
  const verdict = disputed ? (reported ? 'CORROBORATED' : 'UNDISPUTED') : 'ANY_CLAIM';
  const beyond = hidden.filter(
    (standing) => standing === 'CORROBORATED' || (standing === 'REPORTED' && verdict === 'ANY_CLAIM'),
  );
  return { verdict, beyond };
}
