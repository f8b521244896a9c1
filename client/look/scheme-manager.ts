import { isMantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { onChange, read, remove, write, type Kept } from '../storage/door';

const KEPT: Kept = { key: 'mantine-color-scheme-value', what: 'Your choice of colors' };

/** Keeps the choice between light and dark behind the page's one door to storage, and follows other tabs. */
export function schemeManager(): MantineColorSchemeManager {
  let stop: (() => void) | null = null;
  return {
    get: (otherwise) => {
      const value = read(KEPT.key);
      return isMantineColorScheme(value) ? value : otherwise;
    },
    set: (value) => {
      if (read(KEPT.key) !== value) write(KEPT, value);
    },
    subscribe: (onUpdate) => {
      stop = onChange(KEPT.key, () => {
        const value = read(KEPT.key);
        if (isMantineColorScheme(value)) onUpdate(value);
      });
    },
    unsubscribe: () => stop?.(),
    clear: () => remove(KEPT.key),
  };
}
