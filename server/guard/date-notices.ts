import { DATE_PROPERTIES, EDTF_PROPERTIES } from '../../domain/kinds/index.js';
import type { Analysis } from './analysis.js';
import { Grammar } from './grammar.js';
import { bare, type Parsed } from './parse.js';
import { dottedName } from './read-only.js';
import type { Node } from './tree.js';
import type { Type } from './types.js';

/** The beginning of a day as people write it: a year, a month of it, a day of that. */
const DAY = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?$/;

/** Whether a statement names anything that a notice could be about; most do not, and cost nothing. */
export function mayCompareDates({ source }: Parsed): boolean {
  return MENTIONED.test(source.text);
}

const MENTIONED = new RegExp(
  String.raw`\b(?:${[...DATE_PROPERTIES, ...Object.keys(EDTF_PROPERTIES)].join('|')})\b`,
);

/**
 * Sentences for whoever compares a date of the graph with a text, or the other way around: no engine ever finds one of
 * them smaller, larger or equal, and rows are missing without a word.
 */
export function dateNotices(analysis: Analysis): string[] {
  const reader = new DateReader(analysis);
  const found = analysis.parsed.tree.findAll(() => true).flatMap((node) => reader.noticesOf(node));
  return [...new Set(found)];
}

class DateReader {
  private readonly analysis: Analysis;
  /** What each name stands for that a WITH or RETURN gives. */
  private readonly named = new Map<string, Node[]>();

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    for (const { items } of analysis.projections)
      for (const { name, expression } of items)
        if (expression.kind !== 'variable' || bare(expression.text()) !== name)
          this.named.set(name, [...(this.named.get(name) ?? []), expression]);
  }

  noticesOf(node: Node): string[] {
    const R = Grammar.all();
    if (node.kind === 'compare')
      return node.children.slice(1).flatMap((right, at) => {
        const left = node.children[at];
        return left === undefined ? [] : this.compared(left, right);
      });
    if (node.kind === 'predicate') {
      const [left, test] = node.children;
      const [right] = test?.children ?? [];
      if (left === undefined || right === undefined || test?.has('IN') !== true) return [];
      return right.kind === 'list'
        ? right.children.flatMap((item) => this.compared(left, item))
        : this.comparedWithEach(left, right);
    }
    const isSought =
      node.kind === 'map' &&
      node.above(({ rule }) => rule === R.RULE_nodePattern || rule === R.RULE_relationshipPattern) !==
        undefined &&
      node.above(({ rule }) => rule === R.RULE_createClause || rule === R.RULE_mergeClause) === undefined;
    return isSought ? this.sought(node) : [];
  }

  /** Both ways around. */
  private compared(left: Node, right: Node): string[] {
    return [this.notice(left, right), this.notice(right, left)].filter((one) => one !== null);
  }

  private notice(date: Node, text: Node): string | null {
    if (!this.isText(text)) return null;
    if (!this.isDate(date)) return null;
    const edtf = this.edtfOf(text);
    return edtf === null
      ? `${date.text()} is a date, ${text.text()} a text: they never compare; write ${asDate(text)}.`
      : `${text.text()} is a text in EDTF, ${date.text()} a date: they never compare; ask ${edtf.join(' or ')}, which are dates.`;
  }

  /** A date in a list that is no literal, such as a parameter. */
  private comparedWithEach(date: Node, list: Node): string[] {
    if (this.analysis.typeOf(list).element?.kind !== 'string' || !this.isDate(date)) return [];
    return [
      `${date.text()} is a date, ${list.text()} a list of texts: they never compare; write [day IN ${list.text()} | date(day)].`,
    ];
  }

  /** A map of what a pattern looks for: `(c:Claim {knownSince: '2018-01-01'})`. */
  private sought(map: Node): string[] {
    const found: string[] = [];
    for (let at = 0; at + 1 < map.children.length; at += 2) {
      const [key, value] = [map.children[at], map.children[at + 1]];
      if (key === undefined || value === undefined) continue;
      if (DATE_PROPERTIES.has(bare(key.text())) && this.isText(value) && this.edtfOf(value) === null)
        found.push(
          `${key.text()} is a date, ${value.text()} a text: they never compare; write ${asDate(value)}.`,
        );
    }
    return found;
  }

  private isDate(node: Node, depth = 0): boolean {
    if (this.analysis.typeOf(node).kind === 'date') return true;
    const [first] = node.children;
    const below = (one: Node | undefined): boolean =>
      one !== undefined && depth < MOST_STEPS && this.isDate(one, depth + 1);
    switch (node.kind) {
      case 'property':
        return DATE_PROPERTIES.has(this.keyOf(node)) && this.isOfGraph(first);
      case 'parenthesis':
        return below(first);
      case 'variable': {
        const given = this.named.get(bare(node.text())) ?? [];
        return given.length > 0 && this.analysis.typeOf(node).kind === 'any' && given.every(below);
      }
      case 'call': {
        const [name, ...args] = node.children;
        const called = name === undefined ? '' : dottedName(name).toLowerCase();
        return ['min', 'max', 'coalesce'].includes(called) && args.length > 0 && args.every(below);
      }
      default:
        return false;
    }
  }

  private isText(node: Node): boolean {
    return this.analysis.typeOf(node).kind === 'string' || this.edtfOf(node) !== null;
  }

  /** The properties that hold the days of one in EDTF; null for anything else. */
  private edtfOf(node: Node): readonly string[] | null {
    if (node.kind !== 'property' || !this.isOfGraph(node.children[0])) return null;
    const key = this.keyOf(node);
    const [base] = node.children;
    return Object.hasOwn(EDTF_PROPERTIES, key)
      ? (EDTF_PROPERTIES[key] ?? []).map((day) => `${base?.text() ?? ''}.${day}`)
      : null;
  }

  private keyOf(property: Node): string {
    const R = Grammar.all();
    return bare(property.children[1]?.find(({ rule }) => rule === R.RULE_propertyKeyName)?.text() ?? '');
  }

  /** Whether it surely is a node or relationship: only there is known what a property holds. */
  private isOfGraph(base: Node | undefined): boolean {
    if (base === undefined) return false;
    const { kind }: Type = this.analysis.typeOf(base);
    return kind === 'node' || kind === 'relationship';
  }
}

/** How far a name is followed to what it stands for. */
const MOST_STEPS = 20;

/** What to write in place of a text. */
function asDate(text: Node): string {
  const written = text.text();
  if (text.kind !== 'string') return `date(${written})`;
  const day = DAY.exec(written.slice(1, -1));
  const [, year = 'YYYY', month = day === null ? 'MM' : '01', date = day === null ? 'DD' : '01'] = day ?? [];
  return `date('${year}-${month}-${date}')`;
}
