import {
  HeaderMap,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
} from '@apollo/server';
import {
  execute,
  getNamedType,
  getVariableValues,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from '../api/context.js';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];

/** An operation is compiled when it comes for this time: most are asked once, and compiling costs more than that. */
export const COMPILE_AT = 3;
/** Operations that are remembered. */
const KEPT = 200;
/** Fields of an operation, written out for each type that a value may have, up to which it is compiled. */
export const MAX_COMPILED_FIELDS = 3_000;
/** As many faults of variables as graphql-js names. */
const MAX_VARIABLE_ERRORS = 50;

/** What is known of an operation. `compiled` is null where it is not fit for it. */
interface Known {
  seen: number;
  compiled: CompiledQuery | null | undefined;
}

/** What of a request an operation is executed with. */
export interface Operation {
  readonly document: DocumentNode;
  /** The one to execute; undefined where the document has none of that name, or several and none is named. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/**
 * Executes operations: by graphql-js, and what comes again by code that graphql-jit made of it, which answers the same in
 * a fraction of the time. No answer is kept, only the code.
 * @param schema with its resolvers
 * @returns takes a valid operation, gives its result
 */
export function executorOf(schema: GraphQLSchema): (operation: Operation) => Promise<ExecutionResult> {
  const known = new LRUCache<DocumentNode, Known>({ max: KEPT });

  const compiled = (document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null => {
    const entry: Known = known.get(document) ?? { seen: 0, compiled: undefined };
    known.set(document, entry);
    entry.seen += 1;
    if (entry.seen >= COMPILE_AT && entry.compiled === undefined)
      entry.compiled = isFit(schema, document, operation) ? compile(schema, document) : null;
    return entry.compiled ?? null;
  };

  return async ({ document, operation, operationName, variables, context }) => {
    const code = operation === undefined ? null : compiled(document, operation);
    if (code === null || operation === undefined)
      return execute({
        schema,
        document,
        contextValue: context,
        variableValues: variables,
        operationName,
      });
    // graphql-js names the faults of variables, so that they read the same whoever executes.
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MAX_VARIABLE_ERRORS,
    });
    return errors === undefined ? likeOthers(await code.query(undefined, context, variables)) : { errors };
  };
}

/** The compiler makes errors of its own kind, which are fixed; a server adds to an error before it tells it. */
function likeOthers(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map(({ message, path, locations, originalError, extensions }) => {
    const error = new GraphQLError(message, { path, originalError, extensions });
    return Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
  });
  return { ...result, errors };
}

/**
 * What executes for Apollo Server. An answer without errors it takes from a plugin; one with errors from a gateway, since
 * it formats only those. A gateway could give both, but for that Apollo makes a request in the gateways' form, which has
 * accessors: V8 puts those into its old generation, where they hold all of a request's answer until everything is collected.
 */
export function executionOf(schema: GraphQLSchema): {
  readonly gateway: Gateway;
  readonly plugin: ApolloServerPlugin<Context>;
} {
  const executor = executorOf(schema);
  const failed = new WeakMap<Context, Promise<ExecutionResult>>();
  let tell: ((loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | undefined;
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ document, operation, request, contextValue: context }) {
      const { operationName, variables = {} } = request;
      const running = executor({ document, operation, operationName, variables, context });
      const result = await running.catch(() => null);
      if (result === null || result.errors !== undefined) {
        failed.set(context, running);
        return null;
      }
      const { data = null } = result;
      return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
    },
  };
  return {
    plugin: { requestDidStart: () => Promise.resolve(listener) },
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        tell = callback;
        return () => undefined;
      },
      load() {
        tell?.({ apiSchema: schema, coreSupergraphSdl: '' });
        return Promise.resolve({
          executor: async ({ context }) =>
            failed.get(context as Context) ?? Promise.reject(new Error('an operation was not executed')),
        });
      },
      stop: () => Promise.resolve(),
    },
  };
}

/** Numbers, texts and words of enums are written as the resolvers give them: their types are those of the schema. */
const AS_RESOLVED = { disableLeafSerialization: true };

function compile(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
  const result = compileQuery(schema, document, undefined, AS_RESOLVED);
  return isCompiledQuery(result) ? result : null;
}

/**
 * Whether the compiler does for an operation what graphql-js does: one operation in its document, no `@skip` or
 * `@include` (which it confuses where a fragment stands in several places), no introspection, no `__proto__` as a name in
 * the answer, and not so large, once written out for each type, that compiling would hold up others.
 */
export function isFit(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const root = schema.getRootType(operation.operation);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (root == null || operations.length !== 1) return false;
  return compiledFields(schema, document, operation.selectionSet, root) <= MAX_COMPILED_FIELDS;
}

/** Fields of a selection, each as often as there are types that its value may have; infinite where it is not fit. */
function compiledFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  set: SelectionSetNode,
  type: GraphQLNamedType,
): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const typeNamed = (name: string | undefined, otherwise: GraphQLNamedType): GraphQLNamedType =>
    (name === undefined ? undefined : schema.getType(name)) ?? otherwise;
  const sizes = new Map<string, number>();

  const fieldsOf = (selections: SelectionSetNode, parent: GraphQLNamedType): number => {
    let sum = 0;
    for (const selection of selections.selections) {
      if ((selection.directives ?? []).length > 0) return Infinity;
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = selection.name.value;
          if (selection.alias?.value === '__proto__') return Infinity;
          sum += 1;
          if (name === '__typename') break;
          if (!isObjectType(parent) && !isInterfaceType(parent)) return Infinity;
          const field = parent.getFields()[name];
          if (field === undefined) return Infinity;
          if (selection.selectionSet === undefined) break;
          const value = getNamedType(field.type);
          const types = isAbstractType(value) ? schema.getPossibleTypes(value).length : 1;
          sum += types * fieldsOf(selection.selectionSet, value);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          sum += fieldsOf(selection.selectionSet, typeNamed(selection.typeCondition?.name.value, parent));
          break;
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = fragments.get(name);
          if (fragment === undefined) return Infinity;
          const size =
            sizes.get(name) ??
            fieldsOf(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, parent));
          sizes.set(name, size);
          sum += size;
          break;
        }
        default:
          selection satisfies never;
      }
    }
    return sum;
  };
  return fieldsOf(set, type);
}
