// Which parts of the suite this machine cannot run, and why.
import { existsSync } from 'node:fs';
import { javaAndMaven } from '../neo4j/tools.mjs';

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
  const lines = [];
  const { ok, reason } = javaAndMaven();
  if (!ok)
    lines.push(
      `Left out: every test on Neo4j, because ${reason}. The same tests ran on the embedded engine.`,
    );
  if (!chromiumPath())
    lines.push(
      'Left out: the tests of the viewer in a browser, because no Chromium is installed (set CHROMIUM to its path).',
    );
  return lines;
}
