/** The thread that checks statements. It is loaded by `Checker` alone. */
import { parentPort } from 'node:worker_threads';
import { AllegianceError, messageOf } from '../errors.js';
import { check, type CheckAnswer, type CheckRequest } from './check.js';
import { warmUp } from './index.js';

function answer(request: CheckRequest): CheckAnswer {
  try {
    return { kind: 'checked', checked: check(request) };
  } catch (error) {
    if (!(error instanceof AllegianceError)) return { kind: 'failed', message: messageOf(error) };
    return { kind: 'refused', code: error.code, message: error.message, details: error.details };
  }
}

warmUp();
parentPort?.postMessage({ kind: 'ready' } satisfies CheckAnswer);
parentPort?.on('message', (request: CheckRequest) => parentPort?.postMessage(answer(request)));
