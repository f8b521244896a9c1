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

/** Whether any day is asked for. */
export function asksTime({ asOf, from, to }: TimeConditions): boolean {
  return asOf !== null || from !== null || to !== null;
}

/**
 * The same conditions on the bounds that a relationship would have over the claims `heard`. Its bounds span those of its
 * dated claims, and a bound that one of them leaves open is open, so that each comparison of a bound is a question
 * whether such a claim is there.
 * @param counted condition of the claims `x` that give the bounds, empty or ending with `AND `
 */
export function onClaims({ asOf, from, to, definite }: TimeConditions, counted: string): string[] {
  const dated = `${counted}x.edtf IS NOT NULL`;
  const some = (condition = ''): string => `any(x IN heard WHERE ${dated}${condition})`;
  const no = (condition = ''): string => `none(x IN heard WHERE ${dated}${condition})`;
  const possibly = (bound: string, comparison: string): string =>
    `(${no()} OR ${some(` AND (x.${bound} IS NULL OR x.${bound} ${comparison})`)})`;
  const definitely = (bound: string, otherwise: string): string =>
    no(` AND (x.${bound} IS NULL OR x.${bound} ${otherwise})`);
  const conditions: string[] = [];
  if (asOf !== null) {
    if (definite)
      conditions.push(some(), definitely('startMax', `> ${asOf}`), definitely('endMin', `< ${asOf}`));
    else conditions.push(possibly('startMin', `<= ${asOf}`), possibly('endMax', `>= ${asOf}`));
  }
  if (definite && (from !== null || to !== null))
    conditions.push(some(), `(${BOUNDS.map((bound) => no(` AND x.${bound} IS NULL`)).join(' OR ')})`);
  if (from !== null) conditions.push(possibly('endMax', `>= ${from}`));
  if (to !== null) conditions.push(possibly('startMin', `<= ${to}`));
  return conditions;
}
