import { Kind, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { PageArguments } from '../../read/pages.js';

/**
 * The page that a request asks a field for. The schema gives `first` a value where nobody does; it is left out where only
 * `last` is asked, so that a page from the end is one.
 */
export function pageAsked(
  page: PageArguments,
  { fieldNodes, variableValues }: GraphQLResolveInfo,
): PageArguments {
  return pageGiven(page, fieldNodes[0], variableValues);
}

/** The same for a field that is not resolved yet. */
export function pageGiven(
  page: PageArguments,
  node: FieldNode | undefined,
  variables: GraphQLResolveInfo['variableValues'],
): PageArguments {
  const value = node?.arguments?.find(({ name }) => name.value === 'first')?.value;
  const isGiven =
    value !== undefined && (value.kind !== Kind.VARIABLE || variables[value.name.value] !== undefined);
  return page.last == null || isGiven ? page : { ...page, first: null };
}
