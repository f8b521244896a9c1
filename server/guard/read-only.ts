import { OUTSIDE_FUNCTIONS, READ_NAMESPACED_FUNCTIONS, READ_PROCEDURES } from './access-lists.js';
import { language } from './language.js';
import { bare, type Parsed } from './parse.js';
import type { Node } from './tree.js';

const ADVICE = 'Only reading is allowed here.';

/**
 * Makes sure that a statement only reads the graph. What it may do is listed; everything else is refused, so a
 * clause that a later grammar adds is refused too.
 * @throws AllegianceError READ_ONLY, naming the clause, its line and column
 */
export function assertReadOnly(parsed: Parsed): void {
  const rules = language().CypherParser;
  const refuse = (node: Node, what: string): never => {
    throw parsed.source.fault('READ_ONLY', node.from, what, ADVICE);
  };

  if (parsed.options) {
    throw parsed.source.fault('READ_ONLY', 0, 'CYPHER options change how the engine runs', ADVICE);
  }

  const allowedClauses = new Set<number>([
    rules.RULE_returnClause,
    rules.RULE_matchClause,
    rules.RULE_withClause,
    rules.RULE_filterClause,
    rules.RULE_unwindClause,
    rules.RULE_letClause,
    rules.RULE_callClause,
    rules.RULE_subqueryClause,
    rules.RULE_orderBySkipLimitClause,
    rules.RULE_finishClause,
  ]);

  const visit = (node: Node): void => {
    switch (node.rule) {
      case rules.RULE_clause: {
        const [clause] = node.children;
        if (clause === undefined || !allowedClauses.has(clause.rule)) {
          refuse(node, `${clauseName(clause ?? node)} is refused: ${clauseReason(clause?.rule)}`);
        }
        break;
      }
      case rules.RULE_useClause:
        refuse(node, 'USE is refused: it leaves the database that this project works on');
        break;
      case rules.RULE_command:
        visitCommand(node);
        break;
      case rules.RULE_terminateCommand:
        refuse(node, 'TERMINATE is refused: it ends the work of others');
        break;
      case rules.RULE_subqueryInTransactionsParameters:
        refuse(node, 'IN TRANSACTIONS is refused: it commits by itself');
        break;
      case rules.RULE_procedureName: {
        const name = dottedName(node);
        if (!READ_PROCEDURES.has(name.toLowerCase())) {
          refuse(node, `CALL ${name} is refused: it is not on the list of procedures that only read`);
        }
        break;
      }
      case rules.RULE_functionName: {
        const name = dottedName(node);
        const known = name.includes('.')
          ? READ_NAMESPACED_FUNCTIONS.has(name.toLowerCase())
          : !OUTSIDE_FUNCTIONS.has(name.toLowerCase());
        if (!known)
          refuse(node, `${name}() is refused: it is not on the list of functions that only compute`);
        break;
      }
      default:
    }
    node.children.forEach(visit);
  };

  const visitCommand = (command: Node): void => {
    const [show] = command.children.filter((node) => node.rule !== rules.RULE_useClause);
    if (show?.rule !== rules.RULE_showCommand) {
      refuse(
        command,
        `${clauseName(show ?? command)} is refused: it changes the schema or administers the server`,
      );
      return;
    }
    const described = [
      rules.RULE_showIndexCommand,
      rules.RULE_showConstraintCommand,
      rules.RULE_showFunctions,
      rules.RULE_showProcedures,
    ];
    const seen = command.findAll((node) => shows(node.rule));
    for (const one of seen) {
      if (!described.includes(one.rule)) {
        refuse(one, `SHOW ${clauseName(one)} is refused: it tells about the server, not the graph`);
      }
    }
    if (seen.length === 0) refuse(command, 'SHOW is refused: it tells about the server, not the graph');
  };

  const shows = (rule: number): boolean =>
    [
      rules.RULE_showAliases,
      rules.RULE_showConstraintCommand,
      rules.RULE_showCurrentUser,
      rules.RULE_showDatabase,
      rules.RULE_showFunctions,
      rules.RULE_showIndexCommand,
      rules.RULE_showPrivileges,
      rules.RULE_showProcedures,
      rules.RULE_showRolePrivileges,
      rules.RULE_showRoles,
      rules.RULE_showServers,
      rules.RULE_showSettings,
      rules.RULE_showSupportedPrivileges,
      rules.RULE_showTransactions,
      rules.RULE_showUserPrivileges,
      rules.RULE_showUsers,
    ].includes(rule);

  const clauseReason = (rule: number | undefined): string => {
    if (rule === rules.RULE_loadCSVClause) return 'it reads a file or an address outside the graph';
    if (rule === rules.RULE_useClause) return 'it leaves the database that this project works on';
    return 'it changes the graph';
  };

  visit(parsed.tree);
}

/** The first words of a clause, in capitals, as its name: `DETACH DELETE`, `LOAD CSV`. */
function clauseName(node: Node): string {
  const first: string[] = [];
  let at: Node | undefined = node;
  while (at !== undefined && first.length === 0) {
    first.push(...at.words.slice(0, 2).map((word) => word.text.toUpperCase()));
    at = at.children[0];
  }
  const names = first.filter(
    (word) => word.length > 1 && word.charCodeAt(0) >= 65 && word.charCodeAt(0) <= 90,
  );
  return names.length === 0 ? 'This' : names.join(' ');
}

/** `db.labels` of a procedure's or function's name, without spaces and backquotes. */
export function dottedName(node: Node): string {
  const rules = language().CypherParser;
  return node
    .findAll((one) => one.rule === rules.RULE_symbolicNameString || one.children.length === 0)
    .filter((one) => one.rule === rules.RULE_symbolicNameString)
    .map((one) => bare(one.text()))
    .join('.');
}
