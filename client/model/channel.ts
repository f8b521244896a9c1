import type { ClaimFact } from './facts';
import { edtfInWords } from './time';

/** Through whom a speaker speaks, whose word is passed on, and when; null where a statement's claims differ in it. */
export interface Channel {
  readonly voice: ClaimFact['voice'] | null;
  readonly relayedFrom: string | null;
  /** EDTF, where the text tells. */
  readonly said: string | null;
}

/** The ways of what is said, after the speaker's name: for whom, from whom, when. */
export function channelInWords({ voice, relayedFrom, said }: Channel, speaker: string): string {
  return [
    voice !== null && voice.id !== speaker ? ` for ${voice.name}` : '',
    relayedFrom !== null ? `, passing on ${relayedFrom}` : '',
    said !== null ? `, said ${edtfInWords(said)}` : '',
  ].join('');
}
