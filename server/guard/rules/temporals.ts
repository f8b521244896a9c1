import type { Rule, RuleContext } from '../rule.js';
import type { Node } from '../tree.js';
import { isTemporal } from '../types.js';

const TODAY = 'Pass the text as YYYY-MM-DD';

/** `YYYY-MM-DD` of a day that exists. */
function isDay(text: string): boolean {
  const parts = text.split('-');
  const [year = '', month = '', day = ''] = parts;
  if (parts.length !== 3 || year.length !== 4 || month.length !== 2 || day.length !== 2) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The forms of a date that stand for a first day: `2018`, `2018-08`. */
function completed(text: string): string {
  if (text.length === 4) return `${text}-01-01`;
  if (text.length === 7) return `${text}-01`;
  return text;
}

export const dates: Rule = {
  id: 'dates',
  catches: "date('2018') and date('2018-02-30') are null; the first day of 2018 and an error are right.",
  example: "RETURN date('2018')",
  does: 'both',
  apply(context) {
    for (const { node, args } of context.calls('date')) {
      const [value] = args;
      if (value === undefined || value.kind !== 'string') continue;
      const text = value.text().slice(1, -1);
      const full = completed(text);
      if (isDay(full)) {
        if (full !== text) context.rewriter.rewrite(value, () => `'${full}'`);
        continue;
      }
      const shaped = text.split('').every((char) => '0123456789-'.includes(char)) && text.length === 10;
      if (shaped) context.invalid(value, `There is no day ${text}`);
      context.refuse(node, 'does not read this form of a date', TODAY);
    }
  },
};

/** Parts that the engine keeps exactly, for each type. */
const EXACT_PARTS: Readonly<Record<string, readonly string[]>> = {
  localtime: ['hour', 'minute', 'second', 'nanosecond'],
  time: ['hour', 'minute', 'second', 'nanosecond', 'timezone'],
  datetime: ['year', 'month', 'day', 'hour', 'minute', 'second', 'timezone'],
  duration: ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'],
};

/** A map of whole numbers under exact parts, and of an offset such as '+01:00'. */
function isExact(name: string, value: Node | undefined): boolean {
  const parts = EXACT_PARTS[name];
  if (value?.kind !== 'map' || parts === undefined || value.children.length === 0) return false;
  return value.children.every((child, index) => {
    if (index % 2 === 0) return parts.includes(child.text());
    const key = value.children[index - 1]?.text();
    if (key === 'timezone') return child.kind === 'string' && isOffset(child.text().slice(1, -1));
    return child.kind === 'number' && Number.isInteger(Number(child.text())) && !child.text().startsWith('-');
  });
}

function isOffset(text: string): boolean {
  return (text.startsWith('+') || text.startsWith('-')) && text.length === 6 && text[3] === ':';
}

/** `12:31`, `12:31:14`, `12:31:14.645`: what the engine reads as Neo4j does. */
function isPlainTime(value: Node | undefined): boolean {
  if (value?.kind !== 'string') return false;
  const [hours = '', minutes = '', seconds = '00', ...more] = value.text().slice(1, -1).split(':');
  const [whole = '', fraction = '0'] = seconds.split('.');
  const number = (text: string): boolean =>
    text.length > 0 && Array.from(text).every((char) => '0123456789'.includes(char));
  return (
    more.length === 0 &&
    hours.length === 2 &&
    minutes.length === 2 &&
    whole.length === 2 &&
    [hours, minutes, whole, fraction].every(number)
  );
}

export const times: Rule = {
  id: 'times',
  catches:
    'Times, date-times and durations lose digits, zones or parts, or become null; a few plain forms are right.',
  example: "RETURN datetime('2015-07-21T21:40:32.142[Europe/London]')",
  does: 'refuses',
  apply(context) {
    const kinds = ['time', 'localtime', 'datetime', 'localdatetime'];
    for (const { node, name, args } of context.calls()) {
      const [root = ''] = name.split('.');
      const [value] = args;
      if (kinds.includes(name) && value?.kind !== 'null') {
        if (isExact(name, value) || (name === 'localtime' && isPlainTime(value))) continue;
        context.refuse(node, `keeps no ${root} exactly`, 'Work with date(), or use Neo4j for times of day');
      }
      if (kinds.includes(root) && name !== root) {
        context.refuse(node, `has no ${name}()`, 'Work with date(), or use Neo4j for times of day');
      }
      if (truncated(context, node, name, args) || daysBetween(context, node, name, args)) continue;
      if (name.startsWith('duration.') || name.startsWith('date.')) {
        context.refuse(node, `has no ${name}()`, 'Compare dates with < and >, or use Neo4j for durations');
      }
      if (name === 'duration' && value?.kind !== 'null' && !isExact(name, value)) {
        context.refuse(
          node,
          'keeps no such duration exactly',
          'Write duration({years: 1, months: 2, days: 3}) with whole numbers, or use Neo4j',
        );
      }
    }
  },
};

/** `date.truncate('month', d)`: the first day, told from the text of the date. */
function truncated(context: RuleContext, node: Node, name: string, args: readonly Node[]): boolean {
  const [unit, date, ...more] = args;
  if (name !== 'date.truncate' || unit === undefined || date === undefined || more.length > 0) return false;
  const of = context.constantOf(unit);
  const [length, rest] = of === 'year' ? [4, '-01-01'] : of === 'month' ? [7, '-01'] : [0, ''];
  if (length === 0) return false;
  context.rewriter.rewrite(
    node,
    (_inner, render) => `date(left(toString(${render(date)}), ${length}) + '${rest}')`,
  );
  return true;
}

/** `duration.inDays(a, b).days`: the engine's difference of two dates is in days, and its text says how many. */
function daysBetween(context: RuleContext, node: Node, name: string, args: readonly Node[]): boolean {
  const [from, to] = args;
  const { parent } = node;
  if (name !== 'duration.indays' || from === undefined || to === undefined) return false;
  if (parent === null || !isDaysBetween(parent)) return false;
  context.rewriter.rewrite(
    parent,
    (_inner, render) =>
      `toInteger(replace(replace(replace(replace(toString((${render(to)}) - (${render(from)})), 'P', ''), 'D', ''), 'T0S', ''), 'T', '0'))`,
  );
  return true;
}

function isDaysBetween(node: Node): boolean {
  const [base, key] = node.children;
  const called = base?.kind === 'call' && /^duration\s*\.\s*inDays\b/i.test(base.text());
  return node.kind === 'property' && called && key?.text().slice(1).trim() === 'days';
}

export const dateParts: Rule = {
  id: 'date-parts',
  catches: 'A date built from parts or another date may lose a part; days, months and years are right.',
  example: 'RETURN date({year: 1816, week: 1})',
  does: 'both',
  apply(context) {
    for (const { node, args } of context.calls('date')) {
      const [value] = args;
      if (value?.kind !== 'map') {
        if (value !== undefined && context.typeOf(value).kind === 'map') {
          context.refuse(
            node,
            'does not build a date from this map',
            'Write date({year: y, month: m, day: d})',
          );
        }
        continue;
      }
      const keys = value.children.filter((_one, index) => index % 2 === 0).map((key) => key.text());
      if (!keys.every((key) => ['year', 'month', 'day'].includes(key)) || !keys.includes('year')) {
        context.refuse(
          node,
          'does not build a date from these parts',
          'Write date({year: y, month: m, day: d})',
        );
      }
    }
    for (const node of context.nodes) {
      const [base, key] = node.children;
      if (node.kind !== 'property' || base === undefined) continue;
      if (context.typeOf(base).kind === 'any' && key?.text().slice(1).trim() === 'weekDay') {
        context.refuse(node, "can't read .weekDay of a date", 'Use .dayOfWeek, which is the same');
      }
      if (!isTemporal(context.typeOf(base)) || isDaysBetween(node)) continue;
      const part = key?.text().slice(1).trim() ?? '';
      const places: Readonly<Record<string, readonly number[]>> = {
        year: [0, 4],
        month: [5, 2],
        day: [8, 2],
      };
      const place = places[part];
      if (context.typeOf(base).kind !== 'date' || place === undefined) {
        context.refuse(
          node,
          `can't read .${part} of this value`,
          'Of a date there are .year, .month and .day',
        );
      }
      const bounds = (place ?? []).join(', ');
      context.rewriter.rewrite(
        node,
        (_inner, render) => `toInteger(substring(toString(${render(base)}), ${bounds}))`,
      );
    }
  },
};

export const dateArithmetic: Rule = {
  id: 'date-arithmetic',
  catches: 'Sums and differences of times and durations come out otherwise.',
  example: "RETURN date('2018-01-31') - date('2018-01-01')",
  does: 'refuses',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'add' && node.kind !== 'multiply') continue;
      const [left, right] = node.children.map((child) => context.typeOf(child));
      if (left === undefined || right === undefined) continue;
      if (!isTemporal(left) && !isTemporal(right)) continue;
      const fine =
        node.kind === 'add' &&
        ['date', 'time', 'localtime', 'any'].includes(left.kind) &&
        right.kind === 'duration';
      if (!fine)
        context.refuse(
          node,
          'computes this otherwise than Neo4j',
          'Only date + duration({...}) and date - duration({...}) are the same',
        );
    }
    for (const node of context.nodes) {
      if (node.kind !== 'compare') continue;
      const types = node.children.map((child) => context.typeOf(child));
      if (types.some((of) => of.kind === 'duration')) {
        context.refuse(node, 'compares durations otherwise than Neo4j', 'Compare the dates themselves');
      }
    }
  },
};
