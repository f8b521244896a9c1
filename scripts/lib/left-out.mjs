// Which parts of the suite this machine cannot run, and why. What needs Neo4j is said by the tests' own teardown.
import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium; `CHROMIUM` overrides. */
export function chromiumPath() {
  return [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path));
}

/** One sentence for each part that is left out here. */
export function leftOut() {
  if (chromiumPath()) return [];
  return [
    'Left out: the tests of the viewer in a browser. No Chromium is installed; install it, or set CHROMIUM to its path.',
  ];
}
