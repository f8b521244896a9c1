/** Names that are listed in full. */
const NAMED = 4;

/** "Taliban, IS-K and 3 more". */
export function namesInWords(names: readonly string[]): string {
  const rest = names.length - NAMED;
  if (rest > 1) return `${names.slice(0, NAMED).join(', ')} and ${rest} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
