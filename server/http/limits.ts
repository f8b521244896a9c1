import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTNode,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Bounds of one GraphQL request. */
export const LIMITS = {
  /** Levels of nested selections. */
  depth: 14,
  /** Fields, once fragments are written out. */
  fields: 2_000,
  /** Fields under another name than their own. */
  aliases: 50,
  /** Root fields: each is a query of its own. */
  roots: 20,
  tokens: 10_000,
  /** Size of a request's body. */
  bodyBytes: 1_000_000,
  /** Requests sent as one. */
  batch: 1,
  timeoutMs: 30_000,
} as const;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0 };

/**
 * Refuses operations that are too deep, too wide, or say the same over and over under other names. Apollo gives every
 * validation error its own code, so ours stands in the extension `refused`, where formatErrors reads it.
 */
export const limitRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const sizes = new Map<string, Size>();
  const open = new Set<string>();

  const ofFragment = (fragment: FragmentDefinitionNode | null | undefined): Size => {
    if (fragment == null) return NOTHING;
    const name = fragment.name.value;
    const known = sizes.get(name);
    if (known !== undefined || open.has(name)) return known ?? NOTHING;
    open.add(name);
    const size = sizeOf(fragment.selectionSet);
    open.delete(name);
    sizes.set(name, size);
    return size;
  };

  function sizeOf(set: SelectionSetNode | undefined): Size {
    let [depth, fields, aliases] = [0, 0, 0];
    for (const selection of set?.selections ?? []) {
      let inner: Size;
      switch (selection.kind) {
        case Kind.FIELD: {
          // The schema's own description is as deep as its types and costs no statement.
          if (selection.name.value.startsWith('__')) continue;
          const below = sizeOf(selection.selectionSet);
          inner = {
            depth: below.depth + 1,
            fields: below.fields + 1,
            aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
          };
          break;
        }
        case Kind.INLINE_FRAGMENT:
          inner = sizeOf(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD:
          inner = ofFragment(context.getFragment(selection.name.value));
          break;
        default:
          inner = selection satisfies never;
      }
      depth = Math.max(depth, inner.depth);
      fields = Math.min(fields + inner.fields, Number.MAX_SAFE_INTEGER);
      aliases = Math.min(aliases + inner.aliases, Number.MAX_SAFE_INTEGER);
    }
    return { depth, fields, aliases };
  }

  const refuse = (node: ASTNode, what: string, size: number, limit: number): void =>
    context.reportError(
      new GraphQLError(
        `The operation has ${size} ${what}; ${limit} are allowed. Ask for less, or in several requests.`,
        { nodes: node, extensions: { refused: 'LIMIT_EXCEEDED' } },
      ),
    );

  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.QUERY) {
        context.reportError(
          new GraphQLError(`There is no ${node.operation} here: the API only reads. Ask a query.`, {
            nodes: node,
            extensions: { refused: 'READ_ONLY' },
          }),
        );
      }
      const size = sizeOf(node.selectionSet);
      if (size.depth > LIMITS.depth) refuse(node, 'levels', size.depth, LIMITS.depth);
      if (size.fields > LIMITS.fields) refuse(node, 'fields', size.fields, LIMITS.fields);
      if (size.aliases > LIMITS.aliases) refuse(node, 'aliases', size.aliases, LIMITS.aliases);
      if (node.selectionSet.selections.length > LIMITS.roots)
        refuse(node, 'root fields', node.selectionSet.selections.length, LIMITS.roots);
    },
  };
};
