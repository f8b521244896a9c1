/**
 * The registry of kinds: the one place where labels, relationship types, signs, colors, shapes and sentences come
 * from. The GraphQL enums, the viewer's legend, the claim lint and the tests over the Cypher files all read it.
 * It imports nothing, so that server and client share it as it is.
 */

export * from './color.js';
export * from './entities.js';
export * from './families.js';
export * from './relationships.js';
export * from './claims.js';
export * from './clauses.js';
export * from './graph.js';

/** The enum value of a kebab-case or lower-case word: `predicts-not` is `PREDICTS_NOT`. */
export function enumValue(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}
