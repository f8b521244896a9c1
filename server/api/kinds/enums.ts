import {
  ENTITY_KINDS,
  FAMILIES,
  RELATIONSHIP_TYPES,
  STANCES,
  STANDINGS,
  enumValue,
} from '../../domain/kinds/index.js';

/**
 * The enums of the schema as SDL, from the registry of kinds, so that a new kind needs no second place. Run by the
 * code generator; the words are upper case with underscores (`predicts-not` is `PREDICTS_NOT`).
 */
export function enumSdl(): string {
  return [
    sdlOf('EntityKind', 'What an entity is.', ENTITY_KINDS),
    sdlOf(
      'RelationshipType',
      'What a relationship says. Direction is subject to object.',
      RELATIONSHIP_TYPES,
    ),
    sdlOf('Family', 'Groups of relationship types.', FAMILIES),
    sdlOf('Standing', 'What the claims about a relationship come to.', STANDINGS),
    sdlOf('Stance', 'What a claim does.', STANCES),
  ].join('\n');
}

function sdlOf(
  name: string,
  meaning: string,
  words: Readonly<Record<string, { readonly meaning: string }>>,
): string {
  const values = Object.entries(words).map(
    ([word, spec]) => `  ${JSON.stringify(spec.meaning)}\n  ${enumValue(word)}`,
  );
  return `${JSON.stringify(meaning)}\nenum ${name} {\n${values.join('\n')}\n}\n`;
}
