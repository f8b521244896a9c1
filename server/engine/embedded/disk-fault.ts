/** What a system says of a disk that takes nothing more, and what to do about it. Numbers of errors differ by system. */
const FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [
    /No space left on device|not enough space on the disk|ENOSPC/i,
    'The disk is full',
    'Make room on the disk that holds this folder',
  ],
  [
    /quota exceeded|EDQUOT/i,
    'The disk quota is used up',
    'Make room for this user on the disk that holds this folder',
  ],
  [
    /Read-only file system|EROFS/i,
    'The disk can only be read',
    'Mount the disk that holds this folder so that it can be written',
  ],
  [
    /Input\/output error|\bEIO\b|I\/O error on the WAL/i,
    'The disk failed',
    'Check the disk that holds this folder',
  ],
];

/**
 * Says in words that a disk takes nothing more.
 * @param message of the engine or the system
 * @param folder where the graph is, for a message that names no path
 * @returns what happened, where, and what to do; undefined where the message is of something else
 */
export function diskFault(message: string, folder?: string): { what: string; remedy: string } | undefined {
  const fault = FAULTS.find(([pattern]) => pattern.test(message));
  if (fault === undefined) return undefined;
  const [, what, remedy] = fault;
  const path = folder ?? pathIn(message);
  return { what: path === undefined ? what : `${what}: ${path}`, remedy };
}

/** `... at /data/graph/graph.grafeo.wal/wal_0.log: No space ...`: the folder of the graph. */
function pathIn(message: string): string | undefined {
  return /\bat ((?:\/|[A-Za-z]:\\).*?)[\\/][^\\/]*\.grafeo/.exec(message)?.[1];
}
