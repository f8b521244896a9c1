import type { RequestHandler } from 'express';

/** In a browser, GET /graphql without a query shows the explorer, a page of the built viewer. */
export const explorerPage: RequestHandler = (request, response, next) => {
  if (request.query['query'] !== undefined || request.accepts(['json', 'html']) !== 'html') return next();
  response.redirect(302, '/explorer');
};
