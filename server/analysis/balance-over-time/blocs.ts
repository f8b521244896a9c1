/** What became of a bloc since the stretch before. */
export type BlocChange = 'NEW' | 'CONTINUES' | 'MERGES' | 'SPLITS';

export interface TrackedBloc {
  /** The same for a bloc as long as it goes on: `START:first member`, with the number of the stretch that it began in. */
  readonly track: string;
  readonly members: readonly string[];
  readonly changes: readonly BlocChange[];
  /** The blocs of the stretch before that members came from, those that gave most first. */
  readonly from: readonly { readonly track: string; readonly shared: number }[];
}

/**
 * Follows blocs from stretch to stretch by the members that they share, after Greene, Doyle and Cunningham (2010), who
 * match communities by their Jaccard overlap and name what happened to them. A bloc continues the one before that it is
 * most like, where that one is most like it as well (shared members by all members of the two; among equals by order).
 * Two or more blocs merge where more than half of the members that each still has are in one; a bloc splits where it gave
 * two or more blocs more than half of the members that they had before.
 * @param stretches the blocs of each stretch, in order
 */
export function trackBlocs(
  stretches: readonly (readonly (readonly string[])[])[],
): (readonly TrackedBloc[])[] {
  let before: readonly TrackedBloc[] = [];
  let lastCamps: readonly (readonly string[])[] = [];
  return stretches.map((camps, stretch) => {
    // Most stretches are like the one before.
    if (stretch > 0 && camps === lastCamps) {
      before = before.map(({ track, members }) => continued(track, members));
      return before;
    }
    lastCamps = camps;
    before = step(before, camps, stretch);
    return before;
  });
}

function continued(track: string, members: readonly string[]): TrackedBloc {
  return { track, members, changes: ['CONTINUES'], from: [{ track, shared: members.length }] };
}

/** Members that two blocs share. */
interface Overlap {
  readonly old: number;
  readonly now: number;
  shared: number;
}

function step(
  before: readonly TrackedBloc[],
  camps: readonly (readonly string[])[],
  stretch: number,
): TrackedBloc[] {
  const blocOf = new Map(before.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  const overlaps: Overlap[] = [];
  camps.forEach((members, now) => {
    const own = new Map<number, Overlap>();
    for (const id of members) {
      const old = blocOf.get(id);
      if (old === undefined) continue;
      const overlap = own.get(old) ?? { old, now, shared: 0 };
      overlap.shared += 1;
      own.set(old, overlap);
    }
    overlaps.push(...own.values());
  });
  const likeness = ({ old, now, shared }: Overlap): number =>
    shared / ((before[old]?.members.length ?? 0) + (camps[now]?.length ?? 0) - shared);
  const best = (of: 'old' | 'now'): Map<number, Overlap> => {
    const found = new Map<number, Overlap>();
    for (const overlap of overlaps) {
      const known = found.get(overlap[of]);
      if (known === undefined || likeness(overlap) > likeness(known)) found.set(overlap[of], overlap);
    }
    return found;
  };
  const [bestOfOld, bestOfNow] = [best('old'), best('now')];
  const sum = (of: 'old' | 'now'): Map<number, number> => {
    const sums = new Map<number, number>();
    for (const overlap of overlaps) sums.set(overlap[of], (sums.get(overlap[of]) ?? 0) + overlap.shared);
    return sums;
  };
  const [keptOfOld, hadOfNow] = [sum('old'), sum('now')];
  const goesTo = overlaps.filter(({ old, shared }) => shared * 2 > (keptOfOld.get(old) ?? 0));
  const comesFrom = overlaps.filter(({ now, shared }) => shared * 2 > (hadOfNow.get(now) ?? 0));
  const several = (list: readonly Overlap[], by: 'old' | 'now'): Set<number> => {
    const counts = new Map<number, number>();
    for (const overlap of list) counts.set(overlap[by], (counts.get(overlap[by]) ?? 0) + 1);
    return new Set([...counts].flatMap(([at, count]) => (count > 1 ? [at] : [])));
  };
  const merged = several(goesTo, 'now');
  const split = several(comesFrom, 'old');
  return camps.map((members, now): TrackedBloc => {
    const from = overlaps
      .filter((overlap) => overlap.now === now)
      .sort((a, b) => b.shared - a.shared || a.old - b.old);
    const likest = bestOfNow.get(now);
    const continues = likest !== undefined && bestOfOld.get(likest.old) === likest;
    const origin = comesFrom.find((overlap) => overlap.now === now);
    const changes: BlocChange[] = [
      ...(merged.has(now) ? (['MERGES'] as const) : []),
      ...(origin !== undefined && split.has(origin.old) ? (['SPLITS'] as const) : []),
    ];
    if (changes.length === 0) changes.push(continues ? 'CONTINUES' : 'NEW');
    return {
      track: continues ? (before[likest.old]?.track ?? '') : `${stretch}:${members[0] ?? ''}`,
      members,
      changes,
      from: from.map(({ old, shared }) => ({ track: before[old]?.track ?? '', shared })),
    };
  });
}
