import type {
  Attribute,
  EntityKind,
  Quantifier,
  QuestionKind,
  Relation,
  RelationshipType,
  SourceKind,
  Stance,
  Tense,
} from '../../domain/kinds/index.js';

/** A day, `YYYY-MM-DD`. */
export type Day = string;

/** The four bounds of a date, as days; null where open. `boundsOf` of domain/edtf.ts gives them for an EDTF text. */
export interface TimeRow {
  readonly edtf?: string | null;
  readonly startMin?: Day | null;
  readonly startMax?: Day | null;
  readonly endMin?: Day | null;
  readonly endMax?: Day | null;
}

/** A source as the graph keeps it. */
export interface SourceRow {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: string | null;
  /** Entity that publishes it. */
  readonly publisherId?: string | null;
  readonly author?: string | null;
  readonly authorId?: string | null;
  /** EDTF. */
  readonly published?: string | null;
  readonly publishedMin?: Day | null;
  readonly publishedMax?: Day | null;
  /** What the date is taken from: `document` or `content`. */
  readonly datedBy?: string | null;
  readonly url?: string | null;
  readonly version?: string | null;
  readonly citation?: string | null;
  /** How many paragraphs its body has, and the file that it was read from. Not given, what the graph has stays. */
  readonly paragraphs?: number | null;
  readonly file?: string | null;
}

/** An entity as the graph keeps it; `kind` decides its labels. */
export interface EntityRow extends TimeRow {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Names by which texts mean it in passing. Not given, those that the graph has stay. */
  readonly standIns?: readonly string[];
  /** Whether it is a speaker whom the source does not name. Not given, what the graph has stays. */
  readonly unnamed?: boolean;
  readonly summary?: string | null;
  /** Of an event: what happened, such as `state-based violence`. */
  readonly eventKind?: string | null;
  readonly founded?: string | null;
  readonly foundedMin?: Day | null;
  readonly foundedMax?: Day | null;
  readonly ended?: string | null;
  readonly endedMin?: Day | null;
  readonly endedMax?: Day | null;
  /** Degrees, WGS 84. */
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** A point in dispute, which claims take positions on. */
export interface QuestionRow {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
}

/** A claim as the graph keeps it: the same fields as a row of cypher/seed. */
export interface ClaimRow extends TimeRow {
  readonly id: string;
  readonly predicate: RelationshipType | Attribute;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly inferred?: boolean;
  /** Why it is inferred. */
  readonly basis?: string | null;
  readonly condition?: string | null;
  /** Ids of entities. */
  readonly subject: string;
  readonly object?: string | null;
  readonly against?: string | null;
  /** Whom a person went over from. */
  readonly from?: string | null;
  readonly role?: string | null;
  /** Who says so, and the institution whose word it is: ids of entities. */
  readonly assertedBy: string;
  readonly voice: string;
  readonly source: string;
  /** Paragraph of a document, or row of a dataset, from 1. */
  readonly paragraph: number;
  readonly text: string;
  readonly value?: number | null;
  readonly valueText?: string | null;
  readonly unit?: string | null;
  readonly quantifier?: Quantifier | null;
  readonly episode?: string | null;
  readonly tense?: Tense | null;
  readonly relativeTo?: string | null;
  readonly relation?: Relation | null;
  /** ISO 8601 duration, with `~` where vague. */
  readonly offset?: string | null;
  readonly said?: string | null;
  readonly saidMin?: Day | null;
  readonly saidMax?: Day | null;
  readonly knownSince?: Day | null;
  readonly relayedFrom?: string | null;
  /** Event that it speaks of. */
  readonly about?: string | null;
  /** Places where it happened. */
  readonly at?: readonly string[];
  readonly answers?: readonly { readonly question: string; readonly position: string }[];
}

/** A link between two claims. */
export interface ClaimLinkRow {
  readonly kind: 'CONTRADICTS' | 'RELAYS';
  readonly from: string;
  readonly to: string;
}

/** What one unit of work puts into the graph: new things are made, known ones (by id) are brought up to date. */
export interface Batch {
  readonly sources?: readonly SourceRow[];
  readonly questions?: readonly QuestionRow[];
  readonly entities?: readonly EntityRow[];
  readonly claims?: readonly ClaimRow[];
  readonly links?: readonly ClaimLinkRow[];
}
