import { runForce } from './force';
import type { LayoutInput, Positions } from './types';

/** The force layout off the main thread. Takes a numbered input, answers with the positions of that number. */
export interface LayoutJob {
  readonly job: number;
  readonly input: LayoutInput;
}
export type LayoutAnswer =
  | { readonly job: number; readonly ok: true; readonly positions: Positions }
  | { readonly job: number; readonly ok: false; readonly message: string };

self.addEventListener('message', (event: MessageEvent<LayoutJob>) => {
  const { job, input } = event.data;
  let answer: LayoutAnswer;
  try {
    answer = { job, ok: true, positions: runForce(input) };
  } catch (thrown) {
    answer = { job, ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  self.postMessage(answer);
});
