import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { AllegianceError } from '../errors.js';

const BY_CALLER = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a caller sees of an error: our own as they are, GraphQL's own about the request as BAD_USER_INPUT, and of
 * everything else only an id that stands in the log with the whole of it.
 */
export function formatErrors(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = ownOr(unwrapResolverError(error));
    if (original instanceof AllegianceError) {
      const extensions = {
        code: original.code,
        ...original.details,
        ...(original.retriable && { retriable: true }),
      };
      return { ...formatted, message: original.message, extensions };
    }
    const code = String(formatted.extensions?.['code'] ?? '');
    if (code === 'BAD_USER_INPUT' || code === 'LIMIT_EXCEEDED' || code === 'READ_ONLY')
      return { ...formatted, extensions: { code } };
    if (BY_CALLER.has(code)) return { ...formatted, ...refusal(formatted, code) };
    if (
      original instanceof GraphQLError &&
      original.originalError === undefined &&
      code !== 'INTERNAL_SERVER_ERROR'
    )
      return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
    const id = randomUUID();
    log.error({ id, err: original, path: formatted.path }, 'a request failed');
    return {
      message: `Something went wrong here, and not in your request. The log has it under ${id}.`,
      extensions: { code: 'INTERNAL', id },
      ...(formatted.path && { path: formatted.path }),
    };
  };
}

/** Our own error, where GraphQL's holds one outside of any field. */
function ownOr(error: unknown): unknown {
  const held = error instanceof GraphQLError ? error.originalError : undefined;
  return held instanceof AllegianceError ? held : error;
}

/** What GraphQL itself says of a request that is too large to be read. */
const TOO_LARGE = [
  [/more that \d+ tokens/, 'The operation is too long; ask for less, or in several requests.'],
  [
    /^Maximum call stack/,
    'The operation is nested too deeply to be read; ask for less, or in several requests.',
  ],
] as const;

/** Code and words for a request that GraphQL did not take. */
function refusal(
  { message, extensions }: GraphQLFormattedError,
  reason: string,
): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const [, sentence] = TOO_LARGE.find(([pattern]) => pattern.test(message)) ?? [];
  const refused = sentence === undefined ? extensions?.['refused'] : 'LIMIT_EXCEEDED';
  return { message: sentence ?? message, extensions: { code: refused ?? 'BAD_USER_INPUT', reason } };
}
