import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { SCHEMA_SDL } from '../api/schema.generated.js';
import { GRAPHIQL_POLICY } from './security.js';

/**
 * In a browser, GET /graphql without a query shows the explorer of the API. Where the viewer is not built, it shows the
 * schema, every type and field with its sentence. A program's GET goes on to GraphQL.
 * @param clientFolder folder of the built viewer
 */
export function graphiqlPage(clientFolder: string): RequestHandler {
  const page = join(clientFolder, 'graphiql.html');
  return (request, response, next) => {
    response.vary('Accept');
    if (request.query['query'] !== undefined || request.accepts(['json', 'html']) !== 'html') next();
    // The page names its files beside itself, so it has one address.
    else if (request.path.endsWith('/')) response.redirect(308, '../graphql');
    else if (!existsSync(page)) response.type('text/plain').send(SCHEMA_SDL);
    else {
      response.setHeader('content-security-policy', GRAPHIQL_POLICY);
      response.setHeader('cache-control', 'no-cache');
      response.sendFile(page, { dotfiles: 'allow' });
    }
  };
}

/** The whole schema in GraphQL's own language, for people and for generators of types. */
export const schemaText: RequestHandler = (_request, response) => {
  response.type('text/plain').send(SCHEMA_SDL);
};
