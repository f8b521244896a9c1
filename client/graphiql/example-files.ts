import { readExample, type Example } from './examples';

const files = import.meta.glob<string>('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The ready operations, in the order of their questions. */
export const EXAMPLES: readonly Example[] = Object.entries(files)
  .map(([path, source]) => readExample(path, source))
  .sort((a, b) => a.question.localeCompare(b.question));
