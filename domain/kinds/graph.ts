import { ENTITY_KINDS, RECORD_LABELS, UNNAMED_LABEL } from './entities.js';

/** Every label that a node can carry. */
export const LABELS: ReadonlySet<string> = new Set([
  'Entity',
  UNNAMED_LABEL,
  ...Object.keys(RECORD_LABELS),
  ...Object.values(ENTITY_KINDS).flatMap(({ labels }) => labels),
]);

const TIME = {
  edtf: 'When it was, as far as the source says (EDTF, ISO 8601-2).',
  startMin: 'First day on which it can have begun.',
  startMax: 'Last day on which it can have begun.',
  endMin: 'First day on which it can have ended.',
  endMax: 'Last day on which it can have ended.',
} as const;

const FIGURE = {
  value: 'The figure that is given, always a number.',
  valueText: 'What is given in words: a cause, a goal, an assessment.',
  unit: 'What the figure counts.',
  quantifier: 'How exact the figure is: exactly, about, more than ...',
} as const;

const SCRIPTED = {
  script: 'The file of cypher/seed that made the node.',
  stale: 'No file of cypher/seed holds the node any more; it goes once nothing rests on it.',
} as const;

/** Properties of entities. */
export const ENTITY_PROPERTIES = {
  ...SCRIPTED,
  ...TIME,
  id: 'Unique name for programs: kebab-case, English.',
  name: 'The name that people are shown.',
  aliases: 'Other names, misprinted ones among them.',
  standIns: 'Names by which texts mean it in passing; several entities may share one.',
  summary: 'What it is, in our own words.',
  founded: 'When an actor began (EDTF), as far as claims say so.',
  foundedMin: 'First day on which it can have begun.',
  foundedMax: 'Last day on which it can have begun.',
  ended: 'When an actor ended or a person died (EDTF), as far as claims say so.',
  endedMin: 'First day on which that can have been.',
  endedMax: 'Last day on which that can have been.',
  kind: 'What sort of happening an event is.',
  latitude: 'Degrees north, WGS 84.',
  longitude: 'Degrees east, WGS 84.',
  fingerprint: 'A hash of what it says, where an import made it.',
  unasserted: 'How many edges of it nobody asserts: they are denied or predicted.',
} as const;

/** Properties of sources. */
export const SOURCE_PROPERTIES = {
  ...SCRIPTED,
  id: 'Unique name for programs.',
  title: 'Its title.',
  publisher: 'Who published it.',
  author: 'Who wrote it.',
  kind: 'Document, dataset, gazetteer or editorial; the last two give structure only.',
  authorId: 'The entity that wrote it.',
  publisherId: 'The entity that published it.',
  paragraphs: 'How many paragraphs its body has.',
  published: 'When it was published (EDTF).',
  publishedMin: 'First day on which it can have been published.',
  publishedMax: 'Last day on which it can have been published.',
  datedBy: 'What the date rests on: the document, or its content.',
  file: 'The file that it was read from.',
  url: 'Where it is found.',
  version: 'Which edition of it.',
  citation: 'How it is cited.',
  fingerprint: 'A hash of what it says, where an import made it.',
} as const;

/** Properties of claims. */
export const CLAIM_PROPERTIES = {
  ...SCRIPTED,
  ...TIME,
  ...FIGURE,
  id: 'Source, paragraph, and a letter in reading order.',
  text: 'The statement in our own words, one sentence.',
  predicate: 'A relationship type, or an attribute.',
  stance: 'Whether it asserts, denies or predicts.',
  hedged: 'The text itself is unsure.',
  inferred: 'The coder supplies something that the text does not state.',
  basis: 'Why what is inferred is so.',
  tense: 'How the text speaks of it: current, past, future or timeless.',
  boundedBy: 'For each bound that the text does not give, the bound and its reason.',
  relativeTo: 'The event or claim by which its time is told.',
  relation: 'Whether it was before, after or during that.',
  offset: 'How long before or after (ISO 8601 duration, with ~ where vague).',
  said: 'When it was said, where the text tells (EDTF).',
  saidMin: 'First day on which it can have been said.',
  saidMax: 'Last day on which it can have been said.',
  condition: 'What a prediction hangs on.',
  knownSince: 'The day from which this could be known.',
  speaker: 'Who asserts it, as an id.',
  voice: 'The institution that speaks through the speaker.',
  episode: 'The happening that several claims speak of.',
  role: 'Which part somebody had in an event.',
  from: 'The actor whom a person left.',
  relayedFrom: 'The first speaker, in words, of what is second-hand.',
  relationship: 'The id of the edge that it speaks of.',
  fingerprint: 'A hash of what it says, where an import made it.',
} as const;

/** Properties of questions. */
export const QUESTION_PROPERTIES = {
  ...SCRIPTED,
  id: 'Unique name for programs.',
  text: 'The point in dispute, as a question.',
  kind: 'Dispute, open question or definition.',
  fingerprint: 'A hash of what it says, where an import made it.',
} as const;

/** Properties of typed edges between entities. */
export const EDGE_PROPERTIES = {
  ...TIME,
  ...FIGURE,
  id: 'Type, both ends, episode, and role or third party.',
  standing: 'Corroborated, reported, disputed, denied or predicted.',
  asserting: 'Ids of the claims that assert it, the first hundred.',
  denying: 'Ids of the claims that deny it, the first hundred.',
  predicting: 'Ids of the claims that predict it, the first hundred.',
  predictingNot: 'Ids of the claims that predict the opposite, the first hundred.',
  contradicting: 'Ids of claims elsewhere that cannot be true where one that asserts it is.',
  tense: 'How all claims that assert it speak of it, where they do so alike.',
  claimCount: 'How many claims speak of it.',
  asserted: 'How many claims assert it, of those that its standing rests on.',
  denied: 'How many of those deny it.',
  predicted: 'How many of those predict it.',
  structural: 'Only a gazetteer or the editors speak of it.',
  voices: 'How many independent voices assert it.',
  sources: 'Ids of the sources of its claims.',
  hedged: 'All who assert it are unsure.',
  against: 'The third party.',
  role: 'Which part somebody had in an event.',
  from: 'The actor whom a person left.',
  episode: 'The happening that it belongs to.',
} as const;

/** Properties of relationships between records. */
export const LINK_PROPERTIES = {
  paragraph: 'Paragraph of the source, from 1.',
  position: 'The position that a claim takes on a question.',
} as const;

/** Properties of the mark of a database that this program made. */
export const MARK_PROPERTIES = {
  id: 'Always `allegiance`.',
  scripts: 'A hash of the scripts that were loaded last.',
  loadedAt: 'When they were loaded (ISO 8601).',
  record: 'What they left, so that a later start notices what is gone.',
  revision: 'Which state of the graph it is.',
} as const;

/** Properties of the journal's entries, and of imports that are under way. */
export const JOURNAL_PROPERTIES = {
  at: 'When it was done (ISO 8601).',
  what: 'What was done, in words.',
  claims: 'How many claims it made, changed or took out.',
  revision: 'Which state of the graph it led to.',
  items: 'How many rows of the file are dealt with.',
  sources: 'Ids of the sources that its rows come from.',
} as const;

/** Every property that a node or relationship can have. */
export const PROPERTIES: ReadonlySet<string> = new Set(
  [
    ENTITY_PROPERTIES,
    SOURCE_PROPERTIES,
    CLAIM_PROPERTIES,
    QUESTION_PROPERTIES,
    EDGE_PROPERTIES,
    LINK_PROPERTIES,
    JOURNAL_PROPERTIES,
  ].flatMap((group) => Object.keys(group)),
);

/** Properties of any node or edge whose values are dates of the graph, which compare with dates alone. */
export const DATE_PROPERTIES: ReadonlySet<string> = new Set([
  ...['startMin', 'startMax', 'endMin', 'endMax', 'knownSince'],
  ...['foundedMin', 'foundedMax', 'endedMin', 'endedMax'],
  ...['publishedMin', 'publishedMax', 'saidMin', 'saidMax'],
]);

/** What a property holds. Dates are days, without a time of day. */
export type PropertyType = 'text' | 'texts' | 'date' | 'number' | 'integer' | 'truth';

const OTHER_TYPES: Readonly<Record<Exclude<PropertyType, 'text' | 'date'>, ReadonlySet<string>>> = {
  texts: new Set([
    ...['aliases', 'standIns', 'boundedBy', 'sources'],
    ...['asserting', 'denying', 'predicting', 'predictingNot', 'contradicting'],
  ]),
  number: new Set(['value', 'latitude', 'longitude']),
  integer: new Set([
    ...['paragraph', 'paragraphs', 'voices', 'claimCount', 'asserted', 'denied', 'predicted', 'unasserted'],
    ...['revision', 'items', 'claims'],
  ]),
  truth: new Set(['hedged', 'inferred', 'structural', 'stale']),
};

/** What a property of any node or relationship holds; text unless the registry says otherwise. */
export function propertyTypeOf(name: string): PropertyType {
  if (DATE_PROPERTIES.has(name)) return 'date';
  for (const type of ['texts', 'number', 'integer', 'truth'] as const)
    if (OTHER_TYPES[type].has(name)) return type;
  return 'text';
}

/** Properties whose values are dates in EDTF, which is text, each with the properties that hold its days as dates. */
export const EDTF_PROPERTIES: Readonly<Record<string, readonly [first: string, last: string]>> = {
  edtf: ['startMin', 'endMax'],
  founded: ['foundedMin', 'foundedMax'],
  ended: ['endedMin', 'endedMax'],
  published: ['publishedMin', 'publishedMax'],
  said: ['saidMin', 'saidMax'],
};
