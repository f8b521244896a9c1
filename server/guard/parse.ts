import { AllegianceError } from '../errors.js';
import { language } from './language.js';
import { unplannableText, unplannableTree, type Unplannable } from './planning.js';
import { semanticFaults } from './semantics.js';
import { Source } from './source.js';
import { buildTree, type Node, type RuleLike } from './tree.js';
import { replaceUnicodeEscapes } from './unicode-escapes.js';

/** One statement, read with Neo4j's grammar. */
export interface Parsed {
  readonly source: Source;
  /** The whole parse tree. */
  readonly context: RuleLike;
  /** The same, with chains of single children folded and operators as nodes. */
  readonly tree: Node;
  /** Names of its parameters, without `$`, each once, in order of appearance. */
  readonly parameters: readonly string[];
  /** What stands before it: `EXPLAIN`, `PROFILE`, or nothing; `CYPHER` options make `options` true. */
  readonly mode: 'run' | 'explain' | 'profile';
  readonly options: boolean;
  /** Where the statement itself starts, after `EXPLAIN` and the like. */
  readonly start: number;
}

/**
 * Reads one statement.
 * @param access with `read`, several statements in one text are READ_ONLY; with `write`, CYPHER_SYNTAX
 * @throws AllegianceError CYPHER_SYNTAX (line, column) when it can't be read, is empty, or is a console command;
 *   LIMIT_EXCEEDED when an engine would not plan it in time
 */
export function parseStatement(statement: string, access: 'read' | 'write' = 'write'): Parsed {
  const source = new Source(replaceUnicodeEscapes(statement));
  const { parserWrapper, CypherLexer, CypherParser } = language();
  const result = parserWrapper.parse(source.text, false);
  const filled = result.statementsParsing.filter((one) => one.tokens.some((token) => isMeaningful(token)));
  const [first, second] = filled;
  if (first === undefined) {
    throw new AllegianceError('CYPHER_SYNTAX', 'The statement is empty; write one Cypher statement.', {
      line: 1,
      column: 1,
    });
  }
  if (second !== undefined) {
    const place = second.tokens.find((token) => isMeaningful(token))?.start ?? 0;
    const code = access === 'read' ? 'READ_ONLY' : 'CYPHER_SYNTAX';
    throw source.fault(code, place, 'There is more than one statement here', 'Run them one at a time.');
  }
  const broken = first.tokens.find((token) => token.type === CypherLexer.ErrorChar);
  if (broken !== undefined) {
    throw source.fault('CYPHER_SYNTAX', broken.start, `"${broken.text}" can't stand here`);
  }
  if (first.syntaxErrors.length > 0) throw syntaxFault(source);
  if (first.command.type !== 'cypher' || first.cypherVersionError !== undefined) {
    throw source.fault(
      'CYPHER_SYNTAX',
      0,
      'This is not a Cypher statement',
      'Console commands have no effect here.',
    );
  }
  refuse(unplannableText(first.tokens.filter((token) => isMeaningful(token))));
  const context = first.ctx as unknown as RuleLike;
  const tree = buildTree(context, source);
  const damaged = tree.find((node) => node.broken);
  if (damaged !== undefined) throw syntaxFault(source, damaged.from);
  const statements = tree.findAll((node) => node.rule === CypherParser.RULE_preparsedStatement);
  const [prepared] = statements;
  const body = prepared?.children.find((node) => node.rule === CypherParser.RULE_statement);
  if (prepared === undefined || body === undefined) {
    throw source.fault('CYPHER_SYNTAX', 0, 'This is not a Cypher statement');
  }
  refuse(unplannableTree(body, CypherParser.RULE_labelExpression));
  const options = prepared.children.filter((node) => node.rule === CypherParser.RULE_preparserOption);
  const has = (word: string): boolean => options.some((node) => node.text().toUpperCase() === word);
  return {
    source,
    context,
    tree: body,
    parameters: [...new Set(first.collectedParameters.map((one) => bare(one.name)))],
    mode: has('EXPLAIN') ? 'explain' : has('PROFILE') ? 'profile' : 'run',
    options: options.some((node) => node.children.length > 0),
    start: body.from,
  };

  function refuse(found: Unplannable | undefined): void {
    if (found === undefined) return;
    const { place, what, advice } = found;
    throw source.fault('LIMIT_EXCEEDED', place, `${what}, which takes an engine too long to plan`, advice);
  }

  function isMeaningful(token: { type: number; channel: number }): boolean {
    return token.channel === 0 && token.type !== CypherLexer.EOF && token.type !== CypherLexer.SEMICOLON;
  }
}

/** What Neo4j would say about a statement that it can't read. */
function syntaxFault(source: Source, place = 0): AllegianceError {
  const [worst] = semanticFaults(source.text, []);
  if (worst === undefined) return source.fault('CYPHER_SYNTAX', place, "The statement can't be read here");
  return source.fault('CYPHER_SYNTAX', worst.place, worst.sentence);
}

/** A name without the backquotes it may stand in. */
export function bare(name: string): string {
  return name.startsWith('`') && name.endsWith('`') && name.length > 1
    ? name.slice(1, -1).replaceAll('``', '`')
    : name;
}
