import type { Rule } from '../rule.js';
import { argumentTypes, deletedEntities, indexTypes, storedValues } from './arguments.js';
import { comparisons, membership, simpleCases } from './comparisons.js';
import { conversions } from './conversions.js';
import { missingFunctions, renamedFunctions } from './functions.js';
import {
  comprehensionNulls,
  emptiness,
  listConditions,
  listPlusElement,
  slices,
  unwindValue,
} from './lists.js';
import { nullProjections } from './map-projections.js';
import { namedColumns } from './named-columns.js';
import {
  emptySum,
  percentiles,
  powerFromTheLeft,
  randomAggregates,
  rangeStep,
  rounding,
  textInSum,
} from './numbers.js';
import { optionalCalls } from './optional-calls.js';
import { pages } from './pages.js';
import {
  boundAgain,
  labelTests,
  pathBounds,
  patternConditions,
  patternNulls,
  quantifiedRelationships,
} from './patterns.js';
import {
  aggregatesInside,
  ambiguousOrder,
  groupKeys,
  lostEntities,
  mixedOrder,
  withWhere,
} from './projections.js';
import { quantifiers } from './quantifiers.js';
import { reservedNames } from './reserved-names.js';
import { shortestPaths } from './shortest-paths.js';
import { backquotedNames, stringEscapes } from './spellings.js';
import { subqueriesBefore, subqueryReturns } from './subqueries.js';
import { typeTests } from './type-tests.js';
import { unknownMembership } from './unknown-types.js';
import { dateArithmetic, dateParts, dates, times } from './temporals.js';

/**
 * Every rule, in the order they are applied: first what is refused for good, then rewrites from the inside out,
 * last those of whole clauses.
 */
export const RULES: readonly Rule[] = [
  backquotedNames,
  boundAgain,
  patternNulls,
  pathBounds,
  shortestPaths,
  deletedEntities,
  missingFunctions,
  argumentTypes,
  indexTypes,
  percentiles,
  rangeStep,
  randomAggregates,
  pages,
  mixedOrder,
  ambiguousOrder,
  lostEntities,
  times,
  dates,
  dateParts,
  dateArithmetic,
  reservedNames,
  stringEscapes,
  storedValues,
  powerFromTheLeft,
  textInSum,
  emptySum,
  rounding,
  typeTests,
  conversions,
  renamedFunctions,
  slices,
  listPlusElement,
  listConditions,
  quantifiers,
  emptiness,
  comprehensionNulls,
  nullProjections,
  comparisons,
  membership,
  unknownMembership,
  simpleCases,
  labelTests,
  // Whatever else becomes of the value.
  unwindValue,
  subqueryReturns,
  quantifiedRelationships,
  patternConditions,
  optionalCalls,
  groupKeys,
  subqueriesBefore,
  namedColumns,
  aggregatesInside,
  withWhere,
];
