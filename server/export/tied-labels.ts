/** The label of what a claim is tied to, by the type of the tie; an entity unless it is here. */
const LABELS: Readonly<Record<string, string>> = {
  FROM_SOURCE: 'Source',
  ANSWERS: 'Question',
  CONTRADICTS: 'Claim',
  RELAYS: 'Claim',
};

/** The label of what a claim is tied to by a type. */
export function tiedLabel(type: string): string {
  return LABELS[type] ?? 'Entity';
}

/** Types of ties between claims, which wait until all claims are there. */
export const BETWEEN_CLAIMS: ReadonlySet<string> = new Set(['CONTRADICTS', 'RELAYS']);
