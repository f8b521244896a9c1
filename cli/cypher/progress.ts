import type { Output } from './output/output.js';
import { truncate } from './output/width.js';

/** Tells how far a long work has come. */
export interface Progress {
  begin(what: string): void;
  step(done: number, total: number, detail: string): void;
  end(sentence: string): void;
}

const REDRAW_MS = 80;

/**
 * Progress on standard error: one line that is drawn again on a terminal, else a line at the beginning and one at
 * the end.
 */
export function progressOn(output: Output): Progress {
  let what = '';
  let drawnAt = 0;
  const width = output.errorWidth();
  return {
    begin(sentence) {
      what = sentence;
      if (width === undefined) output.note(`${what} ...`);
    },
    step(done, total, detail) {
      const now = performance.now();
      if (width === undefined || (now - drawnAt < REDRAW_MS && done < total)) return;
      drawnAt = now;
      const share = Math.floor((100 * done) / Math.max(1, total));
      output.error(`\r\u001b[K${truncate(`${what}: ${share}% (${done} of ${total}) ${detail}`, width - 1)}`);
    },
    end(sentence) {
      if (width !== undefined) output.error('\r\u001b[K');
      if (sentence !== '') output.note(sentence);
    },
  };
}
