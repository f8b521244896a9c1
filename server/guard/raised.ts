/** What a rewritten statement can stop with while it runs, and what to do about it. */
const RAISED = {
  'text-in-sum':
    'A sum, an average or a deviation met a text, and takes numbers only. Filter first, such as WHERE toFloat(x) IS NOT NULL, or convert with toFloat(x).',
  'value-type':
    'valueType() met a value that is not null, a boolean, a number or a text, whose type the embedded engine can not name. Leave such values out, or use Neo4j.',
} as const;

export type Raised = keyof typeof RAISED;

/** The engine has no expression that stops a statement; a whole number divided by zero is one. */
const FIRST = 7_311_000_001;

/** An expression that stops the statement when it is reached. */
export function raise(what: Raised): string {
  return `(${FIRST + Object.keys(RAISED).indexOf(what)} / 0)`;
}

/** What such an expression wanted to say, or undefined when an error is another one. */
export function raisedBy(message: string): string | undefined {
  const number = /division by zero: (\d+) \/ 0/.exec(message)?.[1];
  return number === undefined ? undefined : Object.values(RAISED)[Number(number) - FIRST];
}
