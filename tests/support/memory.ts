import { readFileSync } from 'node:fs';

/** Most memory that a process, and those that came after it, held while it was watched. */
export interface MemoryWatch {
  /** Resident bytes; 0 where the system has no /proc. */
  stop(): number;
}

const READ_EVERY_MS = 4;

/**
 * Watches the memory of a process from outside. Linux keeps the peak of each process (VmHWM), so that what rose and
 * fell between two readings counts too.
 * @param pidNow asked again and again, since an engine that was ended has a new process
 */
export function watchMemory(pidNow: () => number | undefined): MemoryWatch {
  let peak = 0;
  const seen = new Set<number>();
  const read = (): void => {
    const now = pidNow();
    if (now !== undefined) seen.add(now);
    for (const pid of seen) {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        peak = Math.max(peak, 1024 * Number(kilobytes ?? 0));
      } catch {
        seen.delete(pid);
      }
    }
  };
  const timer = setInterval(read, READ_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      read();
      return peak;
    },
  };
}

/** Processor time of a process so far, in ticks of the kernel; undefined where the system has no /proc. */
export function ticksOf(pid: number | undefined): number | undefined {
  try {
    const fields =
      readFileSync(`/proc/${pid ?? ''}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}
