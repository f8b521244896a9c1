import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import type * as Language from '@neo4j-cypher/language-support';

type LanguageModule = typeof Language;

let loaded: LanguageModule | undefined;

/**
 * Neo4j's own grammar and semantic analysis. Loading takes about 0.4 s and 200 MB, so it happens at the first
 * statement of a user, never at start.
 */
export function language(): LanguageModule {
  loaded ??= loadWithoutAssertions();
  return loaded;
}

/** Where the library, compiled from Neo4j's Scala, decides whether it checks itself. */
const ASSERTIONS = 'ASSERTIONS_ENABLED = onciu_AssertionRunner_isAssertionsEnabled();';

/**
 * Loads the library with its self-checks off, as they are in a Neo4j server. They go through the whole tree after
 * each of its phases: 85 % of the time of a long statement, whose analysis takes seconds with them. A version of the
 * library that does not look as expected is loaded as it is.
 */
function loadWithoutAssertions(): LanguageModule {
  const load = createRequire(__filename);
  const file = load.resolve('@neo4j-cypher/language-support');
  const source = readFileSync(file, 'utf8');
  if (source.split(ASSERTIONS).length !== 2) return load(file) as LanguageModule;
  const module = { exports: {} };
  const run = compileFunction(
    source.replace(ASSERTIONS, 'ASSERTIONS_ENABLED = 0;'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: file },
  ) as (...scope: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as LanguageModule;
}
