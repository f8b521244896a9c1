import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A store is there once Neo4j has made its system database. */
export function hasStore(home) {
  return existsSync(join(home, 'data', 'databases', 'system'));
}

/**
 * The Neo4j that is running this store, by the note it leaves. The note outlives a kill -9, and its number may be
 * another program's by now, so the process must look the part (where there is a `ps` to ask).
 */
export function runningProcess(home) {
  try {
    const pid = readFileSync(join(home, 'run', 'neo4j.pid'), 'utf8').trim();
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', pid], { encoding: 'utf8' });
    return stdout?.includes(`--home-dir=${home}`) ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

export function writeSettings(home, { boltPort, httpPort, heapMegabytes, pageCacheMegabytes }) {
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, 'neo4j.conf'),
    `# Written by scripts/neo4j at every start; changes here are lost.

# Only this machine can connect.
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=:${boltPort}
server.bolt.advertised_address=:${boltPort}
server.http.enabled=true
server.http.listen_address=:${httpPort}
server.http.advertised_address=:${httpPort}

dbms.usage_report.enabled=false

# LOAD CSV reads neither files of this machine nor addresses that it can reach. The product refuses it anyway.
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# The heap is set on Java's command line.
server.memory.pagecache.size=${pageCacheMegabytes}m

# What one statement may take, and all of them together: it is refused before the heap is full.
db.memory.transaction.max=${transactionMegabytes(heapMegabytes, 4)}m
dbms.memory.transaction.total.max=${transactionMegabytes(heapMegabytes, 2)}m

# Transaction logs grow as needed: 3 MB for an empty store instead of 516 MB.
db.tx_log.preallocate=false
# After the databases are closed, Bolt would wait 2 x 5 s for connections to fall silent.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`,
  );
}

function transactionMegabytes(heapMegabytes, part) {
  return Math.max(16, Math.floor(heapMegabytes / part));
}
