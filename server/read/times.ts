const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is a day of the Gregorian calendar in ISO 8601, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The days that a filter asks for, as Cypher expressions; null where it does not ask. */
export interface TimeConditions {
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Uncertain or missing dates don't count as possible. */
  readonly definite: boolean;
}

/** Only a gazetteer or the editors say so, or it is where a place lies, of which nobody says since when or until when. */
const DATELESS =
  "(r.structural IS NOT NULL OR (type(r) = 'LOCATED_IN' AND r.startMax IS NULL AND r.endMin IS NULL))";

const either = (...conditions: readonly string[]): string =>
  `(${conditions.map((condition) => `(${condition})`).join(' OR ')})`;

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/** The same of a claim `c` with its `source`, as a condition on structure says. */
const datelessClaim = (structure: string): string =>
  `(${structure} OR (c.predicate = 'LOCATED_IN' AND c.startMax IS NULL AND c.endMin IS NULL))`;

/** The conditions on a relationship's stored bounds. */
export const onStored = (time: TimeConditions): string[] => onBounds(time, 'r', DATELESS);

/**
 * The same on the bounds of a claim `c`.
 * @param structure the condition that only a gazetteer or the editors make it
 */
export const onClaim = (time: TimeConditions, structure: string): string[] =>
  onBounds(time, 'c', datelessClaim(structure));

/**
 * The conditions on bounds. A missing bound is unbounded: possibly so, and not definitely so.
 * `from` and `to` ask for a possible overlap in either case; with `definite`, what has no date at all goes. Structure and
 * where a place lies have no date, so that no day asks them for one.
 * @param of the variable that has them
 * @param dateless the condition that it has no date by its nature
 */
function onBounds({ asOf, from, to, definite }: TimeConditions, of: 'r' | 'c', dateless: string): string[] {
  const atMost = (bound: string, day: string): string =>
    `(${of}.${bound} IS NULL OR ${of}.${bound} <= ${day})`;
  const atLeast = (bound: string, day: string): string =>
    `(${of}.${bound} IS NULL OR ${of}.${bound} >= ${day})`;
  const conditions: string[] = [];
  if (asOf !== null) {
    if (!definite) conditions.push(atMost('startMin', asOf), atLeast('endMax', asOf));
    else
      conditions.push(
        either(
          `${of}.startMax <= ${asOf} AND ${of}.endMin >= ${asOf}`,
          `${dateless} AND ${atMost('startMin', asOf)} AND ${atLeast('endMax', asOf)}`,
        ),
      );
  }
  if (definite && (from !== null || to !== null))
    conditions.push(either(...BOUNDS.map((bound) => `${of}.${bound} IS NOT NULL`), dateless));
  if (from !== null) conditions.push(atLeast('endMax', from));
  if (to !== null) conditions.push(atMost('startMin', to));
  return conditions;
}

/** Whether any day is asked for. */
export function asksTime({ asOf, from, to }: TimeConditions): boolean {
  return asOf !== null || from !== null || to !== null;
}

/**
 * The same conditions on the bounds that a relationship would have over the claims `heard`: it can have begun as early as
 * the earliest says and a bound that one leaves open is open; what one knows to have begun, or not to have ended, is known.
 * Each comparison is a question whether such a claim is there. Where `untold` is 1, only structure is left.
 * @param counted condition of the claims `x` that give the bounds, empty or ending with `AND `
 */
export function onClaims({ asOf, from, to, definite }: TimeConditions, counted: string): string[] {
  const some = (condition: string): string => `any(x IN heard WHERE ${counted}${condition})`;
  const possibly = (bound: string, comparison: string): string =>
    some(`(x.${bound} IS NULL OR x.${bound} ${comparison})`);
  const dateless = `(untold = 1 OR (type(r) = 'LOCATED_IN' AND NOT ${some('(x.startMax IS NOT NULL OR x.endMin IS NOT NULL)')}))`;
  const conditions: string[] = [];
  if (asOf !== null) {
    const held = [possibly('startMin', `<= ${asOf}`), possibly('endMax', `>= ${asOf}`)];
    if (!definite) conditions.push(...held);
    else
      conditions.push(
        either(
          `${some(`x.startMax <= ${asOf}`)} AND ${some(`x.endMin >= ${asOf}`)}`,
          [dateless, ...held].join(' AND '),
        ),
      );
  }
  if (definite && (from !== null || to !== null))
    conditions.push(
      either(
        some('x.startMax IS NOT NULL'),
        some('x.endMin IS NOT NULL'),
        `NOT ${some('x.startMin IS NULL')}`,
        `NOT ${some('x.endMax IS NULL')}`,
        dateless,
      ),
    );
  if (from !== null) conditions.push(possibly('endMax', `>= ${from}`));
  if (to !== null) conditions.push(possibly('startMin', `<= ${to}`));
  return conditions;
}
