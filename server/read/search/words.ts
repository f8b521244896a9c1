import { stem } from './stem.js';

/**
 * Words that say the same in this field. Claims tell a text in other words than its own, so that the word somebody looks
 * for may stand in none of them: who gave themselves up surrendered.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['surrender', 'give up', 'gave up', 'given up', 'hand over', 'lay down arms', 'capitulate'],
  ['behead', 'decapitate', 'cut off heads', 'execute'],
  ['defect', 'go over', 'went over', 'switch sides', 'change sides', 'desert'],
  ['pledge', 'oath', 'allegiance', 'swear'],
  ['strategy', 'policy', 'plan'],
  ['bomb', 'explosion', 'blast'],
  ['fight', 'fought', 'clash', 'battle', 'combat'],
  ['kill', 'dead', 'death', 'die', 'slain'],
  ['capture', 'prisoner', 'captive', 'arrest', 'jail', 'prison', 'detain'],
  ['hostage', 'abduct', 'kidnap'],
  ['cooperate', 'collaborate', 'joint', 'together', 'team up', 'coordinate'],
  ['ally', 'alliance', 'allied'],
  ['talk', 'negotiate', 'negotiation', 'deal', 'agreement', 'peace'],
  ['split', 'break away', 'rift', 'divide'],
  ['leader', 'lead', 'led', 'commander', 'chief', 'head', 'emir'],
  ['air strike', 'airstrike', 'air support', 'drone'],
  ['withdraw', 'withdrawal', 'pullout', 'departure'],
  ['recruit', 'join', 'enlist'],
  ['money', 'fund', 'finance', 'pay'],
  ['order', 'command', 'instruct'],
  ['disobey', 'ignore', 'defy'],
  ['massacre', 'slaughter', 'mass killing'],
];

const words = (phrase: string): string[] => phrase.split(' ').map(stem);

/** What a word of a query also stands for: phrases of stems, itself left out. */
export const ALSO: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  GROUPS.flatMap((group) => {
    const phrases = group.map(words);
    return phrases
      .filter((phrase) => phrase.length === 1)
      .map(
        ([word = '']) => [word, phrases.filter((phrase) => phrase.length > 1 || phrase[0] !== word)] as const,
      );
  }),
);
