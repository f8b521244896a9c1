import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Names of the fields that a request selects on what a resolver gives, fragments written out. */
export function selected({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FIELD:
          names.add(selection.name.value);
          break;
        case Kind.INLINE_FRAGMENT:
          visit(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD:
          visit(fragments[selection.name.value]?.selectionSet);
          break;
        default:
          selection satisfies never;
      }
    }
  };
  for (const node of fieldNodes) visit(node.selectionSet);
  return names;
}
