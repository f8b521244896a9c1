import type {
  EntityKind,
  QuestionKind,
  RelationshipType,
  SourceKind,
  Stance,
  Standing,
  Tense,
} from '../../domain/kinds/index.js';

/** Four bounds of a time as ISO days; null is unbounded. */
export interface TimeRecord {
  readonly edtf: string | null;
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
}

export interface FigureRecord {
  readonly value: number | null;
  readonly valueText: string | null;
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
  readonly ended: string | null;
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
  /** How many there are: of all, and of each stance among those that its standing rests on. */
  readonly claimCount: number;
  readonly asserted: number;
  readonly denied: number;
  readonly predicted: number;
  /** Claims elsewhere that cannot be true where one that asserts it is. */
  readonly contradicting: readonly string[];
  /** Only a gazetteer or the editors speak of it. */
  readonly structural: boolean;
  readonly tense: Tense | null;
  readonly sources: readonly string[];
  /** Whom its ends answer for, and which names are taken as one, in words. */
  readonly asides: readonly string[];
  /** Ids of the claims that a filter left; null where no filter dropped any. */
  readonly claims: readonly string[] | null;
  /** The same by what they say of it; null where no filter dropped any. */
  readonly byStance: {
    readonly asserting: readonly string[];
    readonly denying: readonly string[];
    readonly predicting: readonly string[];
  } | null;
  /** What of that filter drops claims, as text; null where none does. */
  readonly under: string | null;
}

export interface ClaimRecord extends TimeRecord, FigureRecord {
  readonly id: string;
  readonly text: string;
  readonly predicate: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly inferred: boolean;
  readonly basis: string | null;
  readonly tense: Tense | null;
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
  /** For each bound that the text does not give, the bound and its reason. */
  readonly boundedBy: readonly string[];
  readonly said: string | null;
  readonly episode: string | null;
  readonly relayedFrom: string | null;
  readonly relationship: string | null;
  readonly event: string | null;
  readonly locations: readonly string[];
  readonly answers: readonly { readonly question: string; readonly position: string }[];
  readonly contradicts: readonly string[];
  readonly relays: readonly string[];
}

/** What one speaker says in one paragraph of one source. */
export interface StatementRecord {
  readonly id: string;
  readonly source: string;
  readonly paragraph: number;
  readonly assertedBy: string;
}

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly kind: SourceKind;
  readonly published: string | null;
  readonly datedBy: string | null;
  readonly url: string | null;
  readonly citation: string | null;
}

export interface QuestionRecord {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
}
