import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitStatements } from '../../../domain/cypher-text/script.js';
import { projectRoot } from '../../root.js';

/** What a statement of the derivation is confined to; the name of its parameter. */
export type Scope = 'claims' | 'relationships' | 'entities';

/** A statement of `cypher/derive` that leaves everything outside its scope alone. */
export interface ConfinedStatement {
  /** File that it stands in, without its folder. */
  readonly file: string;
  readonly scope: Scope;
  /** The only predicate whose claims it looks at, where there is one. */
  readonly predicate: string | null;
  readonly text: string;
}

/** Of claims: an id each. Of relationships: a map of `id`, `subject` and `object` each. Of entities: an id each. */
const ONE = 'one';
const COMMENTS = /^(?:\s*\/\/[^\n]*\n|\s+)*/;
const CLAIM = /^MATCH \((\w+):Claim(?: \{([^}]*)\})?\)/;
const RELATIONSHIP = /^MATCH \(:Entity\)-\[r\]->\(:Entity\)\nWHERE /;
const ENTITY = /^MATCH \(n:Entity\)/;

let statements: readonly ConfinedStatement[] | undefined;

/**
 * The whole derivation, in its order, each statement confined to the claims, relationships or entities of a parameter. It
 * is made of the scripts' own text, so that there is one derivation and not two.
 * @throws Error for a statement of `cypher/derive` that begins in none of the three ways
 */
export function confinedDerivation(): readonly ConfinedStatement[] {
  statements ??= readAll(join(projectRoot, 'cypher', 'derive'));
  return statements;
}

function readAll(folder: string): ConfinedStatement[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .flatMap((file) =>
      splitStatements(readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')).map((text) => ({
        file,
        ...confine(text, file),
      })),
    );
}

/**
 * Confines one statement.
 * @param text a statement of the derivation, with or without comments before it
 * @param file for the message
 */
export function confine(text: string, file: string): Omit<ConfinedStatement, 'file'> {
  const statement = text.replace(COMMENTS, '');
  const claim = CLAIM.exec(statement);
  if (claim !== null) {
    const [head, name = 'c', properties = ''] = claim;
    const rest = statement.slice(head.length);
    const own = properties === '' ? '' : `, ${properties}`;
    return {
      scope: 'claims',
      predicate: /^predicate: '(\w+)'$/.exec(properties)?.[1] ?? null,
      text: `UNWIND $claims AS ${ONE}\nMATCH (${name}:Claim {id: ${ONE}${own}})${rest}`,
    };
  }
  if (RELATIONSHIP.test(statement))
    return {
      scope: 'relationships',
      predicate: null,
      text: statement.replace(
        RELATIONSHIP,
        // From the subject outwards: claims point to both ends, to some by the ten thousand, and come in at the other side.
        `UNWIND $relationships AS ${ONE}\nMATCH (start:Entity {id: ${ONE}.subject})\nMATCH (start)-[r]->(:Entity)\nWHERE r.id = ${ONE}.id AND `,
      ),
    };
  if (ENTITY.test(statement))
    return {
      scope: 'entities',
      predicate: null,
      text: statement.replace(ENTITY, `UNWIND $entities AS ${ONE}\nMATCH (n:Entity {id: ${ONE}})`),
    };
  throw new Error(
    `A statement of cypher/derive/${file} begins neither with claims, relationships nor entities, so it cannot be confined to what changed: ${statement.slice(0, 80)}`,
  );
}
