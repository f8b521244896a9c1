import { bare } from '../parse.js';
import type { Rule } from '../rule.js';
import type { Kind } from '../tree.js';
import { optionsOf, type TypeKind } from '../types.js';

/** What each function takes; other types are an error on Neo4j and null or nonsense on the engine. */
const TAKES: Readonly<Record<string, readonly TypeKind[]>> = {
  labels: ['node'],
  type: ['relationship'],
  tointeger: ['integer', 'float', 'number', 'string', 'boolean'],
  tofloat: ['integer', 'float', 'number', 'string'],
  toboolean: ['boolean', 'string', 'integer'],
  tostring: [
    'integer',
    'float',
    'number',
    'string',
    'boolean',
    'date',
    'time',
    'localtime',
    'datetime',
    'localdatetime',
    'duration',
    'point',
  ],
  ...Object.fromEntries(
    [
      'toupper',
      'tolower',
      'upper',
      'lower',
      'trim',
      'ltrim',
      'rtrim',
      'replace',
      'substring',
      'left',
      'right',
      'split',
    ].map((name) => [name, ['string']]),
  ),
  ...Object.fromEntries(
    [
      'abs',
      'ceil',
      'floor',
      'round',
      'sign',
      'sqrt',
      'exp',
      'log',
      'log10',
      'sin',
      'cos',
      'tan',
      'asin',
      'acos',
      'atan',
    ].map((name) => [name, ['integer', 'float', 'number']]),
  ),
  properties: ['node', 'relationship', 'map'],
  keys: ['node', 'relationship', 'map'],
};

/** What computes an expression inside it only where there is an element or a case for it. */
const MAYBE_NEVER: ReadonlySet<Kind> = new Set<Kind>([
  'comprehension',
  'pattern-comprehension',
  'quantifier',
  'reduce',
  'case',
  'case-of',
  'and',
  'or',
  // Of coalesce() and the like.
  'call',
]);

export const argumentTypes: Rule = {
  id: 'argument-types',
  catches: 'Arguments of a wrong type give null or nonsense; they are errors.',
  example: 'RETURN [x IN [1, []] | toInteger(x)]',
  does: 'refuses',
  apply(context) {
    for (const { node, name, args } of context.calls(...Object.keys(TAKES))) {
      const [value] = args;
      const takes = TAKES[name];
      if (value === undefined || takes === undefined) continue;
      const options = optionsOf(context.typeOf(value));
      const wrong = options.find((option) => !['any', 'null', ...takes].includes(option.kind));
      if (wrong === undefined) continue;
      const sentence = `${name}() takes ${takes.slice(0, 2).join(' or ')}, not a ${wrong.kind}`;
      const certain = options.length === 1 && !context.typeOf(value).nullable;
      if (certain && node.above(({ kind }) => MAYBE_NEVER.has(kind)) === undefined)
        context.invalid(value, sentence);
      context.refuse(value, `gives null where ${sentence}`, 'Take apart the values of different types first');
    }
  },
};

export const indexTypes: Rule = {
  id: 'index-types',
  catches: 'An index of a wrong type gives null; it is an error.',
  example: "WITH [1, 2] AS l RETURN l['a']",
  does: 'refuses',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'index') continue;
      const [base, place] = node.children;
      if (base === undefined || place === undefined) continue;
      const [of, by] = [context.typeOf(base), context.typeOf(place)];
      if (['boolean', 'integer', 'float', 'number', 'string'].includes(of.kind)) {
        context.invalid(base, `A ${of.kind} has no elements`);
      }
      if (of.kind === 'list' && !['integer', 'any', 'null', 'number', 'mixed'].includes(by.kind)) {
        context.invalid(place, `A list is indexed with an integer, not a ${by.kind}`);
      }
      if (of.kind === 'map' && !['string', 'any', 'null', 'mixed'].includes(by.kind)) {
        context.invalid(place, `A map is indexed with a string, not a ${by.kind}`);
      }
    }
  },
};

export const storedValues: Rule = {
  id: 'stored-values',
  catches: 'A list of maps as a property is accepted; it is an error. SET x = y of an entity copies nothing.',
  example: 'MATCH (n) SET n.x = [{a: 1}]',
  does: 'both',
  apply(context) {
    const { grammar, rewriter } = context;
    for (const node of context.nodes) {
      if (node.rule !== grammar.RULE_setItem) continue;
      const [target, value] = node.children;
      if (target === undefined || value === undefined) continue;
      const of = context.typeOf(value);
      if (target.rule === grammar.RULE_propertyExpression) {
        if (of.kind === 'map' || (of.kind === 'list' && of.element?.kind === 'map')) {
          context.invalid(value, "A property can't hold a map");
        }
      } else if (of.kind === 'node' || of.kind === 'relationship') {
        rewriter.rewrite(value, (inner) => `properties(${inner})`);
      }
    }
  },
};

export const deletedEntities: Rule = {
  id: 'deleted-entities',
  catches: 'What was deleted can still be read, as null; it is an error or its old type.',
  example: 'MATCH (n) DELETE n RETURN n.x',
  does: 'refuses',
  apply(context) {
    const { grammar } = context;
    for (const clause of context.nodes) {
      if (clause.rule !== grammar.RULE_deleteClause) continue;
      const gone = new Set(
        clause.children.filter((one) => one.kind === 'variable').map((one) => bare(one.text())),
      );
      const later = context.nodes.filter(
        (node) => node.from >= clause.to && node.kind === 'variable' && gone.has(bare(node.text())),
      );
      for (const node of later) {
        const reads =
          node.parent?.kind === 'property' ||
          (node.parent?.kind === 'call' &&
            ['labels', 'type', 'properties', 'keys'].some((name) =>
              node.parent?.text().toLowerCase().startsWith(name),
            ));
        if (reads) context.refuse(node, 'forgets what it deletes', 'Read it in a WITH before the DELETE');
      }
    }
  },
};
