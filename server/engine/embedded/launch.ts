import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './address.js';

/** How the database's process is to behave; the first to start it decides. */
export interface ChildOptions {
  /** Absolute path of the folder that holds the database. */
  readonly folder: string;
  /** Memory that statements may take beside the graph itself, bytes; past it the longest-running one is stopped. */
  readonly memoryLimitBytes: number;
  /** How long it stays after its last user left, ms. */
  readonly graceMs: number;
  /** How long it waits for its first user, ms. */
  readonly firstUserMs: number;
  /** How long it waits for another process to let go of the file, ms. */
  readonly lockWaitMs: number;
}

export const EXIT_FAILED = 1;
/** Another process holds the database. */
export const EXIT_LOCKED = 3;

const MAX_LOG_BYTES = 1024 * 1024;

/** A process that was started and may still fail to open the graph. */
export interface Launched {
  readonly pid: number | undefined;
  /** `running` until it ends; then its exit code and what it said. */
  readonly state: () => { readonly exitCode: number | null; readonly said: string } | 'running';
  /** Ends it, for when another one turned out to serve the graph. */
  readonly discard: () => void;
}

/**
 * Starts the database's process, detached: it outlives this one as long as others use it.
 * What the engine prints (a panic's trace) goes to `engine.log` in the folder.
 */
export function launch(options: ChildOptions): Launched {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const log = openLog(options.folder);
  let child: ChildProcess;
  try {
    child = spawn(process.execPath, [childScript(), JSON.stringify(options)], {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', log],
      // A debugger or loader of the starter is not the child's.
      // The engine's threads each keep a heap of their own, which grow apart: with two in all, a graph of 350,000 nodes takes a sixth less.
      env: { MALLOC_ARENA_MAX: '2', ...withoutNodeOptions(process.env) },
    });
  } finally {
    closeSync(log);
  }
  let said = '';
  let state: ReturnType<Launched['state']> = 'running';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.on('error', (error) => {
    state = { exitCode: EXIT_FAILED, said: error.message };
  });
  child.on('close', (exitCode) => {
    state = { exitCode, said: said.trim() };
  });
  child.unref();
  unrefStream(child.stdout);
  return {
    pid: child.pid,
    state: () => state,
    discard: () => {
      if (state === 'running') child.kill('SIGKILL');
    },
  };
}

/** The compiled script of the child: beside this file, or in the build where this file runs from its source. */
function childScript(): string {
  const beside = join(__dirname, 'child.js');
  if (existsSync(beside)) return beside;
  const built = join(__dirname, '..', '..', '..', 'dist', 'server', 'engine', 'embedded', 'child.js');
  if (existsSync(built)) return built;
  throw new Error(`the embedded engine's script is not built: ${built} is missing`);
}

function openLog(folder: string): number {
  const file = paths.log(folder);
  const long = existsSync(file) && statSync(file).size > MAX_LOG_BYTES;
  return openSync(file, long ? 'w' : 'a', 0o600);
}

function withoutNodeOptions(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'NODE_OPTIONS'));
}

function unrefStream(stream: unknown): void {
  if (
    typeof stream === 'object' &&
    stream !== null &&
    'unref' in stream &&
    typeof stream.unref === 'function'
  ) {
    (stream as { unref: () => void }).unref();
  }
}
