import type { RequestHandler } from 'express';
import { messageOf } from '../errors.js';
import type { GraphEngine } from '../engine/port.js';
import { Pulse } from '../engine/pulse.js';

/** Longest that a question for the health of the whole waits for the engine, ms. */
const PATIENCE_MS = 2_000;

/** Says whether the engine answers: 200 where it does; 503 where it does not, or not within two seconds, and why. */
export function health(engine: GraphEngine): RequestHandler {
  const pulse = new Pulse(
    () => engine.ping(),
    (ms) => `The engine has not answered for ${ms / 1000} s. It may be busy, or hang, or be out of reach.`,
  );
  const { name, version } = engine.info;
  return async (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    try {
      await pulse.within(PATIENCE_MS);
      response.json({ status: 'ok', engine: name, version });
    } catch (error) {
      response.status(503).json({ status: 'unavailable', engine: name, message: messageOf(error) });
    }
  };
}
