import type { Material } from '../../../../../client/panels/dossier/compose';
import type { DossierClaimFragment, DossierTieFragment } from '../../../../../client/operations/generated';
import type { RelationshipType } from '../../../../../domain/kinds/index.js';
import { tie } from '../../fixtures';

type Named = DossierClaimFragment['assertedBy'];

/** Somebody with a name; none of them is in any document. */
export const named = (id: string): Named => ({
  __typename: 'Actor',
  id,
  name: `The ${id.replaceAll('-', ' ')}`,
});

/** A claim as the server tells it. */
export function claim(id: string, change: Partial<DossierClaimFragment> = {}): DossierClaimFragment {
  return {
    __typename: 'Claim',
    id,
    text: `Words of ${id}.`,
    stance: 'ASSERTS',
    hedged: false,
    inferred: false,
    basis: null,
    condition: null,
    relayedFrom: null,
    said: null,
    paragraph: 3,
    assertedBy: named('analyst'),
    voice: named('institute'),
    source: {
      __typename: 'Source',
      id: 'report',
      kind: 'DOCUMENT',
      title: 'Report on the north',
      publisher: 'The Institute',
      author: 'An Analyst',
      published: '2018-08~',
      datedBy: 'document',
      url: 'https://example.org/report',
      citation: null,
    },
    ...change,
  } as DossierClaimFragment;
}

/** A tie with its claims. */
export function told(
  id: string,
  type: RelationshipType,
  ends: readonly [string, string],
  claims: readonly DossierClaimFragment[],
  change: Partial<DossierTieFragment> = {},
): DossierTieFragment {
  return {
    ...tie(id, type, ...ends),
    structural: false,
    sentence: `${ends[0]} ${type.toLowerCase().replaceAll('_', ' ')} ${ends[1]}.`,
    claims: claims.map((one) => ({ ...one, answers: [] })),
    contradicting: [],
    ...change,
  };
}

/** A material of the ties. */
export function material(ties: readonly DossierTieFragment[], change: Partial<Material> = {}): Material {
  return {
    title: 'North and south',
    facts: [
      { label: 'Made on', text: '1 Dec 2026' },
      { label: 'Opens again at', text: 'http://localhost/#v2', href: 'http://localhost/?a=1&b=2#v2' },
    ],
    caption: 'The view that was open.',
    ties,
    left: { byFilters: 0, beyond: 0 },
    questions: [],
    silent: [],
    ...change,
  };
}

const village = { ...claim('x').source, id: 'village-news', title: 'News <of> a village & more', publisher: null, author: null, published: null, url: null } as const; // prettier-ignore
const gazetteer = { ...claim('x').source, id: 'gazetteer', kind: 'GAZETTEER', title: 'A gazetteer' } as const;

/** A material with one of everything that a dossier can hold. */
export function everything(): Material {
  const spokesman = { assertedBy: named('spokesman'), voice: named('north') };
  const elder = { assertedBy: named('elder'), voice: named('elder'), source: village, paragraph: 1 };
  const surrendered = claim('report-03a', { text: 'Forty fighters of the south gave up to the north.', answers: [] } as object); // prettier-ignore
  const denied = claim('report-04a', { ...spokesman, stance: 'DENIES', text: 'Nobody gave up to the north.', said: '2018-08-02' }); // prettier-ignore
  const elsewhere = claim('village-01b', { ...elder, text: 'They gave up to the *state* [all of them].' });
  return material(
    [
      told('fought-1', 'FOUGHT', ['north', 'south'], [
        claim('report-01a', { text: 'The two fought over the valley.' }),
        claim('village-01a', { ...elder, text: 'There was fighting all year.', hedged: true }),
        claim('report-02a', { text: 'The fighting went on.', relayedFrom: 'a driver' }),
      ], { standing: 'CORROBORATED', voices: 2, edtf: '2018', startMin: '2018-01-01', endMax: '2018-12-31', sentence: 'The north and the south fought each other.' }), // prettier-ignore
      told('fought-2', 'FOUGHT', ['north', 'south'], [claim('report-09a')], { sentence: 'The north and the south fought each other (more than 12 days).' }), // prettier-ignore
      told('attacked', 'ATTACKED', ['south', 'village'], [claim('village-02a', { ...elder, inferred: true, basis: 'the men came from there.' })], { endMax: '2018-03-01', sentence: 'The south attacked the village.' }), // prettier-ignore
      told('surrendered', 'SURRENDERED_TO', ['south', 'north'], [surrendered, denied], {
        standing: 'DISPUTED',
        edtf: '2018-08',
        startMin: '2018-08-01',
        sentence: 'Disputed: Members of the south surrendered to the north (40 fighters).',
        contradicting: [elsewhere],
        places: [
          {
            __typename: 'Place',
            id: 'valley',
            name: 'Valley',
            kind: 'DISTRICT',
            latitude: null,
            longitude: null,
          },
        ],
      }),
      told('forecast', 'ALLIED_WITH', ['north', 'state'], [claim('report-10a', { stance: 'PREDICTS', condition: 'the talks succeed' })], { standing: 'PREDICTED', voices: 0, sentence: 'Forecast: The north and the state would be allies.' }), // prettier-ignore
      told('lies-in', 'LOCATED_IN', ['village', 'valley'], [claim('gazetteer-01a', { source: gazetteer, paragraph: 1 })], { structural: true, voices: 0, sentence: 'Structure: The village lies in the valley.' }), // prettier-ignore
    ],
    {
      questions: [
        {
          __typename: 'Question',
          id: 'who-took-them',
          kind: 'DISPUTE',
          text: 'Who took the surrender?',
          positions: [
            { __typename: 'Position', position: 'the north', claims: [{ ...surrendered, counts: true }] },
            { __typename: 'Position', position: 'the state', claims: [{ ...elsewhere, counts: true }, { ...claim('other-1'), counts: false }] }, // prettier-ignore
          ],
        },
      ],
      left: { byFilters: 2, beyond: 0 },
      silent: [{ __typename: 'UndescribedPair', entities: [named('village'), named('state')], commonNeighbors: 2 }], // prettier-ignore
    },
  );
}
