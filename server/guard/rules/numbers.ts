import type { Rule } from '../rule.js';
import { raise } from '../raised.js';
import { once } from './once.js';
import { isOrderedByAggregate } from './projections.js';
import { isText, isUnknown } from './unknown-types.js';

export const emptySum: Rule = {
  id: 'empty-sum',
  catches: 'sum() over no rows is null, and so is stDev() over one; 0 is right.',
  example: 'MATCH (n:Nothing) RETURN sum(n.x)',
  does: 'rewrites',
  apply(context) {
    for (const { node, name, args } of context.calls('sum', 'stdev')) {
      const [value] = args;
      context.rewriter.rewrite(node, (inner, render) =>
        name === 'sum'
          ? `coalesce(${inner}, 0)`
          : `coalesce(${inner}, stDevP(${value === undefined ? '' : render(value)}))`,
      );
    }
  },
};

export const textInSum: Rule = {
  id: 'text-in-sum',
  catches: 'sum(), avg() and deviations leave a text out; they stop at one.',
  example: 'MATCH (n) RETURN sum(n.value)',
  does: 'rewrites',
  apply(context) {
    for (const { args } of context.calls('sum', 'avg', 'stdev', 'stdevp', 'percentilecont')) {
      const [value] = args;
      if (value === undefined || !isUnknown(context.typeOf(value))) continue;
      if (isOrderedByAggregate(context, value)) continue;
      context.rewriter.rewrite(value, (inner) =>
        once(
          context,
          value,
          inner,
          (x) => `(CASE WHEN ${isText(x)} THEN ${raise('text-in-sum')} ELSE ${x} END)`,
        ),
      );
    }
  },
};

export const powerFromTheLeft: Rule = {
  id: 'power-from-the-left',
  catches: '2^3^2 is read from the right, 512; from the left, 64, is right.',
  example: 'RETURN 2^3^2',
  does: 'rewrites',
  apply({ nodes, rewriter }) {
    for (const node of nodes) {
      const [left] = node.children;
      if (node.kind === 'power' && left?.kind === 'power') rewriter.rewrite(left, (inner) => `(${inner})`);
    }
  },
};

/** Where Java's round() ends. */
const LONGEST = '9223372036854775807.0';
/** Above it a float has no fraction. */
const NO_FRACTION = '4503599627370496';

export const rounding: Rule = {
  id: 'rounding',
  catches:
    'round(-2.5) and round(-2.5, 0) are -3; ties go up, so -2 is right. round() to places is not there.',
  example: 'RETURN round(-2.5)',
  does: 'both',
  apply(context) {
    for (const { node, args } of context.calls('round')) {
      const [value, places, mode] = args;
      if (value === undefined) continue;
      if (mode !== undefined) {
        context.refuse(node, 'has no rounding modes', 'Leave the mode out');
      }
      context.rewriter.rewrite(node, (_inner, render) =>
        once(context, value, render(value), (x) => {
          if (places === undefined)
            return `(CASE WHEN abs(${x}) < ${NO_FRACTION} THEN floor(${x} + 0.5) WHEN abs(${x}) > ${LONGEST} THEN ${LONGEST} * sign(${x}) ELSE toFloat(${x}) END)`;
          const ties = `(CASE WHEN abs(${x}) < ${NO_FRACTION} THEN floor(${x} + 0.5) ELSE toFloat(${x}) END)`;
          if (context.constantOf(places) === 0) return ties;
          const scale = `(10 ^ (${render(places)}))`;
          // Neo4j rounds the number as it is written: 1.005 to 1.01, though 1.005 * 100 is a little less than 100.5.
          const size = `floor(abs(${x}) * ${scale} * 1.000000000000001 + 0.5) / ${scale}`;
          // With no places ties go up; with places they go away from zero.
          const none = places.kind === 'number' ? '' : `WHEN (${render(places)}) = 0 THEN ${ties} `;
          return `(CASE ${none}WHEN abs(${x}) * ${scale} >= ${NO_FRACTION} THEN toFloat(${x}) WHEN ${x} < 0 THEN -(${size}) ELSE ${size} END)`;
        }),
      );
    }
  },
};

export const percentiles: Rule = {
  id: 'percentiles',
  catches:
    'percentileDisc() takes another element than Neo4j between the ends, and a percentile that is not a literal is ignored.',
  example: 'UNWIND [10, 20, 30] AS x RETURN percentileDisc(x, 0.9)',
  does: 'refuses',
  apply(context) {
    for (const { node, name, args } of context.calls('percentiledisc', 'percentilecont')) {
      const [, share] = args;
      const literal = share?.kind === 'number' ? Number(share.text()) : Number.NaN;
      if (share?.kind === 'number' && !(literal >= 0 && literal <= 1)) {
        context.invalid(share, 'A percentile must be from 0.0 to 1.0');
      }
      if (Number.isNaN(literal) || (name === 'percentiledisc' && literal !== 0 && literal !== 1)) {
        context.refuse(
          node,
          `would give another ${name === 'percentiledisc' ? 'percentileDisc' : 'percentileCont'} than Neo4j here`,
          'Write percentileCont(x, 0.9) with the share as a literal, or use Neo4j',
        );
      }
    }
  },
};

export const rangeStep: Rule = {
  id: 'range-step',
  catches: 'range() with a step of 0 gives null; it is an error.',
  example: 'RETURN range(2, 8, 0)',
  does: 'refuses',
  apply(context) {
    for (const { args } of context.calls('range')) {
      const [, , step] = args;
      if (step?.kind === 'number' && Number(step.text()) === 0)
        context.invalid(step, 'The step of range() must not be 0');
    }
  },
};

export const randomAggregates: Rule = {
  id: 'random-aggregates',
  catches: 'rand() inside an aggregate is accepted; it is an error.',
  example: 'RETURN count(rand())',
  does: 'refuses',
  apply(context) {
    for (const { node } of context.calls('count', 'sum', 'avg', 'min', 'max', 'collect', 'stdev', 'stdevp')) {
      const random = node.find((one) => one.kind === 'call' && one.text().toLowerCase().startsWith('rand('));
      if (random !== undefined) context.invalid(random, "rand() can't be used inside an aggregate");
    }
  },
};
