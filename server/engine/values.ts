/**
 * Values as every caller sees them, whichever engine gave them. Integers are numbers where a double holds them
 * exactly and bigints beyond; dates, times and durations are ISO 8601 strings; points are maps.
 */
export class GraphNode {
  constructor(
    /** The engine's own identity; equal within one result, meaningless outside it. */
    readonly key: string,
    /** Sorted, so that both engines give the same list. */
    readonly labels: readonly string[],
    readonly properties: Readonly<Record<string, Value>>,
  ) {}
}

export class GraphRelationship {
  constructor(
    readonly key: string,
    readonly type: string,
    readonly startKey: string,
    readonly endKey: string,
    readonly properties: Readonly<Record<string, Value>>,
  ) {}
}

export class GraphPath {
  constructor(
    readonly nodes: readonly GraphNode[],
    readonly relationships: readonly GraphRelationship[],
  ) {}
}

export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | GraphNode
  | GraphRelationship
  | GraphPath
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A float that is a whole number, which a number alone would not tell from an integer. */
export class FloatValue {
  constructor(readonly value: number) {}

  get isNegative(): boolean {
    return this.value < 0 || Object.is(this.value, -0);
  }

  /** As Cypher and JSON write it: `5.0`, `-0.0`, `1e+300`. */
  toString(): string {
    const text = Object.is(this.value, -0) ? '-0' : String(this.value);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
  }
}

/** What a statement may take: JSON, with integers beyond 2^53 and whole floats as what they are. Dates travel as ISO strings and are wrapped by the statement, `date($day)`. */
export type Parameter =
  | null
  | boolean
  | number
  | bigint
  | FloatValue
  | string
  | readonly Parameter[]
  | { readonly [key: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;
