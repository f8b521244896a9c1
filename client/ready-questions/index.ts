import type { RelationshipType } from '../../domain/kinds/index.js';
import { ALL_TYPES } from '../model/projection';
import type { Focus, ShownStanding } from '../model/view';
import type { GraphFilter } from '../operations/generated';

/** Where the entities of an answer come from. */
export type QuestionScope =
  /** Those that the filter lets through, over the whole graph. */
  | { readonly from: 'graph' }
  /** These, and what the filter ties to them. */
  | { readonly from: 'around'; readonly ids: readonly string[] }
  /** Just these. */
  | { readonly from: 'these'; readonly ids: readonly string[] };

/** A question with an answer that is one press away. */
export interface ReadyQuestion {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly scope: QuestionScope;
  /** Types shown; null for all. */
  readonly types: readonly RelationshipType[] | null;
  /** Standings hidden. */
  readonly hidden: readonly ShownStanding[];
  readonly focus: Focus;
}

const CORE = ['taliban', 'is-k', 'haqqani-network', 'us-forces', 'afghan-forces', 'al-qaeda', 'ttp'];

/** Eight ready questions. The ids are fixed ones of the model. */
export const QUESTIONS = [
  {
    id: 'who-fought',
    text: 'Who fought whom?',
    hint: 'Fighting and attacks among the main actors',
    scope: { from: 'around', ids: CORE },
    types: ['FOUGHT', 'ATTACKED', 'KILLED', 'CAPTURED', 'EXECUTED'],
    hidden: ['PREDICTED'],
    focus: { on: 'nothing' },
  },
  {
    id: 'over-to-is-k',
    text: 'Who went over to IS-K?',
    hint: 'Defections, oaths and splits around IS-K',
    scope: { from: 'around', ids: ['is-k'] },
    types: ['DEFECTED_TO', 'PLEDGED_ALLEGIANCE_TO', 'SPLIT_FROM', 'MEMBER_OF'],
    hidden: ['PREDICTED'],
    focus: { on: 'entity', id: 'is-k' },
  },
  {
    id: 'disputed',
    text: 'What do the sources dispute?',
    hint: 'Contested ties, and every point in dispute',
    scope: { from: 'graph' },
    types: null,
    hidden: ['CORROBORATED', 'REPORTED', 'PREDICTED'],
    focus: { on: 'disputes' },
  },
  {
    id: 'taliban-and-is-k',
    text: 'Did the Taliban and IS-K only fight?',
    hint: 'All that happened between the two, oldest first',
    scope: { from: 'these', ids: ['taliban', 'is-k'] },
    types: null,
    hidden: ['PREDICTED'],
    focus: { on: 'pair', a: 'taliban', b: 'is-k' },
  },
  {
    id: 'haqqani-part',
    text: 'Is the Haqqani Network part of the Taliban?',
    hint: 'What the two have been to each other, by source',
    scope: { from: 'these', ids: ['haqqani-network', 'taliban', 'is-k', 'quetta-shura'] },
    types: null,
    hidden: ['PREDICTED'],
    focus: { on: 'pair', a: 'haqqani-network', b: 'taliban' },
  },
  {
    id: 'jawzjan',
    text: 'Why did the fighters in Jawzjan give up?',
    hint: 'One surrender, several explanations',
    scope: { from: 'around', ids: ['jawzjan-surrender'] },
    types: null,
    hidden: ['PREDICTED'],
    focus: { on: 'question', id: 'jawzjan-surrender-cause' },
  },
  {
    id: 'orders',
    text: 'Who ignored the order to fight IS-K?',
    hint: 'Orders, refusals and disobedience',
    scope: { from: 'graph' },
    types: ['ORDERED', 'DISOBEYED', 'REFUSED', 'PART_OF'],
    hidden: ['PREDICTED'],
    focus: { on: 'nothing' },
  },
  {
    id: 'only-predicted',
    text: 'What was only predicted?',
    hint: 'Forecasts, fears and plans, apart from what happened',
    scope: { from: 'graph' },
    types: null,
    hidden: ['CORROBORATED', 'REPORTED', 'DISPUTED'],
    focus: { on: 'nothing' },
  },
] as const satisfies readonly ReadyQuestion[];

export function hiddenTypesOf(question: ReadyQuestion): RelationshipType[] {
  const { types } = question;
  return types === null ? [] : ALL_TYPES.filter((type) => !types.includes(type));
}

/** The filter of the API for a question. */
export function filterOf(question: ReadyQuestion): GraphFilter {
  return {
    includePredictions: !question.hidden.includes('PREDICTED'),
    ...(question.types === null ? {} : { relationshipTypes: [...question.types] }),
  };
}
