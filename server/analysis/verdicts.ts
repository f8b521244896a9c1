import type { Standing } from '../../domain/kinds/index.js';
import type { Filter } from '../read/filter.js';

export type Verdict = NonNullable<Filter['verdict']>;
export type Certainty = NonNullable<Filter['asOfCertainty']>;

/** The policies, from the one that lets most through to the strictest. */
export const VERDICTS = ['ANY_CLAIM', 'UNDISPUTED', 'CORROBORATED'] as const satisfies readonly Verdict[];
export const CERTAINTIES = ['POSSIBLE', 'DEFINITE'] as const satisfies readonly Certainty[];

const LET_THROUGH: Readonly<Record<Verdict, readonly Standing[]>> = {
  ANY_CLAIM: ['corroborated', 'reported', 'disputed'],
  UNDISPUTED: ['corroborated', 'reported'],
  CORROBORATED: ['corroborated'],
};

/** Whether a policy lets through what has a standing. */
export const passes = (standing: Standing, verdict: Verdict): boolean =>
  LET_THROUGH[verdict].includes(standing);

/** A filter that lets through what any policy would, for whoever applies the policies one after another. */
export const underAnyVerdict = (filter: Filter): Filter => ({ ...filter, verdict: 'ANY_CLAIM' });
