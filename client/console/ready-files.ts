import { readReady, type ReadyQuery } from './ready';

const files = import.meta.glob<string>('../../cypher/questions/*.cypher', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The ready questions, in the order of their sentences. */
export const READY: readonly ReadyQuery[] = Object.entries(files)
  .map(([path, source]) => readReady(path, source))
  .sort((a, b) => a.summary.localeCompare(b.summary));
