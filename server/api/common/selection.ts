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
 * Names of the fields that a request selects on what a resolver gives, fragments written out; `__typename` where anything
 * depends on the type.
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
        case Kind.FRAGMENT_SPREAD: {
          const fragment =
            selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
          if (depth === path.length && fragment?.typeCondition !== undefined) names.add('__typename');
          visit(fragment?.selectionSet, depth);
          break;
        }
        default:
          selection satisfies never;
      }
    }
  };
  for (const node of fieldNodes) visit(node.selectionSet);
  return names;
}

/**
 * Remembers what is made of a field's selection for as long as its document is kept, since it is the same each time.
 * @param make also takes what else it depends on, of which there are few
 */
export function remembered<T>(
  make: (info: GraphQLResolveInfo, detail: string) => T,
): (info: GraphQLResolveInfo, detail?: string) => T {
  const known = new WeakMap<FieldNode, Map<string, T>>();
  return (info, detail = '') => {
    const [node] = info.fieldNodes;
    // A field that is selected in several places of a document may be put together of others elsewhere.
    if (node === undefined || info.fieldNodes.length > 1) return make(info, detail);
    const ofNode = known.get(node) ?? new Map<string, T>();
    known.set(node, ofNode);
    const made = ofNode.get(detail) ?? make(info, detail);
    ofNode.set(detail, made);
    return made;
  };
}

/**
 * The arguments of a field that a request selects on what a resolver gives, for reading both at once.
 * @param type that the resolver gives
 * @returns undefined where the field is not selected, or more than once under different names, or on some types only
 */
export function argumentsAhead<T>(
  { fieldNodes, fragments, schema, variableValues }: GraphQLResolveInfo,
  field: string,
  type: string,
): { readonly values: T; readonly node: FieldNode } | undefined {
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
  return definition === undefined
    ? undefined
    : { values: getArgumentValues(definition, node, variableValues) as T, node };
}
