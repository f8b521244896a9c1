import type { FilterChoicesQuery } from '../../operations/generated';

/** Fields of the filter that name something that the graph has. */
export type ChoiceField = 'places' | 'assertedBy' | 'voices';

/** What can be chosen in a field: an id, and the words for it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices of a field in the server's answer, in its order; who speaks, with the number of claims. */
export function choicesOf({ filterChoices }: FilterChoicesQuery, field: ChoiceField): Choice[] {
  return field === 'places'
    ? filterChoices.places.map(({ id, name }) => ({ value: id, label: name }))
    : filterChoices[field].map(({ entity, claims }) => ({
        value: entity.id,
        label: `${entity.name} (${claims})`,
      }));
}

/** Choices with those chosen ones that are not among them, which show as their ids until their names are known. */
export function withChosen(choices: readonly Choice[], chosen: readonly string[]): Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  return [...choices, ...chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: id }))];
}
