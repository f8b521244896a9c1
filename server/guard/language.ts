import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type * as Language from '@neo4j-cypher/language-support';
import { CHANGES } from './language-changes.js';

type LanguageModule = typeof Language;

interface Loaded {
  readonly language: LanguageModule;
  /** Undefined where the library was loaded as it is. */
  readonly changed: Changed | undefined;
}

interface Changed {
  /** Of the library's version and our changes; names the files that the build keeps. */
  readonly name: string;
  readonly source: string;
  readonly script: Script;
}

let loaded: Loaded | undefined;

/**
 * Neo4j's own grammar and semantic analysis. Loading takes about 0.3 s and 200 MB, so it happens at the first
 * statement of a user, never at start.
 */
export function language(): LanguageModule {
  loaded ??= load();
  return loaded.language;
}

/** For the build: loads the library itself, whatever is kept of it. */
export function loadAnew(): void {
  loaded = load(() => undefined);
}

/**
 * What the next process needs not do again: the library's code with our changes in it, and what V8 has compiled of it
 * until now. The build keeps them beside this file.
 * @returns the files by name; none where the library was loaded as it is
 */
export function filesToKeep(): ReadonlyMap<string, string | Buffer> {
  loaded ??= load();
  if (loaded.changed === undefined) return new Map();
  const { name, source, script } = loaded.changed;
  return new Map<string, string | Buffer>([
    [`${name}.cjs`, source],
    [`${name}.v8cache`, script.createCachedData()],
  ]);
}

/** Names of the files that the build keeps. */
export const KEPT_FILE = /^language-[0-9a-f]+\.(cjs|v8cache)$/;

/**
 * Loads the library with our changes of its code. A version in which one of them does not find its place is loaded as
 * it is: slower, and right as well.
 */
function load(keptAs = pathOfKept): Loaded {
  const requireFrom = createRequire(__filename);
  const file = requireFrom.resolve('@neo4j-cypher/language-support');
  const name = nameOf(file);
  const kept = keptAs(`${name}.cjs`);
  const source = kept === undefined ? change(readFileSync(file, 'utf8')) : readFileSync(kept, 'utf8');
  if (source === null) return { language: requireFrom(file) as LanguageModule, changed: undefined };
  const compiled = keptAs(`${name}.v8cache`);
  const script = new Script(source, {
    filename: file,
    // Of another version of V8, it is left aside and the source compiled.
    ...(compiled !== undefined && { cachedData: readFileSync(compiled) }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return { language: module.exports as LanguageModule, changed: { name, source, script } };
}

/** By the library's version and size, since reading 25 MB for a hash is what keeping them saves. */
function nameOf(file: string): string {
  const about = readFileSync(join(dirname(file), '..', '..', 'package.json'), 'utf8');
  const parts = [about, String(statSync(file).size), JSON.stringify(CHANGES)];
  return `language-${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)}`;
}

/** @returns a module's function, as Node wraps it; null where a change does not find its one place */
function change(source: string): string | null {
  let changed = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  for (const { find, replace } of CHANGES) {
    if (changed.split(find).length !== 2) return null;
    changed = changed.replace(find, () => replace);
  }
  return changed;
}

/** Beside this file, or in the build where this file runs from its source. */
function pathOfKept(name: string): string | undefined {
  const places = [__dirname, join(__dirname, '..', '..', 'dist', 'server', 'guard')];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}
