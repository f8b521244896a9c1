import fc from '../../support/fast-check.js';
import { countVoices, type Testimony } from '../../../domain/standing.js';
import { voiceGroupsOf, type RelayRow, type VoiceRow } from '../../../server/analysis/voices/groups.js';

const claims: fc.Arbitrary<Testimony[]> = fc
  .array(
    fc.record({
      voice: fc.constantFrom('a', 'b', 'c'),
      source: fc.constantFrom('s', 't', 'u'),
      hedged: fc.boolean(),
      relays: fc.subarray(['0', '1', '2', '3', '4', '5']),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((one, at) => ({ ...one, id: String(at), stance: 'asserts' as const })))
  // A claim passes on an earlier one.
  .map((list) => list.map((one) => ({ ...one, relays: one.relays.filter((other) => other < one.id) })));

const rowsOf = (list: readonly Testimony[]): VoiceRow[] =>
  list.map(({ voice, source, hedged }) => ({ voice, speaker: voice, source, sure: !hedged, claims: 1 }));
const relaysOf = (list: readonly Testimony[]): RelayRow[] =>
  list.flatMap(({ voice, source, hedged, relays }) =>
    relays.flatMap((id) => {
      const from = list.find((one) => one.id === id);
      return from === undefined
        ? []
        : [
            {
              ...{ voice, source, sure: !hedged },
              ...{ fromVoice: from.voice, fromSource: from.source, fromSure: !from.hedged },
            },
          ];
    }),
  );

describe('voices of a relationship', () => {
  test('some voice is independent of another where, and only where, there are two voices or more', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const groups = voiceGroupsOf(rowsOf(list), relaysOf(list));
        expect(groups.some(({ independentOf }) => independentOf.length > 0)).toBe(countVoices(list) > 1);
        for (const { voice, independentOf } of groups)
          for (const other of independentOf)
            expect(groups.find((one) => one.voice === other)?.independentOf).toContain(voice);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of claims says nothing', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const reversed = [...list].reverse();
        expect(voiceGroupsOf(rowsOf(reversed), relaysOf(reversed))).toEqual(
          voiceGroupsOf(rowsOf(list), relaysOf(list)),
        );
      }),
    );
  });
});
