import { Neo4jError } from 'neo4j-driver';
import { AllegianceError, type ErrorDetails } from '../../errors.js';

/** What of the connection belongs into a sentence for its user. */
export interface Where {
  /** URI without credentials. */
  readonly uri: string;
  readonly database: string | undefined;
  /** Whether no password is given. */
  readonly isAnonymous: boolean;
}

/** Codes of Neo4j that say something of the statement or its values, however it is sent. */
const STATEMENT_ERRORS: Readonly<Record<string, 'CYPHER_SYNTAX' | 'READ_ONLY' | 'BAD_USER_INPUT'>> = {
  'Neo.ClientError.Statement.SyntaxError': 'CYPHER_SYNTAX',
  'Neo.ClientError.Statement.AccessMode': 'READ_ONLY',
  'Neo.ClientError.Schema.ConstraintValidationFailed': 'BAD_USER_INPUT',
};

const STOPPED = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.Terminated',
  'Neo.TransientError.Transaction.Terminated',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockClientStopped',
]);

const OUT_OF_MEMORY = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionMemoryLimit',
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.StackOverflow',
]);

/**
 * Whether the driver's transaction function may run the work again for this error.
 * The driver derives it from the code.
 */
export function isRetriable(thrown: unknown): boolean {
  return thrown instanceof Neo4jError && thrown.retriable && !OUT_OF_MEMORY.has(thrown.code);
}

/** Whether the connection went away, so that nobody knows how far the work came. */
export function isConnectionLost(thrown: unknown): boolean {
  return (
    thrown instanceof Neo4jError && (thrown.code === 'ServiceUnavailable' || thrown.code === 'SessionExpired')
  );
}

/**
 * Translates what the driver threw, by its code. Anything that is not the driver's comes back as it is.
 * @param lineOffset lines that were put before the caller's text
 */
export function translate(thrown: unknown, where: Where, lineOffset = 0): unknown {
  if (!(thrown instanceof Neo4jError)) return thrown;
  const { code, message } = thrown;
  const cause = { cause: thrown };
  const make = (
    ours: AllegianceError['code'],
    sentence: string,
    details: ErrorDetails = {},
  ): AllegianceError => new AllegianceError(ours, sentence, details, cause);

  const ofStatement = STATEMENT_ERRORS[code];
  if (ofStatement !== undefined) {
    if (ofStatement === 'READ_ONLY')
      return make(
        'READ_ONLY',
        'The statement would change the graph, and it was sent for reading. Use the write mode, or take the writing clause out.',
      );
    return ofStatement === 'CYPHER_SYNTAX'
      ? make('CYPHER_SYNTAX', withoutPlace(message), place(message, lineOffset))
      : make(ofStatement, message);
  }
  if (STOPPED.has(code))
    return make('QUERY_TIMEOUT', 'The statement was stopped: it took longer than its time.');
  if (OUT_OF_MEMORY.has(code))
    return make(
      'LIMIT_EXCEEDED',
      `Neo4j stopped the statement, because it needs too much memory. ${message}`,
    );
  switch (code) {
    case 'Neo.ClientError.Security.Unauthorized':
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
    case 'Neo.ClientError.Security.CredentialsExpired':
      return make(
        'ENGINE_UNAVAILABLE',
        where.isAnonymous
          ? `Neo4j at ${where.uri} wants a user name and a password. Set NEO4J_PASSWORD, and NEO4J_USERNAME where it is not "neo4j" (\`npm run neo4j\` sets up a server with the password "allegiance").`
          : `Neo4j at ${where.uri} refused the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      );
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return make(
        'ENGINE_UNAVAILABLE',
        `Neo4j at ${where.uri} has no database "${where.database ?? ''}". Check NEO4J_DATABASE; unset, it takes the user's own.`,
      );
    case 'ServiceUnavailable':
    case 'SessionExpired':
      return make('ENGINE_UNAVAILABLE', noAnswer(where, reason(message)));
    default:
      break;
  }
  if (message.startsWith('Connection acquisition timed out'))
    return make(
      'ENGINE_UNAVAILABLE',
      `All connections to Neo4j at ${where.uri} are in use, and none came free in time. Try again in a moment.`,
    );
  if (thrown.retriable)
    return make('ENGINE_UNAVAILABLE', `Neo4j could not do this just now; try again. (${firstLine(message)})`);
  if (code.startsWith('Neo.ClientError.Security.'))
    return make(
      'ENGINE_UNAVAILABLE',
      `Neo4j at ${where.uri} does not allow this user to do that. ${message}`,
    );
  if (/^Neo\.ClientError\.(Statement|Schema|Procedure|General|Transaction|Request)\./.test(code))
    return make('BAD_USER_INPUT', message);
  return make('INTERNAL', `Neo4j failed: ${firstLine(message)}`);
}

/** The sentence for a server that does not answer. */
export function noAnswer({ uri }: Where, why = ''): string {
  return `Neo4j at ${uri} does not answer. Check that it runs and that NEO4J_URI is its Bolt address${why}.`;
}

/** Neo4j ends a syntax error with its place and a drawing of the line. */
function place(message: string, lineOffset: number): ErrorDetails {
  const found = /\(line (\d+), column (\d+)/.exec(message);
  return found === null ? {} : { line: Math.max(1, Number(found[1]) - lineOffset), column: Number(found[2]) };
}

function withoutPlace(message: string): string {
  return message.replace(/\s*\(line \d+, column \d+[\s\S]*$/, '').trim();
}

/** What the driver's machinery met in the end, such as a refused connection. */
function reason(message: string): string {
  const found = /Caused by: (.*)/.exec(message)?.[1];
  return found === undefined ? '' : ` (${found})`;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.trim() ?? message;
}
