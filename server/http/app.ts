import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import compressedStatic from 'express-static-gzip';
import type { Logger } from 'pino';
import type { Context } from '../api/context.js';
import { executableSchema } from '../api/schema.js';
import { DEFAULT_CYPHER_BOUNDS, type CypherBounds } from '../config.js';
import { AllegianceError, messageOf } from '../errors.js';
import { Checker } from '../cypher/checker.js';
import type { GraphEngine } from '../graph/port.js';
import { GraphReader } from '../query/reader.js';
import { searchOf } from '../query/search.js';
import { explorerPage, schemaText } from './explorer.js';
import { formatErrors } from './errors.js';
import { executionOf } from './execution.js';
import { LIMITS, limitRule } from './limits.js';
import { hostCheck, securityHeaders } from './security.js';

export interface WebOptions {
  readonly engine: GraphEngine;
  readonly log: Logger;
  /** Folder of the built viewer. */
  readonly clientFolder: string;
  /** Host that the server listens on, for the check of the Host header. */
  readonly host: string;
  /** Bounds of a person's own statement; the usual ones unless given. */
  readonly cypherBounds?: CypherBounds;
}

export interface Web {
  readonly server: Server;
  /** Gets ready what the first Cypher statement of a person needs. */
  warmUp(): void;
  /** Ends running requests and stops listening. */
  close(): Promise<void>;
}

/** Viewer at `/`, GraphQL at `/graphql`, health at `/health`. Listening is the caller's. */
export async function createWeb({
  engine,
  log,
  clientFolder,
  host,
  cypherBounds = DEFAULT_CYPHER_BOUNDS,
}: WebOptions): Promise<Web> {
  const app = express();
  const checker = new Checker();
  app.disable('x-powered-by');
  // A hash over every answer, for requests that are never conditional; files have theirs from their date.
  app.disable('etag');
  const server = createServer(app);
  const execution = executionOf(executableSchema());
  const apollo = new ApolloServer<Context>({
    gateway: execution.gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Nobody's operations are kept by their hash.
    persistedQueries: false,
    // main.ts ends the web server and then the engine.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitRule],
    formatError: formatErrors(log),
    plugins: [
      execution.plugin,
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap every field's resolver, and the schema gives no cache hints.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 3_000 }),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
  await apollo.start();

  app.use(securityHeaders, hostCheck(host));
  app.get('/health', health(engine));
  app.get('/graphql', explorerPage(clientFolder));
  app.get('/schema.graphql', schemaText);
  app.use(
    '/graphql',
    express.json({ limit: LIMITS.bodyBytes }),
    expressMiddleware(apollo, { context: contextOf(engine, checker, cypherBounds) }),
  );
  serveViewer(app, clientFolder);
  app.use(asGraphQL(log));
  return {
    server,
    warmUp: () => checker.warmUp(),
    async close() {
      await checker.close();
      await apollo.stop();
    },
  };
}

/** What a request may take beyond the time of a person's statement, ms: its rows are read and drawn. */
const AFTER_CYPHER_MS = 5_000;

/** A request's own reader, beside what all requests share. */
function contextOf(
  engine: GraphEngine,
  checker: Checker,
  cypherBounds: CypherBounds,
): (arguments_: { req: express.Request; res: express.Response }) => Promise<Context> {
  const search = searchOf(engine);
  const requestMs = Math.max(LIMITS.timeoutMs, cypherBounds.timeoutMs + AFTER_CYPHER_MS);
  return ({ res }) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), requestMs);
    res.on('close', () => {
      clearTimeout(timer);
      // Whoever has the answer stops nothing.
      if (!res.writableFinished) stop.abort();
    });
    return Promise.resolve({
      engine,
      reader: new GraphReader(engine, stop.signal),
      cypherBounds,
      checker,
      signal: stop.signal,
      search,
    });
  };
}

function health(engine: GraphEngine): express.RequestHandler {
  return async (_request, response) => {
    try {
      await engine.ping();
      response.json({ status: 'ok', engine: engine.info.name, version: engine.info.version });
    } catch (error) {
      response
        .status(503)
        .json({ status: 'unavailable', engine: engine.info.name, message: messageOf(error) });
    }
  };
}

function serveViewer(app: Express, folder: string): void {
  const page = join(folder, 'index.html');
  app.use(
    // The build leaves a compressed copy beside each file.
    compressedStatic(folder, {
      index: 'index.html',
      serveStatic: {
        maxAge: '1h',
        setHeaders: (response, path) => {
          if (/\.html(\.gz)?$/.test(path)) response.setHeader('cache-control', 'no-cache');
          else if (/assets[\\/]/.test(path))
            response.setHeader('cache-control', 'public, max-age=31536000, immutable');
        },
      },
    }),
  );
  app.get(/.*/, (request, response, next) => {
    if (!request.accepts('html') || !existsSync(page)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page, { dotfiles: 'allow' });
  });
  app.use((request, response) => {
    response.status(404).json({
      errors: [
        {
          message: `There is nothing at ${request.path}; GraphQL is at /graphql.`,
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });
}

/** Errors before GraphQL, such as a body that is too large or no JSON, in GraphQL's form. */
function asGraphQL(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status =
      error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
    if (status >= 500) log.error({ err: error }, 'a request failed before GraphQL');
    const tooLarge = status === 413;
    const known = error instanceof AllegianceError;
    response.status(known ? 400 : status).json({
      errors: [
        {
          message: tooLarge
            ? `The request is larger than ${LIMITS.bodyBytes} bytes.`
            : status < 500 || known
              ? messageOf(error)
              : 'Something went wrong here; the log has it.',
          extensions: {
            code: tooLarge
              ? 'LIMIT_EXCEEDED'
              : known
                ? error.code
                : status < 500
                  ? 'BAD_USER_INPUT'
                  : 'INTERNAL',
          },
        },
      ],
    });
  };
}
