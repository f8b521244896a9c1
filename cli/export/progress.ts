import type { Progress } from '../cypher/progress.js';

/** Work that is done sooner says nothing. */
const PATIENCE_MS = 1_000;

/**
 * Progress that begins to tell once the work has taken a second.
 * @param what is done, in words
 */
export function startingLate(progress: Progress, what: string): Pick<Progress, 'step'> & { end(): void } {
  const started = performance.now();
  let begun = false;
  return {
    step(done, total, detail) {
      if (!begun) {
        if (performance.now() - started < PATIENCE_MS) return;
        begun = true;
        progress.begin(what);
      }
      progress.step(done, total, detail);
    },
    end() {
      if (begun) progress.end('');
    },
  };
}
