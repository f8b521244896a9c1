import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
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
import { Answers } from '../analysis/answers.js';
import type { Context } from '../api/context.js';
import { executableSchema } from '../api/schema.js';
import { DEFAULT_CYPHER_BOUNDS, type CypherBounds } from '../config.js';
import { AllegianceError, messageOf } from '../errors.js';
import { Checker } from '../guard/checker.js';
import type { GraphEngine } from '../engine/port.js';
import { GraphReader } from '../read/reader.js';
import { searchOf } from '../read/search/index.js';
import { graphiqlPage, schemaText } from './graphiql.js';
import { exactVariables, keepBody, variablesAsWritten } from './exact-variables.js';
import { formatErrors } from './errors.js';
import { getQueries } from './get-queries.js';
import { boundedApi, type BoundedApi } from './limits/bounded-api.js';
import { LIMITS, limitRule } from './limits/limits.js';
import { health } from './health.js';
import { hostCheck } from './hosts.js';
import { securityHeaders } from './security.js';

export interface WebOptions {
  readonly engine: GraphEngine;
  readonly log: Logger;
  /** Folder of the built viewer. */
  readonly clientFolder: string;
  /** Host that the server listens on, for the check of the Host header. */
  readonly host: string;
  /** Further names that a request may carry in Host. */
  readonly allowedHosts?: readonly string[];
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
  allowedHosts = [],
  cypherBounds = DEFAULT_CYPHER_BOUNDS,
}: WebOptions): Promise<Web> {
  const app = express();
  const checker = new Checker();
  app.disable('x-powered-by');
  // A hash over every answer, for requests that are never conditional; files have theirs from their date.
  app.disable('etag');
  const server = createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 5_000;
  const bounded = boundedApi(
    executableSchema(),
    Math.max(LIMITS.answerBytes, ROOM_AROUND_ROWS * cypherBounds.maxBytes),
  );
  const apollo = new ApolloServer<Context>({
    schema: bounded.schema,
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
    validationOptions: { maxErrors: 20 },
    stringifyResult: bounded.stringify,
    formatError: formatErrors(log),
    plugins: [
      exactVariables,
      bounded.plugin,
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

  app.use(securityHeaders, hostCheck(host, allowedHosts));
  app.get('/health', health(engine));
  app.get('/graphql', graphiqlPage(clientFolder));
  app.get('/schema.graphql', schemaText);
  app.use(
    '/graphql',
    getQueries,
    express.json({ limit: LIMITS.bodyBytes, verify: keepBody }),
    bounded.inTurn,
    expressMiddleware(apollo, { context: contextOf(engine, checker, cypherBounds, bounded) }),
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

/**
 * How long an idle connection stays open. Longer than clients and proxies keep theirs (a minute mostly), so that none of them
 * sends a request in the moment in which it is closed here.
 */
const KEEP_ALIVE_MS = 75_000;

/** An answer may hold all the rows that a person's statement may give, and be written as JSON. */
const ROOM_AROUND_ROWS = 1.5;

/** What a request may take beyond the time of a person's statement, ms: its rows are read and drawn. */
const AFTER_CYPHER_MS = 5_000;

/** A request's own reader, beside what all requests share. */
function contextOf(
  engine: GraphEngine,
  checker: Checker,
  cypherBounds: CypherBounds,
  bounded: BoundedApi,
): (arguments_: { req: express.Request; res: express.Response }) => Promise<Context> {
  const search = searchOf(engine);
  const answers = new Answers(engine);
  const requestMs = Math.max(LIMITS.timeoutMs, cypherBounds.timeoutMs + AFTER_CYPHER_MS);
  return ({ req, res }) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), requestMs);
    res.on('close', () => {
      clearTimeout(timer);
      // Whoever has the answer stops nothing.
      if (!res.writableFinished) stop.abort();
    });
    const context: Context = {
      engine,
      reader: new GraphReader(engine, stop.signal),
      cypherBounds,
      checker,
      variablesAsWritten: () => variablesAsWritten(req),
      signal: stop.signal,
      search,
      answers: answers.forRequest(),
    };
    bounded.begin(context, res);
    return Promise.resolve(context);
  };
}

function serveViewer(app: Express, folder: string): void {
  const page = join(folder, 'index.html');
  app.use(
    // The build leaves a compressed copy beside each file.
    compressedStatic(folder, {
      index: 'index.html',
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      serveStatic: {
        maxAge: '1h',
        setHeaders: (response, path) => {
          if (/\.html(\.(gz|br))?$/.test(path)) response.setHeader('cache-control', 'no-cache');
          else if (/assets[\\/]/.test(path))
            response.setHeader('cache-control', 'public, max-age=31536000, immutable');
        },
      },
    }),
  );
  app.get(/.*/, (request, response, next) => {
    // A file that is not there is not the page: a tab of an older build would run it as what it asked for.
    const isFile = extname(request.path) !== '' || /\/assets(\/|$)/.test(request.path);
    if (isFile || !request.accepts('html') || !existsSync(page)) return next();
    // The page names its files, and asks the API, beside itself; a proxy may have put it below any path.
    const up = '../'.repeat(Math.max(0, request.path.split('/').length - 2)) || './';
    response.setHeader('cache-control', 'no-cache');
    response.redirect(302, up + request.url.slice(request.path.length));
  });
  app.use((request, response) => {
    response.setHeader('cache-control', 'no-store');
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
