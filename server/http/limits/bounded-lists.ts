import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../api/context.js';
import type { Budget } from './budget.js';
import type { Slices } from './slices.js';

/** Values of a list that go into one slice. */
const VALUES_A_SLICE = 500;

/**
 * Makes every list of a schema count what it costs, and give its items in slices: what is not to be completed at once comes
 * as promises, which graphql-js waits for as for any.
 * @param schema is changed
 * @param budgetOf what is left of a request
 */
export function boundLists(
  schema: GraphQLSchema,
  slices: Slices,
  budgetOf: (context: Context) => Budget,
): GraphQLSchema {
  const sizeOf = itemSizes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type))) continue;
      const isLeaf = isLeafType(getNamedType(field.type));
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source: unknown, args: Record<string, unknown>, context: Context, info) => {
        const bound = (given: unknown): unknown => {
          if (!Array.isArray(given)) return given;
          const items: readonly unknown[] = given;
          const each = isLeaf ? 1 : sizeOf(info);
          const budget = budgetOf(context);
          budget.spend(items.length * each);
          return isLeaf ? items : inSlices(items, each, slices, budget);
        };
        const given: unknown = resolve(source, args, context, info);
        return given instanceof Promise ? given.then(bound) : bound(given);
      };
    }
  }
  return schema;
}

/** The items, those that have to wait for a later slice as promises. */
function inSlices(items: readonly unknown[], each: number, slices: Slices, budget: Budget): unknown[] {
  const given: unknown[] = [];
  const step = Math.max(1, Math.floor(VALUES_A_SLICE / each));
  for (let at = 0; at < items.length; at += step) {
    const slice = items.slice(at, at + step);
    const turn = slices.take(slice.length * each, budget);
    if (turn === undefined) given.push(...slice);
    else
      for (const item of slice)
        given.push(
          turn.then(() => {
            budget.check();
            return item;
          }),
        );
  }
  return given;
}

/**
 * How many values one item of a list holds, lists within it not written out: those count themselves.
 * @returns takes what a resolver is told of its field
 */
function itemSizes(schema: GraphQLSchema): (info: GraphQLResolveInfo) => number {
  const known = new WeakMap<FieldNode, number>();

  const sizeOf = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    info: GraphQLResolveInfo,
  ): number => {
    let size = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        size += 1;
        if (selection.selectionSet === undefined || !(isObjectType(type) || isInterfaceType(type))) continue;
        const given = type.getFields()[selection.name.value]?.type;
        if (given !== undefined && !isListType(getNullableType(given)))
          size += sizeOf(selection.selectionSet, getNamedType(given), info);
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
        const named = fragment?.typeCondition?.name.value;
        size += sizeOf(fragment?.selectionSet, named === undefined ? type : schema.getType(named), info);
      }
    }
    return size;
  };

  return (info) => {
    let size = 1;
    for (const node of info.fieldNodes) {
      const found = known.get(node) ?? sizeOf(node.selectionSet, getNamedType(info.returnType), info);
      known.set(node, found);
      size += found;
    }
    return size;
  };
}
