import { autocomplete, lintCypherQuery } from '@neo4j-cypher/language-support';
import { dbSchema } from '../../../domain/cypher-text/db-schema.js';
import { answerJobs } from '../../worker/answer';
import type { Diagnostic, Job, JobAnswer, Suggestion } from './language';

/** Neo4j's own grammar and analysis, off the main thread: it is large, and a long statement takes it a while. */

/** Kinds of the language server protocol, by number, as CodeMirror names them. */
const KINDS: Readonly<Record<number, string>> = {
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  20: 'class',
  23: 'interface',
};

function suggestions(job: Extract<Job, { kind: 'complete' }>): Suggestion[] {
  const items = autocomplete(job.text, dbSchema(job.schema, job.parameters), job.at, true);
  return items.map(({ label, kind, insertText }) => ({
    label,
    apply: insertText ?? label,
    type: KINDS[kind ?? 0] ?? 'text',
  }));
}

function faults(job: Extract<Job, { kind: 'lint' }>): Diagnostic[] {
  const { labels, relationshipTypes, parameters } = dbSchema(job.schema, job.parameters);
  const known =
    job.schema.labels.length === 0
      ? {}
      : { labels: labels ?? [], relationshipTypes: relationshipTypes ?? [] };
  return lintCypherQuery(job.text, { ...known, parameters: parameters ?? {} }, false)
    .map(({ message, severity, offsets }): Diagnostic => ({
      from: offsets.start,
      to: offsets.end,
      severity: severity === 1 ? 'error' : 'warning',
      message: typeof message === 'string' ? message : message.value,
    }))
    .filter(({ message }) => !message.startsWith('Parameter $'));
}

answerJobs<Job, JobAnswer>((job) =>
  job.kind === 'complete' ? { suggestions: suggestions(job) } : { faults: faults(job) },
);
