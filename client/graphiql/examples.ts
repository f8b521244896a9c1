/** An operation that is ready to run: a file of `examples/`. */
export interface Example {
  /** Name of the operation, and of its tab. */
  readonly name: string;
  /** The question in words. */
  readonly question: string;
  /** Values with which it works on our graph. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The question as a comment, then the operation. */
  readonly query: string;
}

/**
 * Reads a file of `examples/`: the question as a comment, `# variables` with a JSON map, `# expect` lines for the
 * golden tests, then the operation.
 * @param path of the file
 * @throws Error for a file that is not made so
 */
export function readExample(path: string, source: string): Example {
  const lines = source.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const head = lines.slice(0, end).map((line) => line.replace(/^#\s?/, ''));
  const operation = lines.slice(end).join('\n').trim();
  const [question = ''] = head;
  const name = /^query (\w+)/.exec(operation)?.[1];
  if (name === undefined || question === '')
    throw new Error(`${path} must begin with a question in a comment, and name its operation.`);
  const variables = head.find((line) => line.startsWith('variables '))?.slice('variables '.length);
  return {
    name,
    question,
    variables: variables === undefined ? {} : (JSON.parse(variables) as Record<string, unknown>),
    query: `# ${question}\n${operation}\n`,
  };
}
