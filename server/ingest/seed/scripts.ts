import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSchemaStatement, splitScript, type ScriptStatement } from '../../../domain/cypher-text/script.js';

/** Folders of `cypher/` that make the graph, in the order in which they run. */
export const FOLDERS = ['schema', 'seed', 'derive'] as const;

export interface Script {
  /** Path inside the Cypher folder, with forward slashes. */
  readonly name: string;
  readonly statements: readonly ScriptStatement[];
}

export interface Scripts {
  readonly schema: readonly Script[];
  readonly data: readonly Script[];
  /** SHA-256 over all names and texts; the same for the same graph. */
  readonly hash: string;
}

/**
 * Reads the scripts that make the graph: by folder, then by file name.
 * @param cypherFolder absolute path of `cypher/`
 * @throws Error for a folder that cannot be read, or a schema statement in a file together with data
 */
export function readScripts(cypherFolder: string): Scripts {
  const hash = createHash('sha256');
  const schema: Script[] = [];
  const data: Script[] = [];
  for (const folder of FOLDERS) {
    for (const file of readdirSync(join(cypherFolder, folder)).filter(isCypher).sort()) {
      const name = `${folder}/${file}`;
      const text = readFileSync(join(cypherFolder, folder, file), 'utf8').replaceAll('\r\n', '\n');
      hash.update(`${name}\0${text}\0`);
      const statements = splitScript(text);
      const changesSchema = statements.filter(({ text: statement }) => isSchemaStatement(statement));
      if (changesSchema.length > 0 && changesSchema.length < statements.length) {
        throw new Error(
          `${name} mixes schema statements with others (line ${changesSchema[0]?.line ?? 1}). Put constraints and indexes in a file of their own under schema/.`,
        );
      }
      (changesSchema.length > 0 ? schema : data).push({ name, statements });
    }
  }
  return { schema, data, hash: hash.digest('hex') };
}

function isCypher(file: string): boolean {
  return file.endsWith('.cypher');
}
