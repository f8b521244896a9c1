import type { EntityKind, RelationshipType, Attribute } from '../../../domain/kinds/index.js';

/** Schemata of FollowTheMoney that are entities, and what they are here. */
export const NODE_SCHEMATA: Readonly<Record<string, EntityKind>> = {
  Person: 'PERSON',
  Organization: 'ORGANIZATION',
  Company: 'ORGANIZATION',
  PublicBody: 'ORGANIZATION',
  LegalEntity: 'ORGANIZATION',
};

/** A schema that ties two entities, by the names of the properties that hold their ids. */
export interface TieSchema {
  readonly subject: string;
  readonly object: string;
  /** The property that says in words what the tie is. */
  readonly words: string;
  /** Of the two, for a subject that is a person and for one that is a body. */
  readonly predicate: RelationshipType | Attribute;
  readonly ofBodies: RelationshipType | Attribute;
  /** The sentence, with what the tie is where the file says it. */
  readonly says: (one: string, other: string, words: string | null) => string;
}

const role = (words: string | null): string => (words === null ? '' : ` (${words})`);

/**
 * Ties of FollowTheMoney. A director need not lead, so a directorship is no `LED`. Kinship, association and ties that
 * are not named have no type in the model, and drawing them as another type would say more than the file does: they are
 * claims with the word of the file, on the pages of both, and no line between them.
 */
export const TIE_SCHEMATA: Readonly<Record<string, TieSchema>> = {
  Membership: {
    subject: 'member',
    object: 'organization',
    words: 'role',
    predicate: 'MEMBER_OF',
    ofBodies: 'PART_OF',
    says: (one, other, words) => `${one} is a member of ${other}${role(words)}.`,
  },
  Directorship: {
    subject: 'director',
    object: 'organization',
    words: 'role',
    predicate: 'WORKS_FOR',
    ofBodies: 'JUDGEMENT',
    says: (one, other, words) => `${one} holds a directorship at ${other}${role(words)}.`,
  },
  Employment: {
    subject: 'employee',
    object: 'employer',
    words: 'role',
    predicate: 'WORKS_FOR',
    ofBodies: 'WORKS_FOR',
    says: (one, other, words) => `${one} works for ${other}${role(words)}.`,
  },
  Family: {
    subject: 'person',
    object: 'relative',
    words: 'relationship',
    predicate: 'JUDGEMENT',
    ofBodies: 'JUDGEMENT',
    says: (one, other, words) => `${one} and ${other} are of one family${role(words)}.`,
  },
  Associate: {
    subject: 'person',
    object: 'associate',
    words: 'relationship',
    predicate: 'JUDGEMENT',
    ofBodies: 'JUDGEMENT',
    says: (one, other, words) => `${one} and ${other} are associates${role(words)}.`,
  },
  UnknownLink: {
    subject: 'subject',
    object: 'object',
    words: 'role',
    predicate: 'JUDGEMENT',
    ofBodies: 'JUDGEMENT',
    says: (one, other, words) => `${one} is linked to ${other}${role(words)}.`,
  },
};

/** What a tie is called where the file does not say it. */
export const TIE_WORDS: Readonly<Record<string, string>> = {
  Directorship: 'directorship',
  Family: 'family',
  Associate: 'associate',
  UnknownLink: 'link',
};
