import { runConcentric } from './concentric';
import { runGeographic } from './geographic';
import { runHierarchy } from './hierarchy';
import { runTimeline } from './timeline';
import type { LayoutRegistry } from './types';

/** Every way to arrange the nodes. */
export const LAYOUTS = {
  force: { type: 'worker', name: 'By ties', meaning: 'What is tied together stands together.' },
  concentric: {
    type: 'sync',
    name: 'Rings',
    meaning: 'The best connected in the middle.',
    run: runConcentric,
  },
  hierarchy: {
    type: 'sync',
    name: 'Hierarchy',
    meaning: 'Leaders and wholes above, parts and members below.',
    run: runHierarchy,
  },
  geographic: {
    type: 'sync',
    name: 'By place',
    meaning: 'Where things are or happened, north at the top.',
    run: runGeographic,
  },
  timeline: {
    type: 'sync',
    name: 'By time',
    meaning: 'From left to right by the first date known.',
    run: runTimeline,
  },
} as const satisfies LayoutRegistry;
