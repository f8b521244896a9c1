import {
  ENTITY_KINDS,
  FAMILIES,
  QUESTION_KINDS,
  RELATIONSHIP_TYPES,
  SOURCE_KINDS,
  STANCES,
  STANDINGS,
  TENSES,
  enumValue,
} from '../../../domain/kinds/index.js';

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
    sdlOf('Tense', 'How the text of a claim speaks of the thing claimed.', TENSES),
    sdlOf('SourceKind', 'What a source is.', SOURCE_KINDS),
    sdlOf('QuestionKind', 'What sort of question it is.', QUESTION_KINDS),
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
