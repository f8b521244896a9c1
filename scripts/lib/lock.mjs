// What a lock file must hold, so that nobody installs what nobody checked. No dependencies.

/**
 * Packages whose hash no registry in use here gives: binaries of the embedded engine for other platforms, which its npm
 * package names. `node scripts/complete-lock.mjs` adds the hashes where a registry carries them; then they leave this list.
 */
export const HASH_UNKNOWN = [
  '@grafeo-db/js-darwin-arm64@0.6.0',
  '@grafeo-db/js-darwin-x64@0.6.0',
  '@grafeo-db/js-linux-arm64-gnu@0.6.0',
  '@grafeo-db/js-linux-arm64-musl@0.6.0',
  '@grafeo-db/js-win32-x64-msvc@0.6.0',
];

const HASH = /^sha(?:256|384|512)-[A-Za-z0-9+/]{40,}={0,2}$/;

/** `name@version` of an entry of `packages`. */
export function packageOf(path, { version }) {
  return `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
}

/** Entries of a lock file that are installed from a registry and have no hash, as `[path, entry]`. */
export function withoutHash(lock) {
  return Object.entries(lock.packages).filter(
    ([path, entry]) =>
      path.includes('node_modules/') && entry.link !== true && !HASH.test(entry.integrity ?? ''),
  );
}

/**
 * What is wrong with a lock file, in sentences.
 * @param unknown packages that may lack a hash; one that has a hash by now, or is gone, is a fault too
 */
export function lockFaults(lock, unknown) {
  const bare = withoutHash(lock).map(([path, entry]) => packageOf(path, entry));
  return [
    ...bare
      .filter((name) => !unknown.includes(name))
      .map((name) => `${name} has no integrity hash; run node scripts/complete-lock.mjs`),
    ...unknown
      .filter((name) => !bare.includes(name))
      .map((name) => `${name} has a hash or is gone; take it off HASH_UNKNOWN in scripts/lib/lock.mjs`),
    ...Object.entries(lock.packages)
      .filter(([, { resolved }]) => resolved !== undefined && /^https?:/.test(resolved))
      .map(([path]) => `${path} names the registry that it came from; take "resolved" out`),
  ];
}
