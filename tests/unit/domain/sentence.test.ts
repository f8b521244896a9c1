import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../server/domain/kinds/index.js';
import { sentenceOf, type Told } from '../../../server/domain/sentence.js';

const told = (part: Partial<Told>): Told => ({
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
    [{ type: 'PARTICIPATED_IN', role: 'claimed' }, 'A took part in B by claiming it.'],
    [{ type: 'DEFECTED_TO', from: 'C' }, 'Members of A went over to B from C.'],
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
