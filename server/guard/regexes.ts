import { Grammar } from './grammar.js';
import { bare, type Parsed } from './parse.js';
import { constantOf, constantOfValue } from './rules/constants.js';
import type { Node } from './tree.js';

// Neo4j matches with a regex engine that goes back and tries again, and nothing stops it in the middle of a text: a thread
// is busy until the server is restarted. So patterns that may try more ways than a text is long many times over are refused.

/** Characters of a pattern. */
const MOST_LENGTH = 1_000;
/** `*`, `+` and `{n,}` in one pattern, */
const MOST_OPEN = 6;
/** and of those the ones that follow another with no letter between that only one place of a text fits. */
const MOST_LOOSE = 2;
/** Repetitions of a counted group. */
const MOST_COUNTED = 100;

/**
 * Makes sure that the pattern of every `=~` is known before the start and is matched in a time that grows with the text.
 * @param values of the parameters, where they are known
 * @throws AllegianceError LIMIT_EXCEEDED, with the place of the pattern
 */
export function refuseSlowPatterns(
  parsed: Parsed,
  values: Readonly<Record<string, unknown>> | undefined,
): void {
  const known = textsByName(parsed, values);
  for (const node of parsed.tree.findAll((one) => one.kind === 'predicate')) {
    const [, test] = node.children;
    const pattern = test?.children[0];
    if (pattern === undefined || !test?.words.some((word) => word.text === '=~')) continue;
    for (const text of textsOf(pattern, values, known) ?? [undefined]) {
      const why = text === undefined ? UNKNOWN : whyItIsSlow(text);
      if (why !== undefined)
        throw parsed.source.fault(
          'LIMIT_EXCEEDED',
          pattern.from,
          `This pattern ${why}, which may take a text forever`,
          'Use CONTAINS, STARTS WITH or ENDS WITH, or a simpler pattern.',
        );
    }
  }
}

const UNKNOWN = 'is not written out, nor passed as a parameter';
/** Stands for the text of a property, which nobody who only reads can choose. */
const STORED = 'x';

/** The texts that a pattern can be; undefined where they can't be told. */
function textsOf(
  node: Node,
  values: Readonly<Record<string, unknown>> | undefined,
  known: ReadonlyMap<string, readonly (string | undefined)[]>,
): readonly (string | undefined)[] | undefined {
  const constant = constantOf(node, (name) => constantOfValue(values?.[name]));
  if (constant === null) return [];
  if (constant !== undefined) return typeof constant === 'string' ? [constant] : [];
  switch (node.kind) {
    case 'string':
      return [unescaped(node.text().slice(1, -1))];
    case 'property':
      return isStored(node, known) ? [STORED] : undefined;
    case 'parenthesis':
      return node.children[0] === undefined ? undefined : textsOf(node.children[0], values, known);
    case 'variable':
      return known.get(bare(node.text()));
    case 'add': {
      const [left, right] = node.children.map((child) => textsOf(child, values, known));
      return left?.flatMap(
        (a) => right?.map((b) => (a === undefined || b === undefined ? undefined : a + b)) ?? [undefined],
      );
    }
    case 'call': {
      const name = node.children[0]?.text().toLowerCase() ?? '';
      const [argument] = node.children.slice(1);
      if (!['tolower', 'toupper', 'trim', 'tostring'].includes(name) || argument === undefined)
        return undefined;
      return textsOf(argument, values, known);
    }
    default:
      return undefined;
  }
}

/** A property of what a pattern found; a map of the statement's own may hold anything. */
function isStored(node: Node, known: ReadonlyMap<string, unknown>): boolean {
  const [base] = node.children;
  return base?.kind === 'variable' && !known.has(bare(base.text()));
}

/** Texts of the names that WITH, UNWIND and list expressions give to literals. */
function textsByName(
  parsed: Parsed,
  values: Readonly<Record<string, unknown>> | undefined,
): ReadonlyMap<string, readonly (string | undefined)[]> {
  const R = Grammar.all();
  const known = new Map<string, readonly (string | undefined)[]>();
  const add = (name: Node | undefined, texts: readonly (string | undefined)[] | undefined): void => {
    if (name === undefined) return;
    const key = bare(name.text());
    known.set(key, [...(known.get(key) ?? []), ...(texts ?? [undefined])]);
  };
  const elements = (list: Node | undefined): readonly (string | undefined)[] | undefined => {
    if (list === undefined) return undefined;
    if (list.kind === 'list')
      return list.children.flatMap((item) => textsOf(item, values, known) ?? [undefined]);
    const constant = constantOf(list, (name) => constantOfValue(values?.[name]));
    return Array.isArray(constant) ? constant.filter((item) => typeof item === 'string') : undefined;
  };
  for (const node of parsed.tree.findAll(() => true).sort((a, b) => a.from - b.from)) {
    const [first, second] = node.children;
    if (node.rule === R.RULE_returnItem && first !== undefined) add(second, textsOf(first, values, known));
    if (node.rule === R.RULE_unwindClause) add(second, elements(first));
    if (node.kind === 'comprehension' || node.kind === 'quantifier') add(first, elements(second));
    if (node.kind === 'reduce') {
      add(first, undefined);
      add(node.children[2], elements(node.children[3]));
    }
  }
  return known;
}

/** A literal's text, as far as patterns go: a doubled backslash is one, an escaped quote the quote. */
function unescaped(text: string): string {
  return text.replace(/\\([\\'"])/g, (_all, char: string) => char);
}

/** Why a pattern may try very many ways, or undefined. */
export function whyItIsSlow(pattern: string): string | undefined {
  if (pattern.length > MOST_LENGTH) return `has more than ${MOST_LENGTH} characters`;
  if (/\\(?:[1-9]|k<)/.test(pattern.replace(/\\\\/g, ''))) return 'refers back to a group';
  return new Reader(pattern).read();
}

/** One part of a pattern: a character, a class, a group. */
interface Part {
  /** It stands for one certain character. */
  readonly sure: boolean;
  /** It holds a quantifier without end, or alternatives that may begin alike. */
  readonly ways: boolean;
}

/** Goes through a pattern, part by part. Quantifiers after a group look at what is in it. */
class Reader {
  private at = 0;
  private open = 0;
  private loose = 0;
  private sinceOpen = false;
  private found: string | undefined;

  constructor(private readonly pattern: string) {}

  read(): string | undefined {
    this.alternatives();
    if (this.open > MOST_OPEN) return `has more than ${MOST_OPEN} repetitions without end`;
    if (this.loose > MOST_LOOSE) return 'has repetitions without end one after the other';
    return this.found;
  }

  /** Up to the end or a closing bracket. True where a repetition of it would have several ways. */
  private alternatives(): boolean {
    const starts: string[] = [];
    let ways = false;
    let start = true;
    while (this.at < this.pattern.length && this.pattern[this.at] !== ')') {
      if (this.pattern[this.at] === '|') {
        this.at += 1;
        start = true;
        if (this.at >= this.pattern.length || this.pattern[this.at] === ')') starts.push('');
        continue;
      }
      if (start) starts.push(this.pattern[this.at] ?? '');
      start = false;
      ways = this.part() || ways;
    }
    const plain = starts.every((one) => /^[\p{L}\p{N} -]$/u.test(one));
    const alike =
      starts.length > 1 && (!plain || new Set(starts.map((one) => one.toLowerCase())).size < starts.length);
    return ways || alike;
  }

  /** One part with its quantifier. True where it matches a text in several ways. */
  private part(): boolean {
    const { sure, ways } = this.single();
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/.exec(this.pattern.slice(this.at))?.[0];
    if (quantifier === undefined) {
      if (sure) this.sinceOpen = false;
      return ways;
    }
    this.at += quantifier.length;
    const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
    const endless =
      quantifier.startsWith('*') || quantifier.startsWith('+') || (comma === ',' && high === '');
    const times = endless ? Infinity : low === undefined ? 1 : Number(high === '' ? low : high);
    if (ways && times > 1)
      this.found ??= 'repeats what repeats already, or has alternatives that begin alike';
    if (times > MOST_COUNTED && !endless) this.found ??= `repeats more than ${MOST_COUNTED} times`;
    if (endless) {
      this.open += 1;
      if (this.sinceOpen) this.loose += 1;
      this.sinceOpen = true;
    }
    return ways || endless || times !== Number(low);
  }

  private single(): Part {
    const char = this.pattern[this.at] ?? '';
    this.at += 1;
    if (char === '\\') {
      const next = this.pattern[this.at] ?? '';
      this.at += 1;
      return { sure: !/[a-zA-Z]/.test(next), ways: false };
    }
    if (char === '[') {
      this.skipClass();
      return { sure: false, ways: false };
    }
    if (char === '(') {
      const opening = /^\?(?:<?[=!]|[a-z-]*[:)]|<\w+>|>)/i.exec(this.pattern.slice(this.at))?.[0] ?? '';
      this.at += opening.length;
      // `(?i)` is no group.
      if (opening.endsWith(')')) return { sure: false, ways: false };
      const ways = this.alternatives();
      this.at += 1;
      return { sure: false, ways };
    }
    return { sure: !'.^$'.includes(char), ways: false };
  }

  private skipClass(): void {
    if (this.pattern[this.at] === '^') this.at += 1;
    let depth = 1;
    let first = true;
    while (this.at < this.pattern.length && depth > 0) {
      const char = this.pattern[this.at];
      this.at += char === '\\' ? 2 : 1;
      if (char === '[') depth += 1;
      else if (char === ']' && !first) depth -= 1;
      first = false;
    }
  }
}
