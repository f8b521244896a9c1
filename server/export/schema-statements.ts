import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { skipBlank, splitStatements } from '../../domain/cypher-text/script.js';
import { projectRoot } from '../root.js';

/** The constraints and indexes of `cypher/schema` as one script, without its comments. */
export function schemaScript(): string {
  const folder = join(projectRoot, 'cypher', 'schema');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => splitStatements(readFileSync(join(folder, file), 'utf8')))
    .map((statement) => `${statement.slice(skipBlank(statement))};\n`)
    .join('');
}
