import {
  QUANTIFIERS,
  RELATIONSHIP_TYPES,
  ROLES,
  type Quantifier,
  type RelationshipType,
  type Role,
  type Standing,
} from './kinds/index.js';

/** What a sentence about a relationship is made of. */
export interface Told {
  readonly type: RelationshipType;
  readonly subject: string;
  readonly object: string;
  readonly standing: Standing;
  readonly hedged: boolean;
  readonly against?: string | null;
  readonly from?: string | null;
  readonly role?: string | null;
  readonly value?: number | string | null;
  readonly unit?: string | null;
  readonly quantifier?: string | null;
}

/**
 * One plain sentence that says no more than the claims do: a forecast reads as a forecast, a dispute as a dispute.
 * The clauses come from the registry of kinds.
 */
export function sentenceOf(told: Told): string {
  const { says, wouldSay } = RELATIONSHIP_TYPES[told.type];
  const clause = (told.standing === 'predicted' ? wouldSay : says)
    .replace('{subject}', told.subject)
    .replace('{object}', told.object);
  const role = told.role != null && Object.hasOwn(ROLES, told.role) ? ` ${ROLES[told.role as Role]}` : '';
  const from = told.from != null ? ` from ${told.from}` : '';
  const against = told.against != null ? ` against ${told.against}` : '';
  return `${prefix(told)}${clause}${role}${from}${against}${figure(told)}.`;
}

function prefix({ standing, hedged }: Told): string {
  switch (standing) {
    case 'disputed':
      return 'Disputed: ';
    case 'denied':
      return 'Denied: ';
    case 'predicted':
      return 'Forecast: ';
    case 'corroborated':
    case 'reported':
      return hedged ? 'Uncertain: ' : '';
    default:
      return standing satisfies never;
  }
}

function figure({ value, unit, quantifier }: Told): string {
  if (typeof value !== 'number') return '';
  const about =
    quantifier != null && quantifier !== 'exactly' && Object.hasOwn(QUANTIFIERS, quantifier)
      ? `${QUANTIFIERS[quantifier as Quantifier]} `
      : '';
  return ` (${about}${value}${unit == null ? '' : ` ${unit}`})`;
}
