import type { ServerResponse } from 'node:http';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { RequestHandler } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../../api/context.js';
import { AllegianceError } from '../../errors.js';
import { jsonWriter } from './answer.js';
import { boundLists } from './bounded-lists.js';
import { Budget } from './budget.js';
import { costOf, refuseCostly } from './cost.js';
import { Lanes } from './lanes.js';
import { LIMITS } from './limits.js';
import { Slices } from './slices.js';

/** What keeps one request from taking the server from all others. */
export interface BoundedApi {
  /** Whose lists are counted and built in slices. */
  readonly schema: GraphQLSchema;
  /** Refuses operations that may cost too much, and lets large ones wait for one another. */
  readonly plugin: ApolloServerPlugin<Context>;
  /** Writes an answer, in slices where it is large. */
  readonly stringify: (answer: object) => Promise<string>;
  /** Lets requests that come together be read one after the other, the event loop's other work in between. */
  readonly inTurn: RequestHandler;
  /** Must be called with the context of each request, before it is executed. */
  begin(context: Context, response: ServerResponse): void;
}

/** What reading and checking a request counts for among the values of a turn: some for itself, and one for so many bytes. */
const VALUES_A_REQUEST = 800;
const BYTES_A_VALUE = 2;
const MOST_TO_READ = 8_000;
/** Whether a request may ask for the schema's own description, whose values are counted one by one. */
const DESCRIBES = /__(?:schema|type)\b/;

/**
 * @param schema is changed
 * @param answerBytes size of one answer
 */
export function boundedApi(schema: GraphQLSchema, answerBytes: number): BoundedApi {
  const slices = new Slices();
  const lanes = new Lanes(LIMITS.values);
  // Apollo hands on a copy of the context.
  const budgets = new WeakMap<AbortSignal, Budget>();
  const budgetOf = ({ signal }: Context): Budget => {
    const budget = budgets.get(signal);
    if (budget === undefined) throw new Error('a request is executed that was not begun');
    return budget;
  };

  const listener: GraphQLRequestListener<Context> = {
    async didResolveOperation({ document, operation, request, source, contextValue }) {
      // Apollo says which one is missing.
      if (operation === undefined) return;
      const { variables = {} } = request;
      const budget = budgetOf(contextValue);
      try {
        if (DESCRIBES.test(source)) await slices.take(LIMITS.schemaValues, budget);
        const cost = costOf({ schema, document, operation, variables });
        if (cost !== undefined) refuseCostly(cost);
        budget.whenDone(await lanes.enter(cost?.values ?? 1, budget.signal));
        // graphql-js gives the schema's own description at once.
        if (cost !== undefined && cost.schemaValues > 0) await slices.take(cost.schemaValues, budget);
      } catch (error) {
        throw asRefusal(error);
      }
    },
  };

  return {
    schema: boundLists(schema, slices, budgetOf),
    plugin: { requestDidStart: () => Promise.resolve(listener) },
    stringify: jsonWriter(slices, answerBytes),
    inTurn: (request, response, next) => {
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const bytes = Number(request.headers['content-length'] ?? request.url.length);
      const values = Math.min(MOST_TO_READ, VALUES_A_REQUEST + bytes / BYTES_A_VALUE || MOST_TO_READ);
      const turn = slices.take(values, { signal: gone.signal });
      if (turn === undefined) next();
      else
        turn.then(
          () => next(),
          // Nobody waits for it any more.
          () => undefined,
        );
    },
    begin(context, response) {
      const budget = new Budget(context.signal, LIMITS.values);
      budgets.set(context.signal, budget);
      response.once('close', () => budget.done());
    },
  };
}

/** Apollo answers with the status that an error names, and with 500 where it names none. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof AllegianceError)) return error;
  const status = error.code === 'LIMIT_EXCEEDED' ? 400 : 503;
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status } } });
}
