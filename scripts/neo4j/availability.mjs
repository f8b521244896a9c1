import { jarsReady } from './jars.mjs';
import { findJava, findMaven } from './toolchain.mjs';

/**
 * What this machine has for a real Neo4j, and why not. Synchronous, so that a test file can decide while its tests
 * are being collected. Maven matters only while the jars are not in the cache.
 */
export function javaAndMaven({ cache } = {}) {
  const java = findJava();
  const maven = findMaven(java);
  const jars = jarsReady(cache);
  const why = java.why ?? (jars ? undefined : maven.why);
  return { ok: why === undefined, why, java, maven, jars };
}
