import { counted } from '../../model/words';

/** A chain of friends and foes, as far as the answer asks. */
export interface Chain {
  readonly nodes: readonly { readonly name: string }[];
  readonly hops: readonly { readonly sign: number }[];
  readonly sign: number;
}

/** Two enemies in a row. */
export const isEnemyOfEnemy = ({ hops }: Chain): boolean =>
  hops.length === 2 && hops.every(({ sign }) => sign < 0);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** In whom chains of two steps meet. */
const middlesOf = (chains: readonly Chain[]): string[] => chains.flatMap(({ nodes }) => nodes[1]?.name ?? []);

/**
 * Whether one is the enemy of an enemy of another, in plain words: first the answer, then what is said of the two
 * themselves, then whether chains disagree, which is imbalance. It says what chains make of the two, not what they are.
 */
export function answerInWords(from: string, to: string, chains: readonly Chain[]): string[] {
  if (chains.length === 0)
    return [
      `No chain of up to three steps leads from ${from} to ${to}. The sources do not tell; that is no sign of peace.`,
    ];
  const through = middlesOf(chains.filter(isEnemyOfEnemy));
  const direct = chains.find(({ hops }) => hops.length === 1);
  const longer = chains.filter(({ hops }) => hops.length > 1);
  const together = longer.filter(({ sign }) => sign > 0).length;
  const apart = longer.length - together;
  return [
    through.length > 0
      ? `Yes: ${from} and ${to} have ${through.length === 1 ? 'an enemy' : `${through.length} enemies`} in common, ${listed(through)}.`
      : `No: no chain of two hostile steps leads from ${from} to ${to}.`,
    ...(direct === undefined
      ? []
      : [
          `Of the two themselves more is told that is ${direct.sign > 0 ? 'friendly than hostile' : 'hostile than friendly'}.`,
        ]),
    ...(together > 0 && apart > 0
      ? [
          `The chains disagree: ${counted(together, 'puts', 'put')} them on one side, ${counted(apart, 'puts', 'put')} them on opposite sides.`,
        ]
      : []),
  ];
}
