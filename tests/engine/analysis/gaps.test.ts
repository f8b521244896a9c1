import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

interface Gaps {
  readonly sentence: string;
  readonly undescribedPairs: readonly {
    readonly entities: readonly { readonly id: string }[];
    readonly voices: readonly number[];
    readonly commonNeighbors: number;
  }[];
  readonly singleVoiceCount: number;
  readonly singleVoice: readonly { readonly canonicalId: string; readonly voices: number }[];
  readonly undatedCount: number;
  readonly undatedEvents: readonly { readonly id: string }[];
  readonly silentPlaceCount: number;
  readonly silentPlaces: readonly { readonly id: string }[];
}

interface Voices {
  readonly voices: number;
  readonly voiceGroups: readonly {
    readonly voice: { readonly id: string };
    readonly speakers: readonly { readonly id: string }[];
    readonly sources: readonly { readonly id: string }[];
    readonly claimCount: number;
    readonly sure: boolean;
    readonly independentOf: readonly { readonly id: string }[];
    readonly sentence: string;
  }[];
}

describe.each(testEngines())('what is missing, and who stands alone, on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function gaps(filter: object): Promise<Gaps> {
    const { data, errors } = await api.ask(
      `query ($filter: GraphFilter) { gaps(filter: $filter) { sentence undescribedPairs { entities { id } voices commonNeighbors }
        singleVoiceCount singleVoice(first: 3) { canonicalId voices } undatedCount undatedEvents { id } silentPlaceCount silentPlaces { id } } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data?.['gaps'] as Gaps;
  }
  async function voices(id: string): Promise<Voices> {
    const { data, errors } = await api.ask(
      `query ($id: ID!) { relationship(id: $id) { voices voiceGroups { voice { id } speakers { id } sources { id } claimCount sure independentOf { id } sentence } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    return data?.['relationship'] as Voices;
  }

  test('CNN says much of the Afghan forces and the Taliban, and nothing of the two', async () => {
    // cnn-2018, fights, help and changes of sides, each told by one voice as the article is one way to know:
    //   IS-K and Afghan forces: attacked, fought, opposed (6, 7), surrendered (1, 2, 7), went over (7)      5
    //   Afghan forces: joined by three more who surrendered (2, twice; 5), supported by US forces (6)       4
    //   IS-K and the Taliban: fought (3), fought at Jawzjan (2, 4, 9), opposed (7)                          3
    //   IS-K: attacks on civilians (11)                                                                     1
    //   Taliban: opposed by Kabul (9), oppose the United States (17)                                        2
    //   Kabul and the United States over talks (16)                                                         1
    // So 9 voices for IS-K, 9 for the Afghan forces and 5 for the Taliban; all others have fewer than 5. Of these three
    // nothing is said of Afghan forces and Taliban, who have IS-K in common.
    const found = await gaps({
      sources: ['cnn-2018'],
      relationshipTypes: [
        ...['FOUGHT', 'ATTACKED', 'SUPPORTED', 'COOPERATED_WITH'],
        ...['OPPOSED', 'SURRENDERED_TO', 'DEFECTED_TO'],
      ],
    });
    expect(found.undescribedPairs).toEqual([
      { entities: [{ id: 'afghan-forces' }, { id: 'taliban' }], voices: [9, 5], commonNeighbors: 1 },
    ]);
    expect(found.singleVoiceCount).toBe(16);
    expect(found.singleVoice[0]).toEqual({
      canonicalId: 'attacked:afghan-forces:is-k:jawzjan-2018',
      voices: 1,
    });
    expect(found.sentence).toBe(
      'Among 3 well attested actors, nobody says anything of 1 pair. 16 ties hang on one voice, and 0 ties and events have no date.',
    );
  });

  test('of which places CNN reports, and that all of them together leave none out', async () => {
    // It is set in Jawzjan, in the north of Afghanistan, and speaks of the east (6), Kabul (11), Doha (15) and of South Asia,
    // for which the envoy works (16). All other places of the graph are those of other articles.
    const { data } = await api.ask('{ filterChoices { places { id } } }');
    const all = ((data ?? {})['filterChoices'] as { places: { id: string }[] }).places.map(({ id }) => id);
    const spoken = ['afghanistan', 'doha', 'eastern-afghanistan', 'jawzjan', 'kabul'];
    const told = [...spoken, 'northern-afghanistan', 'south-asia'];
    const { silentPlaces, silentPlaceCount } = await gaps({ sources: ['cnn-2018'] });
    expect(silentPlaces.map(({ id }) => id)).toEqual(all.filter((id) => !told.includes(id)).sort());
    expect(silentPlaceCount).toBe(silentPlaces.length);
    expect(await gaps({})).toMatchObject({ silentPlaceCount: 0, silentPlaces: [] });
  });

  test('what three tell in one article counts as one voice, and seems confirmed', async () => {
    // caci-2017 on who cooperated: of Mirza Olang officials, the United Nations and witnesses (07d, 07g, 07j); of the Taliban
    // with Al Qaeda its author alone (08h); of three earlier attacks the Afghan forces alone (09a).
    const { data, errors } = await api.ask(
      `query ($filter: GraphFilter) { gaps(filter: $filter) { singleVoiceCount echoCount echoes { canonicalId voices } } }`,
      { filter: { sources: ['caci-2017'], relationshipTypes: ['COOPERATED_WITH'] } },
    );
    expect(errors).toBeUndefined();
    expect(data?.['gaps']).toEqual({
      singleVoiceCount: 3,
      echoCount: 1,
      echoes: [{ canonicalId: 'cooperated-with:is-k:taliban:mirza-olang-2017', voices: 1 }],
    });
    const { data: alone } = await api.ask(
      `query ($filter: GraphFilter) { gaps(filter: $filter) { echoCount } }`,
      {
        filter: {
          assertedBy: ['un-officials-caci-2017'],
          relationshipTypes: ['COOPERATED_WITH'],
        },
      },
    );
    expect(alone?.['gaps']).toEqual({ echoCount: 0 });
  });

  // cspell:ignore zalmay khalilzad
  test('who speaks in the article on Nangarhar, and through whom', async () => {
    // Most of it its author says; paragraphs of quotation are an American envoy's, and two of IS-K speak for it.
    const { data, errors } = await api.ask(
      '{ source(id: "nangarhar-2019") { voices { claims voice { id } speakers { id } } claims(first: 0) { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.['source']).toEqual({
      voices: [
        {
          claims: 92,
          voice: { id: 'author-nangarhar-2019' },
          speakers: [{ id: 'author-nangarhar-2019' }],
        },
        { claims: 14, voice: { id: 'united-states' }, speakers: [{ id: 'zalmay-khalilzad' }] },
        {
          claims: 9,
          voice: { id: 'is-k' },
          speakers: [{ id: 'is-k-commander-nangarhar-2019' }, { id: 'is-k-commanders-nangarhar-2019' }],
        },
      ],
      claims: { totalCount: 115 },
    });
  });

  test('two events have no day: no article says when the bomb fell, or the talks were', async () => {
    const { undatedEvents, undatedCount } = await gaps({});
    expect(undatedEvents.map(({ id }) => id)).toEqual(['mother-of-all-bombs', 'us-taliban-talks']);
    expect(undatedCount).toBe(0);
  });

  test('who says that the Taliban and IS-K fought, and who of them by himself', async () => {
    // CACI's author (02d) and CNN (03a) say it flatly, in two articles; of TRT it was inferred (14d).
    const { voices: count, voiceGroups } = await voices('fought:is-k:taliban:general');
    expect(count).toBe(2);
    expect(voiceGroups).toEqual([
      {
        voice: { id: 'caci' },
        speakers: [{ id: 'sudha-ramachandran' }],
        sources: [{ id: 'caci-2017' }],
        claimCount: 1,
        sure: true,
        independentOf: [{ id: 'cnn' }],
        sentence: 'CACI Analyst: independent of CNN.',
      },
      {
        voice: { id: 'cnn' },
        speakers: [{ id: 'cnn' }],
        sources: [{ id: 'cnn-2018' }],
        claimCount: 1,
        sure: true,
        independentOf: [{ id: 'caci' }],
        sentence: 'CNN: independent of CACI Analyst.',
      },
      {
        voice: { id: 'trt-world' },
        speakers: [{ id: 'trt-world' }],
        sources: [{ id: 'trt-2021' }],
        claimCount: 1,
        sure: false,
        independentOf: [],
        sentence: 'TRT World: unsure, or inferred by whoever coded it.',
      },
    ]);
    const { voiceGroups: left } = await voices('fought:is-k:taliban:general#sources=cnn-2018');
    expect(left.map(({ sentence }) => sentence)).toEqual(['CNN: no other voice that is sure says the same.']);
  });

  test('officials, witnesses and the United Nations in one article are one way to know', async () => {
    const { voices: count, voiceGroups } = await voices('cooperated-with:is-k:taliban:mirza-olang-2017');
    expect(count).toBe(1);
    expect(voiceGroups.map(({ voice }) => voice.id)).toEqual([
      'afghan-officials-caci-2017',
      'local-witnesses-caci-2017',
      'un-officials-caci-2017',
    ]);
    for (const { independentOf, sentence } of voiceGroups) {
      expect(independentOf).toEqual([]);
      expect(sentence).toContain('in the same source as');
    }
  });
});
