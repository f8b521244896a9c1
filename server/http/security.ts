import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

/** Nothing is loaded from elsewhere, nothing may frame the page; map styles may be fetched where a user configures one. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob: https:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "connect-src 'self' https:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

/** The explorer of the API asks this server alone, and shows no pictures but its own. */
export const EXPLORER_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  next();
};

/**
 * Refuses a Host header that names another machine, so that a page elsewhere cannot reach a loopback server by making
 * its own name point here (DNS rebinding). A server that listens beyond loopback is asked by whatever name it has.
 */
export function hostCheck(listening: string): RequestHandler {
  const loopback = listening === 'localhost' || listening === '::1' || listening.startsWith('127.');
  return (request, response, next) => {
    if (!loopback || isLocal(request.headers.host ?? '')) return next();
    response.status(403).json({
      errors: [
        {
          message: 'This server answers only to its own machine; set HOST to serve others.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  };
}

function isLocal(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  );
}
