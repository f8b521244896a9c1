import type { LayoutId } from '../model/view';
import { WorkerCaller } from '../worker/caller';
import { LAYOUTS } from '.';
import type { LayoutInput, Positions } from './types';

const force = new WorkerCaller<LayoutInput, Positions>(
  'The layout',
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'layout' }),
);

/**
 * Runs a layout, off the main thread where it is a heavy one.
 * @returns a position for every node; nodes that are fixed keep theirs
 * @throws FileError where the layout's file can't be loaded
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
    case 'worker':
      return force.ask(input);
    default: {
      const never: never = layout;
      return never;
    }
  }
}
