import type * as Language from '@neo4j-cypher/language-support';

type LanguageModule = typeof Language;

let loaded: LanguageModule | undefined;

/**
 * Neo4j's own grammar and semantic analysis. Loading takes about 0.4 s and 200 MB, so it happens at the first
 * statement of a user, never at start.
 */
export function language(): LanguageModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded on first use, not at start
  loaded ??= require('@neo4j-cypher/language-support') as LanguageModule;
  return loaded;
}
