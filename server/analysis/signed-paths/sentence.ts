import type { Tie } from '../../read/ties.js';
import { counted } from '../words.js';
import type { SignedPathRecord } from './paths.js';

/** What a chain makes of its ends by balance, and what it hangs on, in plain words. */
export function signedPathSentence({ nodes, hops, sign, weakest }: SignedPathRecord<Tie>): string {
  const [first, last] = [nodes[0]?.name ?? '', nodes.at(-1)?.name ?? ''];
  const made = sign > 0 ? 'on one side' : 'on opposite sides';
  const { subject, object, voices } = weakest;
  const link = `The weakest link is ${subject.name} and ${object.name}, decided by ${counted(voices, 'voice')}.`;
  if (hops.length === 1) return `${first} and ${last}: ${made} by what is said of the two. ${link}`;
  const hostile = hops.filter((hop) => hop.sign < 0).length;
  const way =
    hops.length === 2
      ? `${relation(hops[1]?.sign)} of ${relation(hops[0]?.sign)}`
      : `${counted(hops.length, 'step')}, ${hostile} of them hostile`;
  return `From ${first} to ${last}: ${way}, so by balance ${made}. ${link}`;
}

const relation = (sign: number | undefined): string => (sign === 1 ? 'a friend' : 'an enemy');
