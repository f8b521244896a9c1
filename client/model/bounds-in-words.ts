import type { FullClaim } from './facts';
import { edtfInWords } from './time';

/** What of a claim tells why it is dated as it is. */
export type Bounded = Pick<FullClaim, 'boundedBy' | 'startMin' | 'startMax' | 'endMin' | 'endMax'> & {
  readonly subject: Named;
  readonly object: Named | null;
  readonly against: Named | null;
  readonly event: Named | null;
};

interface Named {
  readonly id: string;
  readonly name: string;
}

const BOUNDS = {
  startMin: 'not before',
  startMax: 'begun by',
  endMin: 'not over before',
  endMax: 'over by',
} as const;
type Bound = keyof typeof BOUNDS;
const BOUND_NAMES: readonly Bound[] = ['startMin', 'startMax', 'endMin', 'endMax'];

const isBound = (word: string): word is Bound => word in BOUNDS;

const TENSES: Readonly<Record<string, string>> = {
  current: 'the text tells it as being so when it was written or said',
  past: 'the text tells it as past',
  timeless: 'the text tells it as being so at all times',
  future: 'the text tells it as yet to come',
};

/** How a claim's id ends: two digits of the paragraph and a letter or two. */
const CLAIM_ID = /-\d{2,}[a-z]{1,2}$/;

/** The name of what a reason names; an id in its words where the claim does not tell the name. */
function nameOf(id: string, { subject, object, against, event }: Bounded): string {
  const known = [event, subject, object, against].find((one) => one?.id === id);
  if (known != null) return `“${known.name}”`;
  return CLAIM_ID.test(id) ? `what another claim tells (${id})` : `“${id.replaceAll('-', ' ')}”`;
}

function reasonInWords(kind: string, of: string, claim: Bounded): string {
  switch (kind) {
    case 'tense':
      return TENSES[of] ?? `the text tells it in the tense “${of}”`;
    case 'event':
      return `that is when ${nameOf(of, claim)} was`;
    case 'before':
    case 'after':
      return `the text puts it ${kind} ${nameOf(of, claim)}`;
    case 'during':
      return `the text puts it within ${nameOf(of, claim)}`;
    case 'founded':
      return `${nameOf(of, claim)} did not exist before`;
    case 'ended':
      return `${nameOf(of, claim)} did not outlast that`;
    case 'claim':
      return `${nameOf(of, claim)} ended it`;
    default:
      return `${kind} ${of}`;
  }
}

type Told = Partial<Record<Bound, string>>;

/** Bounds that one reason gives, in the fewest words that say the same. */
function daysInWords(told: Told): string {
  const day = (bound: Bound): string => edtfInWords(told[bound]);
  const { startMin, startMax, endMin, endMax } = told;
  const happened =
    startMin !== undefined && startMin === endMin && startMax !== undefined && startMax === endMax;
  if (happened)
    return startMin === startMax
      ? `on ${day('startMin')}`
      : `between ${day('startMin')} and ${day('endMax')}`;
  const isSaid = (bound: Bound): boolean =>
    // What is over has begun; what has not begun is not over.
    !(bound === 'startMax' && startMax === endMax) && !(bound === 'endMin' && endMin === startMin);
  return BOUND_NAMES.filter((bound) => told[bound] !== undefined && isSaid(bound))
    .map((bound) => `${BOUNDS[bound]} ${day(bound)}`)
    .join(', ');
}

/**
 * Why a claim begins and ends when it does, where its text gives no date: a sentence for each reason, with all the bounds
 * that it gives.
 */
export function boundsInWords(claim: Bounded): string[] {
  const byReason = new Map<string, Told>();
  for (const one of claim.boundedBy) {
    const [bound = '', reason = ''] = one.split(': ');
    const day = isBound(bound) ? claim[bound] : null;
    if (isBound(bound) && day != null) byReason.set(reason, { ...byReason.get(reason), [bound]: day });
  }
  return [...byReason].map(([reason, told]) => {
    const [kind = '', ...of] = reason.split(' ');
    const sentence = `${daysInWords(told)}: ${reasonInWords(kind, of.join(' '), claim)}.`;
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  });
}
