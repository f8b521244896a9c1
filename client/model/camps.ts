import type { RelationshipFact } from './facts';

/** One that is undisputedly part of another. */
export interface PartLink {
  readonly part: string;
  readonly whole: string;
}

/** Who is part of what, as far as nobody disputes it: what is disputed, denied or foretold collapses nobody. */
export function partLinks(relationships: readonly RelationshipFact[]): PartLink[] {
  return relationships.flatMap(({ type, standing, subject, object }) =>
    type === 'PART_OF' && (standing === 'REPORTED' || standing === 'CORROBORATED') && subject.id !== object.id
      ? [{ part: subject.id, whole: object.id }]
      : [],
  );
}

/** The only whole of each part. Who is part of several stands for itself: no one of them answers for it. */
function onlyWholes(links: readonly PartLink[]): ReadonlyMap<string, string> {
  const wholes = new Map<string, Set<string>>();
  for (const { part, whole } of links) wholes.set(part, (wholes.get(part) ?? new Set()).add(whole));
  return new Map(
    [...wholes].flatMap(([part, [whole, ...others]]) =>
      whole === undefined || others.length > 0 ? [] : [[part, whole] as const],
    ),
  );
}

/** The wholes above one, the nearest first; none where it is part of itself by a way round. */
function above(id: string, wholes: ReadonlyMap<string, string>): string[] {
  const seen: string[] = [];
  for (let at = wholes.get(id); at !== undefined && !seen.includes(at); at = wholes.get(at)) {
    if (at === id) return [];
    seen.push(at);
  }
  return seen;
}

/**
 * Who is drawn as whom: each part of a collapsed whole, and each part of such a part, as the topmost one that is collapsed.
 * @param collapsed ids of the wholes that are to stand for their parts
 * @returns by the id of who is not drawn, the id of the node that stands for it; no id is both
 */
export function collapsedInto(
  links: readonly PartLink[],
  collapsed: readonly string[],
): ReadonlyMap<string, string> {
  if (collapsed.length === 0) return new Map();
  const standing = new Set(collapsed);
  const wholes = onlyWholes(links);
  return new Map(
    [...wholes.keys()].flatMap((part) => {
      const top = above(part, wholes).findLast((whole) => standing.has(whole));
      return top === undefined ? [] : [[part, top] as const];
    }),
  );
}

/** All parts of each whole, parts of parts too, in the order in which they came. */
export function partsOf(links: readonly PartLink[]): ReadonlyMap<string, readonly string[]> {
  const wholes = onlyWholes(links);
  const parts = new Map<string, string[]>();
  for (const part of wholes.keys())
    for (const whole of above(part, wholes)) parts.set(whole, [...(parts.get(whole) ?? []), part]);
  return parts;
}
