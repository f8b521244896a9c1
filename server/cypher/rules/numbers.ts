import type { Rule } from '../rule.js';
import { isNumeric } from '../types.js';

export const emptySum: Rule = {
  id: 'empty-sum',
  catches: 'sum() over no rows is null, and so are stDev() and stDevP(); 0 is right.',
  example: 'MATCH (n:Nothing) RETURN sum(n.x)',
  does: 'rewrites',
  apply(context) {
    for (const { node, name } of context.calls('sum', 'stdev', 'stdevp')) {
      context.rewriter.rewrite(node, (inner) => `coalesce(${inner}, ${name === 'sum' ? '0' : '0.0'})`);
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

export const rounding: Rule = {
  id: 'rounding',
  catches: 'round(-2.5) is -3; ties go up, so -2 is right. round() to a number of places is not there.',
  example: 'RETURN round(-2.5)',
  does: 'both',
  apply(context) {
    for (const { node, args } of context.calls('round')) {
      const [value, places, mode] = args;
      if (value === undefined) continue;
      if (mode !== undefined) {
        context.refuse(node, 'has no rounding modes', 'Leave the mode out');
      }
      context.rewriter.rewrite(node, (_inner, render) => {
        const number = render(value);
        if (places === undefined) return `floor((${number}) + 0.5)`;
        const scale = `(10 ^ (${render(places)}))`;
        return `(CASE WHEN (${number}) < 0 THEN -(floor(abs(${number}) * ${scale} + 0.5) / ${scale}) ELSE floor((${number}) * ${scale} + 0.5) / ${scale} END)`;
      });
    }
  },
};

export const numberConversion: Rule = {
  id: 'number-conversion',
  catches: "toInteger('4.7') is null, 4 is right; toString(1.0) is '1', '1.0' is right.",
  example: "RETURN toInteger('4.7')",
  does: 'both',
  apply(context) {
    for (const { node, args } of context.calls('tointeger')) {
      const [value] = args;
      if (value === undefined || isNumeric(context.typeOf(value))) continue;
      context.rewriter.rewrite(
        node,
        (inner, render) => `coalesce(${inner}, toInteger(toFloat(${render(value)})))`,
      );
    }
    for (const { node, args } of context.calls('tostring')) {
      const [value] = args;
      if (value === undefined || context.typeOf(value).kind !== 'float') continue;
      context.rewriter.rewrite(node, (inner, render) => {
        const number = render(value);
        return `(CASE WHEN abs(${number}) < 10000000 AND floor(${number}) = (${number}) THEN ${inner} + '.0' ELSE ${inner} END)`;
      });
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
