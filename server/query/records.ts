import type { EntityKind, RelationshipType, Stance, Standing } from '../domain/kinds/index.js';

/** Four bounds of a time as ISO days; null is unbounded. */
export interface TimeRecord {
  readonly edtf: string | null;
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
}

export interface FigureRecord {
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly quantifier: string | null;
}

export interface EntityRecord extends TimeRecord {
  readonly id: string;
  /** Null where only properties were read and nothing depends on the type. */
  readonly kind: EntityKind | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string | null;
  readonly unnamed: boolean;
  readonly founded: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly eventKind: string | null;
}

export interface RelationshipRecord extends TimeRecord, FigureRecord {
  readonly id: string;
  readonly type: RelationshipType;
  readonly subject: EntityRecord;
  readonly object: EntityRecord;
  readonly against: string | null;
  readonly from: string | null;
  readonly role: string | null;
  readonly episode: string | null;
  readonly standing: Standing;
  readonly voices: number;
  readonly hedged: boolean;
  readonly asserting: readonly string[];
  readonly denying: readonly string[];
  readonly predicting: readonly string[];
  readonly sources: readonly string[];
  /** Ids of the claims that a filter left; null where no filter dropped any. */
  readonly claims: readonly string[] | null;
}

export interface ClaimRecord extends TimeRecord, FigureRecord {
  readonly id: string;
  readonly text: string;
  readonly predicate: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly condition: string | null;
  readonly subject: string;
  readonly object: string | null;
  readonly against: string | null;
  readonly from: string | null;
  readonly role: string | null;
  readonly assertedBy: string;
  readonly voice: string;
  readonly source: string;
  readonly paragraph: number;
  readonly knownSince: string | null;
  readonly episode: string | null;
  readonly relayedFrom: string | null;
  readonly relationship: string | null;
  readonly event: string | null;
  readonly locations: readonly string[];
  readonly answers: readonly { readonly question: string; readonly position: string }[];
  readonly contradicts: readonly string[];
  readonly relays: readonly string[];
}

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly datedBy: string | null;
  readonly url: string | null;
  readonly citation: string | null;
}

export interface QuestionRecord {
  readonly id: string;
  readonly text: string;
}
