import type { Socket } from 'node:net';
import type { ErrorCode, ErrorDetails } from '../../errors.js';
import type { Changes } from '../port.js';
import type { Parameters } from '../values.js';
import type { Encoded } from './codec.js';

/** Raised with every change of the messages, so that an old process is recognized instead of misread. */
export const PROTOCOL_VERSION = 4;

/** Longest message, bytes. Rows are bounded well below; this stops a peer that speaks something else. */
const MAX_FRAME_BYTES = 512 * 1024 * 1024;

export interface StatementBounds {
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** What a user of the database asks. `id` is chosen by the asker and comes back in the answer. */
export type Request =
  | ({
      kind: 'read';
      id: number;
      text: string;
      parameters: Parameters;
      /** A person's own statement. */
      guest?: boolean;
    } & StatementBounds)
  | { kind: 'begin'; id: number; timeoutMs: number }
  | ({ kind: 'run'; id: number; transaction: number; text: string; parameters: Parameters } & StatementBounds)
  | { kind: 'commit'; id: number; transaction: number }
  | { kind: 'rollback'; id: number; transaction: number }
  | { kind: 'schema'; id: number; text: string; timeoutMs: number }
  | { kind: 'explain'; id: number; text: string; parameters: Parameters; timeoutMs: number }
  | { kind: 'ping'; id: number };

export type ClientMessage =
  /** `memoryLimitBytes`: what the user would have statements take; the largest of all users counts. */
  | { kind: 'hello'; protocol: number; token: string; memoryLimitBytes: number }
  | { kind: 'cancel'; id: number }
  | Request;

/** What comes back. */
export interface Answer {
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly Encoded[])[];
  readonly truncated?: boolean;
  readonly notices?: readonly string[];
  readonly changes?: Changes;
  readonly plan?: string;
  readonly transaction?: number;
}

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
  /** The transaction met another writer and may be run again. */
  readonly conflict?: boolean;
}

export type ServerMessage =
  | { kind: 'welcome'; protocol: number; pid: number; version: string; session: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'done'; id: number; answer: Answer }
  | { kind: 'failed'; id: number; failure: Failure }
  /** The process is about to end through no fault of the unanswered requests, which were not carried out to their end. */
  | { kind: 'ending' };

/** Before every message stands its length, in so many bytes. */
const LENGTH_BYTES = 4;
const NO_LENGTH_YET = '\0'.repeat(LENGTH_BYTES);

/** Writes one message: its length, then JSON. */
export function send(socket: Socket, message: ClientMessage | ServerMessage): void {
  sendText(socket, JSON.stringify(message));
}

/** Writes a message that is JSON already. */
export function sendText(socket: Socket, json: string): void {
  if (socket.destroyed || !socket.writable) return;
  const frame = Buffer.from(NO_LENGTH_YET + json, 'utf8');
  frame.writeUInt32BE(frame.length - LENGTH_BYTES);
  socket.write(frame);
}

/**
 * Reads messages from what a socket receives. A message that is too long or no JSON destroys the socket.
 * @param take called with each message, in order
 * @returns what to call with each chunk, in order; the chunk's memory may be used again when it returns
 */
export function reader<M extends ClientMessage | ServerMessage>(
  socket: Socket,
  take: (message: M) => void,
): (chunk: Buffer) => void {
  let kept: Buffer[] = [];
  let held = 0;
  let wanted = LENGTH_BYTES;
  return (chunk) => {
    held += chunk.length;
    if (held < wanted) {
      kept.push(Buffer.from(chunk));
      return;
    }
    let rest = kept.length === 0 ? chunk : Buffer.concat([...kept, chunk]);
    for (;;) {
      if (rest.length < LENGTH_BYTES) {
        wanted = LENGTH_BYTES;
        break;
      }
      const length = rest.readUInt32BE(0);
      if (length > MAX_FRAME_BYTES) {
        socket.destroy(new Error(`a message of ${length} bytes is longer than ${MAX_FRAME_BYTES}`));
        return;
      }
      wanted = LENGTH_BYTES + length;
      if (rest.length < wanted) break;
      const body = rest.subarray(LENGTH_BYTES, wanted).toString('utf8');
      rest = rest.subarray(wanted);
      let message: M;
      try {
        message = JSON.parse(body) as M;
      } catch (error) {
        socket.destroy(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      take(message);
      if (socket.destroyed) return;
    }
    kept = rest.length > 0 ? [Buffer.from(rest)] : [];
    held = rest.length;
  };
}
