import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

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
