import { bare } from '../parse.js';
import type { Rule, RuleContext } from '../rule.js';
import { literal, quoted } from '../text.js';
import { isText, looksLikeNumber } from './unknown-types.js';
import type { Node, Word } from '../tree.js';

export const patternConditions: Rule = {
  id: 'pattern-conditions',
  catches: 'Label expressions (`:A|B`, `:A&B`, `:!A`) and WHERE inside a pattern are not read.',
  example: 'MATCH (n:A|B WHERE n.x = 1) RETURN n.x',
  does: 'both',
  apply(context) {
    const { grammar, nodes, rewriter } = context;
    for (const clause of nodes.filter((node) => node.rule === grammar.RULE_matchClause)) {
      const conditions: ((render: (node: Node) => string) => string)[] = [];
      const list = clause.child(grammar.RULE_patternList);
      const elements = ownElements(context, list);
      for (const element of elements) {
        const label = element.child(grammar.RULE_labelExpression);
        const where = inlineWhere(element);
        const complex = label !== undefined && !isPlain(context, label, element);
        const confused = confusedProperties(context, element);
        if (!complex && where === undefined && confused.length === 0) continue;
        if (
          element.above(
            (one) =>
              one.rule === grammar.RULE_parenthesizedPath || one.rule === grammar.RULE_shortestPathPattern,
          )
        ) {
          context.refuse(
            element,
            'has no conditions inside such a pattern',
            'Move the condition to WHERE after the pattern',
          );
        }
        if (element.child(grammar.RULE_pathLength) !== undefined) {
          // A number that meets a text here is a listed limit: there is no variable to test it by.
          if (!complex && where === undefined) continue;
          context.refuse(
            element,
            'has no conditions inside a pattern of variable length',
            'Write WHERE all(r IN relationships(p) WHERE ...)',
          );
        }
        const variable = element.children.find((one) => one.kind === 'variable');
        const name = variable === undefined ? context.freshName() : bare(variable.text());
        if (variable === undefined) {
          const open = element.words.find((word) => word.text === '(' || word.text === '[');
          if (open === undefined) continue;
          rewriter.replaceWord(open, `${open.text}${quoted(name)}`);
        }
        if (complex) {
          rewriter.rewrite(label, () => '');
          conditions.push(() =>
            labelCondition(context, label, quoted(name), element.rule === grammar.RULE_relationshipPattern),
          );
        }
        const properties = element.child(grammar.RULE_properties);
        if (properties !== undefined && confused.length > 0) {
          rewriter.move(properties, '');
          for (const { key, value, number } of entriesOf(context, properties)) {
            const property = `${quoted(name)}.${quoted(bare(key.text()))}`;
            const test = !confused.includes(value)
              ? ''
              : number
                ? ` AND (${isText(property)}) IS NULL`
                : ` AND ${isText(property)}`;
            conditions.push((render) => `(${property} = ${render(value)}${test})`);
          }
        }
        if (where !== undefined) {
          const { word, expression } = where;
          rewriter.move(expression, '');
          rewriter.replaceWord(word, '');
          conditions.push(() => `(${rewriter.original(expression)})`);
        }
      }
      if (conditions.length === 0) continue;
      const whereClause = clause.child(grammar.RULE_whereClause);
      const all = (render: (node: Node) => string): string =>
        conditions.map((one) => one(render)).join(' AND ');
      if (whereClause !== undefined) {
        const [expression] = whereClause.children;
        if (expression !== undefined)
          rewriter.rewrite(expression, (inner, render) => `${all(render)} AND (${inner})`);
      } else {
        rewriter.rewrite(clause, (inner, render) => `${inner} WHERE ${all(render)}`);
      }
    }
  },
};

interface Entry {
  readonly key: Node;
  readonly value: Node;
  readonly number: boolean;
}

function entriesOf(context: RuleContext, properties: Node): Entry[] {
  const map = properties.find((one) => one.kind === 'map');
  const parts = map?.children ?? [];
  return parts.flatMap((key, index) => {
    const value = parts[index + 1];
    return index % 2 === 0 && value !== undefined
      ? [{ key, value, number: typeof context.constantOf(value) === 'number' }]
      : [];
  });
}

/** Values of a pattern's properties that the engine finds as the number and as the text: `{value: 200}`, `{value: '200'}`. */
function confusedProperties(context: RuleContext, element: Node): Node[] {
  const properties = element.child(context.grammar.RULE_properties);
  if (properties === undefined) return [];
  return entriesOf(context, properties).flatMap(({ value, number }) => {
    const constant = context.constantOf(value);
    if (number) return [value];
    return typeof constant === 'string' && looksLikeNumber(constant) ? [value] : [];
  });
}

/** Node and relationship patterns of a clause, without those inside its subqueries. */
function ownElements(context: RuleContext, node: Node | undefined): Node[] {
  if (node === undefined) return [];
  const { grammar } = context;
  if (node.kind !== 'other') return [];
  const below = node.children.flatMap((child) => ownElements(context, child));
  return node.rule === grammar.RULE_nodePattern || node.rule === grammar.RULE_relationshipPattern
    ? [node, ...below]
    : below;
}

function inlineWhere(element: Node): { word: Word; expression: Node } | undefined {
  const word = element.words.find((one) => one.text.toUpperCase() === 'WHERE');
  const expression = element.children.find((one) => word !== undefined && one.from >= word.to);
  return word === undefined || expression === undefined ? undefined : { word, expression };
}

/** `:A:B` on a node, `:T|U` on a relationship: the engine reads these. */
function isPlain(context: RuleContext, label: Node, element: Node): boolean {
  const { grammar } = context;
  const words = label.findAll(() => true).flatMap((one) => one.words.map((word) => word.text));
  const names = label.findAll((one) => one.rule === grammar.RULE_labelExpression1 || isName(context, one));
  const signs = words.filter(
    (word) => [':', '|', '&', '!', '%', '(', '$'].includes(word) || word.toUpperCase() === 'IS',
  );
  const allowed = element.rule === grammar.RULE_relationshipPattern ? [':', '|'] : [':'];
  return names.length > 0 && signs.every((sign) => allowed.includes(sign));
}

function isName(context: RuleContext, node: Node): boolean {
  return node.rule === context.grammar.RULE_symbolicNameString;
}

/** A label expression as a condition on a variable. */
export function labelCondition(
  context: RuleContext,
  label: Node,
  variable: string,
  relationship: boolean,
): string {
  const { grammar } = context;
  const named = (name: string): string =>
    relationship ? `(type(${variable}) = ${literal(name)})` : `(${variable}:${quoted(name)})`;
  const read = (node: Node): string => {
    switch (node.rule) {
      case grammar.RULE_labelExpression4:
        return `(${node.children.map(read).join(' OR ')})`;
      case grammar.RULE_labelExpression3:
        return `(${node.children.map(read).join(' AND ')})`;
      case grammar.RULE_labelExpression2: {
        const denied = node.words.filter((word) => word.text === '!').length % 2 === 1;
        const inner = node.children.map(read).join('');
        return denied ? `(NOT ${inner})` : inner;
      }
      case grammar.RULE_labelExpression1: {
        if (node.words.some((word) => word.text === '%'))
          return relationship ? 'true' : `(size(labels(${variable})) > 0)`;
        const [child] = node.children;
        if (child === undefined) return 'true';
        if (child.rule === grammar.RULE_dynamicAnyAllExpression) {
          const [expression] = child.children;
          const name = expression === undefined ? undefined : context.constantOf(expression);
          if (typeof name === 'string') return named(name);
          context.refuse(node, 'has no dynamic labels', 'Write the label out, or use labels(n)');
        }
        return read(child);
      }
      case grammar.RULE_symbolicNameString: {
        const name = bare(node.text());
        return relationship ? `(type(${variable}) = ${literal(name)})` : `(${variable}:${quoted(name)})`;
      }
      default:
        return node.children.map(read).join('');
    }
  };
  return read(label);
}

export const labelTests: Rule = {
  id: 'label-tests',
  catches: 'r:T on a relationship is null, and n:A|B is not read; the label tests of Neo4j are right.',
  example: 'MATCH ()-[r]->() RETURN r:T',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'predicate') continue;
      const [subject, test] = node.children;
      const label = test?.child(context.grammar.RULE_labelExpression);
      if (subject === undefined || label === undefined) continue;
      const relationship = context.typeOf(subject).kind === 'relationship';
      const plain = isPlain(context, label, node);
      if (plain && !relationship) continue;
      context.rewriter.rewrite(node, (_inner, render) =>
        labelCondition(context, label, render(subject), relationship),
      );
    }
  },
};

export const quantifiedRelationships: Rule = {
  id: 'quantified-relationships',
  catches: 'Quantified patterns are not read; on a single relationship `-[:T]->{1,3}` is `-[:T*1..3]->`.',
  example: 'MATCH (a)-[:T]->{1,3}(b) RETURN b',
  does: 'both',
  apply(context) {
    const { grammar, nodes, rewriter } = context;
    for (const node of nodes) {
      if (node.rule === grammar.RULE_selector && !asShortestPath(context, node)) {
        context.refuse(
          node,
          'has no path selectors',
          'Use shortestPath((a)-[*]-(b)), or ORDER BY length(p) LIMIT 1',
        );
      }
      if (node.rule === grammar.RULE_parenthesizedPath) {
        context.refuse(
          node,
          'has no quantified path patterns',
          'Write -[:TYPE*1..3]-> for a repeated relationship',
        );
      }
      if (node.rule !== grammar.RULE_quantifier || node.parent?.rule !== grammar.RULE_patternElement)
        continue;
      const siblings = node.parent.children;
      const relationship = siblings[siblings.indexOf(node) - 1];
      if (relationship?.rule !== grammar.RULE_relationshipPattern) continue;
      const simple = relationship.children.every(
        (one) => one.rule !== grammar.RULE_pathLength && one.kind === 'other',
      );
      const bracket = relationship.words.find((word) => word.text === ']');
      if (!simple) {
        context.refuse(
          node,
          'has no quantified path patterns with conditions',
          'Write -[:TYPE*1..3]-> for a repeated relationship',
        );
      }
      const length = lengthOf(node.text());
      rewriter.rewrite(node, () => '');
      if (bracket !== undefined) rewriter.replaceWord(bracket, `${length}]`);
      else
        rewriter.rewrite(relationship, (inner) =>
          inner.startsWith('<') ? `<-[${length}]-` : `-[${length}]-${inner.endsWith('>') ? '>' : ''}`,
        );
    }
  },
};

/** `SHORTEST 1 (a)-[:T]-+(b)` is shortestPath((a)-[:T*1..]-(b)). */
function asShortestPath(context: RuleContext, selector: Node): boolean {
  const { grammar, rewriter } = context;
  const pattern = selector.above((one) => one.rule === grammar.RULE_pattern);
  const element = pattern?.find((one) => one.rule === grammar.RULE_patternElement);
  if (
    element === undefined ||
    !/^(?:SHORTEST\s+1|ANY\s+SHORTEST)(?:\s+PATHS?)?$/i.test(selector.text().trim())
  )
    return false;
  if (element.findAll((one) => one.rule === grammar.RULE_nodePattern).length !== 2) return false;
  rewriter.move(selector, '');
  rewriter.rewrite(element, (inner) => `shortestPath(${inner})`);
  return true;
}

function lengthOf(quantifier: string): string {
  const text = Array.from(quantifier)
    .filter((char) => char !== ' ')
    .join('');
  if (text === '+') return '*1..';
  if (text === '*') return '*0..';
  const [from = '', to] = text.slice(1, -1).split(',');
  return to === undefined ? `*${from}..${from}` : `*${from === '' ? '0' : from}..${to}`;
}

export const pathBounds: Rule = {
  id: 'path-bounds',
  catches:
    'A length whose end lies before its start (`*2..1`, `*..0`) counts as its start alone; it matches nothing.',
  example: 'MATCH (a)-[*2..1]->(b) RETURN b',
  does: 'refuses',
  apply(context) {
    for (const node of context.nodes) {
      if (node.rule !== context.grammar.RULE_pathLength) continue;
      const [from = '', to] = node.text().slice(1).split('..');
      if (to !== undefined && to !== '' && Number(to) < Number(from.trim() === '' ? '1' : from)) {
        context.refuse(
          node,
          'would match here, where nothing can match',
          'Give an end that is not before the start',
        );
      }
    }
  },
};

export const patternNulls: Rule = {
  id: 'pattern-nulls',
  catches: '(n {x: null}) matches nodes without x; it must match nothing. MERGE with it is an error.',
  example: 'MATCH (n {x: null}) RETURN n',
  does: 'refuses',
  apply(context) {
    const { grammar, nodes } = context;
    for (const node of nodes) {
      if (node.rule !== grammar.RULE_properties) continue;
      const clause = node.above((one) => one.rule === grammar.RULE_clause);
      const [kind] = clause?.children ?? [];
      if (kind?.rule === grammar.RULE_createClause) continue;
      const empty = node.find(
        (one) => one.kind !== 'other' && context.typeOf(one).kind === 'null' && one.parent?.kind === 'map',
      );
      if (empty === undefined) continue;
      if (kind?.rule === grammar.RULE_mergeClause)
        context.invalid(empty, 'MERGE needs a value for each property; this one is null');
      context.refuse(
        empty,
        'would match what lacks the property',
        'A null never matches: leave the property out, or write WHERE n.x IS NULL',
      );
    }
  },
};

export const boundAgain: Rule = {
  id: 'bound-again',
  catches:
    'CREATE or MERGE of a bound variable with labels or properties, and one relationship twice in a pattern, are accepted; they are errors.',
  example: 'CREATE (n:A) CREATE (n:B)-[:T]->()',
  does: 'refuses',
  apply(context) {
    const { grammar, nodes, analysis } = context;
    for (const wrapper of nodes.filter((node) => node.rule === grammar.RULE_clause)) {
      const [clause] = wrapper.children;
      if (clause === undefined) continue;
      // The clauses inside it are looked at by themselves.
      if (clause.rule === grammar.RULE_subqueryClause || clause.rule === grammar.RULE_foreachClause) continue;
      const writes = clause.rule === grammar.RULE_createClause || clause.rule === grammar.RULE_mergeClause;
      const bound = new Set(writes ? (analysis.scopes.get(wrapper)?.keys() ?? []) : []);
      const relationships = new Set<string>();
      for (const element of ownElements(context, clause)) {
        const variable = element.children.find((one) => one.kind === 'variable');
        if (variable === undefined) continue;
        const name = bare(variable.text());
        if (
          element.rule === grammar.RULE_relationshipPattern &&
          element.child(grammar.RULE_pathLength) === undefined
        ) {
          if (relationships.has(name))
            context.invalid(variable, `The relationship ${name} can't be used twice in one pattern`);
          relationships.add(name);
        }
        const more = element.children.some(
          (one) => one.rule === grammar.RULE_labelExpression || one.rule === grammar.RULE_properties,
        );
        if (writes && bound.has(name) && more) {
          context.invalid(
            variable,
            `The variable ${name} is already bound, so it takes no labels or properties here`,
          );
        }
        if (writes) bound.add(name);
      }
    }
  },
};
