import { ENTITY_KINDS, FAMILIES, RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { ALL_FAMILIES, ALL_KINDS, ALL_TYPES, typesOf } from '../../model/projection';
import { edtfInWords } from '../../model/time';
import { isTimed, STANDING_ORDER, UNASKED_STANDINGS, type View } from '../../model/view';
import { standingSpec } from '../../model/words';

/** One filter that is set, in words, and the view without it. */
export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly without: (view: View) => View;
}

/** Names listed in full up to so many. */
const MOST_NAMES = 2;

function listed(names: readonly string[]): string {
  return names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}

/** What is left out, or what alone is left, whichever is shorter to say. */
function hiddenInWords(
  hidden: readonly string[],
  all: readonly string[],
  nameOf: (item: string) => string,
): string {
  const left = all.filter((item) => !hidden.includes(item));
  return left.length < hidden.length
    ? left.length === 0
      ? 'none'
      : `only ${listed(left.map(nameOf))}`
    : `no ${listed(hidden.map(nameOf))}`;
}

function typesInWords(hidden: View['hiddenTypes']): string {
  const families = ALL_FAMILIES.filter((family) => typesOf(family).every((type) => hidden.includes(type)));
  const whole = families.flatMap(typesOf);
  if (whole.length === hidden.length)
    return hiddenInWords(families, ALL_FAMILIES, (family) =>
      (ALL_FAMILIES.find((known) => known === family)
        ? FAMILIES[family as keyof typeof FAMILIES].name
        : family
      ).toLowerCase(),
    );
  return hiddenInWords(
    hidden,
    ALL_TYPES,
    (type) => RELATIONSHIP_TYPES[type as keyof typeof RELATIONSHIP_TYPES].name,
  );
}

/**
 * The filters that are set, each with the way back. Pure.
 * @param nameOf name of a source, speaker, institution or place
 */
export function chipsOf(view: View, nameOf: (id: string) => string): Chip[] {
  const chips: Chip[] = [];
  const add = (id: string, text: string, without: (now: View) => View): void =>
    void chips.push({ id, text, without });
  if (view.hiddenTypes.length > 0)
    add('types', `Ties: ${typesInWords(view.hiddenTypes)}`, (now) => ({ ...now, hiddenTypes: [] }));
  if (view.hiddenKinds.length > 0)
    add(
      'kinds',
      `Who and what: ${hiddenInWords(view.hiddenKinds, ALL_KINDS, (kind) => ENTITY_KINDS[kind as keyof typeof ENTITY_KINDS].plural.toLowerCase())}`,
      (now) => ({ ...now, hiddenKinds: [] }),
    );
  for (const standing of STANDING_ORDER) {
    const unasked = UNASKED_STANDINGS.includes(standing);
    const hidden = view.hiddenStandings.includes(standing);
    if (hidden === unasked) continue;
    const name = standingSpec(standing).name.toLowerCase();
    add(`standing-${standing}`, hidden ? `Without what is ${name}` : `With what is only ${name}`, (now) => ({
      ...now,
      hiddenStandings: STANDING_ORDER.filter((other) =>
        other === standing ? unasked : now.hiddenStandings.includes(other),
      ),
    }));
  }
  const lists = [
    ['sources', 'Only'],
    ['notSources', 'Without'],
    ['assertedBy', 'Said by'],
    ['voices', 'Voice of'],
    ['places', 'In'],
  ] as const;
  for (const [field, word] of lists)
    if (view[field].length > 0)
      add(field, `${word} ${listed(view[field].map(nameOf))}`, (now) => ({ ...now, [field]: [] }));
  for (const { question, position, text } of view.supposing)
    add(`supposing-${question}`, `Supposing “${position}”: ${text}`, (now) => ({
      ...now,
      supposing: now.supposing.filter((other) => other.question !== question),
    }));
  if (view.knownBy !== null)
    add('knownBy', `Known by ${edtfInWords(view.knownBy)}`, (now) => ({ ...now, knownBy: null }));
  if (view.from !== null) add('from', `From ${edtfInWords(view.from)}`, (now) => ({ ...now, from: null }));
  if (view.to !== null) add('to', `To ${edtfInWords(view.to)}`, (now) => ({ ...now, to: null }));
  if (view.asOf !== null) add('asOf', `On ${edtfInWords(view.asOf)}`, (now) => ({ ...now, asOf: null }));
  if (view.certainty === 'DEFINITE' && isTimed(view))
    add('certainty', 'Only what surely held', (now) => ({ ...now, certainty: 'POSSIBLE' }));
  if (view.onlyDated && isTimed(view))
    add('onlyDated', 'Only what has a date', (now) => ({ ...now, onlyDated: false }));
  return chips;
}
