import { AllegianceError, messageOf } from '../../errors.js';
import type { ErrorDetails } from '../../errors.js';
import { diskFault } from './disk-fault.js';
import type { Failure } from './protocol.js';

/**
 * Translates what the embedded engine threw. It gives a GQLSTATUS (ISO/IEC 39075) with most errors; the class
 * (first two characters) decides. A panic inside the engine has none.
 * @param lineOffset lines that were put before the caller's text
 */
export function translate(thrown: unknown, lineOffset = 0): Failure {
  if (thrown instanceof AllegianceError) {
    return { code: thrown.code, message: thrown.message, details: thrown.details };
  }
  const message = messageOf(thrown);
  const status = gqlStatusOf(thrown);
  const disk = mayBeOfDisk(message, status) ? diskFault(message) : undefined;
  if (disk !== undefined) {
    return {
      code: 'ENGINE_UNAVAILABLE',
      message: `${disk.what}. Nothing of this change was kept. ${disk.remedy}, then send it again; reading goes on meanwhile.`,
      details: {},
    };
  }
  const sentence = clean(message);
  switch (status?.slice(0, 2)) {
    case '42':
      // The engine gives a missing parameter the status of an undefined variable; the text of the statement is sound.
      if (sentence.startsWith('Missing parameter'))
        return { code: 'BAD_USER_INPUT', message: `${sentence} Give it a value.`, details: {} };
      return { code: 'CYPHER_SYNTAX', message: sentence, details: place(message, lineOffset) };
    case 'G1':
    case 'G2':
    case '22':
      if (status === '22000' && /GRAFEO-X\d+/.test(message)) break;
      return { code: 'BAD_USER_INPUT', message: sentence, details: {} };
    case '40':
      return {
        code: 'ENGINE_UNAVAILABLE',
        message: `Another writer was faster: ${sentence} Send the statement again.`,
        details: {},
        conflict: true,
      };
    case undefined:
      if (/^task \d+ panicked/.test(message)) {
        return {
          code: 'CYPHER_UNSUPPORTED',
          message:
            'The embedded engine could not finish this statement: an intermediate step passed 65,536 rows. Split its MATCH into one hop each, use a variable-length hop such as *2..2, or filter earlier.',
          details: {},
        };
      }
      break;
    default:
      break;
  }
  // What its planner does not know yet, it calls an internal error.
  if (/\bunsupported\b|\bnot supported\b|reached the planner/i.test(message)) {
    return {
      code: 'CYPHER_UNSUPPORTED',
      message:
        'The embedded engine can not plan this statement. Write its subqueries and pattern comprehensions as MATCH or CALL { } clauses of their own, with WITH between them, or use Neo4j.',
      details: {},
    };
  }
  return { code: 'INTERNAL', message: `The embedded engine failed: ${sentence}`, details: {} };
}

/** Whether the system said it: an error of the statement or its values may quote anything. */
function mayBeOfDisk(message: string, status: string | undefined): boolean {
  return !/^(?:42|22|G1|G2)/.test(status ?? '') && /\(os error \d+\)/.test(message);
}

/** The GQLSTATUS of an error of the engine, where it has one. */
export function gqlStatusOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const status: unknown = (thrown as { gqlStatus?: unknown }).gqlStatus;
  return typeof status === 'string' ? status : undefined;
}

/** Takes the engine's own codes and its drawing of the source line out, and ends the sentence. */
function clean(message: string): string {
  const [head = ''] = message.split(/\n\s*(?:-->|\|)/);
  const help = /\n\s*help: (.*)/.exec(message)?.[1];
  const text = head
    .replace(/^(?:\w+ error|Database error): /, '')
    .replace(/GRAFEO-[A-Z]\d+: /g, '')
    .replace(/^(?:syntax|semantic) error: /, '')
    .replace(/^\[Cypher\] /, '')
    .replace(/^Invalid value: /, '')
    .trim();
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return help === undefined ? sentence : `${sentence} ${help}`;
}

function place(message: string, lineOffset: number): ErrorDetails {
  const found = /--> query:(\d+):(\d+)/.exec(message);
  if (found === null) return {};
  return { line: Math.max(1, Number(found[1]) - lineOffset), column: Number(found[2]) };
}
