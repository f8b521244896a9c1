import { bibtex, citationText, cslJson, type CitedSource } from '../../../../client/panels/reader/citation';

const CACI: CitedSource = {
  id: 'caci-2017',
  kind: 'DOCUMENT',
  title: 'Are We Seeing the Beginning of ISIS-Taliban Collaboration in Afghanistan?',
  publisher: 'CACI Analyst',
  author: 'Sudha Ramachandran',
  published: '2017-11-13',
  datedBy: 'document',
  url: null,
  citation:
    'Ramachandran, Sudha: Are We Seeing the Beginning of ISIS-Taliban Collaboration in Afghanistan? CACI Analyst, 13 November 2017.',
};
const UNDATED: CitedSource = {
  ...CACI,
  id: 'trt-2021',
  title: 'War & peace: 50% of _all_ #sources',
  author: 'Ministry of Truth',
  citation: null,
  publisher: null,
  published: '[2021-08-27..2021-09-05]',
  datedBy: 'content',
  url: 'https://example.org/a_b%20c',
};

describe('a citation', () => {
  it('as text is the one that the graph has, else one of what is known, with the address', () => {
    expect(citationText(CACI)).toBe(CACI.citation);
    expect(citationText(UNDATED)).toBe(
      'Ministry of Truth: War & peace: 50% of _all_ #sources. Published between 27 Aug 2021 and 5 Sep 2021. https://example.org/a_b%20c',
    );
  });

  it('for BibTeX has the name in its parts, the day in words, and no character that LaTeX takes for a command', () => {
    expect(bibtex(CACI)).toBe(`@misc{caci-2017,
  author = {Ramachandran, Sudha},
  title = {{Are We Seeing the Beginning of ISIS-Taliban Collaboration in Afghanistan?}},
  howpublished = {CACI Analyst},
  month = nov,
  year = {2017},
  note = {13 Nov 2017}
}
`);
    expect(bibtex(UNDATED)).toBe(`@misc{trt-2021,
  author = {{Ministry of Truth}},
  title = {{War \\& peace: 50\\% of \\_all\\_ \\#sources}},
  month = aug,
  year = {2021},
  note = {between 27 Aug 2021 and 5 Sep 2021, dated by its content},
  url = {https://example.org/a_b%20c}
}
`);
    expect(bibtex({ ...CACI, title: '\\~^{}$' })).toContain(
      '{{\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\{\\}\\$}}',
    );
  });

  it('as CSL-JSON has date parts, from and to where it lies between, and says where it is not exact', () => {
    expect(JSON.parse(cslJson(CACI))).toEqual([
      {
        id: 'caci-2017',
        type: 'article',
        title: CACI.title,
        author: [{ family: 'Ramachandran', given: 'Sudha' }],
        publisher: 'CACI Analyst',
        issued: { 'date-parts': [[2017, 11, 13]] },
      },
    ]);
    expect(JSON.parse(cslJson({ ...UNDATED, kind: 'DATASET' }))).toEqual([
      {
        id: 'trt-2021',
        type: 'dataset',
        title: UNDATED.title,
        author: [{ literal: 'Ministry of Truth' }],
        issued: {
          'date-parts': [
            [2021, 8, 27],
            [2021, 9, 5],
          ],
          circa: true,
        },
        URL: UNDATED.url,
      },
    ]);
    const [nothing] = JSON.parse(cslJson({ ...CACI, author: null, publisher: null, published: null })) as [
      object,
    ];
    expect(Object.keys(nothing)).toEqual(['id', 'type', 'title']);
    expect(JSON.parse(cslJson({ ...CACI, published: '2018-08~' }))).toMatchObject([
      { issued: { 'date-parts': [[2018, 8]], circa: true } },
    ]);
  });
});
