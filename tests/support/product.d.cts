import { type ChildProcess } from 'node:child_process';

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
 * @param signal kills the product, whatever it is doing
 */
export function startProduct(
  folder: string,
  environment: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Product>;

/** This process's environment without what would point the product at somebody's database or change what npm installs. */
export function cleanEnvironment(): NodeJS.ProcessEnv;
