import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Entries that are kept. */
export const HISTORY_SIZE = 1_000;

/**
 * The history of sessions: a file of its user alone (mode 0600), one entry a line, the oldest first. A history that
 * cannot be read or written is no reason to stop working.
 */
export class History {
  constructor(private readonly file: string) {}

  /** Entries, the newest first, as readline takes them. */
  read(): string[] {
    try {
      const lines = readFileSync(this.file, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      if (lines.length > 2 * HISTORY_SIZE) {
        writeFileSync(this.file, `${lines.slice(-HISTORY_SIZE).join('\n')}\n`, { mode: 0o600 });
      }
      return lines.slice(-HISTORY_SIZE).reverse();
    } catch {
      return [];
    }
  }

  /** Adds an entry. */
  add(entry: string): void {
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      appendFileSync(this.file, `${entry}\n`, { mode: 0o600 });
    } catch {
      // The session goes on without it.
    }
  }
}

/**
 * A statement as one line, so that it comes back whole. One with a comment to the end of a line keeps its lines
 * apart, as entries of their own.
 */
export function historyEntries(statement: string): string[] {
  const lines = statement
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.some((line) => line.includes('//')) ? lines : [lines.join(' ')];
}
