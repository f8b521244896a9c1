/** A statement and its parameters as one text to paste into a Cypher shell. */
export function pasteable(cypher: string, parameters: unknown): string {
  const entries = typeof parameters === 'object' && parameters !== null ? Object.entries(parameters) : [];
  if (entries.length === 0) return cypher;
  const lines = entries.map(([name, value]) => `:param ${name} => ${JSON.stringify(value)};`);
  return `${lines.join('\n')}\n\n${cypher}`;
}
