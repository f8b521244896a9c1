import type { Rule } from '../rule.js';
import { argumentTypes, deletedEntities, indexTypes, storedValues, subqueryReturns } from './arguments.js';
import { comparisons, membership, simpleCases } from './comparisons.js';
import { comprehensionNulls, emptiness, listPlusElement, slices, unwindValue } from './lists.js';
import { namedColumns } from './named-columns.js';
import {
  emptySum,
  numberConversion,
  percentiles,
  powerFromTheLeft,
  randomAggregates,
  rangeStep,
  rounding,
} from './numbers.js';
import {
  boundAgain,
  labelTests,
  pathBounds,
  patternConditions,
  patternNulls,
  quantifiedRelationships,
} from './patterns.js';
import { aggregatesInside, ambiguousOrder, lostEntities, mixedOrder, withWhere } from './projections.js';
import { quantifiers } from './quantifiers.js';
import { reservedNames } from './reserved-names.js';
import { shortestPaths } from './shortest-paths.js';
import { dateArithmetic, dateParts, dates, times } from './temporals.js';

/**
 * Every rule, in the order they are applied: first what is refused for good, then rewrites from the inside out,
 * last those of whole clauses.
 */
export const RULES: readonly Rule[] = [
  boundAgain,
  patternNulls,
  pathBounds,
  shortestPaths,
  deletedEntities,
  argumentTypes,
  indexTypes,
  percentiles,
  rangeStep,
  randomAggregates,
  mixedOrder,
  ambiguousOrder,
  lostEntities,
  times,
  dates,
  dateParts,
  dateArithmetic,
  reservedNames,
  storedValues,
  powerFromTheLeft,
  emptySum,
  rounding,
  numberConversion,
  slices,
  listPlusElement,
  unwindValue,
  emptiness,
  comprehensionNulls,
  comparisons,
  membership,
  simpleCases,
  labelTests,
  quantifiers,
  subqueryReturns,
  quantifiedRelationships,
  patternConditions,
  namedColumns,
  aggregatesInside,
  withWhere,
];
