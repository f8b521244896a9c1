import type { Rule } from '../rule.js';
import { EMBEDDED_PROCEDURES } from '../access-lists.js';
import { dottedName } from '../read-only.js';
import { AGGREGATES } from '../function-types.js';
import { compare } from './comparisons.js';
import { once } from './once.js';

/** What the engine has and computes as Neo4j does, in lower case; dates and aggregates have rules of their own. */
const HERE: ReadonlySet<string> = new Set([
  ...AGGREGATES,
  ...['abs', 'ceil', 'floor', 'round', 'sign', 'sqrt', 'exp', 'log', 'log10', 'e', 'pi', 'rand'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'degrees', 'radians'],
  ...['tointeger', 'tofloat', 'tostring', 'toboolean'],
  ...['tointegerornull', 'tofloatornull', 'tostringornull', 'tobooleanornull'],
  ...['tointegerlist', 'tofloatlist', 'tostringlist', 'tobooleanlist'],
  ...['toupper', 'tolower', 'upper', 'lower', 'trim', 'ltrim', 'rtrim', 'btrim', 'replace', 'substring'],
  ...['left', 'right', 'reverse', 'split', 'size', 'char_length', 'character_length', 'isempty', 'isnan'],
  ...['head', 'last', 'tail', 'range', 'coalesce', 'nullif', 'keys', 'properties', 'labels', 'type'],
  'valuetype',
  ...['id', 'elementid', 'startnode', 'endnode', 'nodes', 'relationships', 'length', 'timestamp'],
  ...['date', 'time', 'localtime', 'datetime', 'localdatetime', 'duration', 'exists'],
]);

/** What to write in place of a function that is not there. */
const INSTEAD: Readonly<Record<string, string>> = {
  point: 'Return the latitude and the longitude, or use Neo4j for distances',
  'point.distance': 'Compare the latitudes and the longitudes, or use Neo4j for distances',
  randomuuid: 'Use rand(), or an id of the graph',
  cot: 'Write 1 / tan(x)',
  haversin: 'Write (1 - cos(x)) / 2',
  normalize: 'Compare the texts as they are',
};

export const missingFunctions: Rule = {
  id: 'missing-functions',
  catches: 'Functions that are not there are called an error of the one who wrote them.',
  example: 'RETURN cot(1)',
  does: 'refuses',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind === 'normalize' || node.kind === 'vector')
        context.refuse(
          node,
          `has no ${node.words[0]?.text.toLowerCase() ?? 'such function'}()`,
          'Leave it out, or use Neo4j',
        );
      if (node.kind === 'trim' && node.children.length > 1)
        context.refuse(node, 'trims only blanks', "Use replace(x, 'character', ''), or substring()");
    }
    for (const node of context.nodes) {
      if (node.rule !== context.grammar.RULE_procedureName) continue;
      const name = dottedName(node);
      if (!EMBEDDED_PROCEDURES.has(name.toLowerCase()))
        context.refuse(
          node,
          `has no procedure ${name}`,
          'There are db.labels, db.relationshipTypes and db.propertyKeys',
        );
    }
    for (const { node, name, args } of context.calls()) {
      if (/^(?:date|time|localtime|datetime|localdatetime|duration)\./.test(name)) continue;
      if (!HERE.has(name))
        context.refuse(
          node,
          `has no ${name}()`,
          INSTEAD[name] ?? 'Compute it from what is there, or use Neo4j',
        );
      if (/^[lrb]trim$/.test(name) && args.length > 1)
        context.refuse(node, 'trims only blanks', "Use replace(x, 'character', ''), or substring()");
    }
  },
};

export const renamedFunctions: Rule = {
  id: 'renamed-functions',
  catches:
    "btrim(), character_length() and isNaN() are not there; split('abc', '') gives empty texts at both ends, and nullIf('a', null) null.",
  example: "RETURN split('abc', '')",
  does: 'rewrites',
  apply(context) {
    const { rewriter } = context;
    for (const { node, name, args } of context.calls(
      'btrim',
      'character_length',
      'isnan',
      'split',
      'nullif',
    )) {
      const [value, by] = args;
      if (value === undefined) continue;
      if (name === 'btrim') rewriter.rewrite(node, (_inner, render) => `trim(${render(value)})`);
      if (name === 'character_length')
        rewriter.rewrite(node, (_inner, render) => `char_length(${render(value)})`);
      if (name === 'isnan')
        rewriter.rewrite(node, (_inner, render) =>
          once(context, value, render(value), (x) => `(NOT (${x} = ${x}))`),
        );
      if (name === 'nullif' && by !== undefined) {
        const same = compare(context, node, value, '=', by, true);
        rewriter.rewrite(node, (_inner, render) => {
          const test = same === null ? `(${render(value)}) = (${render(by)})` : same(render);
          return `(CASE WHEN ${test} THEN null ELSE ${render(value)} END)`;
        });
      }
      if (name !== 'split' || by === undefined) continue;
      const separator = context.constantOf(by);
      if (typeof separator === 'string' && separator !== '') continue;
      rewriter.rewrite(node, (inner, render) => {
        const [text, cut] = [render(value), render(by)];
        const place = context.freshName();
        const letters = `(CASE WHEN (${text}) = '' THEN [''] ELSE [${place} IN range(0, size(${text}) - 1) | substring(${text}, ${place}, 1)] END)`;
        return separator === '' ? letters : `(CASE WHEN (${cut}) = '' THEN ${letters} ELSE ${inner} END)`;
      });
    }
  },
};
