import type { RequestHandler } from 'express';
import { SCHEMA_SDL } from '../api/schema.generated.js';

/** In a browser, GET /graphql without a query shows the whole schema, every type and field with its sentence. */
export const explorerPage: RequestHandler = (request, response, next) => {
  if (request.query['query'] !== undefined || request.accepts(['json', 'html']) !== 'html') return next();
  response.type('text/plain').send(SCHEMA_SDL);
};
