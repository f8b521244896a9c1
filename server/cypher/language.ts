import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type * as Language from '@neo4j-cypher/language-support';
import { CHANGES } from './language-changes.js';

type LanguageModule = typeof Language;

interface Loaded {
  readonly language: LanguageModule;
  /** What V8 made of it; null where the library was loaded as it is. */
  readonly compiled: { readonly name: string; readonly script: Script } | null;
}

let loaded: Loaded | undefined;

/**
 * Neo4j's own grammar and semantic analysis. Loading takes about 0.4 s and 200 MB, so it happens at the first
 * statement of a user, never at start.
 */
export function language(): LanguageModule {
  loaded ??= load();
  return loaded.language;
}

/**
 * What V8 has compiled of the library until now, for the next process to begin with. The build keeps it beside this file
 * under this name.
 * @returns null where the library was loaded as it is
 */
export function compiledLanguage(): { readonly name: string; readonly code: Buffer } | null {
  loaded ??= load();
  if (loaded.compiled === null) return null;
  const { name, script } = loaded.compiled;
  return { name, code: script.createCachedData() };
}

/** Names of the files that the build keeps. */
export const COMPILED_LANGUAGE = /^language-[0-9a-f]+\.v8cache$/;

/**
 * Loads the library with our changes of its code. A version in which one of them does not find its place is loaded as
 * it is: slower, and right as well.
 */
function load(): Loaded {
  const requireFrom = createRequire(__filename);
  const file = requireFrom.resolve('@neo4j-cypher/language-support');
  const bytes = readFileSync(file);
  let source = bytes.toString('utf8');
  for (const { find, replace } of CHANGES) {
    if (source.split(find).length !== 2)
      return { language: requireFrom(file) as LanguageModule, compiled: null };
    source = source.replace(find, () => replace);
  }
  // V8 knows a source by its length alone.
  const hash = createHash('sha256').update(bytes).update(JSON.stringify(CHANGES)).digest('hex').slice(0, 16);
  const name = `language-${hash}.v8cache`;
  const kept = keptAs(name);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    // Of another version of V8, it is left aside and the source compiled.
    ...(kept !== undefined && { cachedData: readFileSync(kept) }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return { language: module.exports as LanguageModule, compiled: { name, script } };
}

/** Beside this file, or in the build where this file runs from its source. */
function keptAs(name: string): string | undefined {
  const places = [__dirname, join(__dirname, '..', '..', 'dist', 'server', 'cypher')];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}
