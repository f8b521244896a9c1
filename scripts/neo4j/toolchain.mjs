import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_JAVA = 17;
const WINDOWS = process.platform === 'win32';

/** Maven's launcher is a script; on Windows only a shell can start it. */
export const MAVEN = { command: WINDOWS ? 'mvn.cmd' : 'mvn', shell: WINDOWS };

/** JAVA_HOME counts before the PATH, as it does for Maven. */
export function findJava() {
  const home = process.env['JAVA_HOME'];
  const fromHome = home && join(home, 'bin', WINDOWS ? 'java.exe' : 'java');
  const command = fromHome && existsSync(fromHome) ? fromHome : 'java';
  const answer = firstLines(spawnSync(command, ['-version'], { encoding: 'utf8' }));
  // "17.0.15", "21-ea", and "1.8.0_392" for what is called Java 8
  const version = answer && /version "([^"]+)"/.exec(answer)?.[1];
  if (!version) {
    return {
      ok: false,
      code: 'no-java',
      why: `No Java found; Neo4j needs Java ${OLDEST_JAVA} or newer. ${javaHint()}`,
    };
  }
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1]);
  if (major < OLDEST_JAVA) {
    const where = command === 'java' ? '' : ' (that of JAVA_HOME)';
    const why = `Java ${version}${where} is too old; Neo4j needs Java ${OLDEST_JAVA} or newer. ${javaHint()}`;
    return { ok: false, code: 'old-java', why, command, version };
  }
  return { ok: true, command, version };
}

export function findMaven(java = findJava()) {
  const missing = {
    ok: false,
    code: 'no-maven',
    why: 'No Maven found; it downloads Neo4j the first time. Install Maven (Debian, Ubuntu: apt install maven; macOS: brew install maven).',
  };
  // Without Java, Maven cannot even say its version; Java is then what to install first.
  if (java.code === 'no-java') return { ...missing, why: java.why };
  const answer = firstLines(spawnSync(MAVEN.command, ['-v'], { encoding: 'utf8', shell: MAVEN.shell }));
  const version = answer && /Apache Maven (\d[\w.-]*)/.exec(answer)?.[1];
  return version ? { ok: true, command: MAVEN.command, version } : missing;
}

function javaHint() {
  return 'Install one (Debian, Ubuntu: apt install default-jre-headless; macOS: brew install openjdk) or point JAVA_HOME at it.';
}

function firstLines(result) {
  return result.error || result.status !== 0 ? undefined : `${result.stdout}\n${result.stderr}`;
}
