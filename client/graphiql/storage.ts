import type { GraphiQLProps } from 'graphiql';
import { keysOf, read, remove, write, type Kept } from '../storage/door';

type Storage = NonNullable<GraphiQLProps['storage']>;

/** Before every key of GraphiQL. */
const PREFIX = 'graphiql:';
export const TABS_KEY = `${PREFIX}tabState`;

const kept = (key: string): Kept => ({ key, what: 'Your queries and tabs' });

/** GraphiQL's tabs, history and settings, kept behind the page's one door to storage. */
export const graphiqlStorage: Storage = {
  getItem: read,
  setItem: (key, text) => {
    write(kept(key), text);
  },
  removeItem: remove,
  clear: () => {
    for (const key of keysOf(PREFIX)) remove(key);
  },
  get length() {
    return keysOf(PREFIX).length;
  },
};
