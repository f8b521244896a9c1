/** Orders texts by their characters' codes: the same on every machine, whatever its language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders things by id. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareTexts(a.id, b.id);
}

/** Orders the entries of a map by their keys. */
export function byEntryKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compareTexts(a[0], b[0]);
}
