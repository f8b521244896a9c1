// Which parts of the suite this machine cannot run, and why. What needs Neo4j is said by the tests' own teardown.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Debian and others put Chromium; `CHROMIUM` overrides. */
export function chromiumPath() {
  return [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path));
}

/** Whether a small disk can be mounted here, for the tests that fill one. */
function canMount() {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-mount-'));
  try {
    const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    if (done.status === 0) spawnSync('umount', [folder], { stdio: 'ignore' });
    return done.status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether some Python here has networkx, which reads exported graphs back. */
function hasNetworkx() {
  return ['python3', '/usr/bin/python3'].some(
    (python) => spawnSync(python, ['-c', 'import networkx'], { stdio: 'ignore' }).status === 0,
  );
}

/** Whether there are datasets as their publishers give them, where tests/support/real-data.ts looks for them. */
function hasRealData() {
  const folders = [
    process.env.BENCH_DATA,
    join(root, '..', 'shared', 'data'),
    join(root, '..', '..', 'shared', 'data'),
  ];
  return folders.some((folder) => folder && existsSync(join(folder, 'ucdp-ged-afghanistan.csv')));
}

/** One sentence for each part that is left out here. */
export function leftOut() {
  const sentences = [];
  if (!chromiumPath())
    sentences.push(
      'Left out: the tests of the viewer in a browser. No Chromium is installed; install it, or set CHROMIUM to its path.',
    );
  if (!canMount())
    sentences.push(
      'Left out: the tests that fill a disk. They mount a small one, which takes Linux and root.',
    );
  if (!hasNetworkx())
    sentences.push(
      'Left out: the tests that read exported graphs with networkx. Install it (python3-networkx on Debian and Ubuntu).',
    );
  if (!hasRealData())
    sentences.push(
      'Left out: the tests of the importers with whole datasets of UCDP. Put them into ../shared/data, or set BENCH_DATA to their folder.',
    );
  return sentences;
}
