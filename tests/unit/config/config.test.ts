import { ConfigError, DEFAULT_CYPHER_BOUNDS, readConfig } from '../../../server/config.js';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.faults : [String(error)];
  }
}

describe('bounds of Cypher in the environment', () => {
  test('are the usual ones where nothing is set', () => {
    const { cypher, graph } = readConfig({ CYPHER_MAX_ROWS: ' ' });
    expect(cypher).toEqual(DEFAULT_CYPHER_BOUNDS);
    expect(graph).toMatchObject({ engine: 'embedded', memoryLimitBytes: 1024 ** 3 });
  });

  test('are taken, in their units', () => {
    const { cypher, graph } = readConfig({
      CYPHER_MAX_ROWS: '50',
      CYPHER_MAX_MB: '0.5',
      CYPHER_TIMEOUT_S: '2.5',
      ENGINE_MEMORY_MB: '256',
    });
    expect(cypher).toEqual({ maxRows: 50, maxBytes: 500_000, timeoutMs: 2_500 });
    expect(graph).toMatchObject({ memoryLimitBytes: 256 * 1024 ** 2 });
  });

  test('each that is no such number is named, all at once', () => {
    const faults = faultsOf({
      CYPHER_MAX_ROWS: '1e3',
      CYPHER_MAX_MB: '0',
      CYPHER_TIMEOUT_S: '-1',
      ENGINE_MEMORY_MB: '64',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['CYPHER_MAX_ROWS', 'CYPHER_MAX_MB', 'CYPHER_TIMEOUT_S', 'ENGINE_MEMORY_MB']),
    );
    expect(faults).toHaveLength(4);
    expect(faultsOf({ CYPHER_MAX_ROWS: '1.5' })).toHaveLength(1);
  });

  test('that of the embedded engine beside a Neo4j is a fault, since it would do nothing', () => {
    const faults = faultsOf({
      NEO4J_URI: 'bolt://127.0.0.1:7687',
      NEO4J_PASSWORD: 'secret-enough',
      ENGINE_MEMORY_MB: '512',
    });
    expect(faults).toEqual([expect.stringContaining('ENGINE_MEMORY_MB')]);
  });

  test('Neo4j without a password is a server without authentication; a user name alone is a fault', () => {
    const uri = { NEO4J_URI: 'bolt://127.0.0.1:7687' };
    expect(readConfig(uri).graph).toMatchObject({ engine: 'neo4j', password: undefined });
    expect(faultsOf({ ...uri, NEO4J_USERNAME: 'neo4j' })).toEqual([
      expect.stringContaining('NEO4J_PASSWORD is not'),
    ]);
  });
});

describe('names of the server in the environment', () => {
  test('are none, or those given, however they are written', () => {
    expect(readConfig({ ALLOWED_HOSTS: ' ' }).allowedHosts).toEqual([]);
    expect(readConfig({ ALLOWED_HOSTS: 'Intel.Example.org, 10.0.0.5,[2001:db8::1],' }).allowedHosts).toEqual([
      'intel.example.org',
      '10.0.0.5',
      '2001:db8::1',
    ]);
  });

  test('that are no names are faults, told with all others', () => {
    const faults = faultsOf({
      ALLOWED_HOSTS: 'https://intel.example.org, ok.example.org, intel.example.org:443, *',
      PORT: 'x',
    });
    expect(faults).toHaveLength(2);
    expect(faults.join(' ')).toMatch(/ALLOWED_HOSTS .*"https:.*intel\.example\.org:443.*"\*"/);
    expect(faults.join(' ')).not.toContain('ok.example.org');
  });
});
