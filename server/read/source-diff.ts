import { disputesOf, type DisputeRecord } from './disputes.js';
import { present, type GraphReader } from './reader.js';
import type { ClaimRecord, RelationshipRecord, TimeRecord } from './records.js';
import { spokenUnder } from './evidence.js';
import type { Filter } from './filter.js';
import { relationshipsUnder } from './relationships.js';

/** The relationships that one source speaks of, each as its claims alone make it, predicted and denied ones too. */
export type Spoken = readonly RelationshipRecord[];

export interface Difference {
  readonly onlyLeft: RelationshipRecord[];
  readonly onlyRight: RelationshipRecord[];
  readonly agree: RelationshipRecord[];
  readonly opposed: RelationshipRecord[];
}

/** What a source says of a statement. It may both assert and deny it, by the mouths of two speakers. */
interface Sides {
  readonly asserts: boolean;
  /** Whether it asserts it in words that neither of the two denies. */
  readonly assertsUndenied: boolean;
  readonly denies: boolean;
  readonly predicts: boolean;
}

export interface SourceDifference extends Difference {
  readonly contradict: DisputeRecord[];
}

/**
 * What two sources say of the same things, in order of id.
 * @param left and `right`: ids of sources that exist; may be the same one
 */
export async function differenceOfSources(
  reader: GraphReader,
  left: string,
  right: string,
): Promise<SourceDifference> {
  const by = (...sources: string[]): Filter => ({
    sources,
    includePredictions: true,
    includeDenied: true,
    // A gazetteer and the editors are no side of a dispute.
    includeStructure: false,
  });
  const [both, questions] = await Promise.all([
    relationshipsUnder(reader, by(left, right)),
    disputesOf(reader, {}),
  ]);
  // What one of them alone speaks of is the same among the two; the rest is told apart, claim by claim.
  const spokenBy = (source: string): Promise<RelationshipRecord[]> =>
    spokenUnder(
      reader,
      by(source),
      both.filter(({ sources }) => sources.includes(source)),
    );
  const [ofLeft, ofRight] = await Promise.all([spokenBy(left), spokenBy(right)]);
  const refuters = await refutersOf(reader, both);
  const source = { left, right };
  return {
    ...differenceOf(both, ofLeft, ofRight, ({ id }, by) => refuters.get(id)?.has(source[by]) ?? false),
    contradict: disputesBetween(questions, left, right),
  };
}

/** For each relationship the sources of claims that can't be true together with one that asserts it in another source. */
async function refutersOf(
  reader: GraphReader,
  relationships: readonly RelationshipRecord[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  // What the derivation found contradicted by nothing has nobody to refute it, whatever a filter leaves of it.
  const open = relationships.filter(({ contradicting }) => contradicting.length > 0);
  const pairs = (
    await Promise.all(
      open.map(async ({ id, claims }) => {
        const all = claims ?? (await reader.claimsOfRelationships.load(id));
        const own = await Promise.all(
          all.map((claim) => present(reader.claims.load(claim), `claim ${claim}`)),
        );
        const asserting = own.filter(({ stance }) => stance === 'asserts');
        const others = await Promise.all(asserting.map((claim) => reader.contradictions.load(claim.id)));
        return asserting.flatMap((claim, at) =>
          (others[at] ?? []).map((other) => ({ id, claim: claim.id, other })),
        );
      }),
    )
  ).flat();
  const found = new Map<string, Set<string>>();
  await Promise.all(
    pairs.map(async ({ id, claim, other }) => {
      const load = (key: string): Promise<ClaimRecord> => present(reader.claims.load(key), `claim ${key}`);
      const [own, against] = await Promise.all([load(claim), load(other)]);
      const refutes = against.stance === 'asserts' || against.stance === 'denies';
      if (refutes && own.source !== against.source)
        found.set(id, (found.get(id) ?? new Set()).add(against.source));
    }),
  );
  return found;
}

/**
 * Compares what two sources say, relationship by relationship. A source asserts or predicts what it says of the same
 * relationship, or of one of the same type, pair, role and third party at possibly the same time. It denies only the very
 * same relationship: a denial of one happening says nothing of another.
 *
 * - agree: both assert it and neither denies it
 * - only: one asserts it, the other neither asserts, denies nor predicts it
 * - opposed: one asserts it and the other denies it; not where both do both
 *
 * No relationship is in two of the lists. What one asserts and the other only predicts is in none.
 * @param both the relationships of the two together, each as the claims of both make it; gives the lists their items
 * @param refuted whether an assertion of a relationship contradicts a claim of that one of the two
 */
export function differenceOf(
  both: readonly RelationshipRecord[],
  left: Spoken,
  right: Spoken,
  refuted: (relationship: RelationshipRecord, by: 'left' | 'right') => boolean,
): Difference {
  const deniers = (spoken: Spoken, by: 'left' | 'right'): ReadonlySet<string> =>
    new Set(
      [
        ...spoken.filter(({ denied }) => denied > 0),
        ...both.filter((relationship) => refuted(relationship, by)),
      ].map(({ id }) => id),
    );
  const [deniedLeft, deniedRight] = [deniers(left, 'left'), deniers(right, 'right')];
  const denied = new Set([...deniedLeft, ...deniedRight]);
  const [ofLeft, ofRight] = [bySaying(left), bySaying(right)];
  const result: Difference = { onlyLeft: [], onlyRight: [], agree: [], opposed: [] };
  for (const relationship of both) {
    const l = sidesOf(relationship, ofLeft, deniedLeft, denied);
    const r = sidesOf(relationship, ofRight, deniedRight, denied);
    const clash = (l.asserts && r.denies) || (r.asserts && l.denies);
    const alike = l.asserts === r.asserts && l.denies === r.denies;
    if (clash && !alike) result.opposed.push(relationship);
    // What is only predicted in these words is not said, whatever the two say of the pair at other times.
    if (relationship.asserted === 0) continue;
    if (l.assertsUndenied && r.assertsUndenied && !denied.has(relationship.id))
      result.agree.push(relationship);
    if (l.asserts && isSilent(r)) result.onlyLeft.push(relationship);
    if (r.asserts && isSilent(l)) result.onlyRight.push(relationship);
  }
  return result;
}

function isSilent({ asserts, denies, predicts }: Sides): boolean {
  return !asserts && !denies && !predicts;
}

/** What a relationship says, whoever says it and of which happening. */
const saying = ({ type, subject, object, role, against }: RelationshipRecord): string =>
  [type, subject.id, object.id, role, against].join('\n');

function bySaying(spoken: Spoken): ReadonlyMap<string, Spoken> {
  const found = new Map<string, RelationshipRecord[]>();
  for (const one of spoken) found.set(saying(one), [...(found.get(saying(one)) ?? []), one]);
  return found;
}

function sidesOf(
  relationship: RelationshipRecord,
  spoken: ReadonlyMap<string, Spoken>,
  own: ReadonlySet<string>,
  denied: ReadonlySet<string>,
): Sides {
  const same = (spoken.get(saying(relationship)) ?? []).filter(
    (one) => one.id === relationship.id || possiblyMeet(one, relationship),
  );
  const asserting = same.filter((one) => one.asserted > 0);
  return {
    asserts: asserting.length > 0,
    assertsUndenied: asserting.some(({ id }) => !denied.has(id)),
    denies: own.has(relationship.id),
    predicts: same.some(({ predicted }) => predicted > 0),
  };
}

/** Whether the times of two can overlap; a missing bound is unbounded. */
function possiblyMeet(a: TimeRecord, b: TimeRecord): boolean {
  const before = (end: string | null, start: string | null): boolean =>
    end !== null && start !== null && end < start;
  return !before(a.endMax, b.startMin) && !before(b.endMax, a.startMin);
}

/**
 * The questions that two sources answer with different positions, each with the positions of the two. Where both report
 * the same positions they tell of one dispute and are not at odds.
 */
export function disputesBetween(
  questions: readonly DisputeRecord[],
  left: string,
  right: string,
): DisputeRecord[] {
  return questions.flatMap(({ question, positions }) => {
    const own = positions
      .map(({ position, claims }) => ({
        position,
        claims: claims.filter(({ source }) => source === left || source === right),
      }))
      .filter(({ claims }) => claims.length > 0);
    const of = (source: string): string[] =>
      own
        .filter(({ claims }) => claims.some((claim) => claim.source === source))
        .map(({ position }) => position);
    const [ofLeft, ofRight] = [of(left), of(right)];
    const apart = ofLeft.length > 0 && ofRight.length > 0 && ofLeft.join('\n') !== ofRight.join('\n');
    return apart ? [{ question, positions: own }] : [];
  });
}
