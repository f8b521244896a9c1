import type { ShownStanding } from './view';

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
