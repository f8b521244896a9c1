import { PassThrough } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import type { Socket } from 'node:net';
import fc from '../../support/fast-check.js';
import { decode, encode } from '../../../server/engine/embedded/codec.js';
import { reader, send, type ServerMessage } from '../../../server/engine/embedded/protocol.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../server/engine/values.js';

const { value } = fc.letrec<{
  value: Value;
  map: Record<string, Value>;
  node: GraphNode;
  hop: GraphRelationship;
}>((tie) => ({
  map: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('l', '__proto__', 'constructor')), tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  node: fc
    .tuple(fc.string(), fc.array(fc.string(), { maxLength: 3 }), tie('map'))
    .map(([key, labels, properties]) => new GraphNode(key, labels, properties)),
  hop: fc
    .tuple(fc.string(), fc.string(), fc.string(), fc.string(), tie('map'))
    .map(([key, type, start, end, properties]) => new GraphRelationship(key, type, start, end, properties)),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.maxSafeInteger(),
    fc.bigInt(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('map'),
    tie('node'),
    tie('hop'),
    fc
      .tuple(fc.array(tie('node'), { maxLength: 3 }), fc.array(tie('hop'), { maxLength: 3 }))
      .map(([nodes, hops]) => new GraphPath(nodes, hops)),
  ),
}));

describe('values on their way between processes', () => {
  test('come out as they went in', () => {
    fc.assert(
      fc.property(value, (before) => {
        const after = decode(JSON.parse(JSON.stringify(encode(before))) as ReturnType<typeof encode>);
        // Not `toStrictEqual`, which stumbles over a map's key "constructor".
        expect(isDeepStrictEqual(after, before)).toBe(true);
      }),
    );
  });

  test('that nobody encoded are refused', () => {
    for (const odd of [[], ['?'], ['n', 1], ['p', [['l']], []], ['i', null], ['r', 'a', 'b', 'c', 'd', []]])
      expect(() => decode(odd as ReturnType<typeof encode>)).toThrow(TypeError);
  });
});

test('messages come out whole and in order, however the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
      (texts, cuts) => {
        const sent = texts.map((reason): ServerMessage => ({ kind: 'refused', reason }));
        const wire = new PassThrough();
        for (const message of sent) send(wire as unknown as Socket, message);
        const bytes = wire.read() as Buffer;
        const heard: ServerMessage[] = [];
        const read = reader<ServerMessage>(wire as unknown as Socket, (message) => heard.push(message));
        wire.on('error', (error) => heard.push({ kind: 'refused', reason: error.message }));
        // As a connection reads: every chunk into the same memory.
        const memory = Buffer.alloc(40);
        let at = 0;
        for (let turn = 0; at < bytes.length; turn += 1) {
          const length = bytes.copy(memory, 0, at, at + (cuts[turn % cuts.length] ?? 1));
          read(memory.subarray(0, length));
          at += length;
        }
        expect(heard).toEqual(sent);
      },
    ),
    { numRuns: 50 },
  );
});
