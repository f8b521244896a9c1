import type { Rule } from '../rule.js';
import { comparisons, membership } from './comparisons.js';
import { comprehensionNulls, emptiness, listPlusElement, slices, unwindValue } from './lists.js';
import { namedColumns } from './named-columns.js';
import { emptySum, numberConversion, percentiles, powerFromTheLeft, randomAggregates, rangeStep, rounding } from './numbers.js';
import { quantifiers } from './quantifiers.js';
import { reservedNames } from './reserved-names.js';

/** Every rule, in the order they are applied. */
export const RULES: readonly Rule[] = [
  reservedNames,
  powerFromTheLeft,
  emptySum,
  rounding,
  numberConversion,
  percentiles,
  rangeStep,
  randomAggregates,
  slices,
  listPlusElement,
  unwindValue,
  emptiness,
  comprehensionNulls,
  comparisons,
  membership,
  quantifiers,
  namedColumns,
];
