/** What a caller may ask of the relationships, as in the schema. What is left out does not filter. */
export interface Filter {
  readonly entityKinds?: readonly string[] | null | undefined;
  readonly relationshipTypes?: readonly string[] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly asOfCertainty?: 'DEFINITE' | 'POSSIBLE' | null | undefined;
  readonly knownBy?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly verdict?: 'ANY_CLAIM' | 'UNDISPUTED' | 'CORROBORATED' | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly notSources?: readonly string[] | null | undefined;
  readonly notClaims?: readonly string[] | null | undefined;
  readonly assertedBy?: readonly string[] | null | undefined;
  readonly voices?: readonly string[] | null | undefined;
  readonly places?: readonly string[] | null | undefined;
  readonly includePredictions?: boolean | null | undefined;
  readonly includeDenied?: boolean | null | undefined;
  /** In either case. */
  readonly standings?: readonly string[] | null | undefined;
  readonly includeStructure?: boolean | null | undefined;
  readonly joinIdentities?: boolean | null | undefined;
  readonly rollUp?: boolean | null | undefined;
}
