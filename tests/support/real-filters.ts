import fc from './fast-check.js';
import { ENTITY_KINDS, RELATIONSHIP_TYPES, STANCES, STANDINGS } from '../../domain/kinds/index.js';
import type { ClaimFilter } from '../../server/read/claims.js';
import type { Filter } from '../../server/read/filter.js';
import type { PlainGraph } from './plain-graph.js';

type Fields<T> = { readonly [K in keyof Required<T>]: fc.Arbitrary<Required<T>[K]> };

const sortedUnique = (values: Iterable<string | null>): string[] =>
  [...new Set(values)].filter((value) => value !== null).sort();
const someOf = (values: readonly string[], maxLength = 6): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength, size: 'max' });

/** Random values for every field of GraphFilter, out of what the graph holds. */
export function filterFields({
  claims,
  kinds,
}: PlainGraph): Fields<Omit<Filter, 'joinIdentities' | 'rollUp'>> {
  const days = sortedUnique(
    claims.flatMap(({ startMin, startMax, endMin, endMax, knownSince }) => [
      startMin,
      startMax,
      endMin,
      endMax,
      knownSince,
    ]),
  );
  // A bound, the days beside it, and days between.
  const day = fc.oneof(
    fc.constantFrom(...days),
    fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(-1, 1))
      .map(([bound, step]) =>
        new Date(Date.parse(`${bound}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10),
      ),
    fc.constantFrom('2001-09-11', '2014-06-30', '2016-02-29', '2018-07-15', '2020-02-29', '2022-01-01'),
  );
  const sources = sortedUnique(claims.map(({ source }) => source));
  return {
    entityKinds: someOf(Object.keys(ENTITY_KINDS)),
    relationshipTypes: someOf(Object.keys(RELATIONSHIP_TYPES)),
    asOf: day,
    asOfCertainty: fc.constantFrom('DEFINITE', 'POSSIBLE'),
    knownBy: day,
    from: day,
    to: day,
    verdict: fc.constantFrom('ANY_CLAIM', 'UNDISPUTED', 'CORROBORATED'),
    sources: someOf(sources, 4),
    notSources: someOf(sources, 4),
    notClaims: someOf(
      claims.map(({ id }) => id),
      40,
    ),
    assertedBy: someOf(sortedUnique(claims.map(({ assertedBy }) => assertedBy))),
    voices: someOf(sortedUnique(claims.map(({ voice }) => voice))),
    places: someOf([
      ...sortedUnique(claims.flatMap(({ at }) => at)),
      ...Object.keys(kinds).filter((id) => ['COUNTRY', 'REGION', 'PROVINCE'].includes(String(kinds[id]))),
    ]),
    includePredictions: fc.boolean(),
    includeDenied: fc.boolean(),
    standings: someOf(Object.keys(STANDINGS).map((standing) => standing.toUpperCase())),
    includeStructure: fc.boolean(),
  };
}

/** Random values for every field of ClaimFilter, out of what the graph holds. */
export function claimFilterFields({ claims }: PlainGraph): Fields<Omit<ClaimFilter, 'under' | 'notUnder'>> {
  const among = (values: readonly (string | null)[]): fc.Arbitrary<string> =>
    fc.constantFrom(...sortedUnique(values));
  return {
    subject: among(claims.map(({ subject }) => subject)),
    object: among(claims.map(({ object }) => object)),
    entity: among(
      claims.flatMap(({ subject, object, against, about }) => [subject, object, against, ...about]),
    ),
    predicate: among(claims.map(({ predicate }) => predicate)),
    stance: fc.constantFrom(...Object.keys(STANCES)),
    source: among(claims.map(({ source }) => source)),
    assertedBy: among(claims.map(({ assertedBy }) => assertedBy)),
    voice: among(claims.map(({ voice }) => voice)),
    event: among(claims.flatMap(({ about }) => about)),
    question: among(claims.flatMap(({ answers }) => answers.map(({ question }) => question))),
    places: fc.uniqueArray(among(claims.flatMap(({ at }) => at)), { minLength: 1, maxLength: 2 }),
    hedged: fc.boolean(),
    inferred: fc.boolean(),
    predicates: fc.uniqueArray(among(claims.map(({ predicate }) => predicate)), { maxLength: 3 }),
    episode: among(claims.map(({ episode }) => episode)),
    from: fc.constantFrom('2015-01-01', '2018-07-15', '2019-11-01'),
    to: fc.constantFrom('2014-06-30', '2018-08-01', '2020-02-29'),
    text: fc.constantFrom('taliban', 'IS', 'Kabul', '200', 'not', ' peace ', 'é', "d'", '%', 'surrender'),
  };
}

/**
 * Filters out of the values for each field: first each field alone, then pairs, and every third one of three to five
 * fields. The same for the same seed.
 */
export function manyFilters<T extends object>(fields: Fields<T>, count: number, seed: number): Partial<T>[] {
  const names = Object.keys(fields) as (keyof T)[];
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other): (keyof T)[] => [one, other]));
  const shuffled =
    fc.sample(fc.shuffledSubarray(pairs, { minLength: pairs.length }), { seed, numRuns: 1 })[0] ?? [];
  const several = fc.sample(fc.shuffledSubarray(names, { minLength: 3, maxLength: 5 }), {
    seed,
    numRuns: count,
  });
  return Array.from({ length: count }, (_, index): Partial<T> => {
    const rest = index - names.length;
    const chosen =
      rest < 0
        ? [names[index] as keyof T]
        : rest % 3 === 2
          ? (several[index] ?? [])
          : (shuffled[(rest - Math.floor(rest / 3)) % shuffled.length] ?? []);
    const parts = chosen.map((name) => [
      name,
      fc.sample(fields[name], { seed: seed + index, numRuns: 1 })[0],
    ]);
    return orderedDays(Object.fromEntries(parts) as Partial<T>);
  });
}

/** `from` after `to` is refused, and so shows nothing. */
function orderedDays<T extends { from?: unknown; to?: unknown }>(filter: T): T {
  const { from, to } = filter;
  return typeof from === 'string' && typeof to === 'string' && from > to
    ? { ...filter, from: to, to: from }
    : filter;
}
