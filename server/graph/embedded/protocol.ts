import type { Socket } from 'node:net';
import type { ErrorCode, ErrorDetails } from '../../errors.js';
import type { Changes } from '../port.js';
import type { Parameters } from '../values.js';
import type { Encoded } from './codec.js';

/** Raised with every change of the messages, so that an old process is recognised instead of misread. */
export const PROTOCOL_VERSION = 2;

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
  { kind: 'hello'; protocol: number; token: string } | { kind: 'cancel'; id: number } | Request;

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
  | { kind: 'welcome'; protocol: number; pid: number; version: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'done'; id: number; answer: Answer }
  | { kind: 'failed'; id: number; failure: Failure }
  /** The process is about to end through no fault of the unanswered requests, which were not carried out to their end. */
  | { kind: 'ending' };

/** Writes one message: four bytes of length, then JSON. */
export function send(socket: Socket, message: ClientMessage | ServerMessage): void {
  sendText(socket, JSON.stringify(message));
}

/** Writes a message that is JSON already. */
export function sendText(socket: Socket, json: string): void {
  if (socket.destroyed || !socket.writable) return;
  const body = Buffer.from(json, 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  socket.cork();
  socket.write(head);
  socket.write(body);
  socket.uncork();
}

/**
 * Reads messages from a socket. A message that is too long or no JSON destroys the socket.
 * @param take called with each message, in order
 */
export function receive<M extends ClientMessage | ServerMessage>(
  socket: Socket,
  take: (message: M) => void,
): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 4;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < wanted) return;
    let rest = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    for (;;) {
      if (rest.length < 4) {
        wanted = 4;
        break;
      }
      const length = rest.readUInt32BE(0);
      if (length > MAX_FRAME_BYTES) {
        socket.destroy(new Error(`a message of ${length} bytes is longer than ${MAX_FRAME_BYTES}`));
        return;
      }
      wanted = 4 + length;
      if (rest.length < wanted) break;
      const body = rest.subarray(4, wanted).toString('utf8');
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
    chunks = rest.length > 0 ? [rest] : [];
    held = rest.length;
  });
}
