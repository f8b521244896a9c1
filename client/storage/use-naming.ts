import { useState } from 'react';
import type { Shelf } from './shelf';

export interface Naming {
  readonly name: string;
  readonly setName: (name: string) => void;
  /** What to ask, where the name is taken; null where there is nothing to ask. */
  readonly question: string | null;
  /** Saves under the name; the first time that it is taken, asks. */
  readonly submit: () => void;
}

/**
 * A name to save under. One that is taken, also by another tab, is asked about before anything is replaced.
 * @param save puts the thing on the shelf under the name
 */
export function useNaming<T extends { readonly name: string }>(
  shelf: Shelf<T>,
  save: (name: string) => void,
): Naming {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const plain = name.trim();
  const submit = (): void => {
    if (plain === '') return;
    if (shelf.has(plain) && asked !== plain) {
      setAsked(plain);
      return;
    }
    save(plain);
    setAsked(null);
    setName('');
  };
  const question =
    asked !== null && asked === plain
      ? `“${plain}” is saved already. Press Replace to put this one in its place, or choose another name.`
      : null;
  return { name, setName, question, submit };
}

/** What an import did, for the person at the page. */
export function importInWords(
  one: string,
  many: string,
  { added, renamed }: { readonly added: number; readonly renamed: readonly string[] },
): string {
  const count =
    added === 0
      ? `Nothing new: all ${many} of the file are here already.`
      : added === 1
        ? `One ${one} imported.`
        : `${added} ${many} imported.`;
  const taken =
    renamed.length === 0 ? '' : ` Where a name was taken, it has a number: ${renamed.join(', ')}.`;
  return count + taken;
}
