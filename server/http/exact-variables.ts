import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { Request } from 'express';
import { Kind, type TypeNode } from 'graphql';
import { JsonScalar, numberRefused } from '../api/common/scalars.js';
import type { Context } from '../api/context.js';
import { exactly, NumberFault, parseAsWritten } from '../engine/numbers.js';

const bodies = new WeakMap<IncomingMessage, { readonly body: Buffer; readonly encoding: string }>();

/** Keeps a request's body as it came; for the option `verify` of Express's parser of JSON. */
export function keepBody(request: IncomingMessage, _response: unknown, body: Buffer, encoding: string): void {
  bodies.set(request, { body, encoding });
}

/** The variables of a request with their numbers as text; null where there are none, or they nest too deeply. */
export function variablesAsWritten(request: Request): Readonly<Record<string, unknown>> | null {
  const kept = bodies.get(request);
  const inAddress = request.query['variables'];
  try {
    if (kept !== undefined) {
      const whole = parseAsWritten(new TextDecoder(kept.encoding).decode(kept.body));
      return isMap(whole) && isMap(whole['variables']) ? whole['variables'] : null;
    }
    const variables = typeof inAddress === 'string' ? parseAsWritten(inAddress) : null;
    return isMap(variables) ? variables : null;
  } catch (error) {
    // The JSON was read once already, so that only its depth can be too much; the scalar says so of what was read.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * `JSON.parse` makes 637790870791443700 of 637790870791443682, and 5 of 5.0. Variables of the type JSON get their numbers
 * as they were written in the request; those of all other types are what GraphQL's own types take.
 */
export const exactVariables: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({ didResolveOperation: (context) => Promise.resolve(context).then(takeAsWritten) }),
};

/** @throws GraphQLError for a number that no graph holds */
function takeAsWritten({
  operation,
  request,
  contextValue,
}: GraphQLRequestContextDidResolveOperation<Context>): void {
  const names = operation?.variableDefinitions
    ?.filter(({ type }) => isJson(type))
    .map(({ variable }) => variable.name.value)
    .filter((name) => request.variables?.[name] !== undefined);
  if (names === undefined || names.length === 0) return;
  const written = contextValue.variablesAsWritten();
  if (written === null) return;
  try {
    const exact = names.map((name) => [name, exactly(written[name])] as const);
    request.variables = { ...request.variables, ...Object.fromEntries(exact) };
  } catch (error) {
    throw error instanceof NumberFault ? numberRefused(error) : error;
  }
}

/** Whether a type is JSON, or a list of it. */
function isJson(node: TypeNode): boolean {
  return node.kind === Kind.NAMED_TYPE ? node.name.value === JsonScalar.name : isJson(node.type);
}
