import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../domain/kinds/index.js';
import { sentenceOf, type SentenceParts } from '../../../domain/sentence.js';

const told = (part: Partial<SentenceParts>): SentenceParts => ({
  type: 'SUPPORTED',
  subject: 'A',
  object: 'B',
  standing: 'reported',
  hedged: false,
  ...part,
});

describe('the sentence of a relationship', () => {
  test.each([
    [{}, 'A supported B.'],
    [{ against: 'C' }, 'A supported B against C.'],
    [{ standing: 'disputed' }, 'Disputed: A supported B.'],
    [{ standing: 'denied' }, 'Denied: A supported B.'],
    [{ standing: 'predicted' }, 'Forecast: A would support B.'],
    [{ hedged: true }, 'Uncertain: A supported B.'],
    [{ type: 'PARTICIPATED_IN' }, 'A took part in B.'],
    [{ type: 'PARTICIPATED_IN', role: 'claimed' }, 'A claimed B as its own.'],
    [{ type: 'PARTICIPATED_IN', role: 'target' }, 'A was the target of B.'],
    [{ type: 'PARTICIPATED_IN', role: 'blamed', standing: 'disputed' }, 'Disputed: A was blamed for B.'],
    [{ type: 'PARTICIPATED_IN', role: 'party', standing: 'predicted' }, 'Forecast: A would be a party to B.'],
    [{ type: 'KILLED', objectKind: 'PERSON' }, 'A killed B.'],
    [{ type: 'KILLED', objectKind: 'ARMED_GROUP' }, 'A killed members of B.'],
    [{ type: 'CAPTURED', objectKind: 'COMMUNITY' }, 'A captured members of B.'],
    [{ type: 'RELEASED', objectKind: 'PERSON' }, 'A released B.'],
    [{ type: 'RELEASED', objectKind: 'ARMED_GROUP' }, 'A released prisoners of B.'],
    [{ type: 'SURRENDERED_TO', subjectKind: 'ARMED_GROUP' }, 'Members of A surrendered to B.'],
    [{ type: 'SURRENDERED_TO', subjectKind: 'PERSON' }, 'A surrendered to B.'],
    [{ type: 'DEFECTED_TO', subjectKind: 'PERSON', from: 'C' }, 'A went over to B from C.'],
    [{ type: 'DEFECTED_TO', subjectKind: 'FACTION' }, 'Members of A went over to B.'],
    [{ type: 'LED', tense: 'past' }, 'A led B.'],
    [{ type: 'LED', tense: null }, 'A led B.'],
    [{ type: 'LED', tense: 'current', endMin: '2017-11-13' }, 'A leads B, as of 2017-11-13.'],
    [
      { type: 'LED', tense: 'current', startMax: '2018-09-30', endMin: '2020-01-31' },
      'A leads B, as of 2020-01-31.',
    ],
    [
      { type: 'LED', tense: 'current', startMax: '2020-12-31', endMin: '2018-01-01' },
      'A leads B, as of some day from 2018-01-01 to 2020-12-31.',
    ],
    [{ type: 'PART_OF', tense: 'timeless', structural: true }, 'Structure: A is part of B.'],
    [{ type: 'CONTROLLED', tense: 'current', standing: 'predicted' }, 'Forecast: A would control B.'],
    [{ quantifier: 'dozens', unit: 'fighters' }, 'A supported B (dozens of fighters).'],
    [{ asides: ['A answers for C'] }, 'A supported B [A answers for C].'],
    [{ type: 'DEFECTED_TO', from: 'C' }, 'A went over to B from C.'],
    [
      { type: 'SURRENDERED_TO', value: 200, unit: 'fighters', quantifier: 'more-than' },
      'A surrendered to B (more than 200 fighters).',
    ],
    [{ value: 3, unit: 'posts', quantifier: 'exactly' }, 'A supported B (3 posts).'],
  ] as const)('%j', (part, sentence) => {
    expect(sentenceOf(told(part))).toBe(sentence);
  });

  test('every type has a clause for what is asserted and one for what is predicted, naming both ends', () => {
    for (const type of Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]) {
      const said = sentenceOf(told({ type }));
      const foretold = sentenceOf(told({ type, standing: 'predicted' }));
      for (const sentence of [said, foretold]) expect(sentence).toMatch(/\bA\b.*\bB\b/);
      expect(foretold).toContain('would');
      expect(said).not.toContain('would');
    }
  });
});
