import type { FullClaim } from '../../model/facts';
import { edtfInWords } from '../../model/time';
import { unique, type Supposition } from '../../model/view';
import type { QuestionClaimsQuery } from '../../operations/generated';

type Question = NonNullable<QuestionClaimsQuery['question']>;

/** Claims by the position that each takes on a question, in order of position. */
export function positionsOf(claims: readonly FullClaim[], question: string): [string, FullClaim[]][] {
  const positions = new Map<string, FullClaim[]>();
  for (const claim of claims) {
    const answer = claim.answers.find((candidate) => candidate.question.id === question);
    if (answer) positions.set(answer.position, [...(positions.get(answer.position) ?? []), claim]);
  }
  return [...positions].sort(([a], [b]) => a.localeCompare(b));
}

/**
 * What it is to take a position for right: claims that answer otherwise don't count, and none that can't be true together
 * with a claim that answers so. Pure.
 */
export function suppositionOf({ id, text, positions }: Question, position: string): Supposition {
  const own = positions.filter((one) => one.position === position).flatMap(({ claims }) => claims);
  const others = positions.filter((one) => one.position !== position).flatMap(({ claims }) => claims);
  const kept = new Set(own.map((claim) => claim.id));
  const ruledOut = [...others, ...own.flatMap(({ contradicts }) => contradicts)].map((claim) => claim.id);
  return {
    question: id,
    text,
    position,
    notClaims: unique(ruledOut)
      .filter((claim) => !kept.has(claim))
      .sort(),
  };
}

/** The relationships that claims of a position assert, each once. */
export function assertedBy(
  { positions }: Question,
  position: string,
): NonNullable<Question['positions'][number]['claims'][number]['relationship']>[] {
  const ties = positions
    .filter((one) => one.position === position)
    .flatMap(({ claims }) => claims)
    .flatMap(({ stance, relationship }) =>
      stance === 'ASSERTS' && relationship !== null ? [relationship] : [],
    );
  return [...new Map(ties.map((tie) => [tie.id, tie])).values()];
}

/** When a claim was made, in words: the day it was said, or when its source came out. */
export function madeInWords({ said, source }: Pick<FullClaim, 'said' | 'source'>): string {
  return said === null ? edtfInWords(source.published) : edtfInWords(said);
}
