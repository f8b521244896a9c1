/** What stands in the console when it is opened for the first time. */
export const FIRST_STATEMENT = `MATCH (a:Actor)-[fought:FOUGHT]->(b:Actor)
RETURN a, fought, b
LIMIT 50`;

/** A question that is ready to run: a file of `cypher/questions/`. */
export interface ReadyQuery {
  /** File name without `.cypher`. */
  readonly name: string;
  readonly summary: string;
  /** Values with which it works on our graph. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The statement, without its head. */
  readonly text: string;
}

/**
 * Reads a file of `cypher/questions/`: comment lines first, the sentence among them, then the statement.
 * @param path of the file
 */
export function readReady(path: string, source: string): ReadyQuery {
  const lines = source.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('//'));
  const head = lines.slice(0, end).map((line) => line.replace(/^\/\/\s?/, '').trim());
  const parameters: Record<string, unknown> = {};
  for (const line of head) {
    const [, name, json] = /^@param (\w+) (.+)$/.exec(line) ?? [];
    if (name !== undefined && json !== undefined) parameters[name] = JSON.parse(json);
  }
  return {
    name: path.replace(/^.*\//, '').replace(/\.cypher$/, ''),
    summary: head.filter((line) => line !== '' && !line.startsWith('@')).join(' '),
    parameters,
    text: lines.slice(end).join('\n').trim(),
  };
}
