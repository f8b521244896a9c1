import { QUESTION_KINDS } from '../../domain/kinds/index.js';
import type { Fault } from './rules.js';
import type { ScriptRow } from './script-rows.js';

/** More wordings than this are no longer few. */
const FEW = 7;

/**
 * Whether questions are what their kind says. A dispute has two positions or more by two voices or more; what one voice
 * leaves open, or forecasts alone, is open; every question is answered, and by few positions, each worded once.
 */
export function lintQuestions(rows: readonly ScriptRow[], claims: readonly ScriptRow[]): Fault[] {
  const answers = new Map<string, { position: string; voice: string }[]>();
  for (const { values } of claims)
    for (const answer of (values['answers'] ?? []) as { question: string; position: string }[]) {
      const list = answers.get(answer.question) ?? [];
      answers.set(answer.question, list);
      list.push({ position: answer.position, voice: String(values['voice']) });
    }
  return rows
    .filter((row) => row.script.startsWith('25-'))
    .flatMap(({ values }) => {
      const id = String(values['id']);
      const given = answers.get(id) ?? [];
      return faultsOf(String(values['kind'] ?? 'dispute'), given).map((message) => ({
        rule: 'kind-of-question',
        id,
        message,
      }));
    });
}

function* each(kind: string, given: readonly { position: string; voice: string }[]): Iterable<string> {
  const positions = new Set(given.map(({ position }) => position));
  const voices = new Set(given.map(({ voice }) => voice));
  if (!Object.hasOwn(QUESTION_KINDS, kind))
    yield `kind "${kind}" is none of ${Object.keys(QUESTION_KINDS).join(', ')}`;
  if (given.length === 0) yield 'no claim answers it';
  else if (kind === 'dispute' && (positions.size < 2 || voices.size < 2))
    yield `a dispute needs two positions by two voices; it has ${positions.size} by ${voices.size}`;
  if (positions.size > FEW)
    yield `it has ${positions.size} positions; word each once, and let all who take it share it`;
  const same = new Map<string, string>();
  for (const position of positions) {
    const plain = position
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
    const other = same.get(plain);
    if (other !== undefined) yield `"${position}" and "${other}" are one position, worded twice`;
    same.set(plain, position);
  }
}

function faultsOf(kind: string, given: readonly { position: string; voice: string }[]): string[] {
  return [...each(kind, given)];
}
