import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../server/root.js';

const SCRIPT = join(projectRoot, 'tests', 'support', 'read-network.py');

/** A graph file as networkx reads it. */
export interface Network {
  readonly multigraph: boolean;
  readonly directed: boolean;
  readonly nodes: readonly [id: string, values: Readonly<Record<string, unknown>>][];
  readonly edges: readonly [
    from: string,
    to: string,
    key: string,
    values: Readonly<Record<string, unknown>>,
  ][];
}

/** A Python that has networkx: the one of the path, or that of the system, for which a package brings it. */
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import networkx']).status === 0,
);

/** Whether networkx is there; with ALLEGIANCE_REQUIRE_NETWORKX=1 it must be, and a test fails where it is not. */
export function canReadNetworks(): boolean {
  return PYTHON !== undefined || process.env['ALLEGIANCE_REQUIRE_NETWORKX'] === '1';
}

/** Reads a file of a graph. @throws Error with what Python says */
export function readNetwork(format: 'graphml' | 'gexf', file: string): Network {
  if (PYTHON === undefined) throw new Error('There is no Python with networkx (python3-networkx).');
  const { status, stdout, stderr, error } = spawnSync(PYTHON, [SCRIPT, format, file], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Network;
}
