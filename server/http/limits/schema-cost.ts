import {
  defaultFieldResolver,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Arguments } from './list-sizes.js';

/** What a request is counted with. */
export interface Counting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Arguments;
}

/** The fields with which a request asks for the schema's own description. */
const ROOTS: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  [SchemaMetaFieldDef.name]: SchemaMetaFieldDef,
  [TypeMetaFieldDef.name]: TypeMetaFieldDef,
};

/** Whether a field asks for the schema's own description. */
export function describesSchema(name: string): boolean {
  return name in ROOTS;
}

/**
 * The number of values that a part of the schema's own description holds. The description is known, so they are counted
 * one by one, as graphql-js would give them, and not estimated.
 * @param node a field `__schema` or `__type` that is valid
 * @param most where counting ends
 * @returns the number, or one above `most`
 */
export function schemaValues(node: FieldNode, counting: Counting, most: number): number {
  const field = ROOTS[node.name.value];
  let values = 0;

  const isLeftOut = (selection: SelectionNode): boolean =>
    (selection.directives ?? []).length > 0 &&
    (getDirectiveValues(GraphQLSkipDirective, selection, counting.variables)?.['if'] === true ||
      getDirectiveValues(GraphQLIncludeDirective, selection, counting.variables)?.['if'] === false);

  const countAll = (set: SelectionSetNode, type: GraphQLObjectType, source: unknown): void => {
    for (const selection of set.selections) {
      if (values > most) return;
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) countAll(selection.selectionSet, type, source);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = counting.fragments.get(selection.name.value);
        if (fragment !== undefined) countAll(fragment.selectionSet, type, source);
      } else {
        const definition = type.getFields()[selection.name.value];
        if (definition === undefined) values += 1;
        else countField(selection, definition, source);
      }
    }
  };

  const countField = (
    selection: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    source: unknown,
  ): void => {
    values += 1;
    const type = getNamedType(definition.type);
    if (selection.selectionSet === undefined || !isObjectType(type)) return;
    // graphql-js asks of `info` no more than this.
    const info = { schema: counting.schema, fieldName: definition.name } as GraphQLResolveInfo;
    const args =
      definition.args.length === 0 ? {} : getArgumentValues(definition, selection, counting.variables);
    const given: unknown = (definition.resolve ?? defaultFieldResolver)(source, args, undefined, info);
    const items: readonly unknown[] = Array.isArray(given) ? given : [given];
    for (const item of items) {
      if (values > most) return;
      if (item != null) countAll(selection.selectionSet, type, item);
    }
  };

  if (field !== undefined) countField(node, field, undefined);
  return Math.min(values, most + 1);
}
