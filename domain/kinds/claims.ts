/** Predicates of claims about one entity, beside the relationship types. */
export const ATTRIBUTES = {
  CAPABILITY: 'What it can or cannot do.',
  CASUALTIES: 'A toll of dead, injured, captured or hostages, without a named killer.',
  CAUSE: 'Why something happened; the value is the cause in words.',
  COMPOSITION: 'Who its members are.',
  CONTROL: 'How much land or population it holds.',
  EFFECT: 'What followed, or follows, from it.',
  FOUNDING: 'When, where or how it began.',
  FUNDING: 'Money and how it is raised.',
  GOAL: 'What it wants.',
  IDEOLOGY: 'What it believes or stands for.',
  JUDGEMENT: 'An assessment by the speaker that fits no other predicate.',
  LOSS: 'Land, strength or standing lost, without a toll.',
  OBLIGATION: 'What it must, should or needs to do.',
  PLAN: 'What it intends or announces to do.',
  POLICY: 'What it does as a rule, or has decided.',
  PRESENCE: 'Where and how far it is there.',
  REPUTATION: 'How others see it.',
  STRENGTH: 'How many or how strong it is.',
  TACTIC: 'How it fights.',
  UNITY: 'How united or divided it is.',
} as const;

export type Attribute = keyof typeof ATTRIBUTES;

export const STANCES = {
  asserts: { name: 'says so', meaning: 'States that it is or was so.' },
  denies: { name: 'denies it', meaning: 'States that it is or was not so.' },
  predicts: { name: 'expects it', meaning: 'Forecast, plan, fear, hypothesis or condition.' },
  'predicts-not': { name: 'expects the opposite', meaning: 'States that it will not come about.' },
} as const;

export type Stance = keyof typeof STANCES;

export const STANDINGS = {
  corroborated: {
    name: 'Corroborated',
    meaning: 'Asserted by at least two independent voices, denied by none.',
  },
  reported: { name: 'Reported', meaning: 'Asserted, not by two independent voices, denied by none.' },
  disputed: { name: 'Disputed', meaning: 'Asserted by some, denied by others.' },
  denied: { name: 'Denied', meaning: 'Only denied.' },
  predicted: { name: 'Predicted', meaning: 'Only forecast, planned, feared or conditional.' },
} as const;

export type Standing = keyof typeof STANDINGS;

/** How the text speaks of the thing claimed. Where it gives no date, this bounds it. */
export const TENSES = {
  current: { name: 'now', meaning: 'It is so on the day on which it is said.' },
  past: { name: 'before', meaning: 'It is over or done on the day on which it is said.' },
  future: { name: 'to come', meaning: 'It begins no earlier than the day on which it is said.' },
  timeless: {
    name: 'always',
    meaning: 'It is so for years, or always, on each day on which it can have been said.',
  },
} as const;

export type Tense = keyof typeof TENSES;

/** How the time of a claim stands to that of the event or claim that it is told by. */
export const RELATIONS = {
  before: 'Earlier than the other: over by the last day on which that can have begun.',
  after: 'Later than the other: not before the first day on which that can have ended.',
  during:
    'At some time between the first and the last day of the other: it neither began before nor lasted beyond, and need not fill that span.',
} as const;

export type Relation = keyof typeof RELATIONS;

export const SOURCE_KINDS = {
  document: { name: 'Document', structural: false, meaning: 'A text by an author or publisher.' },
  dataset: { name: 'Dataset', structural: false, meaning: 'Records, coded row by row.' },
  gazetteer: { name: 'Gazetteer', structural: true, meaning: 'Which place lies in which.' },
  editorial: {
    name: 'By the editors',
    structural: true,
    meaning: 'What the editors of the graph add: what belongs to what, which two are one.',
  },
} as const;

export type SourceKind = keyof typeof SOURCE_KINDS;

/** Kinds of sources that give structure: never a voice, never corroborating, no side of a dispute. */
export const STRUCTURAL_SOURCE_KINDS: readonly string[] = Object.entries(SOURCE_KINDS)
  .filter(([, { structural }]) => structural)
  .map(([kind]) => kind);

export const QUESTION_KINDS = {
  dispute: { name: 'Dispute', meaning: 'Two positions or more, by two voices or more.' },
  open: { name: 'Open question', meaning: 'One speaker who is unsure, or forecasts alone.' },
  definition: { name: 'Definition', meaning: 'What a name means.' },
} as const;

export type QuestionKind = keyof typeof QUESTION_KINDS;

export const QUANTIFIERS = {
  exactly: 'exactly',
  about: 'about',
  'more-than': 'more than',
  'at-least': 'at least',
  almost: 'almost',
  'up-to': 'up to',
  scores: 'scores of',
  dozens: 'dozens of',
  hundreds: 'hundreds of',
} as const;

export type Quantifier = keyof typeof QUANTIFIERS;

/** Relationship types between claims, sources and entities, with one sentence of meaning each. */
export const RECORD_RELATIONSHIPS = {
  SUBJECT: 'The entity that a claim is about.',
  OBJECT: 'The second entity of a claim about two.',
  AGAINST: 'The third party of a claim.',
  ASSERTED_BY: 'Who says so.',
  FROM_SOURCE: 'The source that a claim stands in, with its paragraph.',
  AT: 'Where the thing claimed happened.',
  ABOUT: 'The event that a claim speaks of.',
  ANSWERS: 'The question that a claim takes a position on, with the position.',
  CONTRADICTS: 'Two claims that cannot both be true.',
  RELAYS: 'A claim that passes another one on.',
} as const;

export function isAttribute(text: string): text is Attribute {
  return Object.hasOwn(ATTRIBUTES, text);
}
