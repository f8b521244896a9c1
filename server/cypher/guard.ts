import type { Parsed } from './parse.js';
import type { Prepared } from './index.js';
import { semanticFaults } from './semantics.js';

export function guard(parsed: Parsed): Prepared {
  const [fault] = semanticFaults(parsed.source.text, parsed.parameters);
  if (fault !== undefined) throw parsed.source.fault('CYPHER_SYNTAX', fault.place, fault.sentence);
  return { text: parsed.source.text, notices: [] };
}
