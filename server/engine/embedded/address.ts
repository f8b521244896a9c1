import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PROTOCOL_VERSION } from './protocol.js';

/** What the process that holds the graph tells those who look for it, in a file that only its user may read. */
export interface Announcement {
  readonly protocol: number;
  readonly pid: number;
  /** Unix socket, or named pipe on Windows. */
  readonly address: string;
  /** Who can read the file may connect. */
  readonly token: string;
}

/** Unix sockets take about 100 bytes of path (104 on macOS, 108 on Linux, with the ending zero). */
const MAX_SOCKET_PATH_BYTES = 100;
const TEMPORARY_PREFIX = 'allegiance-';

export const paths = {
  database: (folder: string): string => join(folder, 'graph.grafeo'),
  announcement: (folder: string): string => join(folder, 'engine.json'),
  log: (folder: string): string => join(folder, 'engine.log'),
};

/** Reads the announcement; undefined when there is none, or it is half-written or of another make. */
export function readAnnouncement(folder: string): Announcement | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(paths.announcement(folder), 'utf8'));
    return isAnnouncement(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isAnnouncement(value: unknown): value is Announcement {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return (
    typeof fields['protocol'] === 'number' &&
    typeof fields['pid'] === 'number' &&
    typeof fields['address'] === 'string' &&
    typeof fields['token'] === 'string'
  );
}

/** Makes the announcement of this process: address and a new token. */
export function makeAnnouncement(folder: string, inTemporaryFolder: boolean): Announcement {
  return {
    protocol: PROTOCOL_VERSION,
    pid: process.pid,
    address: inTemporaryFolder ? temporaryAddress(folder) : socketAddress(folder),
    token: randomBytes(24).toString('base64url'),
  };
}

/** Writes the announcement in one step, so that a reader sees the old one or the new one. */
export function writeAnnouncement(folder: string, announcement: Announcement): void {
  const file = paths.announcement(folder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(announcement), { mode: 0o600 });
  renameSync(draft, file);
}

/** Takes away the announcement and what is left of its socket. Only for whoever holds the database's lock. */
export function clearAnnouncement(folder: string): void {
  const old = readAnnouncement(folder);
  rmSync(paths.announcement(folder), { force: true });
  if (old === undefined || process.platform === 'win32') return;
  const home = dirname(old.address);
  if (home === folder) rmSync(old.address, { force: true });
  else if (dirname(home) === tmpdir() && basename(home).startsWith(TEMPORARY_PREFIX))
    rmSync(home, { recursive: true, force: true });
}

function socketAddress(folder: string): string {
  if (process.platform === 'win32') return pipeName(folder);
  const inFolder = join(folder, 'engine.sock');
  return Buffer.byteLength(inFolder) <= MAX_SOCKET_PATH_BYTES ? inFolder : temporaryAddress(folder);
}

/** For a data folder with a long path, or one that cannot hold sockets: a folder of ours alone (mode 0700). */
function temporaryAddress(folder: string): string {
  if (process.platform === 'win32') return pipeName(folder);
  return join(mkdtempSync(join(tmpdir(), TEMPORARY_PREFIX)), 's');
}

function pipeName(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return `\\\\.\\pipe\\allegiance-${hash}-${randomBytes(6).toString('hex')}`;
}
