import { stem } from '../../../server/read/search/stem.js';

describe('the stem of a word', () => {
  test.each([
    [['behead', 'beheads', 'beheaded', 'beheading', 'beheadings'], 'behead'],
    [['surrender', 'surrenders', 'surrendered', 'surrendering'], 'surrend'],
    [['strategy', 'strategies'], 'strategi'],
    [['negotiate', 'negotiated', 'negotiation', 'negotiations'], 'negoti'],
    [['kill', 'kills', 'killed', 'killing'], 'kill'],
    [['hop', 'hopped', 'hopping'], 'hop'],
    [['caresses', 'caress'], 'caress'],
    [['relational', 'relate'], 'relat'],
    [['agreed', 'agree'], 'agre'],
    [['is', 'as', 'b52', 'é'], null],
  ] as const)('%j', (words, wanted) => {
    for (const word of words) expect(stem(word)).toBe(wanted ?? word);
  });
});
