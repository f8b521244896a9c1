// Run by the build: keeps what V8 compiles of Neo4j's language library, a quarter of the time to a first statement.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './index.js';
import { COMPILED_LANGUAGE, compiledLanguage } from './language.js';

/** Most of the grammar and of the analysis, so that their code is among it. */
const USUAL = `
  MATCH p = (a:Entity {id: $id})-[r:FOUGHT|COOPERATED_WITH*1..2]-(b) WHERE a.name STARTS WITH 'A' AND exists { (b)--(:Source) }
  OPTIONAL MATCH (b)<-[:ABOUT]-(c:Claim) WITH a, b, collect(DISTINCT c.id)[0..3] AS claims, count(*) AS number
  UNWIND claims AS claim CALL { WITH b MATCH (b)--(d) RETURN d LIMIT 1 }
  RETURN a.name AS name, CASE WHEN number > 1 THEN [x IN claims WHERE x <> claim | toUpper(x)] ELSE null END AS found
  ORDER BY name DESC SKIP 1 LIMIT 10`;

prepare(USUAL, { engine: 'embedded', access: 'read' });
for (const name of readdirSync(__dirname)) {
  if (COMPILED_LANGUAGE.test(name)) rmSync(join(__dirname, name));
}
const kept = compiledLanguage();
if (kept !== null) writeFileSync(join(__dirname, kept.name), kept.code);
