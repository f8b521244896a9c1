import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Bounds of one GraphQL request. */
export const LIMITS = {
  /** Levels of nested selections. */
  depth: 14,
  /** The same under `__schema` and `__type`, where a type of a type of a type is nested deeply by nature. */
  schemaDepth: 24,
  /** Fields, once fragments are written out. */
  fields: 2_000,
  /** Fields under another name than their own. */
  aliases: 50,
  /** Root fields: each is a query of its own. */
  roots: 20,
  /** Times that fields of one answer may be named again, all in all: checking that they agree costs the square of it. */
  repeats: 300,
  /** Fragments and operations of a document, uses of fragments, and variables. */
  definitions: 100,
  spreads: 300,
  variables: 200,
  tokens: 10_000,
  /** Values that one answer may hold: fields, and items of lists. */
  values: 3_000_000,
  /** Values that the schema's own description may hold in one answer. */
  schemaValues: 30_000,
  /** Size of an answer. */
  answerBytes: 64_000_000,
  /** Size of a request's body. */
  bodyBytes: 1_000_000,
  /** Requests sent as one. */
  batch: 1,
  timeoutMs: 30_000,
} as const;

interface Size {
  readonly depth: number;
  readonly schemaDepth: number;
  readonly fields: number;
  readonly aliases: number;
  /** Fields of the uppermost level. */
  readonly roots: number;
  /** Fields whose name in the answer another one beside them has. */
  readonly repeats: number;
  /** Names in the answer, of the uppermost level. */
  readonly names: ReadonlySet<string>;
}

const NO_NAMES: ReadonlySet<string> = new Set();
const NOTHING: Size = {
  depth: 0,
  schemaDepth: 0,
  fields: 0,
  aliases: 0,
  roots: 0,
  repeats: 0,
  names: NO_NAMES,
};

/** The bounds of an operation's size, and what each counts in words. */
const BOUNDED = [
  ['depth', 'levels'],
  ['schemaDepth', 'levels under __schema or __type'],
  ['fields', 'fields'],
  ['aliases', 'aliases'],
  ['roots', 'root fields'],
  ['repeats', 'fields that are named again beside themselves'],
] as const;

/**
 * Refuses documents that are too large to be looked at, and operations that are too deep, too wide, or say the same over
 * and over. Where it refuses, the other rules see an empty document: some of them take the square of its size. Apollo
 * gives every validation error its own code, so ours stands in the extension `refused`, where formatErrors reads it.
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

  const ofField = (field: FieldNode): Size => {
    const below = sizeOf(field.selectionSet);
    const describes = field.name.value.startsWith('__');
    return {
      depth: describes ? 1 : below.depth + 1,
      schemaDepth: describes ? below.depth + 1 : below.schemaDepth,
      fields: below.fields + 1,
      aliases: below.aliases + (field.alias === undefined ? 0 : 1),
      roots: 1,
      repeats: below.repeats,
      names: new Set([(field.alias ?? field.name).value]),
    };
  };

  function sizeOf(set: SelectionSetNode | undefined): Size {
    const names = new Set<string>();
    const sum = { ...NOTHING, names };
    for (const selection of set?.selections ?? []) {
      let inner: Size;
      switch (selection.kind) {
        case Kind.FIELD:
          inner = ofField(selection);
          break;
        case Kind.INLINE_FRAGMENT:
          inner = sizeOf(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD:
          inner = ofFragment(context.getFragment(selection.name.value));
          break;
        default:
          inner = selection satisfies never;
      }
      sum.depth = Math.max(sum.depth, inner.depth);
      sum.schemaDepth = Math.max(sum.schemaDepth, inner.schemaDepth);
      for (const what of ['fields', 'aliases', 'roots', 'repeats'] as const)
        sum[what] = Math.min(sum[what] + inner[what], Number.MAX_SAFE_INTEGER);
      for (const name of inner.names) {
        if (names.has(name)) sum.repeats += 1;
        names.add(name);
      }
    }
    return sum;
  }

  let refusals = 0;
  const refuse = (node: ASTNode, what: string, size: number, limit: number): void => {
    refusals += 1;
    context.reportError(
      new GraphQLError(
        `The operation has ${size} ${what}; ${limit} are allowed. Ask for less, or in several requests.`,
        { nodes: node, extensions: { refused: 'LIMIT_EXCEEDED' } },
      ),
    );
  };

  /** What is counted before anything is written out. */
  const checkDocument = (document: DocumentNode): void => {
    const { definitions } = document;
    if (definitions.length > LIMITS.definitions)
      refuse(document, 'fragments and operations', definitions.length, LIMITS.definitions);
    let [spreads, variables] = [0, 0];
    visit(document, {
      FragmentSpread: () => void (spreads += 1),
      VariableDefinition: () => void (variables += 1),
    });
    if (spreads > LIMITS.spreads) refuse(document, 'uses of fragments', spreads, LIMITS.spreads);
    if (variables > LIMITS.variables) refuse(document, 'variables', variables, LIMITS.variables);
  };

  const checkOperation = (node: OperationDefinitionNode): void => {
    const size = sizeOf(node.selectionSet);
    for (const [what, words] of BOUNDED)
      if (size[what] > LIMITS[what]) refuse(node, words, size[what], LIMITS[what]);
  };

  return {
    Document(document) {
      checkDocument(document);
      if (refusals === 0)
        for (const node of document.definitions)
          if (node.kind === Kind.OPERATION_DEFINITION) checkOperation(node);
      return refusals === 0 ? undefined : { ...document, definitions: [] };
    },
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.QUERY) return;
      context.reportError(
        new GraphQLError(`There is no ${node.operation} here: the API only reads. Ask a query.`, {
          nodes: node,
          extensions: { refused: 'READ_ONLY' },
        }),
      );
    },
  };
};
