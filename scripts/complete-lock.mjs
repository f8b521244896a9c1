// node scripts/complete-lock.mjs: after `npm install NAME`, adds to package-lock.json the optional packages of other
// platforms that npm left out, and the hash of each entry that has none. Without the entries `npm ci` calls the lock file
// out of date, and without its hash a package is installed unchecked. Only what the registry says of a package is asked
// for: such an entry is only ever installed on its own platform.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageOf, withoutHash } from './lib/lock.mjs';
import { root, say } from './lib/prepare.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));

const OS = {
  darwin: 'darwin',
  win32: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  wasm32: undefined,
};
const CPU = ['arm64', 'x64', 'arm', 'armv7', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => word in OS);
  const cpu = words.find((word) => CPU.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    ...(cpu && { cpu: [cpu === 'armv7' ? 'arm' : cpu] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
    ...(os && OS[os] && { os: [OS[os]] }),
  };
}

/** The hash that the registry in use gives; undefined where it does not carry the package. */
function hashOf(name) {
  const windows = process.platform === 'win32';
  const { status, stdout } = spawnSync(windows ? 'npm.cmd' : 'npm', ['view', name, 'dist.integrity'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
  });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

let added = 0;
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !/^\d+\.\d+\.\d+/.test(version) || Object.keys(platformOf(name)).length === 0)
      continue;
    lock.packages[key] = { version, ...platformOf(name), ...(entry.dev && { dev: true }), optional: true };
    added += 1;
  }
}
const unknown = [];
for (const [path, entry] of withoutHash(lock)) {
  const name = packageOf(path, entry);
  const integrity = hashOf(name);
  if (integrity === undefined) {
    unknown.push(name);
    continue;
  }
  const { version, ...rest } = entry;
  lock.packages[path] = { version, integrity, ...rest };
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
say(`${added} optional package${added === 1 ? '' : 's'} of other platforms added to package-lock.json.`);
if (unknown.length > 0)
  say(`No registry in use gives a hash for:\n${unknown.map((name) => `  ${name}`).join('\n')}`);
