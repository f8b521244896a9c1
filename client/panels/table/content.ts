import { ENTITY_KINDS, FAMILIES, RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import type { ClaimFact, EntityFact, RelationshipFact } from '../../model/facts';
import { edtfInWords, sortDay } from '../../model/time';
import { standingInWords, wordsOf } from '../../model/words';
import type { Column } from './columns';

export const ENTITY_COLUMNS: readonly Column<EntityFact>[] = [
  { id: 'name', title: 'Name', text: (row) => row.name },
  { id: 'kind', title: 'Kind', text: (row) => ENTITY_KINDS[row.kind].name },
  { id: 'aliases', title: 'Also called', text: (row) => row.aliases.join(', ') },
  { id: 'summary', title: 'Summary', text: (row) => row.summary ?? '' },
  { id: 'degree', title: 'Ties in all', text: (row) => String(row.degree), rank: (row) => row.degree },
];

export const TIE_COLUMNS: readonly Column<RelationshipFact>[] = [
  { id: 'sentence', title: 'Tie', text: (row) => row.sentence },
  { id: 'type', title: 'Type', text: (row) => RELATIONSHIP_TYPES[row.type].name },
  { id: 'family', title: 'Family', text: (row) => FAMILIES[RELATIONSHIP_TYPES[row.type].family].name },
  { id: 'standing', title: 'Standing', text: standingInWords },
  { id: 'voices', title: 'Voices', text: (row) => String(row.voices), rank: (row) => row.voices },
  {
    id: 'when',
    title: 'When',
    text: (row) => (row.edtf === null ? '' : edtfInWords(row.edtf)),
    rank: (row) => sortDay(row) ?? '',
  },
  { id: 'where', title: 'Where', text: (row) => row.places.map((place) => place.name).join(', ') },
];

export const CLAIM_COLUMNS: readonly Column<ClaimFact>[] = [
  { id: 'text', title: 'Claim', text: (row) => row.text },
  { id: 'stance', title: 'Stance', text: (row) => wordsOf(row.stance) },
  { id: 'about', title: 'About', text: (row) => wordsOf(row.predicate) },
  { id: 'speaker', title: 'Speaker', text: (row) => row.assertedBy.name },
  { id: 'source', title: 'Source', text: (row) => row.source.title },
  { id: 'paragraph', title: 'Paragraph', text: (row) => String(row.paragraph), rank: (row) => row.paragraph },
  {
    id: 'when',
    title: 'When',
    text: (row) => (row.edtf === null ? '' : edtfInWords(row.edtf)),
    rank: (row) => sortDay(row) ?? '',
  },
];

export type EventFact = Extract<EntityFact, { __typename: 'Event' }>;

export const EVENT_COLUMNS: readonly Column<EventFact>[] = [
  { id: 'name', title: 'Event', text: (row) => row.name },
  {
    id: 'when',
    title: 'When',
    text: (row) => (row.edtf === null ? '' : edtfInWords(row.edtf)),
    rank: (row) => sortDay(row) ?? '',
  },
  { id: 'summary', title: 'Summary', text: (row) => row.summary ?? '' },
  { id: 'degree', title: 'Ties in all', text: (row) => String(row.degree), rank: (row) => row.degree },
];
