// The five documents that the graph is built from, a gazetteer, and the editors.
// `kind`: document, dataset, gazetteer or editorial. The last two give structure only: never a voice, never a corroboration.
// `publishedMin` and `publishedMax` are the first and the last day that `published` allows; `~` widens by one unit.
// `published` is EDTF; `datedBy` says whether the document prints its date or its content gives it away.
// `authorId` and `publisherId` are the entities of author and publisher, where the graph has them; `paragraphs` counts the
// body as claims do.
// `url` stays null: none of the five texts prints its own address.

MATCH (s:Source {script: '10-sources'}) SET s.stale = true;

UNWIND [
  {id: 'caci-2017', authorId: 'sudha-ramachandran', publisherId: 'caci', paragraphs: 14, file: '004_25abcfc2c7c00178.txt',
   title: 'Are We Seeing the Beginning of ISIS-Taliban Collaboration in Afghanistan?',
   publisher: 'CACI Analyst', author: 'Sudha Ramachandran',
   kind: 'document', published: '2017-11-13', publishedMin: '2017-11-13', publishedMax: '2017-11-13', datedBy: 'document', url: null, version: null,
   citation: 'Ramachandran, Sudha: Are We Seeing the Beginning of ISIS-Taliban Collaboration in Afghanistan? CACI Analyst, 13 November 2017.'},

  {id: 'cnn-2018', publisherId: 'cnn', paragraphs: 18, file: '000_97069fef7c11590c.txt',
   title: 'Confusion reigns over surrender of 200 ISIS fighters in Afghanistan',
   publisher: 'CNN', author: null,
   kind: 'document', published: '2018-08~', publishedMin: '2018-07-01', publishedMax: '2018-09-30', datedBy: 'content', url: null, version: null,
   citation: 'CNN: Confusion reigns over surrender of 200 ISIS fighters in Afghanistan. Undated; about August 2018 by its content.'},

  {id: 'nangarhar-2019', authorId: 'author-nangarhar-2019', paragraphs: 8, file: '001_919d37c410b6d778.txt',
   title: '[Untitled article on the 2019 offensive against IS-K in Nangarhar]',
   publisher: null, author: null,
   kind: 'document', published: '2019-12~', publishedMin: '2019-11-01', publishedMax: '2020-01-31', datedBy: 'content', url: null, version: null,
   citation: '[Untitled article on the 2019 offensive against IS-K in Nangarhar.] Author and publisher not named. Undated; about December 2019 by its content.'},

  {id: 'orf-giustozzi-2019', authorId: 'antonio-giustozzi', publisherId: 'orf', paragraphs: 19, file: '002_d923fa262fac5174.txt',
   title: 'The Taliban-ISIS Relations Amidst A Peace Deal With US In Afghanistan – Analysis',
   publisher: 'Observer Research Foundation', author: 'Antonio Giustozzi',
   kind: 'document', published: '2019~', publishedMin: '2018-01-01', publishedMax: '2020-12-31', datedBy: 'content', url: null, version: null,
   citation: 'Giustozzi, Antonio: The Taliban-ISIS Relations Amidst A Peace Deal With US In Afghanistan – Analysis. Observer Research Foundation. Undated; about 2019 by its content.'},

  {id: 'trt-2021', publisherId: 'trt-world', paragraphs: 37, file: '003_e4a72c73bebb1679.txt',
   title: 'Will the Taliban go after Daesh-K in Afghanistan?',
   publisher: 'TRT World', author: null,
   kind: 'document', published: '[2021-08-27..2021-09-05]', publishedMin: '2021-08-27', publishedMax: '2021-09-05', datedBy: 'content', url: null, version: null,
   citation: 'TRT World: Will the Taliban go after Daesh-K in Afghanistan? Undated; between 27 August and 5 September 2021 by its content.'},

  // No documents: what belongs to what, and what lies where. Neither is a voice.
  {id: 'editors', authorId: 'editors', publisherId: 'editors', paragraphs: 3, file: null, kind: 'editorial',
   title: 'What belongs to what, and which two are one',
   publisher: null, author: 'The editors of this graph',
   published: '2026', publishedMin: '2026-01-01', publishedMax: '2026-12-31', datedBy: 'document', url: null, version: null,
   citation: 'The editors of this graph: what belongs to what, and which two are one. 2026.'},

  {id: 'natural-earth', authorId: 'natural-earth', publisherId: 'natural-earth', paragraphs: 4, file: null, kind: 'gazetteer',
   title: 'Natural Earth: countries, first-order units and populated places',
   publisher: 'Natural Earth', author: null,
   published: '2022', publishedMin: '2022-01-01', publishedMax: '2022-12-31', datedBy: 'document',
   url: 'https://www.naturalearthdata.com/', version: '5.1',
   citation: 'Natural Earth, 1:10m cultural vectors, version 5.1. Public domain. Entered by hand.'}
] AS row
MERGE (s:Source {id: row.id})
SET s.title = row.title, s.publisher = row.publisher, s.author = row.author,
    s.authorId = row.authorId, s.publisherId = row.publisherId, s.paragraphs = row.paragraphs,
    s.kind = row.kind, s.published = row.published, s.publishedMin = date(row.publishedMin), s.publishedMax = date(row.publishedMax),
    s.datedBy = row.datedBy, s.file = row.file, s.url = row.url,
    s.version = row.version, s.citation = row.citation,
    s.script = '10-sources', s.stale = null;
