import type { ClaimFact } from '../../model/facts';

/** What a claim does to the matter at hand, in words, and the color of that. */
export const STANCES = {
  ASSERTS: { word: 'says so', tone: 'for' },
  DENIES: { word: 'denies it', tone: 'against' },
  PREDICTS: { word: 'expects it', tone: 'expected' },
  PREDICTS_NOT: { word: 'expects the opposite', tone: 'against' },
} as const satisfies Record<ClaimFact['stance'], { word: string; tone: string }>;
