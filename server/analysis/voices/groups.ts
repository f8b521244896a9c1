import { compareTexts } from '../../../domain/order.js';

/** Claims that assert a relationship: of one voice through one speaker in one source, sure or not. */
export interface VoiceRow {
  readonly voice: string;
  readonly speaker: string;
  readonly source: string;
  /** Neither hedged nor inferred. */
  readonly sure: boolean;
  readonly claims: number;
}

/** One such claim that passes on another one. */
export interface RelayRow {
  readonly voice: string;
  readonly source: string;
  readonly sure: boolean;
  readonly fromVoice: string;
  readonly fromSource: string;
  readonly fromSure: boolean;
}

/** One institution, or person without one, that asserts a relationship; others by their ids, in order. */
export interface VoiceGroupRecord {
  readonly voice: string;
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
  readonly claims: number;
  /** Whether one of its claims is sure. */
  readonly sure: boolean;
  /** Whose claims it passes on. */
  readonly relays: readonly string[];
  /** Who speaks in a source in which it speaks. */
  readonly sameSource: readonly string[];
  /** With whom it corroborates: each has a sure claim, in other sources, and neither of the two passes on the other. */
  readonly independentOf: readonly string[];
}

/**
 * Who asserts a relationship, and who of them is who else's word: the rule by which voices are counted
 * (`domain/standing.ts`), told for each pair. A relationship has two independent voices or more where some voice is
 * independent of another.
 */
export function voiceGroupsOf(rows: readonly VoiceRow[], relays: readonly RelayRow[]): VoiceGroupRecord[] {
  const voices = unique(rows.map(({ voice }) => voice));
  const own = new Map(voices.map((voice) => [voice, rows.filter((row) => row.voice === voice)]));
  const of = (voice: string): readonly VoiceRow[] => own.get(voice) ?? [];
  const others = (voice: string, fits: (other: string) => boolean): string[] =>
    voices.filter((other) => other !== voice && fits(other));
  return voices.map((voice) => {
    const sources = unique(of(voice).map(({ source }) => source));
    return {
      voice,
      speakers: unique(of(voice).map(({ speaker }) => speaker)),
      sources,
      claims: of(voice).reduce((sum, { claims }) => sum + claims, 0),
      sure: of(voice).some(({ sure }) => sure),
      relays: others(voice, (other) =>
        relays.some((relay) => relay.voice === voice && relay.fromVoice === other),
      ),
      sameSource: others(voice, (other) => of(other).some(({ source }) => sources.includes(source))),
      independentOf: others(voice, (other) => areIndependent(of(voice), of(other), relays)),
    };
  });
}

/** Whether there are two sure claims of different sources of which neither passes on the other: more pairs than relays. */
function areIndependent(
  one: readonly VoiceRow[],
  other: readonly VoiceRow[],
  relays: readonly RelayRow[],
): boolean {
  const pairs = one.flatMap((a) =>
    other.map((b) => (a.sure && b.sure && a.source !== b.source ? a.claims * b.claims : 0)),
  );
  const [voice, otherVoice] = [one[0]?.voice, other[0]?.voice];
  const passedOn = relays.filter(
    (relay) =>
      relay.sure &&
      relay.fromSure &&
      relay.source !== relay.fromSource &&
      ((relay.voice === voice && relay.fromVoice === otherVoice) ||
        (relay.voice === otherVoice && relay.fromVoice === voice)),
  );
  return pairs.reduce((sum, count) => sum + count, 0) > passedOn.length;
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort(compareTexts);
