import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

interface Told {
  readonly id: string;
  readonly canonicalId: string;
  readonly standing: string;
  readonly claims: readonly { readonly id: string }[];
}

interface Diff {
  readonly sentence: string;
  readonly beforeCount: number;
  readonly afterCount: number;
  readonly goneCount: number;
  readonly comeCount: number;
  readonly changedCount: number;
  readonly sameCount: number;
  readonly uncontestedCount: number;
  readonly gone: readonly Told[];
  readonly come: readonly Told[];
  readonly changed: readonly { readonly before: Told; readonly after: Told }[];
}

const TOLD = 'id canonicalId standing claims { id }';
const DIFF = `sentence beforeCount afterCount goneCount comeCount changedCount sameCount uncontestedCount
  gone { ${TOLD} } come { ${TOLD} } changed { before { ${TOLD} } after { ${TOLD} } }`;

describe.each(testEngines())('differences of evidence on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function ask(field: string, variables: object, declared: string): Promise<Diff> {
    const { data, errors } = await api.ask(`query (${declared}) { found: ${field} { ${DIFF} } }`, variables);
    expect(errors).toBeUndefined();
    return data?.['found'] as Diff;
  }
  const policy = (from: object, to: object, filter: object = {}): Promise<Diff> =>
    ask(
      'policyDiff(from: $from, to: $to, filter: $filter)',
      { from, to, filter },
      '$from: VerdictChoice!, $to: VerdictChoice!, $filter: GraphFilter',
    );
  const knowledge = (day: string, knownBy: string, filter: object = {}): Promise<Diff> =>
    ask(
      'knowledgeDiff(day: $day, knownBy: $knownBy, filter: $filter)',
      { day, knownBy, filter },
      '$day: Date!, $knownBy: Date!, $filter: GraphFilter',
    );
  const ids = (list: readonly Told[]): string[] => list.map(({ canonicalId }) => canonicalId);

  test('what is in dispute goes where only the undisputed counts', async () => {
    // The Pentagon's spokesman takes the Haqqani Network for a body of its own (trt-2021-21d) against three who have it in
    // the Taliban; the Taliban deny that they worked with IS-K at Mirza Olang (caci-2017-07b), which denies the cooperation
    // and contradicts that either of the two took part in the attack. Nothing else is denied or contradicted.
    const diff = await policy({}, { verdict: 'UNDISPUTED' });
    expect(ids(diff.gone)).toEqual([
      'part-of:haqqani-network:taliban:general',
      'cooperated-with:is-k:taliban:mirza-olang-2017',
      'participated-in:is-k:mirza-olang-attack:mirza-olang-2017:perpetrator',
      'participated-in:taliban:mirza-olang-attack:mirza-olang-2017:perpetrator',
    ]);
    expect(diff).toMatchObject({ goneCount: 4, comeCount: 0, changedCount: 0, come: [], changed: [] });
    expect(diff.uncontestedCount).toBe(diff.sameCount);
    expect(diff.sentence).toBe(
      `4 ties go. Of ${diff.sameCount} ties that stay, ${diff.sameCount} stand uncontested.`,
    );
  });

  test('without the source of the denial the disputed tie comes back, as what the others say', async () => {
    // Left are orf-giustozzi-2019-12j; the three claims of trt-2021 go, the denial among them.
    const only = { relationshipTypes: ['PART_OF'], entityKinds: ['ARMED_GROUP'] };
    const diff = await policy(
      { verdict: 'UNDISPUTED' },
      { verdict: 'UNDISPUTED', notSources: ['trt-2021'] },
      only,
    );
    expect(ids(diff.come)).toEqual(['part-of:haqqani-network:taliban:general']);
    expect(diff.come[0]).toMatchObject({
      id: 'part-of:haqqani-network:taliban:general#notSources=trt-2021',
      standing: 'REPORTED',
      claims: [{ id: 'orf-giustozzi-2019-12j' }],
    });
    // That IS-K is part of ISIS is still said by two (caci-2017-01f, nangarhar-2019-03a): corroborated as before.
    expect(diff).toMatchObject({ goneCount: 0, changedCount: 0 });
    // It is the only other one among armed groups that nobody denies.
    expect(diff.sentence).toBe('1 tie comes. Of 1 tie that stays, 1 stands uncontested.');
  });

  test('a choice and a filter that both name sources bind together', async () => {
    const diff = await policy({}, { sources: ['cnn-2018', 'trt-2021'] }, { sources: ['cnn-2018'] });
    expect(diff).toMatchObject({ goneCount: 0, comeCount: 0, changedCount: 0 });
    expect(await policy({}, { sources: ['trt-2021'] }, { sources: ['cnn-2018'] })).toMatchObject({
      afterCount: 0,
      goneCount: diff.beforeCount,
    });
  });

  test('what the graph would be if Mirza Olang was no joint attack, and if it was', async () => {
    // On whether it was joint, the author reports it (caci-2017-01e, 02a, 07a), the Taliban deny it (07b, 07c), and officials,
    // the United Nations and witnesses affirm it: together (07d, 07g, 07j), the Taliban in it (07e, 07h, 07k), IS-K in it
    // (07f, 07i, 07l). 07b contradicts all nine.
    const reported = ['01e', '02a', '07a'];
    const denied = ['07b', '07c'];
    const affirmed = ['d', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((letter) => `07${letter}`);
    const without = (...claims: string[]) => ({ notClaims: claims.map((claim) => `caci-2017-${claim}`) });
    // If not: nobody asserts the cooperation any more, or IS-K in the attack. The author himself has the Taliban there (10h),
    // and nothing that is left contradicts him.
    const no = await policy({}, without(...reported, ...affirmed));
    expect(ids(no.gone).sort()).toEqual([
      'cooperated-with:is-k:taliban:mirza-olang-2017',
      'participated-in:is-k:mirza-olang-attack:mirza-olang-2017:perpetrator',
    ]);
    expect(no.changed.map(({ before, after }) => [before.standing, after.standing, after.claims])).toEqual([
      ['DISPUTED', 'REPORTED', [{ id: 'caci-2017-10h' }]],
    ]);
    // If so: without the denial nothing disputes the three; one article is one way to know, so that none is corroborated.
    const yes = await policy({}, without(...reported, ...denied));
    expect(yes).toMatchObject({ goneCount: 0, comeCount: 0 });
    expect(yes.changed.map(({ after }) => [after.canonicalId, after.standing])).toEqual([
      ['cooperated-with:is-k:taliban:mirza-olang-2017', 'REPORTED'],
      ['participated-in:is-k:mirza-olang-attack:mirza-olang-2017:perpetrator', 'REPORTED'],
      ['participated-in:taliban:mirza-olang-attack:mirza-olang-2017:perpetrator', 'REPORTED'],
    ]);
    // Both choices bind together: without the one and the other claims, nothing is left to deny either.
    expect(await policy(without(...affirmed), without(...denied), without(...reported))).toMatchObject({
      goneCount: 0,
      comeCount: 2,
    });
  });

  test('what later sources told of August 2018', async () => {
    // By the end of 2017 only CACI had written. It has IS-K as the branch of ISIS (01f), and that the two fought as over by
    // November 2017 (02d), which leaves nothing possible in August 2018. Later: CNN has them at war for years (03a) and at
    // Jawzjan from July to September 2018 (02f, 04g, 09j); TRT in Kunar and Nangarhar from 2018 on (08a, 08l, 19b); ORF, of
    // 2019, has the Haqqani Network in the Taliban (12j) and working with IS-K for years (13k, 13l); TRT calls it their ally
    // (21b) and old comrade (23d). Two more say that IS-K belongs to ISIS (nangarhar-2019-03a, trt-2021-02f).
    const diff = await knowledge('2018-08-01', '2017-12-31', {
      entityKinds: ['ARMED_GROUP'],
      relationshipTypes: ['FOUGHT', 'COOPERATED_WITH', 'ALLIED_WITH', 'PART_OF'],
    });
    expect([...ids(diff.come)].sort()).toEqual([
      'allied-with:haqqani-network:taliban:general',
      'cooperated-with:haqqani-network:is-k:general',
      'cooperated-with:haqqani-network:taliban:general',
      'fought:is-k:taliban:general',
      'fought:is-k:taliban:jawzjan-2018',
      'fought:is-k:taliban:kunar-nangarhar-2019-2021',
      'part-of:haqqani-network:taliban:general',
    ]);
    expect(diff.gone).toEqual([]);
    expect(diff.changed).toEqual([
      {
        before: {
          id: 'part-of:is-k:isis:general#knownBy=2017-12-31',
          canonicalId: 'part-of:is-k:isis:general',
          standing: 'REPORTED',
          claims: [{ id: 'caci-2017-01f' }],
        },
        after: {
          id: 'part-of:is-k:isis:general',
          canonicalId: 'part-of:is-k:isis:general',
          standing: 'CORROBORATED',
          claims: [{ id: 'caci-2017-01f' }, { id: 'nangarhar-2019-03a' }, { id: 'trt-2021-02f' }],
        },
      },
    ]);
    expect(diff.sentence).toBe(
      'By 2017-12-31, 1 tie was known of 2018-08-01. All that is known now makes it 8: 7 ties more, 0 ties fewer and another standing for 1 tie.',
    );
  });

  test('a reader of today learns nothing new, and two readers of one day are one', async () => {
    expect(await knowledge('2018-08-01', '2030-01-01')).toMatchObject({
      goneCount: 0,
      comeCount: 0,
      changedCount: 0,
    });
    expect(await knowledge('2018-08-01', '2018-12-31', { knownBy: '2018-12-31' })).toMatchObject({
      goneCount: 0,
      comeCount: 0,
      changedCount: 0,
    });
    const { errors } = await api.ask(
      '{ knowledgeDiff(day: "2018-08-01", knownBy: "2018-12-31", filter: {asOf: "2018-08-02"}) { sentence } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
