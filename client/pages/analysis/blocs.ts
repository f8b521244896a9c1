/** The camps of a stretch of time. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
  /** Whether the division is proven to be a cheapest one. */
  readonly exact: boolean;
  readonly blocs: readonly Bloc[];
}

export interface Bloc {
  /** The same as long as a camp goes on. */
  readonly track: string;
  readonly members: readonly string[];
  readonly from: readonly { readonly track: string; readonly shared: number }[];
}

/** Members that went from one camp to another, with those whom they left and those whom they joined. */
export interface Move {
  readonly kind: 'part' | 'join' | 'go';
  readonly members: readonly string[];
  /** Those of the camp before who went elsewhere; none for a join. */
  readonly left: readonly string[];
  /** Those of the camp now who come from elsewhere; none for a parting. */
  readonly joined: readonly string[];
}

const sameMembers = (a: Stretch, b: Stretch): boolean =>
  a.blocs.length === b.blocs.length &&
  a.blocs.every(({ members }, at) => members.join() === b.blocs[at]?.members.join());

/** The stretches at which the camps differ from those before, the first among them, each until the next. */
export function turnsOf(stretches: readonly Stretch[]): Stretch[] {
  const turns: Stretch[] = [];
  for (const stretch of stretches) {
    const before = turns.at(-1);
    if (before !== undefined && sameMembers(before, stretch))
      turns[turns.length - 1] = { ...before, end: stretch.end, exact: before.exact && stretch.exact };
    else turns.push(stretch);
  }
  return turns;
}

/** A camp before and a camp now, with the members that they share. */
interface Share {
  readonly old: number;
  readonly now: number;
  readonly members: readonly string[];
}

function sharesOf(before: readonly Bloc[], now: readonly Bloc[]): Share[] {
  const campOf = new Map(before.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  return now.flatMap(({ members }, at) => {
    const own = new Map<number, string[]>();
    for (const id of members) {
      const old = campOf.get(id);
      if (old !== undefined) own.set(old, [...(own.get(old) ?? []), id]);
    }
    return [...own].map(([old, shared]) => ({ old, now: at, members: shared }));
  });
}

/** Shares with most members first, by order among equals. */
const largest = (shares: readonly Share[]): Share | undefined =>
  [...shares].sort((a, b) => b.members.length - a.members.length || a.old - b.old || a.now - b.now)[0];

/**
 * What became of the camps from one stretch to the next, told of the smaller part: some part from the rest of their camp,
 * some come to be on one side with others, some go from one side to another. Who enters or leaves the picture did not
 * move. Pure.
 */
export function movesOf(before: readonly Bloc[], now: readonly Bloc[]): Move[] {
  const shares = sharesOf(before, now);
  return shares.flatMap((share): Move[] => {
    const left = shares.filter((other) => other.old === share.old && other !== share);
    const joined = shares.filter((other) => other.now === share.now && other !== share);
    const departs = left.length > 0 && largest([share, ...left]) !== share;
    const arrives = joined.length > 0 && largest([share, ...joined]) !== share;
    if (!departs && !arrives) return [];
    return [
      {
        kind: departs ? (arrives ? 'go' : 'part') : 'join',
        members: share.members,
        left: departs ? left.flatMap(({ members }) => members) : [],
        joined: arrives ? joined.flatMap(({ members }) => members) : [],
      },
    ];
  });
}

/** Names of a sentence that are written out. */
const NAMED = 3;

/**
 * Who, in words: those of whom most is told first.
 * @param rank how much is told of somebody
 */
export function whoInWords(
  ids: readonly string[],
  nameOf: (id: string) => string,
  rank: (id: string) => number,
  most = NAMED,
): string {
  const names = [...ids].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1)).map(nameOf);
  const rest = names.length - most;
  if (rest > 0) return `${names.slice(0, most).join(', ')} and ${rest} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** A move in plain words: what is reckoned, and not what anybody did. */
export function moveInWords(
  { kind, members, left, joined }: Move,
  nameOf: (id: string) => string,
  rank: (id: string) => number,
): string {
  const who = whoInWords(members, nameOf, rank);
  const side = (ids: readonly string[]): string => whoInWords(ids, nameOf, rank, 2);
  switch (kind) {
    case 'part':
      return `${who} no longer on one side with ${side(left)}.`;
    case 'join':
      return `${who} now on one side with ${side(joined)}.`;
    case 'go':
      return `${who} now on one side with ${side(joined)}, no longer with ${side(left)}.`;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** A camp as a bar of the picture. */
export interface Bar {
  readonly track: string;
  readonly members: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Members that go from one bar to another, as a band between them. */
export interface Band {
  readonly key: string;
  readonly track: string;
  readonly path: string;
  /** Whether they go on in the same camp. */
  readonly stays: boolean;
}

export interface BlocPicture {
  readonly bars: readonly Bar[];
  readonly bands: readonly Band[];
  readonly height: number;
}

const BAR = 9;
const TOP = 20;
const BETWEEN = 12;
/** Height of a member, pixels. */
const MEMBER = 6;

/** Camps as bars, turn by turn, and their members as bands between them. Pure. */
export function pictureOf(turns: readonly Stretch[], width: number): BlocPicture {
  const order = new Map<string, number>();
  for (const { blocs } of turns)
    for (const { track } of blocs) if (!order.has(track)) order.set(track, order.size);
  const step = turns.length < 2 ? 0 : (width - BAR - 2) / (turns.length - 1);
  const columns = turns.map(({ blocs }, at) => {
    let y = TOP;
    return [...blocs]
      .sort((a, b) => (order.get(a.track) ?? 0) - (order.get(b.track) ?? 0))
      .map(({ track, members }): Bar => {
        const bar = { track, members, x: 1 + at * step, y, height: Math.max(4, members.length * MEMBER) };
        y += bar.height + BETWEEN;
        return bar;
      });
  });
  const bands = columns.flatMap((bars, at) => bandsBetween(columns[at - 1] ?? [], bars, at));
  const bottoms = columns.flat().map(({ y, height }) => y + height);
  return { bars: columns.flat(), bands, height: Math.max(TOP, ...bottoms) + 22 };
}

function bandsBetween(before: readonly Bar[], now: readonly Bar[], at: number): Band[] {
  const used = { out: new Map<string, number>(), into: new Map<string, number>() };
  return before.flatMap((old) =>
    now.flatMap((bar): Band[] => {
      const shared = old.members.filter((id) => bar.members.includes(id)).length;
      if (shared === 0) return [];
      const height = shared * MEMBER;
      const [y1, y2] = [old.y + (used.out.get(old.track) ?? 0), bar.y + (used.into.get(bar.track) ?? 0)];
      used.out.set(old.track, y1 - old.y + height);
      used.into.set(bar.track, y2 - bar.y + height);
      const [x1, x2] = [old.x + BAR, bar.x];
      const middle = (x1 + x2) / 2;
      const path = `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2} v${height} C${middle},${y2 + height} ${middle},${y1 + height} ${x1},${y1 + height} Z`;
      return [
        { key: `${at} ${old.track} ${bar.track}`, track: bar.track, path, stays: old.track === bar.track },
      ];
    }),
  );
}
