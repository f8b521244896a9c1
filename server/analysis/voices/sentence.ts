import { listed } from '../words.js';

/** What a sentence on a voice is made of; others by their names. */
export interface VoiceWords {
  readonly name: string;
  readonly sure: boolean;
  readonly relays: readonly string[];
  readonly sameSource: readonly string[];
  readonly independentOf: readonly string[];
}

/** Whom a voice corroborates, or why it corroborates nobody. */
export function voiceSentence({ name, sure, relays, sameSource, independentOf }: VoiceWords): string {
  const told = (what: string): string => `${name}: ${what}.`;
  if (independentOf.length > 0) return told(`independent of ${listed(independentOf)}`);
  const reasons = [
    ...(sure ? [] : ['unsure, or inferred by whoever coded it']),
    ...(relays.length > 0 ? [`at second hand from ${listed(relays)}`] : []),
    ...(sameSource.length > 0
      ? [`in the same source as ${listed(sameSource)}, which is one way to know`]
      : []),
  ];
  return told(reasons.length === 0 ? 'no other voice that is sure says the same' : reasons.join('; '));
}
