import {
  QUANTIFIERS,
  clauseOf,
  type Ends,
  type Quantifier,
  type RelationshipType,
  type Standing,
} from './kinds/index.js';

/** What a sentence about a relationship is made of. */
export interface SentenceParts extends Ends {
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
  /** How all claims that assert it speak of it, where they do so alike. */
  readonly tense?: string | null;
  /** First day by which one of them says that it had begun. */
  readonly startMax?: string | null;
  /** Last day on which one of them says that it was so. */
  readonly endMin?: string | null;
  /** Only a gazetteer or the editors say so. */
  readonly structural?: boolean;
  /** Whom the ends answer for, and which names are taken for one: asides in words. */
  readonly asides?: readonly string[];
}

/**
 * One plain sentence that says no more than the claims do: a forecast reads as a forecast, a dispute as a dispute, and a
 * state of the day of the text as one of that day. The clauses come from the registry of kinds.
 */
export function sentenceOf(told: SentenceParts): string {
  const { says, wouldSay, saysNow } = clauseOf(told.type, told.role, told);
  const isNow = saysNow !== undefined && (told.tense === 'current' || told.tense === 'timeless');
  const clause = (told.standing === 'predicted' ? wouldSay : isNow ? saysNow : says)
    .replace('{subject}', () => told.subject)
    .replace('{object}', () => told.object);
  const from = told.from != null ? ` from ${told.from}` : '';
  const against = told.against != null ? ` against ${told.against}` : '';
  const asOf = isNow && told.tense === 'current' ? dayOf(told) : '';
  const asides = (told.asides ?? []).map((aside) => ` [${aside}]`).join('');
  return `${prefix(told)}${clause}${from}${against}${asOf}${figure(told)}${asides}.`;
}

function prefix({ standing, hedged, structural }: SentenceParts): string {
  switch (standing) {
    case 'disputed':
      return 'Disputed: ';
    case 'denied':
      return 'Denied: ';
    case 'predicted':
      return 'Forecast: ';
    case 'corroborated':
    case 'reported':
      return structural === true ? 'Structure: ' : hedged ? 'Uncertain: ' : '';
    default:
      return standing satisfies never;
  }
}

/** The last day on which it was so for certain; where none is certain, the days of which one is meant. */
function dayOf({ startMax, endMin }: SentenceParts): string {
  if (endMin == null) return '';
  if (startMax == null || startMax <= endMin) return `, as of ${endMin}`;
  return `, as of some day from ${endMin} to ${startMax}`;
}

function figure({ value, unit, quantifier }: SentenceParts): string {
  const about =
    quantifier != null && quantifier !== 'exactly' && Object.hasOwn(QUANTIFIERS, quantifier)
      ? QUANTIFIERS[quantifier as Quantifier]
      : null;
  const number = typeof value === 'number' ? value : null;
  if (number === null && about === null) return '';
  return ` (${[about, number, unit].filter((part) => part != null).join(' ')})`;
}
