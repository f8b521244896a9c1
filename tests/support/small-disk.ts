import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes the room that is left. */
  readonly fill: () => void;
  /** Gives it back. */
  readonly makeRoom: () => void;
  readonly remove: () => void;
}

/**
 * Mounts a small disk, which takes Linux and root.
 * @returns undefined where that is not possible; `npm test` then says that these tests were left out
 */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      for (const piece of [1024 ** 2, 4096]) {
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(piece), { flag: 'a' });
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
