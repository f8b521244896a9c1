import { AllegianceError } from '../errors.js';
import { STANDINGS as ALL_STANDINGS, type Standing } from '../../domain/kinds/index.js';
import type { Filter } from './filter-fields.js';
import { onClaims, type TimeConditions } from './times.js';

/** The standings of what at least one claim asserts. */
export const ASSERTED: readonly Standing[] = ['corroborated', 'reported', 'disputed'];
/** Says the same as a standing of those. A number is read in half the time. */
export const IS_ASSERTED = 'r.asserted > 0';
const STANDINGS: Readonly<Record<NonNullable<Filter['verdict']>, readonly Standing[]>> = {
  ANY_CLAIM: ASSERTED,
  UNDISPUTED: ['corroborated', 'reported'],
  CORROBORATED: ['corroborated'],
};

/** The standings that a filter lets through. `standings` says so outright; else predicted and denied are asked for. */
export function allowedStandings(filter: Filter): ReadonlySet<Standing> {
  const asserted = STANDINGS[filter.verdict ?? 'ANY_CLAIM'];
  if (filter.standings == null)
    return new Set<Standing>([
      ...asserted,
      ...(filter.includePredictions === true ? (['predicted'] as const) : []),
      ...(filter.includeDenied === true ? (['denied'] as const) : []),
    ]);
  const known = Object.keys(ALL_STANDINGS) as Standing[];
  const asked = filter.standings.map((standing) => {
    const found = known.find((one) => one === standing.toLowerCase());
    if (found === undefined) throw unknownValue('standings', standing, known);
    return found;
  });
  return new Set(
    known.filter(
      (standing) => asked.includes(standing) && (asserted.includes(standing) || !ASSERTED.includes(standing)),
    ),
  );
}

/** What of a relationship's stored standing a filter asks, as conditions on `r`. */
export function verdictOnStored(filter: Filter): string[] {
  const allowed = allowedStandings(filter);
  if (allowed.size === ASSERTED.length && ASSERTED.every((standing) => allowed.has(standing)))
    return [IS_ASSERTED];
  return [`r.standing IN [${[...allowed].map((standing) => `'${standing}'`).join(', ')}]`];
}

/** What must hold of all claims for the remaining ones to have a chance: they corroborate no more than all together do. */
export function storedBefore(filter: Filter): string[] {
  const allowed = allowedStandings(filter);
  return allowed.size === 1 && allowed.has('corroborated') ? ['r.voices > 1'] : ['r.standing IS NOT NULL'];
}

/** Structure counts only where nothing else is told. */
const COUNTED = '(untold = 1 OR x.structural = false) AND ';
const anyHeard = (condition: string): string => `any(x IN heard WHERE ${COUNTED}(${condition}))`;
const noneHeard = (condition: string): string => `none(x IN heard WHERE ${COUNTED}(${condition}))`;

/** Two sure claims that are independent: of other voices and other sources, neither relaying the other. */
export const INDEPENDENT_PAIR = `any(a IN heard WHERE a.sure AND a.structural = false
    AND any(b IN heard WHERE b.sure AND b.structural = false AND a.voice <> b.voice AND a.source <> b.source
      AND NOT a.id IN b.relays AND NOT b.id IN a.relays))`;
const DISPUTED = "x.stance = 'denies' OR (x.stance = 'asserts' AND x.challenged AND x.structural = false)";

/** The same over the claims that remain, the list `heard` of maps; where `untold` is 1, only structure is left. */
export function verdictOnClaims(filter: Filter, time: TimeConditions): string[] {
  const allowed = allowedStandings(filter);
  const ways: string[][] = [];
  const asserted = ASSERTED.filter((standing) => allowed.has(standing));
  if (asserted.length > 0)
    ways.push([
      anyHeard("x.stance = 'asserts'"),
      ...assertedAs(new Set(asserted)),
      ...onClaims(time, `${COUNTED}x.stance = 'asserts' AND `),
    ]);
  if (allowed.has('predicted'))
    ways.push([
      anyHeard("x.stance = 'predicts'"),
      noneHeard("x.stance = 'asserts' OR x.stance = 'denies'"),
      ...onClaims(time, COUNTED),
    ]);
  if (allowed.has('denied'))
    ways.push([
      anyHeard("x.stance = 'denies'"),
      noneHeard("x.stance = 'asserts'"),
      ...onClaims(time, COUNTED),
    ]);
  if (ways.length === 0) return ['false'];
  if (ways.length === 1) return ways[0] ?? [];
  return [`(${ways.map((way) => `(${way.join('\n   AND ')})`).join('\n   OR ')})`];
}

/** The conditions of being one of these, of what is asserted. */
function assertedAs(standings: ReadonlySet<Standing>): string[] {
  if (standings.size === ASSERTED.length) return [];
  const certain = [...standings].filter((standing) => standing !== 'disputed');
  const undisputed = [
    noneHeard(DISPUTED),
    ...(certain.length === 2
      ? []
      : [certain[0] === 'corroborated' ? INDEPENDENT_PAIR : `NOT ${INDEPENDENT_PAIR}`]),
  ];
  if (!standings.has('disputed')) return undisputed;
  const disputed = anyHeard(DISPUTED);
  return certain.length === 0 ? [disputed] : [`(${disputed} OR (${undisputed.join(' AND ')}))`];
}

/** The error for a value that the registry does not know. */
export function unknownValue(field: string, value: string, known: readonly string[]): AllegianceError {
  return new AllegianceError(
    'BAD_USER_INPUT',
    `${field} holds "${value}", which is none of ${known.join(', ')}.`,
    { field },
  );
}
