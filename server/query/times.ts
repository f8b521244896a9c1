/** The days that a filter asks for, as Cypher expressions; null where it does not ask. */
export interface TimeConditions {
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Uncertain or missing dates don't count as possible. */
  readonly definite: boolean;
}

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/**
 * The conditions on a relationship's stored bounds. A missing bound is unbounded: possibly so, and not definitely so.
 * `from` and `to` ask for a possible overlap in either case; with `definite`, what has no date at all goes.
 */
export function onStored({ asOf, from, to, definite }: TimeConditions): string[] {
  const atMost = (bound: string, day: string): string => `(r.${bound} IS NULL OR r.${bound} <= ${day})`;
  const atLeast = (bound: string, day: string): string => `(r.${bound} IS NULL OR r.${bound} >= ${day})`;
  const conditions: string[] = [];
  if (asOf !== null) {
    if (definite) conditions.push(`r.startMax <= ${asOf}`, `r.endMin >= ${asOf}`);
    else conditions.push(atMost('startMin', asOf), atLeast('endMax', asOf));
  }
  if (definite && (from !== null || to !== null))
    conditions.push(`(${BOUNDS.map((bound) => `r.${bound} IS NOT NULL`).join(' OR ')})`);
  if (from !== null) conditions.push(atLeast('endMax', from));
  if (to !== null) conditions.push(atMost('startMin', to));
  return conditions;
}

/**
 * The same conditions on the bounds that a relationship would have over the claims that remain. Its bounds span those of
 * its dated claims, and a bound that one of them leaves open is open, so that each comparison of a bound is a question
 * whether such a claim is there.
 * @param exists makes the test whether a remaining claim `c` meets a condition
 * @param counted condition of the claims that give the bounds
 */
export function onClaims(
  { asOf, from, to, definite }: TimeConditions,
  exists: (condition: string) => string,
  counted: string,
): string[] {
  const dated = `c.edtf IS NOT NULL AND ${counted}`;
  const possibly = (bound: string, comparison: string): string =>
    `(NOT ${exists(dated)} OR ${exists(`${dated} AND (c.${bound} IS NULL OR c.${bound} ${comparison})`)})`;
  const definitely = (bound: string, otherwise: string): string =>
    `NOT ${exists(`${dated} AND (c.${bound} IS NULL OR c.${bound} ${otherwise})`)}`;
  const conditions: string[] = [];
  if (asOf !== null) {
    if (definite)
      conditions.push(exists(dated), definitely('startMax', `> ${asOf}`), definitely('endMin', `< ${asOf}`));
    else conditions.push(possibly('startMin', `<= ${asOf}`), possibly('endMax', `>= ${asOf}`));
  }
  if (definite && (from !== null || to !== null)) {
    const bounded = BOUNDS.map((bound) => `NOT ${exists(`${dated} AND c.${bound} IS NULL`)}`);
    conditions.push(exists(dated), `(${bounded.join(' OR ')})`);
  }
  if (from !== null) conditions.push(possibly('endMax', `>= ${from}`));
  if (to !== null) conditions.push(possibly('startMin', `<= ${to}`));
  return conditions;
}
