import type { LayoutId } from '../../model/view';
import { LAYOUTS } from './index';
import type { LayoutInput, Positions } from './types';
import type { LayoutAnswer, LayoutJob } from './worker';

let worker: Worker | null = null;
let lastJob = 0;
const waiting = new Map<
  number,
  { resolve: (positions: Positions) => void; reject: (error: Error) => void }
>();

function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  worker.addEventListener('message', (event: MessageEvent<LayoutAnswer>) => {
    const answer = event.data;
    const job = waiting.get(answer.job);
    waiting.delete(answer.job);
    if (answer.ok) job?.resolve(answer.positions);
    else job?.reject(new Error(`The layout failed: ${answer.message}`));
  });
  worker.addEventListener('error', () => {
    for (const job of waiting.values())
      job.reject(new Error('The layout could not be loaded. Reload the page.'));
    waiting.clear();
    worker = null;
  });
  return worker;
}

/**
 * Runs a layout, off the main thread where it is a heavy one.
 * @returns a position for every node; nodes that are fixed keep theirs
 */
export async function runLayout(id: LayoutId, input: LayoutInput): Promise<Positions> {
  const layout = LAYOUTS[id];
  switch (layout.type) {
    case 'sync': {
      const positions = layout.run(input);
      const kept = input.nodes.flatMap((node) =>
        node.fixed && node.position ? [[node.id, node.position]] : [],
      );
      return { ...positions, ...Object.fromEntries(kept) as Positions }; // prettier-ignore
    }
    case 'worker': {
      lastJob += 1;
      const message: LayoutJob = { job: lastJob, input };
      return new Promise((resolve, reject) => {
        waiting.set(message.job, { resolve, reject });
        startWorker().postMessage(message);
      });
    }
    default: {
      const never: never = layout;
      return never;
    }
  }
}
