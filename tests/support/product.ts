import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The product as a person starts it: `npm start` in a process of its own. */
export interface Product {
  /** Address of the viewer, without a slash at the end. */
  readonly address: string;
  readonly process: ChildProcess;
  /** What it printed until it named its address. */
  readonly said: string;
  graphql(query: string, variables?: object): Promise<Record<string, unknown>>;
  /** Ends it as Ctrl-C does, and waits. */
  stop(): Promise<void>;
  /** Ends it and all that it started with no chance to say goodbye. */
  kill(): Promise<void>;
}

/**
 * Starts the product and waits for its address.
 * @param folder the project's root, or a copy of it
 * @param environment beside this process's own; `PORT=0` picks a free port unless it says otherwise
 */
export async function startProduct(folder: string, environment: NodeJS.ProcessEnv): Promise<Product> {
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...cleanEnvironment(), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { address, said } = await addressOf(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    process.kill(-Number(child.pid), signal);
    await exited;
  };
  return {
    address,
    process: child,
    said,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async graphql(query, variables = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as {
        data?: Record<string, unknown>;
        errors?: unknown;
      };
      if (errors !== undefined || data === undefined)
        throw new Error(`GraphQL answered ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

/** This process's environment without what would point the product at somebody's database or change what npm installs. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NEO4J_|ALLEGIANCE_|HOST$|PORT$|DATA_DIR$|NODE_ENV$|JEST_|npm_)/.test(name),
    ),
  );
}

function addressOf(child: ChildProcess): Promise<{ address: string; said: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/[\w.[\]:]+:\d+/.exec(said);
      if (address) resolve({ address: address[0], said });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`npm start ended with ${String(code)}:\n${said}`)));
  });
}
