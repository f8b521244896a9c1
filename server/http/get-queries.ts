import type { RequestHandler } from 'express';

/** The header by which Apollo Server knows a request that no page elsewhere can have made a browser send. */
const VETTED = 'apollo-require-preflight';

/** Where a browser says that a request comes from: this very origin, or a person's address bar or bookmark. */
const OWN = new Set(['same-origin', 'none']);

/**
 * Lets a program's `GET /graphql?query=...` through Apollo Server's CSRF prevention, which otherwise asks every GET for a
 * header of its own that urql and others don't send. A GET is only ever a query, and an answer is never readable for a page
 * of another origin. What is left is that such a page makes a browser ask, and cost this machine time: a browser says so
 * (`Sec-Fetch-Site`, sent to loopback and over HTTPS), and then the prevention stays. Where it says nothing, as other
 * programs do, JSON must be asked for by name, which a link, a picture or a script never does.
 */
export const getQueries: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' && request.query['query'] !== undefined) {
    const site = request.headers['sec-fetch-site'];
    const vetted = site === undefined ? /\bjson\b/.test(request.headers.accept ?? '') : OWN.has(String(site));
    if (vetted && request.headers.origin === undefined) request.headers[VETTED] = 'vetted';
    // The graph changes, and an address in a browser's history should not keep an answer.
    response.setHeader('cache-control', 'no-store');
  }
  next();
};
