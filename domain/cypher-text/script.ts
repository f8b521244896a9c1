/** One statement of a script and the 1-based line that it begins on. */
export interface ScriptStatement {
  readonly text: string;
  readonly line: number;
}

/**
 * Splits a Cypher script into its statements. A `;` ends a statement, except inside a string, a backquoted name
 * or a comment. A piece that holds only comments is no statement. Comments inside a statement stay with it; an
 * unclosed string or comment reaches to the end, so that the engine names the fault.
 * @param script the text of a file
 * @returns statements without their `;`, trimmed
 */
export function splitScript(script: string): ScriptStatement[] {
  const statements: ScriptStatement[] = [];
  let start = 0;
  let index = 0;
  const take = (end: number): void => {
    const begin = skipBlank(script, start, end);
    if (begin < end) {
      statements.push({ text: script.slice(begin, end).trimEnd(), line: lineOf(script, begin) });
    }
  };
  while (index < script.length) {
    const end = tokenEnd(script, index);
    if (script[index] === ';') {
      take(index);
      start = end;
    }
    index = end;
  }
  take(script.length);
  return statements;
}

/** The texts of `splitScript`, for callers who need no lines. */
export function splitStatements(script: string): string[] {
  return splitScript(script).map(({ text }) => text);
}

/**
 * Whether a statement makes or drops a constraint or an index, told from its first words.
 * @param text one statement, comments before it allowed
 */
export function isSchemaStatement(text: string): boolean {
  return /^(?:CREATE|DROP)\s+(?:(?:RANGE|TEXT|POINT|LOOKUP|FULLTEXT|VECTOR|BTREE)\s+)?(?:CONSTRAINT|INDEX)\b/i.test(
    text.slice(skipBlank(text)),
  );
}

/** Names of the parameters (`$name`) that a statement takes, each once, in order of appearance. */
export function parametersOf(statement: string): string[] {
  const names = new Set<string>();
  let index = 0;
  while (index < statement.length) {
    const [whole, plain, quoted] = parameterAt(statement, index);
    if (whole !== undefined) names.add(plain ?? quoted ?? '');
    index = whole === undefined ? tokenEnd(statement, index) : index + whole.length;
  }
  return [...names];
}

/** The statement with other text in place of some of its parameters, by their names. */
export function replaceParameters(statement: string, texts: ReadonlyMap<string, string>): string {
  let replaced = '';
  let index = 0;
  while (index < statement.length) {
    const [whole, plain, quoted] = parameterAt(statement, index);
    const end = whole === undefined ? tokenEnd(statement, index) : index + whole.length;
    replaced += texts.get(plain ?? quoted ?? '') ?? statement.slice(index, end);
    index = end;
  }
  return replaced;
}

function parameterAt(statement: string, index: number): readonly (string | undefined)[] {
  if (statement[index] !== '$') return [];
  return /^\$(?:(\w+)|`([^`]+)`)/.exec(statement.slice(index, index + 200)) ?? [];
}

/** The index of the first character that is neither white space nor part of a comment. */
export function skipBlank(text: string, from = 0, to = text.length): number {
  let index = from;
  while (index < to) {
    if (/\s/.test(text[index] ?? '') || text[index] === '\uFEFF') index += 1;
    else if (isComment(text, index)) index = Math.min(tokenEnd(text, index), to);
    else break;
  }
  return index;
}

function isComment(text: string, index: number): boolean {
  return text[index] === '/' && (text[index + 1] === '/' || text[index + 1] === '*');
}

/** The end of the string, name, comment or single character that begins at `index`. */
function tokenEnd(text: string, index: number): number {
  const first = text[index];
  if (first === "'" || first === '"') return quotedEnd(text, index, first);
  // A backquote inside a name is doubled; two names side by side end at the same place.
  if (first === '`') return after(text, '`', index + 1);
  if (first === '/' && text[index + 1] === '/') return after(text, '\n', index + 2);
  if (first === '/' && text[index + 1] === '*') return after(text, '*/', index + 2);
  return index + 1;
}

function quotedEnd(text: string, index: number, quote: string): number {
  for (let at = index + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
