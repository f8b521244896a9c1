import type { RelationshipType } from './relationships.js';

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
export type Predicate = RelationshipType | Attribute;

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

export const QUANTIFIERS = {
  exactly: 'exactly',
  about: 'about',
  'more-than': 'more than',
  'at-least': 'at least',
  almost: 'almost',
  'up-to': 'up to',
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

export type RecordRelationship = keyof typeof RECORD_RELATIONSHIPS;

export function isAttribute(text: string): text is Attribute {
  return Object.hasOwn(ATTRIBUTES, text);
}
