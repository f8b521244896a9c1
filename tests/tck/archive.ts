import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** The official scenarios, as Maven Central publishes them (Apache-2.0). Fetched, never copied into the project. */
export const TCK_ARTIFACT = 'org.opencypher:tck:1.0.0-M23';
const JAR = 'tck-1.0.0-M23.jar';

function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'allegiance', 'tck');
}

/** True when the archive is cached, or Maven is there to fetch it. */
export function canHaveArchive(): boolean {
  if (existsSync(join(cacheFolder(), JAR))) return true;
  try {
    execFileSync('mvn', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The archive's files by path, fetched with Maven on first use and kept in the user's cache.
 * @throws when Maven is missing or can't fetch it
 */
export function readArchive(): ReadonlyMap<string, string> {
  const folder = cacheFolder();
  const jar = join(folder, JAR);
  if (!existsSync(jar)) {
    mkdirSync(folder, { recursive: true });
    execFileSync(
      'mvn',
      ['-q', '-B', 'dependency:copy', `-Dartifact=${TCK_ARTIFACT}`, `-DoutputDirectory=${folder}`],
      { stdio: 'inherit' },
    );
  }
  return unzip(readFileSync(jar));
}

/** Reads a ZIP through its central directory (PKWARE APPNOTE 4.3.12). Stored and deflated entries only. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('The TCK archive is damaged; delete it from the cache and try again.');
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    if (!name.endsWith('/')) {
      files.set(name, (method === 8 ? inflateRawSync(body) : body).toString('utf8'));
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
