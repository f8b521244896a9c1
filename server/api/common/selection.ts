import {
  getArgumentValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/**
 * Names of the fields that a request selects on what a resolver gives, fragments written out.
 * @param path fields to go down first, such as `edges`, `node`
 */
export function selected(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  path: readonly string[] = [],
): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (set: SelectionSetNode | undefined, depth = 0): void => {
    for (const selection of set?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FIELD:
          if (depth === path.length) names.add(selection.name.value);
          else if (selection.name.value === path[depth]) visit(selection.selectionSet, depth + 1);
          break;
        case Kind.INLINE_FRAGMENT:
          visit(selection.selectionSet, depth);
          break;
        case Kind.FRAGMENT_SPREAD:
          visit(fragments[selection.name.value]?.selectionSet, depth);
          break;
        default:
          selection satisfies never;
      }
    }
  };
  for (const node of fieldNodes) visit(node.selectionSet);
  return names;
}

/**
 * The arguments of a field that a request selects on what a resolver gives, for reading both at once.
 * @param type that the resolver gives
 * @returns undefined where the field is not selected, or more than once under different names, or on some types only
 */
export function argumentsAhead(
  { fieldNodes, fragments, schema, variableValues }: GraphQLResolveInfo,
  field: string,
  type: string,
): unknown {
  const nodes: FieldNode[] = [];
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD && selection.name.value === field) nodes.push(selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) visit(fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of fieldNodes) visit(node.selectionSet);
  const [node] = nodes;
  const parent = schema.getType(type);
  if (node === undefined || nodes.length > 1 || (node.directives ?? []).length > 0) return undefined;
  if (!isInterfaceType(parent) && !isObjectType(parent)) return undefined;
  const definition = parent.getFields()[field];
  return definition === undefined ? undefined : getArgumentValues(definition, node, variableValues);
}
