import { boundsInWords, type Bounded } from '../../../../client/model/bounds-in-words';

const claim = (change: Partial<Bounded>): Bounded => ({
  boundedBy: [],
  startMin: null,
  startMax: null,
  endMin: null,
  endMax: null,
  subject: { id: 'north-band', name: 'Northern Band' },
  object: null,
  against: null,
  event: { id: 'bridge-raid', name: 'Raid on the bridge' },
  ...change,
});

describe('why a claim begins and ends when it does', () => {
  it('is one sentence for each reason, with all the bounds that it gives', () => {
    const days = { startMin: '2015-01-01', startMax: '2018-09-30', endMin: '2018-07-01' };
    const boundedBy = ['startMax: tense current', 'startMin: founded north-band', 'endMin: tense current'];
    expect(boundsInWords(claim({ ...days, boundedBy }))).toEqual([
      'Begun by 30 Sep 2018, not over before 1 Jul 2018: the text tells it as being so when it was written or said.',
      'Not before 1 Jan 2015: “Northern Band” did not exist before.',
    ]);
  });

  it.each([
    ['endMax: event bridge-raid', 'Over by 3 May 2017: that is when “Raid on the bridge” was.'],
    ['endMax: before market-fire', 'Over by 3 May 2017: the text puts it before “market fire”.'],
    ['endMax: during bridge-raid', 'Over by 3 May 2017: the text puts it within “Raid on the bridge”.'],
    ['endMax: tense past', 'Over by 3 May 2017: the text tells it as past.'],
    ['endMax: ended north-band', 'Over by 3 May 2017: “Northern Band” did not outlast that.'],
    [
      'endMax: claim gazette-2017-04b',
      'Over by 3 May 2017: what another claim tells (gazette-2017-04b) ended it.',
    ],
  ])('names what a reason names: %s', (reason, words) => {
    expect(boundsInWords(claim({ endMax: '2017-05-03', boundedBy: [reason] }))).toEqual([words]);
  });

  it.each([
    ['2017-08-05', '2017-08-05', 'On 5 Aug 2017: '],
    ['2017-08-05', '2017-08-09', 'Between 5 Aug 2017 and 9 Aug 2017: '],
  ])('of an event says its days once: %s to %s', (first, last, words) => {
    const days = { startMin: first, endMin: first, startMax: last, endMax: last };
    const boundedBy = Object.keys(days).map((bound) => `${bound}: event bridge-raid`);
    expect(boundsInWords(claim({ ...days, boundedBy }))).toEqual([
      `${words}that is when “Raid on the bridge” was.`,
    ]);
  });

  it('of what is told as past says once that it is over', () => {
    const days = { startMax: '2017-11-13', endMax: '2017-11-13' };
    expect(
      boundsInWords(claim({ ...days, boundedBy: ['startMax: tense past', 'endMax: tense past'] })),
    ).toEqual(['Over by 13 Nov 2017: the text tells it as past.']);
  });

  it('is nothing where the text gives the date', () => {
    expect(boundsInWords(claim({ startMin: '2017-05-03', endMax: '2017-05-03' }))).toEqual([]);
  });
});
