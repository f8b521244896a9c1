// Run by the build: keeps Neo4j's language library changed and compiled, more than half of the time to a first statement.
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './index.js';
import { filesToKeep, KEPT_FILE, loadAnew } from './language.js';

/** Most of the grammar and of the analysis, so that their code is among it. */
const USUAL = `
  MATCH p = (a:Entity {id: $id})-[r:FOUGHT|COOPERATED_WITH*1..2]-(b) WHERE a.name STARTS WITH 'A' AND exists { (b)--(:Source) }
  OPTIONAL MATCH (b)<-[:ABOUT]-(c:Claim) WITH a, b, collect(DISTINCT c.id)[0..3] AS claims, count(*) AS number
  UNWIND claims AS claim CALL { WITH b MATCH (b)--(d) RETURN d LIMIT 1 }
  RETURN a.name AS name, CASE WHEN number > 1 THEN [x IN claims WHERE x <> claim | toUpper(x)] ELSE null END AS found
  ORDER BY name DESC SKIP 1 LIMIT 10`;

loadAnew();
prepare(USUAL, { engine: 'embedded', access: 'read' });
const kept = filesToKeep();
for (const [name, content] of kept) {
  // Whole or not at all, for whoever loads it meanwhile.
  const unfinished = join(__dirname, `${name}.${process.pid}`);
  writeFileSync(unfinished, content);
  renameSync(unfinished, join(__dirname, name));
}
for (const name of readdirSync(__dirname)) {
  if (KEPT_FILE.test(name) && !kept.has(name)) rmSync(join(__dirname, name));
}
